// One document has one date. Numbers without a year begin anew each year, and local bodies share theirs: two are one
// document only when type, number, symbol, year and issuer agree.
import { citationsOf, type DraftCitation, identityOf } from '../../src/draft/citations/index.ts';
import { maySameIssuer } from '../../src/knowledge/agency-names.ts';
import { defineRule, type RuleExample } from '../../src/lint/rule.ts';
import { dayOf } from '../../src/draft/known-acts.ts';

export const haiNgay = defineRule({
  meta: {
    id: 'noi-dung/hai-ngay',
    since: '0.1.0',
    summary: {
      vi: 'Một văn bản được viện dẫn với cùng một ngày ban hành',
      en: 'A document cited more than once has the same date each time',
    },
    reason: {
      vi: 'Cùng tên loại, số, ký hiệu, năm và cơ quan mà ghi hai ngày thì một ngày đã nhầm. Không ghi cơ quan ban hành thì văn bản của địa phương chỉ là gợi ý, vì hai cơ quan có thể có cùng số.',
      en: 'With the same type, number, symbol, year and issuer, one of two dates is mistaken. Where no issuer is named, documents of local bodies are a hint only: two bodies may have the same number.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.b-1'] },
    needsLayout: false,
    anyDocument: true,
    fixable: false,
    messages: {
      twoDates: {
        vi: '“{found}” được ghi hai ngày: “{one}” và “{other}”; {must} xem lại.',
        en: '“{found}” is dated in two ways: “{one}” and “{other}”; one of them is mistaken.',
      },
    },
    examples: {
      wrong: [
        {
          ...body(
            'Thực hiện Kế hoạch số 806/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính.',
            'Việc báo cáo theo Kế hoạch số 806/KH-UBND ngày 19 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh.',
          ),
          reports: [{ messageId: 'twoDates', text: '19 tháng 01 năm 2026', severity: 'warning' }],
        },
        {
          ...body(
            'Thực hiện Kế hoạch số 806/KH-UBND ngày 09 tháng 01 năm 2026 về cải cách hành chính.',
            'Việc báo cáo theo Kế hoạch số 806/KH-UBND ngày 19 tháng 01 năm 2026.',
          ),
          title: { vi: 'Không rõ của cơ quan nào', en: 'No issuer is named' },
          reports: [{ messageId: 'twoDates', text: '19 tháng 01 năm 2026', severity: 'info' }],
        },
        {
          ...body(
            'Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2013 của Ban Chấp hành Trung ương về công tác dân vận được quán triệt đầy đủ.',
            'Các cơ quan tiếp tục thực hiện Nghị quyết số 25-NQ/TW ngày 03 tháng 6 năm 2015 của Ban Chấp hành Trung ương về công tác dân vận.',
          ),
          title: { vi: 'Nhầm năm', en: 'Another year' },
          reports: [{ messageId: 'twoDates', text: '03 tháng 6 năm 2015', severity: 'warning' }],
        },
      ],
      right: [
        {
          ...body(
            'Thực hiện các Nghị quyết số 02/NQ-CP ngày 08 tháng 01 năm 2025, số 02/NQ-CP ngày 08 tháng 01 năm 2026 của Chính phủ.',
          ),
          title: { vi: 'Cùng số, khác năm', en: 'The same number of two years' },
        },
        {
          ...body(
            'Thực hiện Kế hoạch số 12/KH-UBND ngày 09 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh về cải cách hành chính.',
            'Việc báo cáo theo Kế hoạch số 12/KH-UBND ngày 19 tháng 01 năm 2026 của Ủy ban nhân dân xã Cam Lộ.',
          ),
          title: { vi: 'Hai cơ quan', en: 'Two bodies' },
        },
        {
          ...body(
            'Thực hiện Kết luận số 12-KL/TW ngày 12 tháng 8 năm 2021 của Bộ Chính trị.',
            'Trước đó, Kết luận số 12-KL/TW ngày 15 tháng 6 năm 2016 của Bộ Chính trị đã được tổng kết.',
          ),
          title: { vi: 'Cùng số, hai khóa', en: 'The same number of two terms' },
        },
      ],
    },
  },
  check({ draft, report }) {
    if (draft.legacyText) return;
    /** What says the same day of the same issuer once more adds nothing. */
    const first = new Map<string, DraftCitation[]>();
    for (const citation of citationsOf(draft)) {
      if (citation.symbol === null || dayOf(citation.date) === null) continue;
      const keys = keysOf(citation);
      if (keys.length === 0 || citation.segment.component === 'numberAndSymbol') continue;
      const earlier = keys.flatMap((key) => first.get(key) ?? []);
      for (const key of keys) {
        const known = first.get(key) ?? [];
        if (known.length < MOST_WAYS && !known.some((other) => isSaidAlike(other, citation)))
          first.set(key, [...known, citation]);
      }
      const same = earlier.filter((other) => maySameIssuer(other.agency, citation.agency));
      const [one] = same;
      const { segment, date, start, symbolEnd } = citation;
      if (!one?.date || !date || same.some((other) => dayOf(other.date) === dayOf(date))) continue;
      const { text } = segment.paragraph;
      const written = text.slice(date.start, date.end);
      const isSure = CENTRAL.test(citation.symbol ?? '') || (one.agency !== null && citation.agency !== null);
      report({
        messageId: 'twoDates',
        at: { segment, start: date.start + (/^ngày\s*/iu.exec(written)?.[0].length ?? 0), end: date.end },
        data: {
          found: text.slice(start, symbolEnd),
          one: one.segment.paragraph.text.slice(one.date.start, one.date.end),
          other: written,
        },
        also: [one.segment.paragraph],
        ...(!isSure && { severity: 'info' as const }),
      });
    }
  },
});

/** What two citations share that surely mean one document. */
function keysOf(citation: DraftCitation): string[] {
  const { symbol, date, typeName } = citation;
  const key = letterKey(identityOf(citation));
  // Numbers of the Party begin anew with each term: the same number on the same day of another year is a slip.
  const slip =
    symbol !== null && date && OF_PARTY.test(symbol) ? `${typeName} ${symbol} ${date.day}/${date.month}` : null;
  return [key, slip].filter((each) => each !== null);
}
const OF_PARTY = /\/TW$/;

/** A document is cited in so many ways at most that others are compared with. */
const MOST_WAYS = 50;

const isSaidAlike = (one: DraftCitation, other: DraftCitation): boolean =>
  one.agency === other.agency && dayOf(one.date) === dayOf(other.date);

/** A letter is cited as `văn bản` as often as by its name. */
const letterKey = (key: string | null): string | null => key?.replace(/^văn bản /, 'công văn ') ?? null;

/** One issuer has these numbers. */
const CENTRAL = /(?:-CP|-TTg|\/QH\d+|UBTVQH\d+|\/TW|\/TT-B[A-ZĐ][A-Za-zĐđ]*)$/;

function body(...text: string[]): RuleExample<never> {
  return { type: 'cong-van', set: { bodyText: { text: [...text, 'Đề nghị các cơ quan quan tâm thực hiện./.'] } } };
}
