// Phụ lục I, Phần I, mục II, khoản 9, điểm d; mục V, hàng 8b: the words "Nơi nhận:" stand on a line of their own, 12 pt,
// italic, bold, lower case, not underlined.
import type { Segment } from '../../src/draft/draft.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { defineRule, type RuleContext } from '../../src/lint/rule.ts';
import { replacement } from '../grammar/text-fault.ts';
import { appearanceMessages, checkAppearance } from '../looks/appearance.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';

export const tuNoiNhan = defineRule({
  meta: {
    id: 'the-thuc/tu-noi-nhan',
    since: '0.1.0',
    summary: {
      vi: 'Từ “Nơi nhận:” in thường, cỡ 12, nghiêng, đậm, có dấu hai chấm',
      en: 'The words “Nơi nhận:” are in lower case, 12 pt, italic, bold, with a colon',
    },
    reason: {
      vi: 'Từ “Nơi nhận” nằm trên một dòng riêng, ngang hàng với quyền hạn, chức vụ của người ký, sát lề trái, sau có dấu hai chấm.',
      en: 'The words stand on a line of their own at the left margin, level with the authority of the signer, before a colon.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.9.d-4'] },
    needsLayout: false,
    fixable: true,
    messages: {
      ...appearanceMessages('recipientsLabel'),
      wrongWord: {
        vi: 'Từ “{found}” không đúng; {must} là “Nơi nhận:”.',
        en: '“{found}” is wrong; it {must} be “Nơi nhận:”.',
      },
      noColon: {
        vi: 'Thiếu dấu hai chấm sau “Nơi nhận”; {must} là “Nơi nhận:”.',
        en: 'The colon is missing after “Nơi nhận”; it {must} be “Nơi nhận:”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { recipientsLabel: { text: 'Nơi gửi:' } },
          reports: [{ messageId: 'wrongWord', text: 'Nơi gửi:' }],
        },
        {
          type: 'cong-van',
          set: { recipientsLabel: { text: 'Nơi Nhận :' } },
          reports: [{ messageId: 'wrongWord', text: 'Nơi Nhận :' }],
        },
        {
          type: 'cong-van',
          set: { recipientsLabel: { text: 'Nơi nhận' } },
          reports: [{ messageId: 'noColon', text: 'Nơi nhận' }],
        },
        {
          type: 'cong-van',
          set: { recipientsLabel: { format: { sizePt: 14 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'cong-van',
          set: { recipientsLabel: { format: { italic: false } } },
          reports: [{ messageId: 'notItalic' }],
        },
        {
          type: 'quyet-dinh',
          set: { recipientsLabel: { format: { underline: true } } },
          reports: [{ messageId: 'underlined' }],
        },
      ],
      right: [{ type: 'cong-van', set: { recipientsLabel: { text: 'Nơi nhận: ' } } }],
    },
  },
  check(context) {
    for (const document of mainDocuments(context.draft)) {
      const [word] = sureSegments(document, 'recipientsLabel');
      if (!word) continue;
      checkAppearance(context, [word], 'recipientsLabel', { term: quoted(word) });
      checkWord(context, word);
    }
  },
});

/** As it is written: `Nơi gửi` is not called “Nơi nhận”. */
function quoted({ text }: Segment): Bilingual {
  const whole = collapseSpaces(text).trimEnd();
  const words = (whole.endsWith(':') ? whole.slice(0, -1) : whole).trim();
  return { vi: `từ “${words}”`, en: `“${words}”` };
}

function checkWord({ report }: RuleContext<{ wrongWord: 'found'; noColon: never }>, segment: Segment): void {
  const text = collapseSpaces(segment.text);
  // Capitals throughout are reported as such.
  if (/^(Nơi nhận|NƠI NHẬN):/u.test(text) || hasPlaceholder(text)) return;
  const fix = { description: replacement('Nơi nhận:'), text: 'Nơi nhận:' };
  const messageId = /^nơi nhận$/iu.test(text) ? 'noColon' : 'wrongWord';
  // A blank too many is hardly seen.
  const severity = text.replace(' :', ':') === 'Nơi nhận:' ? 'warning' : 'error';
  if (text.length <= 14) report({ messageId, at: { segment }, data: { found: segment.text }, fix, severity });
}
