// Phụ lục I, Phần I, mục II, khoản 6, điểm a: a ground names the act by type, number and symbol, agency,
// date and title; a luật or pháp lệnh by its name and date only. Only what is surely missing is reported:
// the first act of each ground, and none that is still to be filled in.
import { documentType, isCitedInFull } from '../../src/knowledge/document-types.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { type TextChange, textChange } from '../../src/lint/change.ts';
import { citationsOfSegment } from '../../src/draft/citations/index.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { datesIn, writtenDate, type WrittenDate } from '../../src/language/dates.ts';
import { defineRule, type ReportedFix, type RuleExample } from '../../src/lint/rule.ts';
import { reportTogether } from '../views/body.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

type Fault = 'lawWithNumber' | 'lawWithoutDate' | 'lawWithAgency' | 'noNumberWord' | 'noDate' | 'noAgency' | 'noTitle';

export const canCuVanBan = defineRule({
  meta: {
    id: 'the-thuc/can-cu-van-ban',
    since: '0.1.0',
    summary: {
      vi: 'Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu; luật và pháp lệnh không ghi số',
      en: 'A ground gives type, number, date, agency and title of the act; a law or ordinance has no number',
    },
    reason: {
      vi: 'Văn bản quy phạm pháp luật ghi số của luật thay cho ngày; văn bản hành chính thì ngược lại. Chỉ soát văn bản đầu tiên trong mỗi căn cứ.',
      en: 'Normative documents cite laws by number instead of date; administrative documents do the reverse. Only the first act of a ground is looked at.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.a-2'] },
    needsLayout: false,
    fixable: true,
    messages: {
      lawWithNumber: {
        vi: 'Căn cứ ghi số của luật, pháp lệnh “{found}”; chỉ ghi tên và ngày, tháng, năm.',
        en: 'The ground gives the number of a law, “{found}”; name and date are enough.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.a-3'] },
      },
      lawWithoutDate: {
        vi: 'Căn cứ không ghi ngày của “{found}”; {must} có ngày, tháng, năm.',
        en: 'The ground does not date “{found}”; it {must} give day, month and year.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.a-3'] },
      },
      noNumberWord: {
        vi: 'Căn cứ thiếu từ “số” trước “{found}”; {must} viết “{expected}”.',
        en: 'The word “số” is missing before “{found}”; write “{expected}”.',
        severity: 'warning',
      },
      noDate: {
        vi: 'Căn cứ không ghi ngày của “{found}”; {must} có ngày, tháng, năm ban hành.',
        en: 'The ground does not date “{found}”; it {must} give day, month and year of issue.',
      },
      noAgency: {
        vi: 'Căn cứ không ghi cơ quan ban hành “{found}”; {must} có “của …”.',
        en: 'The ground does not name the agency that issued “{found}”; it {must} say “của …”.',
        severity: 'warning',
      },
      noTitle: {
        vi: 'Căn cứ không ghi trích yếu của “{found}”; {must} ghi nội dung sau cơ quan ban hành.',
        en: 'The ground does not say what “{found}” is about; the subject follows the agency.',
        severity: 'warning',
      },
      lawWithAgency: {
        vi: 'Căn cứ ghi cơ quan ban hành của luật, pháp lệnh “{found}”; chỉ ghi tên và ngày, tháng, năm.',
        en: 'The ground names who passed the law, “{found}”; name and date are enough.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.6.a-3'] },
      },
      shortDate: {
        vi: 'Ngày trong căn cứ viết tắt ở {count} dòng; {must} viết đủ như mẫu của Nghị định (ngày 05 tháng 3 năm 2020).',
        en: 'Dates are shortened in {count} grounds; the decree writes them in full (ngày 05 tháng 3 năm 2020).',
        severity: 'info',
        legalBasis: { nd30: ['ND30-I.II.6.a-7'] },
      },
    },
    examples: {
      wrong: [
        wrong('Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;', 'lawWithNumber', 'số 33/2024/QH15'),
        wrong('Căn cứ Luật Lưu trữ;', 'lawWithoutDate', 'Luật Lưu trữ'),
        wrong(
          'Căn cứ Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;',
          'noNumberWord',
          '30/2020/NĐ-CP',
        ),
        wrong('Căn cứ Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư;', 'noDate', '30/2020/NĐ-CP'),
        wrong(
          'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư;',
          'noAgency',
          '30/2020/NĐ-CP',
        ),
        wrong('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ;', 'noTitle', '30/2020/NĐ-CP'),
        wrong('Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024 của Quốc hội;', 'lawWithAgency', 'của Quốc hội'),
        wrong('Căn cứ Luật Viên chức ngày 15/11/2010;', 'shortDate'),
      ],
      right: [
        right('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;'),
        right('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        { ...right('Căn cứ Nghị định số …/2026/NĐ-CP của Chính phủ;'), besides: ['the-thuc/cho-trong'] },
        right('Căn cứ Luật … ;'),
        right('Căn cứ chức năng, nhiệm vụ của Sở Nội vụ;'),
        right(['Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05', 'tháng 3 năm 2020 của Chính phủ về công tác văn thư;']),
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const type = documentType(document.documentType);
      if (type?.letter) continue;
      // Parties to a contract cite as they like.
      const ofParties = type?.ownTerms ? { severity: 'info' as const } : {};
      const grounds = sureSegments(document, 'legalGround').filter(({ text }) => !hasPlaceholder(text));
      for (const ground of grounds) {
        const fault = citationFault(ground);
        if (!fault || (MISSING.has(fault.messageId) && goesOnBelow(document, ground))) continue;
        const { messageId, start, end } = fault;
        const found = ground.paragraph.text.slice(start, end);
        context.report({
          messageId,
          at: { segment: ground, start, end },
          data: { found, expected: `số ${found}` },
          ...ofParties,
          ...mending(fault, ground, found),
        });
      }
      const short = grounds.filter((ground) => shortDates(ground).length > 0);
      reportTogether(context, short, {
        messageId: 'shortDate',
        fix: {
          description: { vi: 'Viết đủ ngày, tháng, năm', en: 'Write the date in full' },
          changes: short.flatMap(inFull),
        },
      });
    }
  },
});

