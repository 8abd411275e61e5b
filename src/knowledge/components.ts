/** Components of the thể thức (design: labels of the JSON contract), with their Vietnamese terms. */
import type { Language } from '../language/language.ts';

const TERMS = {
  nationalName: 'Quốc hiệu',
  motto: 'Tiêu ngữ',
  partyName: 'dòng “ĐẢNG CỘNG SẢN VIỆT NAM”',
  parentAgency: 'tên cơ quan chủ quản',
  issuingAgency: 'tên cơ quan ban hành',
  numberAndSymbol: 'số, ký hiệu',
  placeAndDate: 'địa danh và thời gian ban hành',
  typeName: 'tên loại',
  subject: 'trích yếu',
  addressee: 'Kính gửi',
  competence: 'thẩm quyền ban hành',
  legalGround: 'căn cứ',
  enactingWord: 'từ “QUYẾT ĐỊNH:”',
  partLabel: 'Phần',
  chapterLabel: 'Chương',
  sectionLabel: 'Mục',
  subsectionLabel: 'Tiểu mục',
  headingTitle: 'tiêu đề phần, chương, mục',
  articleHeading: 'Điều',
  clause: 'khoản',
  point: 'điểm',
  bodyText: 'lời văn nội dung',
  contentTitle: 'tiêu đề trong nội dung',
  tableText: 'chữ trong bảng',
  signingAuthority: 'quyền hạn ký',
  signerTitle: 'chức vụ người ký',
  signerName: 'họ tên người ký',
  recipientsLabel: 'từ “Nơi nhận”',
  recipient: 'dòng nơi nhận',
  archiveLine: 'dòng Lưu',
  annexLabel: 'từ “Phụ lục” và số',
  annexTitle: 'tiêu đề phụ lục',
  annexReference: 'dòng “Kèm theo”',
  urgencyMark: 'mức độ khẩn',
  secrecyMark: 'độ mật',
  circulationMark: 'phạm vi lưu hành',
  drafterMark: 'ký hiệu người soạn thảo',
  agencyAddress: 'địa chỉ cơ quan',
  pageNumber: 'số trang',
  ruleLine: 'đường kẻ',
  empty: 'đoạn trống',
  other: 'nội dung khác',
} as const;

export type Component = keyof typeof TERMS;

export const COMPONENTS = Object.keys(TERMS) as Component[];

/** What people call a component: the decree's term in Vietnamese, the label's words in English. */
export function componentTerm(component: Component, language: Language): string {
  if (language === 'vi') return TERMS[component];
  return component.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Labels of the units above Điều, from large to small. */
export const UNIT_LABELS = [
  'partLabel',
  'chapterLabel',
  'sectionLabel',
  'subsectionLabel',
] as const satisfies readonly Component[];

/** Components that make up the body of a document and stand in its units. */
export const BODY_COMPONENTS: readonly Component[] = [
  'articleHeading',
  'clause',
  'point',
  'bodyText',
  'contentTitle',
  'headingTitle',
  'tableText',
];
