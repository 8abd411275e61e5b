// Phụ lục I, Phần I, mục II, khoản 1, điểm b: Tiêu ngữ is written "Độc lập - Tự do - Hạnh phúc": the first letter of
// each phrase a capital, hyphens with spaces between the phrases; 13 to 14 pt, upright, bold, centred.
import { MOTTO } from '../../src/knowledge/fixed-wordings.ts';
import { foldForComparison, isUpperCase } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { headingSizePt } from '../looks/heading-sizes.ts';
import { centredByBlanks, centring } from '../looks/typed-centring.ts';
import { mainDocuments, letterheadSegments } from '../../src/draft/segments.ts';
import { reportTextFaults } from '../grammar/text-fault.ts';

/** U+2010 and U+2011 are hyphens that look the same as the one of the keyboard. */
const HYPHENS = /[\u2010\u2011]/g;
const LONG_DASHES = /[\u2012-\u2015\u2212]/g;

type Fault = 'wrongWords' | 'longDash' | 'wrongSpaces' | 'doubleSpaces' | 'wrongCapitals' | 'endsWithMark';

export const tieuNgu = defineRule({
  meta: {
    id: 'the-thuc/tieu-ngu',
    since: '0.1.0',
    summary: {
      vi: `Tiêu ngữ ghi “${MOTTO}”, in thường, cỡ 13–14, đứng, đậm, canh giữa dưới Quốc hiệu`,
      en: `Tiêu ngữ reads “${MOTTO}”, 13–14 pt, upright, bold, centred under Quốc hiệu`,
    },
    reason: {
      vi: 'Word tự đổi dấu gạch nối giữa hai dấu cách thành gạch dài (–), nên lỗi này rất hay gặp. Nghị định yêu cầu gạch nối (-), có cách chữ.',
      en: 'Word turns a hyphen between spaces into a dash (–) by itself, so this fault is very common. The decree asks for hyphens (-) with spaces.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.1.b-1', 'ND30-I.II.1.b-2', 'ND30-I.II.1.b-3'] },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongWords: wording('Tiêu ngữ ghi “{found}”', 'Tiêu ngữ reads “{found}”'),
      longDash: wording(
        'Tiêu ngữ dùng gạch dài (–) thay cho gạch nối (-)',
        'Tiêu ngữ has dashes (–) instead of hyphens (-)',
      ),
      wrongSpaces: wording('Tiêu ngữ thiếu dấu cách hai bên gạch nối', 'Tiêu ngữ lacks spaces around the hyphens'),
      wrongCapitals: wording('Tiêu ngữ “{found}” viết hoa không đúng', 'Tiêu ngữ “{found}” has wrong capitals'),
      doubleSpaces: {
        ...wording('Tiêu ngữ có dấu cách thừa', 'Tiêu ngữ has needless spaces'),
        severity: 'warning',
      },
      endsWithMark: wording('Tiêu ngữ có dấu câu thừa', 'Tiêu ngữ has a needless punctuation mark'),
      centredByBlanks: {
        vi: 'Tiêu ngữ được đẩy vào giữa bằng dấu cách; {must} căn giữa đoạn.',
        en: 'Tiêu ngữ is pushed into the middle by blanks; the paragraph {must} be centred.',
        severity: 'warning',
        legalBasis: { nd30: ['ND30-I.II.1.b-3'] },
      },
      ...appearanceMessages('motto', {
        format: ['ND30-I.II.1.b-2'],
        align: ['ND30-I.II.1.b-3'],
        except: ['underlined'],
      }),
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc lập – Tự do – Hạnh phúc' } },
          reports: [{ messageId: 'longDash' }],
        },
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc lập-Tự do-Hạnh phúc' } },
          reports: [{ messageId: 'wrongSpaces' }],
        },
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc lập  -  Tự do  -  Hạnh phúc' } },
          reports: [{ messageId: 'doubleSpaces', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc Lập - Tự Do - Hạnh Phúc' } },
          reports: [{ messageId: 'wrongCapitals' }],
        },
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc lập - Tự do - Hạnh phúc.' } },
          reports: [{ messageId: 'endsWithMark' }],
        },
        {
          type: 'cong-van',
          set: { motto: { text: 'Độc lập - Tư do - Hạnh phúc' } },
          reports: [{ messageId: 'wrongWords' }],
        },
        { type: 'quyet-dinh', set: { motto: { format: { sizePt: 12 } } }, reports: [{ messageId: 'wrongSize' }] },
        { type: 'quyet-dinh', set: { motto: { format: { bold: false } } }, reports: [{ messageId: 'notBold' }] },
        {
          type: 'quyet-dinh',
          set: { motto: { text: '         Độc lập - Tự do - Hạnh phúc', format: { align: 'left' } } },
          reports: [{ messageId: 'centredByBlanks', text: 'Độc lập - Tự do - Hạnh phúc' }],
        },
        { type: 'quyet-dinh', set: { motto: { format: { italic: true } } }, reports: [{ messageId: 'italic' }] },
        {
          type: 'quyet-dinh',
          set: { motto: { format: { caps: true } } },
          reports: [{ messageId: 'allCapitals' }],
          // Capitals are wider than the line below them.
          besides: ['the-thuc/duong-ke-tieu-ngu'],
        },
        { type: 'quyet-dinh', set: { motto: { format: { align: 'right' } } }, reports: [{ messageId: 'notCentred' }] },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Dấu cách không ngắt', en: 'No-break spaces' },
          set: { motto: { text: MOTTO.replaceAll(' ', '\u00a0') } },
        },
        {
          type: 'cong-van',
          title: { vi: 'Cỡ 13', en: '13 pt' },
          set: {
            nationalName: { format: { sizePt: 12 } },
            motto: { format: { sizePt: 13 } },
            placeAndDate: { format: { sizePt: 13 } },
          },
        },
      ],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const segments = letterheadSegments(document, 'motto');
      for (const segment of segments) {
        reportTextFaults<Fault>(context, segment, (text) => {
          const messageId = mottoFault(text);
          return messageId ? [{ messageId, start: 0, end: text.length, right: MOTTO }] : [];
        });
      }
      for (const segment of centredByBlanks(segments))
        context.report({ messageId: 'centredByBlanks', at: { segment }, fix: centring(segment) });
      // Typed capitals are a fault of wording, reported above.
      const typedCapitals = segments.some(({ text }) => isUpperCase(text));
      // Underlining in place of the line is the-thuc/duong-ke-tieu-ngu's.
      checkAppearance(context, segments, 'motto', {
        sizePt: headingSizePt(document, 'motto'),
        except: typedCapitals ? ['allCapitals', 'underlined'] : ['underlined'],
      });
    }
  },
});