const MISSING: ReadonlySet<Fault> = new Set<Fault>(['lawWithoutDate', 'noDate', 'noAgency', 'noTitle']);

/** A converter of PDF makes a paragraph of each line: the rest of the ground begins with a small letter. */
function goesOnBelow({ segments }: DraftDocument, ground: Segment): boolean {
  if (/[;.,:]\s*$/.test(ground.text)) return false;
  return /^(?:\p{Ll}|\d)/u.test(segments[segments.indexOf(ground) + 1]?.text ?? '');
}

const OPENING = /^(?:-\s*)?Căn cứ\s+/iu;
/** Anything that may be a date, written out or not. */
const DATE = /ngày\s+\d|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/iu;
/** Who issues acts of the state: said with or without "của". */
const AGENCY = /của\s|chính phủ|thủ tướng|bộ trưởng|quốc hội|ủy ban|uỷ ban|ubnd|hội đồng|hđnd|bộ\s|sở\s/iu;

interface CitationFault extends TextRange {
  messageId: Fault;
}

/** The first thing surely wrong with the act that a ground names. Offsets in the paragraph. */
function citationFault(ground: Segment): CitationFault | null {
  const { text } = ground;
  const opening = OPENING.exec(text)?.[0];
  const [citation] = citationsOfSegment(ground);
  const before = ground.paragraph.text.slice(ground.start, citation?.start);
  if (opening === undefined || !citation || before !== opening) return null;
  const { law, type, symbol, numberStart, symbolStart, symbolEnd } = citation;
  const nameEnd = citation.start + ground.paragraph.text.slice(citation.start, numberStart).trimEnd().length;
  if (law) {
    if (symbol !== null) return { messageId: 'lawWithNumber', start: numberStart, end: symbolEnd };
    if (!DATE.test(text)) return { messageId: 'lawWithoutDate', start: citation.start, end: nameEnd };
    const agency = /của (Ủy ban Thường vụ )?Quốc hội(?=\s*(?:[;.,]\s*)?$)/iu.exec(text);
    const at = ground.start + (agency?.index ?? 0);
    return agency && { messageId: 'lawWithAgency', start: at, end: at + agency[0].length };
  }
  if (!isCitedInFull(type)) return null;
  const place = { start: symbolStart, end: symbolEnd };
  if (!DATE.test(text)) return { messageId: 'noDate', ...place };
  if (!citation.numberWord) return { messageId: 'noNumberWord', ...place };
  if (!AGENCY.test(text)) return { messageId: 'noAgency', ...place };
  // A title may name a body, too: `về việc phân công … của Sở …`.
  return citation.title === null && ENDS_WITH_AGENCY.test(text) ? { messageId: 'noTitle', ...place } : null;
}

/** Nothing after who issued the act. */
const ENDS_WITH_AGENCY =
  /ngày[^;]*\scủa (Chính phủ|Thủ tướng Chính phủ|Bộ trưởng Bộ (?:(?!về |quy định |hướng dẫn |ban hành |sửa đổi |phê duyệt )[^;.]){3,40}|(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND) (?:tỉnh|thành phố|xã|phường) \p{Lu}\S*(?:\s\p{Lu}\S*){0,3})\s*(?:[;.]\s*)?$/u;

function mending({ messageId, start, end }: CitationFault, ground: Segment, found: string): { fix?: ReportedFix } {
  if (messageId === 'noNumberWord')
    return { fix: { description: { vi: 'Thêm từ “số”', en: 'Add “số”' }, text: `số ${found}` } };
  // Without its date a law cannot go without its number.
  if (messageId !== 'lawWithNumber' || !DATE.test(ground.text)) return {};
  const before = ground.paragraph.text.slice(0, start).trimEnd();
  const number = textChange(ground.paragraph, before.length, end, '');
  return {
    fix: { description: { vi: 'Bỏ số của luật', en: 'Remove the number of the law' }, changes: [number], unsafe: true },
  };
}

/** Offsets in the text of the segment. */
function shortDates({ text }: Segment): (WrittenDate & { day: number; month: number })[] {
  return datesIn(text).filter((date): date is WrittenDate & { day: number; month: number } => date.short);
}

function inFull(ground: Segment): TextChange[] {
  return shortDates(ground).map(({ start, end, day, month, year }) =>
    textChange(ground.paragraph, ground.start + start, ground.start + end, writtenDate(day, month, year)),
  );
}

function wrong<MessageId extends string = never>(
  text: string,
  messageId: MessageId,
  marked?: string,
): RuleExample<NoInfer<MessageId>> {
  return { ...right(text), reports: [{ messageId, ...(marked && { text: marked }) }] };
}

function right(text: string | string[]) {
  const last = 'Theo đề nghị của Chánh Văn phòng Sở.';
  return { type: 'quyet-dinh', set: { legalGround: { text: [text, last].flat() } } };
}
