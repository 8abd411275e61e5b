// Plain from the text: who speaks in a document is the body of its letterhead. Another body of the same level that issues it, or
// says its last words, is left from the document it was made from.
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter, overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { agencyKey, bodyNamed, unitOf } from '../../src/knowledge/agencies.ts';
import { documentType } from '../../src/knowledge/document-types.ts';
import { provinceNamed } from '../../src/knowledge/provinces.ts';
import { collapseSpaces, isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { agencyOf } from '../views/agency.ts';
import { runningText, sentenceAt } from '../views/running-text.ts';

export const coQuanKhac = defineRule({
  meta: {
    id: 'noi-dung/co-quan-khac',
    since: '0.1.0',
    summary: {
      vi: 'Cơ quan nói trong văn bản là cơ quan ban hành ở đầu văn bản',
      en: 'The body that speaks in the text is that of the letterhead',
    },
    reason: {
      vi: 'Lấy văn bản của sở khác, tỉnh khác làm mẫu thì tên cơ quan kia hay còn sót ở câu mở đầu, câu kết. Chỉ xét cơ quan cùng cấp (sở với sở, bộ với bộ, Ủy ban nhân dân tỉnh với tỉnh) là chủ ngữ của “ban hành”, hoặc của câu kết; câu có viện dẫn, lời trích thì không xét.',
      en: 'A document of another department or province is taken as a template and its name stays in the first or last sentence. Only bodies of the same level are judged, as subject of “ban hành” or of the last sentences.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherBody: {
        vi: 'Trong văn bản là “{found}”, cơ quan ban hành là {issuer}; {must} thống nhất.',
        en: 'The text says “{found}”, the letterhead {issuer}; the two {must} agree.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'ke-hoach',
          set: {
            bodyText: { text: 'Sở Tài chính ban hành Kế hoạch bồi dưỡng nghiệp vụ văn thư, lưu trữ năm 2026 như sau:' },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Tài chính', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Qua kiểm tra, một số văn bản gửi về còn sai phông chữ, lề trang.',
                'Các cơ quan rà soát quy trình soạn thảo, giao Văn phòng kiểm tra trước khi trình ký.',
                'Sở Xây dựng đề nghị các cơ quan quan tâm thực hiện./.',
              ],
            },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Xây dựng' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Qua nghiên cứu dự thảo, các nội dung cơ bản phù hợp quy định.',
                'Các cơ quan rà soát quy trình soạn thảo trước khi trình ký.',
                'Trên đây là ý kiến góp ý của Sở Xây dựng, kính gửi các cơ quan tổng hợp./.',
              ],
            },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Xây dựng' }],
        },
        {
          type: 'quyet-dinh',
          set: { competence: { text: 'GIÁM ĐỐC SỞ Y TẾ' } },
          reports: [{ messageId: 'otherBody', text: 'GIÁM ĐỐC SỞ Y TẾ' }],
        },
        {
          type: 'bao-cao',
          set: {
            bodyText: {
              text: [
                'Trong quý I, các phòng đã chỉnh lý 20 mét giá tài liệu.',
                'Trên đây là báo cáo kết quả quý I năm 2026 của Sở Tư pháp./.',
              ],
            },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Tư pháp' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Sở Tài chính đề nghị các cơ quan rà soát hồ sơ lưu trữ.',
                'Kết quả gửi trước ngày 30 tháng 6 năm 2026 để tổng hợp.',
                'Hồ sơ gồm danh mục và bản sao./.',
              ],
            },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Tài chính' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Sở cùng tên của tỉnh khác', en: 'The department of that name elsewhere' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ tỉnh Lào Cai đề nghị các cơ quan rà soát hồ sơ lưu trữ.',
                'Kết quả gửi trước ngày 30 tháng 6 năm 2026 để tổng hợp.',
                'Hồ sơ gồm danh mục và bản sao./.',
              ],
            },
          },
          reports: [{ messageId: 'otherBody', text: 'Sở Nội vụ tỉnh Lào Cai' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Cơ quan nhận văn bản', en: 'The body that gets the letter' },
          set: {
            addressee: { text: 'Kính gửi: Sở Xây dựng.' },
            bodyText: {
              text: [
                'Sau khi nghiên cứu dự thảo, cơ quan được lấy ý kiến thống nhất.',
                'Sở Xây dựng báo cáo Ủy ban nhân dân tỉnh xem xét, quyết định./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Việc của cơ quan khác', en: 'What another body does' },
          set: {
            bodyText: {
              text: [
                'Sở Tài chính đề nghị các cơ quan rà soát biên chế.',
                'Về việc này, Sở Nội vụ có ý kiến như sau: biên chế được giao đúng quy định.',
                'Các cơ quan rà soát hồ sơ./.',
              ],
            },
          },
        },
        { type: 'ke-hoach' },
        {
          type: 'cong-van',
          title: { vi: 'Sở cùng tên của tỉnh khác', en: 'The department of that name elsewhere' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ tỉnh Lào Cai đã chia sẻ kinh nghiệm chỉnh lý tài liệu.',
                'Sở Nội vụ đề nghị các cơ quan nghiên cứu, áp dụng.',
                'Kết quả gửi trước ngày 30 tháng 6 năm 2026./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Cơ quan khác đề nghị cơ quan này', en: 'Another body asks this one' },
          set: {
            bodyText: {
              text: [
                'Sở Xây dựng đề nghị Sở Nội vụ góp ý dự thảo Quy chế.',
                'Sở Nội vụ thống nhất với dự thảo; Sở Tài chính báo cáo sau.',
                'Ủy ban nhân dân tỉnh ban hành Quy chế theo thẩm quyền./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      if (document.template) continue;
      const issuing = document.issuingAgency;
      if (issuing === null || !/SỞ |BỘ |UBND|ỦY BAN|UỶ BAN/iu.test(issuing)) continue;
      const letterhead = agencyKey(`${document.parentAgency ?? ''} ${issuing}`);
      const own = runningText(draft).passages.filter(
        (passage) => passage.document === document && passage.component === 'bodyText' && passage.where === 'text',
      );
      const type = documentType(document.documentType)?.name ?? '';
      const competence = otherCompetence(document);
      if (competence)
        report({
          messageId: 'otherBody',
          at: { segment: competence.segment },
          data: { found: competence.found, issuer: issuing },
        });
      // A letter that never names its issuer may all be of the other body.
      const names = ({ name }: Issuer, other: Issuer): boolean =>
        own.some(({ text }) => {
          const key = agencyKey(text);
          return (other.name === name && other.place ? key.replaceAll(other.place, '') : key).includes(name);
        });
      const judged = new Set([...own.slice(0, 2), ...own.slice(-2)]);
      for (const passage of judged) {
        const isLast = own.indexOf(passage) >= own.length - 2;
        const fault = otherBody(passage, document, letterhead, type, { isLast, isAlone: own.length === 1 }, names);
        if (!fault) continue;
        report({
          messageId: 'otherBody',
          at: { paragraph: passage.paragraph, start: fault.start, end: fault.end },
          data: { found: fault.found, issuer: fault.elsewhere ? `${issuing} (${document.parentAgency})` : issuing },
        });
        break;
      }
    }
  },
});

/** `name`: of the body, of the province, or of the commune with its noun. `place`: a department with its province. */
interface Issuer {
  kind: 'body' | 'province' | 'commune';
  name: string;
  place: string | null;
}

/** A department or ministry that is known, or the people's committee of a province or commune. */
function issuerOf(document: DraftDocument): Issuer | null {
  const key = agencyOf(document, 'issuingAgency');
  return key === null ? null : asIssuer(key);
}

function asIssuer(key: string): Issuer | null {
  const body = bodyNamed(key);
  if (body !== undefined && /^(?:SỞ|BỘ) /u.test(body)) {
    const place = key.startsWith(body) ? OF_PROVINCE.exec(key.slice(body.length))?.[1] : undefined;
    return { kind: 'body', name: body, place: place !== undefined && provinceNamed(place) ? key : null };
  }
  if (!/^(?:UBND|ỦY BAN NHÂN DÂN) /u.test(key)) return null;
  const unit = unitOf(key);
  if (unit?.level === 'commune') return { kind: 'commune', name: `${unit.noun} ${unit.name}`, place: null };
  const province =
    unit && (unit.level === 'province' || unit.level === 'city') ? provinceNamed(unit.name)?.name : undefined;
  return province === undefined ? null : { kind: 'province', name: agencyKey(province), place: null };
}
const OF_PROVINCE = /^ (?:TỈNH|THÀNH PHỐ) (.+)$/u;

/** What the name of a body begins with, up to its capital; a committee goes on to the name of its place. */
const HEAD = /(?:Sở|Bộ) |(?:UBND|[ỦU][yỷ] ban nhân dân) (?:tỉnh|thành phố|xã|phường|đặc khu) /g;
/** The rest of the name and what it does, behind the capital. */
const BODY_DOES = doing('[^.;:()\\n\\d]{2,60}?');
const COMMITTEE_DOES = doing('[^.,;:()\\n\\d]{2,30}?');

function doing(rest: string): RegExp {
  return new RegExp(
    `(${rest}) (?:kính |trân trọng )?(ban hành|đề nghị|yêu cầu|báo cáo|trình|thông báo|mong)(?= )`,
    'y',
  );
}

interface Subject {
  found: string;
  verb: string;
  /** UTF-16 offsets of the name, and of the end of the verb. */
  start: number;
  end: number;
  verbEnd: number;
}

/** Bodies that do something, in order. A pattern of all of it would spell out the capitals twice, and takes longer to compile. */
function subjectsIn(text: string): Subject[] {
  const subjects: Subject[] = [];
  let done = 0;
  for (const { 0: head, index: start } of text.matchAll(HEAD)) {
    const capital = start + head.length;
    if (start < done || !isUpperCase(text.charAt(capital))) continue;
    const pattern = head.length === 'Sở '.length ? BODY_DOES : COMMITTEE_DOES;
    pattern.lastIndex = capital + 1;
    const [whole, rest = '', verb = ''] = pattern.exec(text) ?? [];
    if (whole === undefined) continue;
    const end = capital + 1 + rest.length;
    done = capital + 1 + whole.length;
    subjects.push({ found: text.slice(start, end), verb, start, end, verbEnd: done });
  }
  return subjects;
}

/** Another body of the issuer's level that issues the document, or (in its last sentences) reports or asks. */
function otherBody(
  passage: Passage,
  document: DraftDocument,
  letterhead: string,
  type: string,
  { isLast, isAlone }: { isLast: boolean; isAlone: boolean },
  names: (issuer: Issuer, other: Issuer) => boolean,
): { start: number; end: number; found: string; elsewhere: boolean } | null {
  const { text } = passage;
  if (!NAMES_BODY.test(text)) return null;
  const closing = isLast ? (CLOSING.exec(text) ?? OPINION.exec(text)) : null;
  if (closing) {
    const [whole, found = ''] = closing;
    const [issuer, other] = [issuerOf(document), asIssuer(agencyKey(found))];
    const start = passage.start + closing.index + whole.length - found.length;
    if (
      issuer &&
      other &&
      isOther(issuer, other) &&
      passage.citations.length === 0 &&
      !agencyKey(text).includes(issuer.name)
    )
      return { start, end: start + found.length, found, elsewhere: false };
  }
  for (const { found, verb, verbEnd, ...name } of subjectsIn(text)) {
    const start = passage.start + name.start;
    const end = passage.start + name.end;
    const key = agencyKey(found);
    // Mostly it is the issuer: so much is told without tables.
    if (letterhead.includes(key)) continue;
    const issuer = issuerOf(document);
    const other = asIssuer(key);
    if (!issuer || !other) continue;
    const elsewhere = isElsewhere(issuer, other, letterhead);
    if (!elsewhere && !isOther(issuer, other)) continue;
    // Whom a letter is sent to may be told what to do.
    if (sureSegments(document, 'addressee', 'recipient').some((line) => agencyKey(line.text).includes(key))) continue;
    const sentence = sentenceAt(passage, start);
    if (!sentence || isQuotedMatter(passage, start, end)) continue;
    if (overlapsAny(passage.citations, sentence.start, sentence.end)) continue;
    // It asks the issuer, or speaks beside it.
    if (agencyKey(sentence.text).replace(key, '').includes(issuer.name)) continue;
    const before = sentence.text.slice(0, start - sentence.start);
    if (!/^$|^(?:Trên đây|Trên cơ sở|Căn cứ|Thực hiện|Để|Nhằm|Vậy|Với)[^,]*, $|^(?:Vậy|Do đó|Vì vậy),? $/u.test(before))
      continue;
    const behind = text.slice(verbEnd);
    if (verb === 'ban hành' ? behind.startsWith(` ${type} `) : (isLast && !isAlone) || !names(issuer, other))
      return { start, end, found, elsewhere };
  }
  return null;
}

const NAMES_BODY = /(?:Sở|Bộ|tỉnh|thành phố|xã|phường|đặc khu) /;
/** `Trên đây là báo cáo kết quả quý I của Sở Tư pháp./.` */
const CLOSING =
  /^Trên đây là (?:nội dung )?(?:báo cáo|kế hoạch|tờ trình|chương trình|phương án|đề án)(?!\p{L})(?:(?!(?<!\p{L})(?:thực hiện|theo|đề nghị|yêu cầu|ý kiến|góp ý|dự thảo|phối hợp)(?!\p{L}))[^.;]){0,160} của ((?:Sở|Bộ|UBND|[ỦU][yỷ] ban nhân dân) [^.,;:()\d]{3,60}?)(?=\s*(?:[.,;]|$))/iu;

/** `Trên đây là ý kiến của Sở Xây dựng, kính trình …`: only who speaks goes on so. */
const OPINION =
  /^Trên đây là ý kiến (?:góp ý |tham gia |thẩm định |trả lời )?của ((?:Sở|Bộ) [^.,;:()\d]{3,60}?)(?=\.\/?|, (?:kính|trân trọng) )/u;

/** A body of the same level that is another one. */
const isOther = (issuer: Issuer, other: Issuer): boolean =>
  other.kind === issuer.kind &&
  other.name !== issuer.name &&
  (other.kind !== 'body' || other.name.slice(0, 3) === issuer.name.slice(0, 3));

/** The department of that name of another province; the letterhead says which one is the issuer's. */
const isElsewhere = (issuer: Issuer, other: Issuer, letterhead: string): boolean =>
  issuer.kind === 'body' &&
  issuer.name === other.name &&
  other.place !== null &&
  /(?:TỈNH|THÀNH PHỐ) /u.test(letterhead) &&
  !letterhead.includes(other.place.slice(other.name.length + 1));

/** The line above QUYẾT ĐỊNH that says who decides: `GIÁM ĐỐC SỞ Y TẾ`. */
function otherCompetence(document: DraftDocument): { segment: Segment; found: string } | null {
  const lines = sureSegments(document, 'competence');
  const [segment] = lines;
  if (!segment) return null;
  const found = collapseSpaces(lines.map(({ text }) => text).join(' '));
  const other = asIssuer(agencyKey(found).replace(/^(?:GIÁM ĐỐC|BỘ TRƯỞNG|CHỦ TỊCH) (?=SỞ |BỘ |UBND |ỦY BAN )/u, ''));
  const issuer = other && issuerOf(document);
  return issuer && isOther(issuer, other) ? { segment, found } : null;
}
