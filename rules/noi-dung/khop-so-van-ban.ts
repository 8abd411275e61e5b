// A date, a number and the name of one act go together; the register (data/laws.json) says which. Laws of one name have
// several versions: only what lies between versions that follow each other is surely none.
import { CITING_COMPONENTS, identityOf } from '../../src/draft/citations/index.ts';
import type { Act, LawRegister } from '../../src/knowledge/laws.ts';
import { foldForComparison } from '../../src/language/fold.ts';
import { defineRule, type RuleContext, type RuleExample } from '../../src/lint/rule.ts';
import { documentsOf } from '../../src/draft/segments.ts';
import { dayOf } from '../../src/draft/known-acts.ts';
import { actName, isWitnessed, longDay, ownCitations, registerDay, sourceOf } from '../views/known-acts.ts';
import { noteCitations, type PlacedCitation } from '../views/note-citations.ts';

export const khopSoVanBan = defineRule({
  meta: {
    id: 'noi-dung/khop-so-van-ban',
    since: '0.1.0',
    summary: {
      vi: 'Ngày, số, tên của văn bản được viện dẫn là của cùng một văn bản',
      en: 'Date, number and name of an act cited are those of one act',
    },
    reason: {
      vi: 'So với sổ văn bản kèm chương trình (data/laws.json) và bảng riêng của cơ quan (laws trong cấu hình). Chỉ báo khi sổ có văn bản ấy; luật cùng tên có nhiều bản thì chỉ báo ngày chắc chắn không phải của bản nào. Ngày mà sổ chưa có nguồn độc lập thì chỉ là gợi ý. Xem sổ: vbcheck laws.',
      en: 'Compared with the register that comes with the program (data/laws.json) and the agency’s own tables (laws in the configuration). Only acts that it holds are judged; of a law with several versions, only a day that surely is that of none. A day without an independent witness is a hint only. To look into it: vbcheck laws.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.a-2', 'ND30-I.II.6.b-1'] },
    needsLayout: false,
    anyDocument: true,
    asksLaws: true,
    fixable: false,
    messages: {
      otherDate: {
        vi: '“{found}” ghi {written}, nhưng văn bản này ban hành {right}; {must} xem lại ngày hoặc số (sổ văn bản đến {asOf}, {source}).',
        en: '“{found}” is dated {written}, but that act was issued {right}; date or number is mistaken (register as of {asOf}, {source}).',
      },
      noSuchVersion: {
        vi: 'Không có “{found}” ban hành {written}; có lẽ là {right} (sổ văn bản đến {asOf}, {source}).',
        en: 'There is no “{found}” issued {written}; it may be {right} (register as of {asOf}, {source}).',
      },
      otherName: {
        vi: 'Số {number} không phải của {found} mà của {right}; {must} xem lại tên hoặc số (sổ văn bản đến {asOf}, {source}).',
        en: 'Number {number} is not that of {found} but of {right}; one of them is mistaken (register as of {asOf}, {source}).',
      },
      otherNumber: {
        vi: '{found} của năm {year} mang số {right}, không phải {number}; {must} xem lại tên hoặc số (sổ văn bản đến {asOf}, {source}).',
        en: '{found} of {year} has the number {right}, not {number}; one of them is mistaken (register as of {asOf}, {source}).',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          ...body('Thực hiện Nghị định số 30/2020/NĐ-CP ngày 15 tháng 3 năm 2020 của Chính phủ về công tác văn thư.'),
          reports: [{ messageId: 'otherDate', text: 'ngày 15 tháng 3 năm 2020', severity: 'warning' }],
        },
        {
          ...ground('Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2034;'),
          besides: ['the-thuc/thoi-gian-ban-hanh'],
          reports: [{ messageId: 'noSuchVersion', text: 'ngày 21 tháng 6 năm 2034', severity: 'warning' }],
        },
        {
          ...body('Thực hiện Luật Lưu trữ số 22/2008/QH12, các cơ quan rà soát tài liệu.'),
          besides: ['the-thuc/vien-dan'],
          reports: [{ messageId: 'otherName', text: 'Luật Lưu trữ số 22/2008/QH12', severity: 'warning' }],
        },
        {
          ...body('Thực hiện Luật Cư trú số 86/2020/QH14, các cơ quan rà soát tài liệu.'),
          besides: ['the-thuc/vien-dan'],
          reports: [{ messageId: 'otherNumber', text: 'Luật Cư trú số 86/2020/QH14', severity: 'info' }],
        },
        {
          ...body('Thực hiện Luật Cư trú số 68/2021/QH14, các cơ quan rà soát tài liệu.'),
          besides: ['the-thuc/vien-dan'],
          reports: [{ messageId: 'otherNumber', text: 'Luật Cư trú số 68/2021/QH14' }],
        },
      ],
      right: [
        body('Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư.'),
        {
          ...body('Thực hiện Luật Phong thủy ngày 15 tháng 3 năm 2020, các cơ quan rà soát tài liệu.'),
          title: { vi: 'Sổ không có văn bản này', en: 'Not in the register' },
        },
        {
          ...ground('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
          title: { vi: 'Một trong nhiều bản cùng tên', en: 'One of several versions' },
        },
        {
          ...ground(
            'Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15, Luật Nhà ở số 27/2023/QH15 và Luật Các tổ chức tín dụng số 32/2024/QH15 ngày 29 tháng 6 năm 2024;',
          ),
          title: { vi: 'Ngày của luật sửa đổi', en: 'The day of the law that amends' },
        },
      ],
    },
  },
  check(context) {
    const { draft } = context;
    if (draft.legacyText) return;
    for (const document of documentsOf(draft, 'main', 'attachment', 'annex')) {
      const cited = ownCitations(document, ...CITING_COMPONENTS, 'tableText', 'subject');
      if (cited.some(({ symbol, law }) => symbol !== null || law))
        for (const one of cited) judge(context, { ...one, paragraph: one.segment.paragraph });
    }
    for (const one of noteCitations(draft)) if (!one.nested && !one.blank) judge(context, one);
  },
});

