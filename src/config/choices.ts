/** What the values of a configuration mean, for the schema that editors read and for help. */
import type { Bilingual } from '../language/language.ts';
import type { ConfiguredSeverity, FailOn, ProfileChoice } from './configuration.ts';

export const SEVERITY_MEANINGS: Readonly<Record<ConfiguredSeverity, Bilingual>> = {
  off: { vi: 'tắt quy tắc', en: 'the rule does not run' },
  info: { vi: 'gợi ý', en: 'a hint' },
  warning: { vi: 'cảnh báo', en: 'a warning' },
  error: { vi: 'lỗi; lệnh kết thúc với mã 1', en: 'an error; the command ends with 1' },
};

export const FAIL_ON_MEANINGS: Readonly<Record<FailOn, Bilingual>> = {
  error: { vi: 'có lỗi thì kết thúc với mã 1 (mặc định)', en: 'errors end with 1 (default)' },
  warning: { vi: 'có cảnh báo cũng vậy', en: 'warnings do, too' },
  info: { vi: 'có gợi ý cũng vậy', en: 'hints do, too' },
  never: { vi: 'không bao giờ', en: 'nothing does' },
};

export const PROFILE_MEANINGS: Readonly<Record<ProfileChoice, Bilingual>> = {
  auto: { vi: 'theo nội dung văn bản (mặc định)', en: 'as the document looks (default)' },
  nd30: { vi: 'văn bản hành chính, Nghị định 30/2020/NĐ-CP', en: 'administrative documents, Decree 30/2020/NĐ-CP' },
  vbqppl: { vi: 'văn bản quy phạm pháp luật', en: 'normative legal documents' },
  dang: { vi: 'văn bản của Đảng', en: 'documents of the Party' },
  other: { vi: 'không soát thể thức, chỉ soát chính tả, câu chữ', en: 'no format, only spelling and wording' },
};

export const PRESET_MEANINGS: Readonly<Record<string, Bilingual>> = {
  'vbcheck:recommended': { vi: 'các quy tắc như có sẵn (mặc định)', en: 'the rules as they come (default)' },
  'vbcheck:strict': {
    vi: 'cảnh báo cũng là không đạt; hiện hết gợi ý văn phong',
    en: 'warnings fail, too; all hints of style',
  },
  'vbcheck:final': { vi: 'bản trình ký: không còn chỗ để trống', en: 'drafts that go to be signed: no blanks left' },
  'vbcheck:language': {
    vi: 'chỉ chính tả, văn phong, cho mọi văn bản tiếng Việt',
    en: 'only spelling and style, for any Vietnamese text',
  },
  'vbcheck:none': { vi: 'tắt hết, bật những gì cần', en: 'nothing runs; switch on what you want' },
};
