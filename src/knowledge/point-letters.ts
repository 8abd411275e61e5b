/** The letters of points in their order (ND30-I.II.6.dd-9): the Vietnamese alphabet, without letters that bear marks, but with đ. */
export const POINT_LETTERS = 'abcdđeghiklmnopqrstuvxy';
