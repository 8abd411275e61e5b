/** Why a file cannot be read, in words that name the way out. Shared by all readers. */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate, type NamesIn, type TemplateData } from '../language/template.ts';

const MESSAGES = {
  'empty-file': {
    vi: 'Tệp rỗng (0 byte). Hãy lưu lại văn bản từ Word rồi thử lại.',
    en: 'The file is empty (0 bytes). Save the document again from Word.',
  },
  'not-a-zip': {
    vi: 'Tệp không phải là văn bản Word .docx. Hãy mở bằng Word và lưu thành “Word Document (.docx)”.',
    en: 'The file is not a Word .docx. Open it in Word and save it as “Word Document (.docx)”.',
  },
  'old-doc': {
    vi: 'Đây là tệp .doc kiểu cũ (Word 97-2003). Hãy mở bằng Word hoặc LibreOffice, chọn Lưu thành, kiểu “Word Document (.docx)”, rồi soát tệp mới.',
    en: 'This is an old .doc file (Word 97-2003). Open it in Word or LibreOffice, choose Save As “Word Document (.docx)”, and check the new file.',
  },
  'password-protected': {
    vi: 'Tệp có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông tin, Bảo vệ Tài liệu), lưu lại rồi soát.',
    en: 'The file is protected by a password. Open it in Word, remove the password (File, Info, Protect Document) and save it.',
  },
  truncated: {
    vi: 'Tệp bị cụt, có lẽ tải về hoặc sao chép chưa xong. Hãy lấy lại bản đầy đủ.',
    en: 'The file is cut off, probably by an unfinished download or copy. Get a complete copy.',
  },
  'damaged-archive': {
    vi: 'Tệp .docx bị hỏng ({detail}). Hãy mở bằng Word để sửa và lưu lại.',
    en: 'The .docx is damaged ({detail}). Open it in Word to repair it and save it again.',
  },
  'duplicate-entry': {
    vi: 'Trong tệp có hai phần cùng tên “{name}”; văn bản Word thật không như vậy. Hãy mở bằng Word và lưu lại.',
    en: 'Two parts of the file have the same name “{name}”, which no real Word file has. Open it in Word and save it again.',
  },
  'too-many-entries': {
    vi: 'Tệp chứa {count} phần, quá giới hạn {limit}. Không đọc để bảo vệ máy của bạn.',
    en: 'The file holds {count} parts, more than the limit of {limit}. It is not read, to protect your computer.',
  },
  'too-large': {
    vi: 'Phần “{name}” quá lớn (giới hạn {limit} MB). Hãy tách văn bản thành nhiều tệp.',
    en: 'The part “{name}” is too large (limit {limit} MB). Split the document into several files.',
  },
  'too-many-elements': {
    vi: 'Phần “{name}” có quá nhiều phần tử (giới hạn {limit}). Hãy tách văn bản thành nhiều tệp.',
    en: 'The part “{name}” has too many elements (limit {limit}). Split the document into several files.',
  },
  'suspicious-ratio': {
    vi: 'Phần “{name}” phình ra bất thường khi giải nén; tệp có thể là “bom nén”. Không đọc để bảo vệ máy của bạn.',
    en: 'The part “{name}” swells abnormally when unpacked; the file may be a zip bomb. It is not read, to protect your computer.',
  },
  'encrypted-entry': {
    vi: 'Tệp nén có mật khẩu. Hãy bỏ mật khẩu rồi soát lại.',
    en: 'The archive is encrypted. Remove the password and try again.',
  },
  'unsupported-compression': {
    vi: 'Phần “{name}” nén theo cách mà văn bản Word không dùng. Hãy mở bằng Word và lưu lại.',
    en: 'The part “{name}” uses a compression that Word files do not use. Open it in Word and save it again.',
  },
  'unsafe-entry-name': {
    vi: 'Trong tệp có tên phần không an toàn: “{name}”. Không đọc để bảo vệ máy của bạn.',
    en: 'The file holds a part with an unsafe name: “{name}”. It is not read, to protect your computer.',
  },
  'not-a-word-document': {
    vi: 'Tệp nén này không phải là văn bản Word (có thể là Excel, PowerPoint, OpenDocument hoặc tệp zip). Hãy lưu thành .docx.',
    en: 'This archive is not a Word document (perhaps Excel, PowerPoint, OpenDocument or a plain zip). Save it as .docx.',
  },
  'missing-part': {
    vi: 'Tệp thiếu phần “{name}”. Hãy mở bằng Word để sửa và lưu lại.',
    en: 'The file lacks its part “{name}”. Open it in Word to repair it and save it again.',
  },
  'malformed-xml': {
    vi: 'Phần “{part}” bị hỏng ở byte {offset} ({detail}). Hãy mở bằng Word để sửa và lưu lại.',
    en: 'The part “{part}” is damaged at byte {offset} ({detail}). Open it in Word to repair it and save it again.',
  },
  doctype: {
    vi: 'Phần “{part}” có khai báo DOCTYPE, điều mà văn bản Word không được có. Không đọc để bảo vệ máy của bạn.',
    en: 'The part “{part}” has a DOCTYPE declaration, which Word files must not have. It is not read, to protect your computer.',
  },
  'too-deep': {
    vi: 'Phần “{part}” lồng nhau quá {limit} cấp. Hãy bỏ bớt bảng, danh sách lồng vào nhau.',
    en: 'The part “{part}” is nested more than {limit} levels deep. Remove tables or lists nested in each other.',
  },
} as const satisfies Record<string, Bilingual>;

export type ReadErrorCode = keyof typeof MESSAGES;
type NamesOf<Code extends ReadErrorCode> = NamesIn<(typeof MESSAGES)[Code][Language]>;

/** Thrown by readers; the caller puts the file's name in front. Its message is Vietnamese, `describe` gives either. */
export class ReadError<Code extends ReadErrorCode = ReadErrorCode> extends Error {
  override readonly name = 'ReadError';
  readonly code: Code;
  readonly data: TemplateData;

  /** `data`: a value for each blank of the message. */
  constructor(code: Code, ...[data]: [NamesOf<Code>] extends [never] ? [] : [TemplateData<NamesOf<Code>>]) {
    super(fillTemplate<string>(MESSAGES[code].vi, data ?? {}));
    this.code = code;
    this.data = data ?? {};
  }

  describe(language: Language): string {
    return fillTemplate<string>(MESSAGES[this.code][language], this.data);
  }
}

/** XML of a part that is none from this byte on. */
export function malformed(part: string, offset: number, detail: string): ReadError {
  return new ReadError('malformed-xml', { part, offset, detail });
}
