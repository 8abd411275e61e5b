/** What steers a terminal or turns the direction of writing: controls but tab and line feed, marks of direction. */
export const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