type Context = RuleContext<{
  otherDate: 'found' | 'written' | 'right' | 'asOf' | 'source';
  noSuchVersion: 'found' | 'written' | 'right' | 'asOf' | 'source';
  otherName: 'found' | 'number' | 'right' | 'asOf' | 'source';
  otherNumber: 'found' | 'number' | 'year' | 'right' | 'asOf' | 'source';
}>;

function judge(context: Context, citation: PlacedCitation): void {
  const { law, name, symbol, typeName } = citation;
  if (symbol === null) {
    if (law && name) judgeVersion(context, citation, name);
    return;
  }
  const laws = context.laws();
  const key = identityOf(citation);
  const act = key === null ? undefined : laws.act(key);
  if (act && law && name && isOtherLaw(act, citation.type, name, laws)) reportName(context, citation, act);
  else if (act) judgeDate(context, citation, act);
  else {
    // Numbers of the Party go on for years: the same day and month of another year is a slip.
    const day = dayOf(citation.date);
    const [twin, ...more] = laws
      .withSymbol(symbol)
      .filter(
        ({ type, signed }) =>
          type.toLowerCase() === typeName && signed !== null && day !== null && signed % 10000 === day % 10000,
      );
    if (twin && more.length === 0) judgeDate(context, citation, twin);
    else if (law && name) judgeNumber(context, citation, name);
  }
}

/** The number is that of a law of another name; a law that amends others is cited by their names, too. */
function isOtherLaw(act: Act, type: string, name: string, laws: LawRegister): boolean {
  return (
    !/^sửa đổi/iu.test(act.title) &&
    act.title !== '' &&
    laws.versions(type, name).length > 0 &&
    foldForComparison(act.title).toLowerCase() !== foldForComparison(name).toLowerCase()
  );
}

function reportName(
  { report, laws }: Context,
  { paragraph, start, symbolEnd, type, name, symbol }: PlacedCitation,
  act: Act,
): void {
  report({
    messageId: 'otherName',
    at: { paragraph, start, end: symbolEnd },
    data: {
      found: `${type} ${name ?? ''}`,
      number: symbol ?? '',
      right: `${act.type} ${act.title}`,
      asOf: registerDay(laws()),
      source: sourceOf(act),
    },
    ...(!isWitnessed(act, 'signed') && { severity: 'info' as const }),
  });
}

/** Written whole; a word may be glued to it. */
const OF_ASSEMBLY = /^\d{1,3}\/\d{4}\/(?:QH|UBTVQH)\d{1,2}$/;

