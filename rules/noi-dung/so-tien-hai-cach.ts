// Plain from the text: the total that is named twice is one amount. Projects and years each have a total of their own, so only
// amounts that differ as slips do (two digits changed places, one digit is another) are reported.
import cues from '../../data/cues.json' with { type: 'json' };
import { overlapsAny } from '../../src/draft/sentences.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { capitalised } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const soTienHaiCach = defineRule({
  meta: {
    id: 'noi-dung/so-tien-hai-cach',
    since: '0.1.0',
    summary: {
      vi: 'Tổng số tiền nêu hai lần thì cùng một số',
      en: 'A total that is named twice is the same amount',
    },
    reason: {
      vi: 'Chỉ báo khi cùng một nhãn (tổng kinh phí, tổng mức đầu tư …) có hai số khác nhau đúng một chữ số hoặc đổi chỗ hai chữ số, trường hợp hay gõ nhầm; số của bảng, của từng dự án, từng năm thì không xét.',
      en: 'Reported only where one label has two amounts that differ in one digit, or in two that changed places; those of tables, of projects and of years are not compared.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherAmount: {
        vi: '{label} ở đây là {found}, ở trên là {first}; {must} xem lại.',
        en: '{label} is {found} here and {first} above; look at both.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Tổng kinh phí thực hiện là 5.250.000 đồng, do ngân sách tỉnh bảo đảm.',
                'Sở Tài chính cân đối, bố trí tổng kinh phí 5.520.000 đồng theo quy định./.',
              ],
            },
          },
          reports: [{ messageId: 'otherAmount', text: '5.520.000 đồng', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: {
            bodyText: {
              text: [
                'Tổng kinh phí thực hiện Đề án là 5.250.000 đồng, do ngân sách tỉnh bảo đảm.',
                'Sở Tài chính cân đối, bố trí tổng kinh phí của Đề án là 5.520.000 đồng theo quy định./.',
              ],
            },
          },
          reports: [{ messageId: 'otherAmount', text: '5.520.000 đồng', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Của kế hoạch và của dự án', en: 'Of a plan and of a project' },
          set: {
            bodyText: {
              text: [
                'Tổng kinh phí thực hiện Kế hoạch là 5.250.000 đồng, do ngân sách tỉnh bảo đảm.',
                'Sở Tài chính cân đối, bố trí tổng kinh phí của Dự án là 5.520.000 đồng theo quy định./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Số của hai dự án', en: 'Amounts of two projects' },
          set: {
            bodyText: {
              text: [
                'Đường số 1 có tổng mức đầu tư 5.250.000.000 đồng, do ngân sách tỉnh bảo đảm.',
                'Đường số 2 có tổng mức đầu tư 7.100.000.000 đồng, do ngân sách xã bảo đảm./.',
              ],
            },
          },
        },
        {
          type: 'cong-van',
          title: { vi: 'Điều chỉnh', en: 'An amount that is changed' },
          set: {
            bodyText: {
              text: [
                'Tổng kinh phí được duyệt là 5.250.000 đồng, do ngân sách tỉnh bảo đảm.',
                'Điều chỉnh tổng kinh phí thành 5.350.000 đồng theo quy định./.',
              ],
            },
          },
        },
      ],
    },
  },
  check({ draft, report }) {
    const running = runningText(draft);
    if (!/ổng (?:mức|kinh|dự|số|giá|chi|vốn)/.test(running.text)) return;
    const first = new Map<string, Total[]>();
    for (const { passage, start, end, match } of wholeWordsFound(running, TOTAL)) {
      const [, label = '', of, number = '', unit = ''] = match;
      const { document, where, paragraph } = passage;
      if (document?.kind !== 'main' || where !== 'text') continue;
      if (overlapsAny(passage.quotations, start, end) || changes().test(passage.text)) continue;
      const key = `${label.toLowerCase()} ${unit.toLowerCase()}`;
      const digits = number.replace(/\D/g, '');
      const written = `${number} ${unit}`;
      const thing = of?.toLowerCase().replace(' này', '');
      const known = first.get(key);
      // The total of a plan is not that of a project.
      const same = known?.find((total) => total.thing === undefined || thing === undefined || total.thing === thing);
      if (!known) first.set(key, [{ digits, written, thing }]);
      else if (!same && known.length < MOST_THINGS) known.push({ digits, written, thing });
      else if (same && isSlip(same.digits, digits))
        report({
          messageId: 'otherAmount',
          at: { paragraph, start: end - written.length, end },
          data: { label: capitalised(label), found: written, first: same.written },
        });
    }
  },
});

interface Total {
  digits: string;
  written: string;
  /** Of what: `đề án`. */
  thing: string | undefined;
}
const MOST_THINGS = 5;

const TOTAL =
  /([Tt]ổng (?:mức đầu tư|kinh phí|dự toán|số tiền|giá trị|chi phí|vốn đầu tư))(?: dự kiến)?(?:(?: thực hiện| của)? ((?:[Dd]ự án|[Kk]ế hoạch|[Đđ]ề án|[Cc]hương trình|[Pp]hương án)(?: này)?)| thực hiện)?(?: là| khoảng|:| là:)? (\d{1,3}(?:\.\d{3})+|\d{3,}) (đồng|triệu đồng|tỷ đồng)(?!\p{L})/gu;
const changes = once(
  () => new RegExp(`${anyOf(cues.figures.amountChanges)}|${anyWord(cues.figures.amountCompared)}`, 'iu'),
);
/** Shorter numbers differ by chance. */
const LEAST_DIGITS = 3;

/** One digit is another, or two neighbours changed places. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < LEAST_DIGITS) return false;
  const differing = [...a].flatMap((digit, i) => (digit === b.charAt(i) ? [] : [i]));
  const [i = 0, j] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && j === i + 1 && a.charAt(i) === b.charAt(j) && a.charAt(j) === b.charAt(i);
}
