// Phụ lục I, Phần I, mục II, khoản 7, điểm b: "TM." stands before the name of the collective that issues the document; that of
// another one is left from a template.
import type { DraftDocument } from '../../src/draft/draft.ts';
import { hasTemplate, mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { agencyKey, unitOf } from '../../src/knowledge/agencies.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';

export const coQuanKy = defineRule({
  meta: {
    id: 'noi-dung/co-quan-ky',
    since: '0.1.0',
    summary: {
      vi: 'Tập thể sau “TM.” là cơ quan ban hành ở đầu văn bản',
      en: 'The collective behind “TM.” is the body of the letterhead',
    },
    reason: {
      vi: 'Chép chữ ký từ văn bản khác thì “TM.” còn tên cơ quan kia. Chỉ xét Ủy ban nhân dân, Hội đồng nhân dân, vì tên của các tập thể khác (ban thường vụ, đoàn chủ tịch, đoàn kiểm tra …) không buộc giống tên cơ quan ban hành.',
      en: 'A signature is copied and names another body. Only people’s committees and councils are judged; other collectives need not have the name of the letterhead.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.7.b-1'] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherBody: {
        vi: 'Ký “TM. {found}” nhưng cơ quan ban hành là {issuer}; {must} thống nhất.',
        en: 'Signed for {found}, but the letterhead names {issuer}; the two {must} agree.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh-cap-xa',
          set: { signingAuthority: { text: 'TM. HỘI ĐỒNG NHÂN DÂN' } },
          reports: [{ messageId: 'otherBody', text: 'TM. HỘI ĐỒNG NHÂN DÂN', severity: 'warning' }],
        },
        {
          type: 'quyet-dinh-cap-xa',
          set: { signingAuthority: { text: 'TM. ỦY BAN NHÂN DÂN TỈNH' } },
          reports: [{ messageId: 'otherBody', text: 'TM. ỦY BAN NHÂN DÂN TỈNH', severity: 'warning' }],
        },
      ],
      right: [
        { type: 'quyet-dinh-cap-xa' },
        { type: 'nghi-quyet' },
        { type: 'quyet-dinh-cap-xa', set: { signingAuthority: { text: 'TM. ỦY BAN NHÂN DÂN XÃ' } } },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      if (document.template || !hasTemplate(document)) continue;
      for (const segment of sureSegments(document, 'signingAuthority')) {
        const body = /^TM\s?\.\s*(\S.*)$/isu.exec(segment.text)?.[1];
        if (body === undefined) continue;
        const issuer = otherIssuer(document, fullKey(body));
        if (issuer !== null)
          report({
            messageId: 'otherBody',
            at: { segment },
            data: { found: collapseSpaces(body), issuer },
          });
      }
    }
  },
});

const PEOPLES_BODY = /^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN)(?![^\s])/u;
/** Heads of bodies that are surely another one. */
const OTHER_BODY = /^(?:ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|SỞ|BỘ|PHÒNG|CHI CỤC|VĂN PHÒNG|THANH TRA)(?![^\s])/u;

/** Levels that are surely two; a thành phố is of either, and what was a huyện keeps its old papers. */
const UNIT = /^(?:TỈNH|XÃ|PHƯỜNG)$/u;
const UNIT_WITHIN = / (?:TỈNH|XÃ|PHƯỜNG) /u;

const fullKey = (name: string): string =>
  agencyKey(name)
    .replace(/(?<!\p{L})UBND(?!\p{L})/gu, 'ỦY BAN NHÂN DÂN')
    .replace(/(?<!\p{L})HĐND(?!\p{L})/gu, 'HỘI ĐỒNG NHÂN DÂN')
    .trim();

/** The body of the letterhead, where it surely is not the one that is signed for; else null. */
function otherIssuer(document: DraftDocument, signed: string): string | null {
  const head = PEOPLES_BODY.exec(signed)?.[0];
  const lines = sureSegments(document, 'issuingAgency').map(({ text }) => text);
  if (head === undefined || lines.length === 0) return null;
  const written = collapseSpaces(lines.join(' '));
  const issuer = fullKey(written);
  if (!OTHER_BODY.test(issuer)) return null;
  if (!issuer.startsWith(head)) return written;
  // `TM. ỦY BAN NHÂN DÂN XÃ` under the name of a tỉnh.
  const noun = signed.slice(head.length + 1);
  if (UNIT.test(noun)) return UNIT_WITHIN.test(issuer) && !` ${issuer} `.includes(` ${noun} `) ? written : null;
  const [own, of] = [unitOf(issuer), unitOf(signed)];
  const isElsewhere = own !== null && of !== null && own.noun === of.noun && own.name !== of.name;
  return isElsewhere && !own.name.startsWith(of.name) && !of.name.startsWith(own.name) ? written : null;
}
