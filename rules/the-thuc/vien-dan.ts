// Phụ lục I, Phần I, mục II, khoản 6, điểm b: the first citation of a document gives type, number and symbol, date,
// issuer and subject; later ones type, number and symbol; a luật or pháp lệnh only its name. What people leave out
// because the reader knows it (the issuer of one's own plans) is not counted against them.
import { textChange } from '../../src/lint/change.ts';
import {
  CITING_COMPONENTS,
  citationsOf,
  citationsOfSegment,
  type DraftCitation,
} from '../../src/draft/citations/index.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { isCitedInFull } from '../../src/knowledge/document-types.ts';
import { datesIn } from '../../src/language/dates.ts';
import {
  type ContextOf,
  defineRule,
  type ExpectedReport,
  type ReportWith,
  type RuleContext,
  type RuleExample,
} from '../../src/lint/rule.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { hasTemplate, documentsOf } from '../../src/draft/segments.ts';

type OrderFault = 'noDate' | 'noAgency' | 'noTitle' | 'repeated';
type OrderContext = ContextOf<ReportWith<OrderFault, 'found'>>;

/** Acts whose issuer their symbol tells, so that leaving it out is no economy: everybody cites them with it. */
const CENTRAL = /(?:-CP|-TTg|-QH\d*|\/QH\d+|\/TT-B[A-Za-zÀ-ỹ]+|-UBTVQH\d*)$/;
const ISSUER = /Chính phủ|Thủ tướng|Quốc hội|Bộ\s[A-ZĐ]|Bộ trưởng/;
/** The document is at hand: handed over with this one, or named in a list of several. */
const AT_HAND = /^\s*(?:,\s*)?\(?(?:gửi kèm|kèm theo|đính kèm|nêu trên|nói trên|trên đây|này|sau đây gọi)/iu;
const IN_LIST = /(?:^|[\s(])(?:các|những|hai|ba|bốn)\s*$/iu;

export const vienDan = defineRule({
  meta: {
    id: 'the-thuc/vien-dan',
    since: '0.1.0',
    summary: {
      vi: 'Viện dẫn lần đầu ghi đủ, lần sau chỉ ghi tên loại, số, ký hiệu; luật, pháp lệnh chỉ ghi tên',
      en: 'A first citation is complete, later ones give type and number only, laws go by their names',
    },
    reason: {
      vi: 'Văn bản đã ghi đủ ở phần căn cứ thì coi như đã viện dẫn. Người soạn thường bỏ bớt những gì người đọc đã biết, nên đây chỉ là gợi ý. Không soát cơ quan ban hành của kế hoạch, công văn mà người đọc đã biết.',
      en: 'What the grounds name in full has been cited. Drafters often leave out what their readers know, so all of this is a hint only. The issuer of plans and letters that readers know is not asked for.',
    },
    severity: 'info',
    legalBasis: { nd30: ['ND30-I.II.6.b-1', 'ND30-I.II.6.b-2', 'ND30-I.II.6.b-3', 'ND30-I.II.6.b-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      noNumberWord: {
        vi: 'Thiếu từ “số” trước “{found}”; {must} viết “{right}”.',
        en: 'The word “số” is missing before “{found}”; write “{right}”.',
        legalBasis: { nd30: ['ND30-I.II.6.b-4'] },
      },
      lawWithNumber: {
        vi: 'Viện dẫn luật, pháp lệnh có ghi “{found}”; chỉ ghi tên loại và tên.',
        en: 'The law is cited with “{found}”; its name is enough.',
        legalBasis: { nd30: ['ND30-I.II.6.b-2'] },
      },
      noDate: {
        vi: 'Viện dẫn lần đầu “{found}” không ghi thời gian ban hành; {must} ghi đủ ngày, cơ quan ban hành, trích yếu.',
        en: 'The first citation of “{found}” has no date; it {must} give date, issuer and subject.',
        legalBasis: { nd30: ['ND30-I.II.6.b-1'] },
      },
      noAgency: {
        vi: 'Viện dẫn lần đầu “{found}” không ghi cơ quan ban hành; {must} có “của …”.',
        en: 'The first citation of “{found}” does not name its issuer; it {must} say “của …”.',
        legalBasis: { nd30: ['ND30-I.II.6.b-1'] },
      },
      noTitle: {
        vi: 'Viện dẫn lần đầu “{found}” không ghi trích yếu; {must} ghi thêm nội dung văn bản.',
        en: 'The first citation of “{found}” has no subject; it {must} say what the document is about.',
        legalBasis: { nd30: ['ND30-I.II.6.b-1'] },
      },
      repeated: {
        vi: '“{found}” đã được viện dẫn đầy đủ ở trên; lần sau chỉ ghi tên loại, số, ký hiệu.',
        en: '“{found}” has been cited in full above; later on type and number are enough.',
        legalBasis: { nd30: ['ND30-I.II.6.b-3'] },
      },
    },
    examples: {
      wrong: [
        body('Thực hiện Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.', {
          messageId: 'noNumberWord',
          text: '30/2020/NĐ-CP',
        }),
        body('Thực hiện Luật Lưu trữ số 33/2024/QH15.', { messageId: 'lawWithNumber', text: 'số 33/2024/QH15' }),
        body('Thực hiện Nghị định số 30/2020/NĐ-CP của Chính phủ về công tác văn thư.', {
          messageId: 'noDate',
          text: 'Nghị định số 30/2020/NĐ-CP',
          severity: 'info',
        }),
        body('Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư.', {
          messageId: 'noAgency',
          text: 'Nghị định số 30/2020/NĐ-CP',
        }),
        body('Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.', {
          messageId: 'noTitle',
          severity: 'info',
        }),
        body(
          [
            'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
            'Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư, các cơ quan rà soát văn bản.',
          ],
          { messageId: 'repeated', severity: 'info' },
        ),
      ],
      right: [
        body([
          'Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.',
          'Theo Nghị định số 30/2020/NĐ-CP, các cơ quan rà soát văn bản.',
        ]),
        body('Thực hiện Luật Lưu trữ, các cơ quan rà soát tài liệu.'),
        body(
          'Thực hiện Nghị quyết số 202/2025/QH15 ngày 12 tháng 6 năm 2025 của Quốc hội về việc sắp xếp đơn vị hành chính cấp tỉnh.',
        ),
        body(
          'Theo Kế hoạch số 12/KH-UBND ngày 05 tháng 01 năm 2026 về cải cách hành chính, các cơ quan báo cáo kết quả.',
        ),
        body(
          'Ngày 03 tháng 7 năm 2025, Hội đồng nhân dân tỉnh ban hành Nghị quyết số 03/NQ-HĐND về việc thành lập các cơ quan chuyên môn.',
        ),
        body(
          'Thực hiện quy định của Chính phủ tại Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 về công tác văn thư.',
        ),
        { ...body('Theo Công văn số …/SNV-VTLT, các cơ quan báo cáo kết quả.'), besides: ['the-thuc/cho-trong'] },
      ],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      const cited = citationsOf(document, ...CITING_COMPONENTS).filter(
        (citation) => citation.segment.component !== 'legalGround' && isOwnWords(citation),
      );
      const quoted = quotedIn(document, cited);
      for (const citation of cited) if (!quoted.has(citation)) reportForm(context, citation);
      if (document.kind === 'main' && hasTemplate(document)) checkOrder(context, document, cited, quoted);
    }
  },
});

/** Those of `cited`, which are in the order of the text, that stand in a quotation of another document. */
function quotedIn(document: DraftDocument, cited: readonly DraftCitation[]): ReadonlySet<DraftCitation> {
  const quoted = quotedParagraphs(document);
  const isInMarks = quotationMarksSeen();
  return new Set(cited.filter((citation) => isInMarks(citation) || quoted.has(citation.segment.paragraph)));
}

/** With type and number of its own: members of lists, short mentions and blanks say less on purpose. */
const isOwnWords = ({ form, blank, abbreviated }: DraftCitation): boolean => form === 'full' && !blank && !abbreviated;

/** More is no sentence. */
const BEFORE_REACH = 2000;

/** The text of the segment up to the citation, and behind it. */
const textBefore = ({ segment, start }: DraftCitation): string =>
  segment.paragraph.text.slice(Math.max(segment.start, start - BEFORE_REACH), start);
const textBehind = ({ segment, end }: DraftCitation): string => segment.paragraph.text.slice(end, segment.end);

/**
 * Whether a citation stands within quotation marks: the words are somebody else's then. It is asked of one citation after
 * the other, in the order of the text, so that each sign is looked at once.
 */
function quotationMarksSeen(): (citation: DraftCitation) => boolean {
  let of: Segment | null = null;
  let at = 0;
  let isOpen = false;
  let isStraightOpen = false;
  return ({ segment, start }) => {
    if (segment !== of || start < at) [of, at, isOpen, isStraightOpen] = [segment, segment.start, false, false];
    const { text } = segment.paragraph;
    for (; at < start; at++) {
      const sign = text[at];
      if (sign === '“') isOpen = true;
      else if (sign === '”') isOpen = false;
      else if (sign === '"') isStraightOpen = !isStraightOpen;
    }
    return isOpen || isStraightOpen;
  };
}

function reportForm(
  context: RuleContext<{ noNumberWord: 'found' | 'right'; lawWithNumber: 'found' }>,
  citation: DraftCitation,
): void {
  const { segment, law, name, symbol, numberWord, numberStart, symbolStart, symbolEnd } = citation;
  const { text } = segment.paragraph;
  if (symbol === null) return;
  if (!law && !numberWord) {
    const found = text.slice(symbolStart, symbolEnd);
    const right = `số ${found}`;
    context.report({
      messageId: 'noNumberWord',
      at: { segment, start: symbolStart, end: symbolEnd },
      data: { found, right },
      fix: { description: { vi: 'Thêm từ “số”', en: 'Add “số”' }, text: right },
    });
  }
  // A law that amends another has no short name of its own.
  if (law && name !== null && !/^sửa đổi/iu.test(name)) {
    const found = text.slice(numberStart, symbolEnd);
    const before = segment.start + text.slice(segment.start, numberStart).trimEnd().length;
    context.report({
      messageId: 'lawWithNumber',
      at: { segment, start: numberStart, end: symbolEnd },
      data: { found },
      fix: {
        description: { vi: 'Bỏ số của luật', en: 'Remove the number of the law' },
        changes: [textChange(segment.paragraph, before, symbolEnd, '')],
        unsafe: true,
      },
    });
  }
}

/** First and later citations of numbered documents. */
function checkOrder(
  context: OrderContext,
  document: DraftDocument,
  cited: readonly DraftCitation[],
  quoted: ReadonlySet<DraftCitation>,
): void {
  const known = new Mentioned();
  const inFull = new Mentioned();
  for (const ground of document.segments.filter(({ component }) => component === 'legalGround')) {
    for (const citation of citationsOfSegment(ground)) {
      known.add(citation);
      if (isFull(citation)) inFull.add(citation);
    }
  }
  const untitled: DraftCitation[] = [];
  const repeated: DraftCitation[] = [];
  for (const citation of cited) {
    const { law, symbol } = citation;
    if (law || symbol === null) continue;
    // Words of others are not judged, but their readers know the document from then on.
    if (quoted.has(citation)) known.add(citation);
    else if (!known.has(citation)) {
      known.add(citation);
      if (isFull(citation)) inFull.add(citation);
      if (citation.nested || isKnownOtherwise(citation)) continue;
      const fault = firstFault(citation, sentenceBefore(textBefore(citation)));
      if (fault === 'noTitle') untitled.push(citation);
      else if (fault) report(context, fault, [citation]);
    } else if (inFull.has(citation) && isFull(citation) && !citation.nested) repeated.push(citation);
  }
  report(context, 'noTitle', untitled);
  report(context, 'repeated', repeated);
}

/** `before`: the sentence up to the citation, where date and issuer may stand as well. */
function firstFault(
  { type, symbol, date, agency, title, unsure }: DraftCitation,
  before: string,
): 'noDate' | 'noAgency' | 'noTitle' | null {
  if (!isCitedInFull(type) || unsure) return null;
  if (!date) return datesIn(before).length > 0 ? null : 'noDate';
  if (agency === null) return CENTRAL.test(symbol ?? '') && !ISSUER.test(before) ? 'noAgency' : null;
  return title === null ? 'noTitle' : null;
}

function sentenceBefore(text: string): string {
  const before = text.replace(/(?<=\d)\.(?=\d)/g, '/');
  return before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';')) + 1);
}

