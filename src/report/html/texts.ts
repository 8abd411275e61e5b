/** The words of the page itself. */
import type { Bilingual } from '../../language/language.ts';

export const PAGE = {
  title: { vi: 'Kết quả soát: {name}', en: 'Review: {name}' },
  document: { vi: 'Văn bản', en: 'Document' },
  findings: { vi: 'Kết quả soát', en: 'Findings' },
  clean: { vi: 'Không thấy lỗi nào.', en: 'Nothing is wrong.' },
  skipped: { vi: 'Không có quy tắc nào áp dụng cho tệp này.', en: 'No rule applies to this file.' },
  whole: { vi: 'Về cả văn bản', en: 'About the whole document' },
  filters: { vi: 'Lọc', en: 'Filter' },
  byFamily: { vi: 'Theo nhóm', en: 'By family' },
  bySeverity: { vi: 'Theo mức', en: 'By severity' },
  search: { vi: 'Tìm trong kết quả', en: 'Search the findings' },
  shown: { vi: 'Đang hiện {shown} trong {all} mục', en: 'Showing {shown} of {all}' },
  print: { vi: 'In', en: 'Print' },
  toPlace: { vi: 'Xem chỗ này trong văn bản', en: 'Show in the document' },
  mark: { vi: 'Mục {n}, {severity}: {message}', en: 'Finding {n}, {severity}: {message}' },
  basis: { vi: 'Căn cứ: {text}', en: 'Basis: {text}' },
  madeBy: {
    vi: 'Soát bằng vbcheck {version}, không gửi tài liệu đi đâu.',
    en: 'Checked by vbcheck {version}; the document went nowhere.',
  },
  picture: { vi: 'Hình', en: 'Picture' },
  noPicture: { vi: 'hình không hiển thị được', en: 'picture that cannot be shown' },
  header: { vi: 'Đầu trang', en: 'Header' },
  footer: { vi: 'Chân trang', en: 'Footer' },
  notes: { vi: 'Chú thích', en: 'Notes' },
} as const satisfies Record<string, Bilingual>;

/** On which pages a header or footer stands, when not on all. */
export const PAGES_OF = {
  first: { vi: 'trang đầu', en: 'first page' },
  even: { vi: 'trang chẵn', en: 'even pages' },
  default: { vi: 'từ trang thứ hai', en: 'from the second page' },
  odd: { vi: 'trang lẻ', en: 'odd pages' },
} as const satisfies Record<string, Bilingual>;