/** `72/2024/QH15` for `72/2025/QH15`. */
const withoutYear = (symbol: string): string => symbol.replace(/(?<=\/)\d{4}(?=\/)/, '');

/** A number that the register does not hold, under a name of which it knows the only act of that year, or with that number. */
function judgeNumber({ report, laws }: Context, citation: PlacedCitation, name: string): void {
  const { paragraph, start, symbolEnd, type, symbol, year } = citation;
  const versions = laws().versions(type, name);
  const ofYear = versions.filter((act) => act.year === year);
  const [only, ...more] =
    ofYear.length > 0 ? ofYear : versions.filter((act) => withoutYear(act.symbol) === withoutYear(symbol ?? ''));
  if (symbol === null || !OF_ASSEMBLY.test(symbol) || !only || more.length > 0) return;
  // Laws that amend one are cited by its name, too; the register may not know them.
  if (foldForComparison(only.title).toLowerCase() !== foldForComparison(name).toLowerCase()) return;
  report({
    messageId: 'otherNumber',
    at: { paragraph, start, end: symbolEnd },
    data: {
      found: `${type} ${name}`,
      number: symbol,
      year: only.year,
      right: only.symbol,
      asOf: registerDay(laws()),
      source: sourceOf(only),
    },
    suggestions: [only.symbol],
  });
}

function judgeDate({ report, laws }: Context, citation: PlacedCitation, act: Act): void {
  const { paragraph, date, start, symbolEnd } = citation;
  const day = dayOf(date);
  if (date === null || day === null || act.signed === null || day === act.signed) return;
  // The number and the date say two years: the symbols' rule says it.
  if (citation.year !== null && date.year !== citation.year) return;
  const { text } = paragraph;
  report({
    messageId: 'otherDate',
    at: { paragraph, start: date.start, end: date.end },
    data: {
      found: text.slice(start, symbolEnd),
      written: text.slice(date.start, date.end),
      right: longDay(act.signed),
      asOf: registerDay(laws()),
      source: sourceOf(act),
    },
    suggestions: [longDay(act.signed)],
    ...(!isWitnessed(act, 'signed') && { severity: 'info' as const }),
  });
}

function judgeVersion({ report, laws }: Context, citation: PlacedCitation, name: string): void {
  const { paragraph, date, start, symbolEnd, type } = citation;
  const day = dayOf(date);
  if (date === null || day === null) return;
  const right = meantVersion(day, laws().versions(type, name), laws());
  if (!right || right.signed === null) return;
  const { text } = paragraph;
  report({
    messageId: 'noSuchVersion',
    at: { paragraph, start: date.start, end: date.end },
    data: {
      found: text.slice(start, symbolEnd).trim(),
      written: text.slice(date.start, date.end),
      right: actName(right),
      asOf: registerDay(laws()),
      source: sourceOf(right),
    },
    suggestions: [longDay(right.signed)],
    ...(!isWitnessed(right, 'signed') && { severity: 'info' as const }),
  });
}

/** The version that is meant by a day that is surely that of none; null when there may be one. */
function meantVersion(day: number, versions: readonly Act[], laws: LawRegister): Act | null {
  if (versions.length === 0 || versions.some(({ signed }) => signed === null || signed === day)) return null;
  const amending = versions.flatMap(({ amendedBy }) => amendedBy.flatMap((symbol) => laws.withSymbol(symbol)));
  if (amending.some(({ signed }) => signed === null || signed === day)) return null;
  const year = Math.floor(day / 10000);
  const sameYear = versions.filter((act) => act.year === year);
  if (sameYear.length > 0) return sameYear.length === 1 ? (sameYear[0] as Act) : null;
  const sameDay = versions.filter(({ signed }) => (signed ?? 0) % 10000 === day % 10000);
  return sameDay.length === 1 ? (sameDay[0] as Act) : null;
}

function body(text: string): RuleExample<never> {
  return { type: 'cong-van', set: { bodyText: { text: [text, 'Đề nghị các cơ quan quan tâm thực hiện./.'] } } };
}

function ground(text: string): RuleExample<never> {
  return { type: 'quyet-dinh', set: { legalGround: { text: [text, 'Xét đề nghị của Chánh Văn phòng.'] } } };
}