function isKnownOtherwise(citation: DraftCitation): boolean {
  const rest = textBehind(citation);
  return AT_HAND.test(rest) || IN_LIST.test(textBefore(citation)) || hasPlaceholder(rest.slice(0, 20));
}

/** Cited with everything that can be left out later on. */
function isFull({ date, agency, title }: DraftCitation): boolean {
  return date !== null && title !== null && agency !== null;
}

/** Documents named so far. Numbers without a year begin anew each year: those with dates of two years are two. */
class Mentioned {
  /** Years of the dates by type and number; null: named without a date. */
  readonly #years = new Map<string, Set<number | null>>();

  add(citation: DraftCitation): void {
    const key = keyOf(citation);
    const years = this.#years.get(key) ?? new Set();
    this.#years.set(key, years.add(citation.date?.year ?? null));
  }

  has(citation: DraftCitation): boolean {
    const years = this.#years.get(keyOf(citation));
    const year = citation.year === null ? (citation.date?.year ?? null) : null;
    return years !== undefined && (year === null || years.has(year) || (years.size === 1 && years.has(null)));
  }
}

/** With the year where it is part of the number: its date may be mistaken. */
const keyOf = ({ type, symbol, name }: DraftCitation): string => `${type} ${symbol ?? name ?? ''}`.toLowerCase();

function report(context: OrderContext, messageId: OrderFault, citations: readonly DraftCitation[]): void {
  const [first, ...rest] = citations;
  if (!first) return;
  const { segment, start, symbolEnd } = first;
  context.report({
    messageId,
    at: { segment, start, end: symbolEnd },
    data: { found: segment.paragraph.text.slice(start, symbolEnd) },
    also: rest.map((citation) => citation.segment.paragraph),
  });
}

function body<MessageId extends string = never>(
  text: string | string[],
  ...reports: ExpectedReport<MessageId>[]
): RuleExample<NoInfer<MessageId>> {
  const paragraphs = [text, 'Đề nghị các cơ quan quan tâm thực hiện./.'].flat();
  return { type: 'cong-van', set: { bodyText: { text: paragraphs } }, ...(reports.length > 0 && { reports }) };
}
