// Phụ lục I, Phần I, mục II, khoản 7, điểm c and đ: the full name in lower case with capital initials, 13 to 14 pt,
// upright, bold, centred below the title, without học hàm, học vị or danh hiệu.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { academicTitlesLength, mayNameTitles, rankLength, SURNAMES } from '../../src/knowledge/signing.ts';
import { UNKNOWN_TYPE } from '../../src/knowledge/document-types.ts';
import { bareLetters, hasLowerCase, isUpperCase } from '../../src/language/fold.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasPlaceholder, isModelName } from '../../src/language/placeholder.ts';
import { hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { reportTextFaults, type TextFault } from '../grammar/text-fault.ts';

const named = componentExample('cong-van', 'signerName');

export const hoTenNguoiKy = defineRule({
  meta: {
    id: 'the-thuc/ho-ten-nguoi-ky',
    since: '0.1.0',
    summary: {
      vi: 'Họ tên người ký in thường, cỡ 13–14, đứng, đậm; trước họ tên không ghi học hàm, học vị',
      en: 'The signer’s name is in lower case, 13–14 pt, upright, bold, without academic titles',
    },
    reason: {
      vi: 'Trước họ tên của người ký không ghi học hàm, học vị và danh hiệu danh dự. Lực lượng vũ trang và tổ chức giáo dục, y tế, khoa học có thể ghi thêm nếu người đứng đầu ngành quy định: ở đó chương trình im lặng, và cấp bậc hàm không bao giờ bị báo.',
      en: 'No academic or honorary title stands before the name. Forces, schools, hospitals and research bodies may add them where their sector says so: there the rule is silent, and ranks are never reported.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.7.dd-2', 'ND30-I.II.7.c-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('signerName', { format: ['ND30-I.II.7.dd-2'], align: ['ND30-I.II.7.dd-2'] }),
      notCapitalised: {
        vi: 'Họ tên ghi “{found}”; {must} viết hoa chữ cái đầu: “{right}”.',
        en: 'The name is written “{found}”; each word takes a capital: “{right}”.',
        legalBasis: { nd30: ['ND30-I.II.7.dd-2'] },
      },
      academicTitle: {
        vi: 'Trước họ tên ghi “{found}”; không ghi học hàm, học vị, danh hiệu.',
        en: '“{found}” stands before the name; academic and honorary titles are left out.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.c-4'] },
      },
      formOfAddress: {
        vi: 'Trước họ tên ghi “{found}”; chỉ ghi họ, tên người ký.',
        en: '“{found}” stands before the name; the name alone is given.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.7.dd-2'] },
      },
    },
    examples: {
      wrong: [
        named('trần văn Bình', 'notCapitalised', 'trần văn Bình'),
        named('ThS. Trần Văn Bình', 'academicTitle', 'ThS.'),
        named('Ông Trần Văn Bình', 'formOfAddress', 'Ông'),
        named('NGUYỄN MINH KHÔI', 'allCapitals'),
        { type: 'cong-van', set: { signerName: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        { type: 'cong-van', set: { signerName: { format: { sizePt: 12 } } }, reports: [{ messageId: 'wrongSize' }] },
      ],
      right: [
        named('Trần Văn Bình'),
        named('Lò Thị Ín'),
        {
          ...named('Thiếu tướng Trần Văn Bình'),
          title: { vi: 'Cấp bậc hàm trước họ tên', en: 'A rank before the name' },
        },
        {
          type: 'cong-van',
          title: { vi: 'Học vị ở văn bản của trường học', en: 'An academic degree in a letter of a school' },
          set: {
            issuingAgency: { text: 'TRƯỜNG CAO ĐẲNG Y TẾ' },
            signerName: { text: 'TS. Trần Văn Bình' },
          },
        },
        {
          ...named('Họ và tên'),
          title: { vi: 'Chỗ chờ điền họ tên', en: 'A place for the name' },
        },
        {
          type: 'cong-van',
          title: { vi: 'Bản dự thảo chưa có tên người ký', en: 'A draft without a name' },
          set: { signerName: { remove: true } },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      if (!isJudged(document)) continue;
      // `(đã ký)` stands for the signature, `Họ và tên` for any name.
      const names = sureSegments(document, 'signerName').filter(
        ({ text }) => !text.startsWith('(') && !text.startsWith('[') && !isModelName(text),
      );
      checkAppearance(context, names, 'signerName', { inLowerCase });
      const agencies = `${document.parentAgency ?? ''}\n${document.issuingAgency ?? ''}`;
      // Where the file does not say whose it is, it may be a school's or a hospital's.
      const mayHaveTitle = agencies === '\n' || mayNameTitles(bareLetters(agencies));
      for (const name of names) {
        if (hasPlaceholder(name.text)) continue;
        reportTextFaults<NameFault>(context, name, (text) =>
          nameFaults(text).filter(({ messageId }) => !(mayHaveTitle && messageId === 'academicTitle')),
        );
      }
    }
  },
});

/** Contracts and minutes carry names of parties, not of an office. */
function isJudged(document: DraftDocument): boolean {
  return hasTemplate(document) || document.documentType === UNKNOWN_TYPE;
}

/** `NGUYỄN MINH KHÔI` → `Nguyễn Minh Khôi`; names of some peoples have small letters inside or marks of their own. */
function inLowerCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

const NAME = /^[A-Za-zÀ-ỹ'’. ]+$/;

type NameFault = 'notCapitalised' | 'academicTitle' | 'formOfAddress';

/** Before a surname and two more words: Ông and Bà are surnames, too. */
const FORM_OF_ADDRESS = /^(?:Ông|Bà|Đồng chí|Đ\/c)(?=\s\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){2,3}$)/u;

function nameFaults(text: string): TextFault<NameFault>[] {
  const rank = rankLength(text);
  const name = text.slice(rank);
  const titles = academicTitlesLength(name);
  if (titles > 0 && isUpperCase(name.charAt(titles)))
    return [{ messageId: 'academicTitle', start: rank, end: rank + name.slice(0, titles).trimEnd().length }];
  const address = FORM_OF_ADDRESS.exec(name)?.[0];
  if (address && SURNAMES.has(bareLetters(name.slice(address.length + 1).split(' ')[0] as string)))
    return [{ messageId: 'formOfAddress', start: rank, end: rank + address.length }];
  if (!NAME.test(name) || !name.split(' ').some((word) => hasLowerCase(word.charAt(0)))) return [];
  const right = name.replace(/(^| )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
  return [{ messageId: 'notCapitalised', start: rank, end: text.length, right }];
}
