/** What Nghị định 30/2020/NĐ-CP writes out letter by letter. */

/** Quốc hiệu (Phụ lục I, Phần I, mục II, khoản 1, điểm a); the decree prints HOÀ, too. */
export const NATIONAL_NAME = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
/** Tiêu ngữ (the same, điểm b). */
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