/** What is wrong with the words of a Tiêu ngữ, the gravest first; null when they are right. */
export function mottoFault(text: string): Fault | null {
  const folded = foldForComparison(text).replace(HYPHENS, '-');
  if (folded === MOTTO) return /\S {2,}\S/.test(text) ? 'doubleSpaces' : null;
  const letters = (value: string): string => value.replace(/[^\p{L}]/gu, '');
  if (letters(folded).toLowerCase() !== letters(MOTTO).toLowerCase()) return 'wrongWords';
  if (letters(folded) !== letters(MOTTO)) return 'wrongCapitals';
  const hyphens = folded.replace(LONG_DASHES, '-');
  if (hyphens !== folded) return 'longDash';
  if (hyphens.replace(/(?:(?<!\s)\s+)?-\s*/g, ' - ') === MOTTO) return 'wrongSpaces';
  return /^\W*Độc/u.test(hyphens) && /phúc\P{L}+$/u.test(hyphens) ? 'endsWithMark' : 'wrongWords';
}

function wording<const Vi extends string, const En extends string>(vi: Vi, en: En) {
  return {
    vi: `${vi}; {must} là “${MOTTO}”.`,
    en: `${en}; it {must} be “${MOTTO}”.`,
    legalBasis: { nd30: ['ND30-I.II.1.b-1'] },
    inForms: true,
  } as const;
}
