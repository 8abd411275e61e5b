// Phụ lục I, Phần I, mục II, khoản 6, điểm e: lines stand single-spaced at least, 1.5 lines at most.
// "Exactly" and "at least" are compared with the natural height of Times New Roman; that conversion is
// ours, so it gives a warning.
import { BODY_FORMAT } from '../../src/knowledge/component-formats.ts';
import { paragraphFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { ParagraphFormat } from '../../src/tree/format.ts';
import { twipsToPt } from '../../src/tree/units.ts';
import { bodyParagraphs, dominantSizePt, groupBy, hasWords, reportTogether } from '../views/body.ts';
import { decimal } from '../looks/measures.ts';

const [MIN_LINES, MAX_LINES] = BODY_FORMAT.lineSpacing;
/** Height of one line of Times New Roman in em (ascent, descent and line gap of the font). */
const LINE_HEIGHT_EM = 1.149;
/** With lineRule auto, w:line counts 1/240 of a line. */
const LINE_UNITS = 240;
/** Rounding of Word's dialogue: 1/100 of a line; converted heights: 1/20 of a line. */
const TOLERANCE = { auto: 0.01, converted: 0.05 };

type Fault = 'tooNarrow' | 'tooWide' | 'tooNarrowExactly' | 'tooWideExactly';

export const gianDong = defineRule({
  meta: {
    id: 'the-thuc/gian-dong',
    since: '0.1.0',
    summary: { vi: 'Giãn dòng từ dòng đơn đến 1,5 lines', en: 'Line spacing is from single to 1.5 lines' },
    reason: {
      vi: 'Khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa 1,5 lines. Giãn dòng “chính xác” (Exactly) được so với chiều cao một dòng chữ Times New Roman cùng cỡ.',
      en: 'Lines stand single-spaced at least and 1.5 lines at most. “Exactly” is compared with the height of a line of Times New Roman of the same size.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.6.e-5'] },
    needsLayout: true,
    fixable: true,
    messages: {
      tooNarrow: {
        vi: 'Giãn dòng {spacing} dòng ở {count} đoạn; tối thiểu là dòng đơn.',
        en: 'Line spacing is {spacing} lines in {count} paragraphs; the minimum is single.',
      },
      tooWide: {
        vi: 'Giãn dòng {spacing} dòng ở {count} đoạn; tối đa là 1,5 dòng.',
        en: 'Line spacing is {spacing} lines in {count} paragraphs; the maximum is 1.5 lines.',
      },
      tooNarrowExactly: {
        vi: 'Giãn dòng cố định {spacing} pt ở {count} đoạn, hẹp hơn dòng đơn của cỡ chữ này; tối thiểu là dòng đơn.',
        en: 'Lines are {spacing} pt apart in {count} paragraphs, less than single spacing of this size; the minimum is single.',
        severity: 'warning',
      },
      tooWideExactly: {
        vi: 'Giãn dòng {spacing} pt ở {count} đoạn, rộng hơn 1,5 dòng của cỡ chữ này; tối đa là 1,5 dòng.',
        en: 'Lines are {spacing} pt apart in {count} paragraphs, more than 1.5 lines of this size; the maximum is 1.5 lines.',
        severity: 'warning',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { format: { lineSpacing: 0.9 } } },
          reports: [{ messageId: 'tooNarrow' }],
        },
        { type: 'cong-van', set: { bodyText: { format: { lineSpacing: 2 } } }, reports: [{ messageId: 'tooWide' }] },
      ],
      right: [
        { type: 'cong-van', set: { bodyText: { format: { lineSpacing: 1 } } } },
        { type: 'cong-van', set: { bodyText: { format: { lineSpacing: 1.5 } } } },
      ],
    },
  },
  check(context) {
    const groups = groupBy(bodyParagraphs(context.draft), ({ paragraph, segment }) => {
      const { format } = paragraph;
      // In lines, the spacing is right or wrong whatever the size.
      const fault = lineSpacingFault(format, format.lineRule === 'auto' ? null : dominantSizePt(segment));
      if (!fault || !hasWords(segment.text)) return null;
      const { line, lineRule } = format;
      return `${fault} ${lineRule === 'auto' ? line / LINE_UNITS : twipsToPt(line)}`;
    });
    for (const [key, group] of groups) {
      const [messageId, spacing] = key.split(' ') as [Fault, string];
      reportTogether(context, group, {
        messageId,
        data: { spacing: decimal(Number(spacing)) },
        fix: {
          description: SINGLE.has(messageId)
            ? { vi: 'Đặt giãn dòng đơn', en: 'Set single line spacing' }
            : { vi: 'Đặt giãn dòng 1,5', en: 'Set a line spacing of 1.5' },
          changes: group.map(({ paragraph }) =>
            paragraphFormatChange(paragraph, {
              line: LINE_UNITS * (SINGLE.has(messageId) ? MIN_LINES : MAX_LINES),
              lineRule: 'auto',
            }),
          ),
        },
      });
    }
  },
});

const SINGLE: ReadonlySet<Fault> = new Set<Fault>(['tooNarrow', 'tooNarrowExactly']);

/** What is wrong with a line spacing for text of `sizePt`; null when it is allowed or cannot be told. */
export function lineSpacingFault(
  { line, lineRule }: Pick<ParagraphFormat, 'line' | 'lineRule'>,
  sizePt: number | null,
): Fault | null {
  if (lineRule === 'auto') {
    const lines = line / LINE_UNITS;
    if (lines < MIN_LINES - TOLERANCE.auto) return 'tooNarrow';
    return lines > MAX_LINES + TOLERANCE.auto ? 'tooWide' : null;
  }
  if (sizePt === null) return null;
  const lines = twipsToPt(line) / (sizePt * LINE_HEIGHT_EM);
  if (lineRule === 'exact' && lines < MIN_LINES - TOLERANCE.converted) return 'tooNarrowExactly';
  return lines > MAX_LINES + TOLERANCE.converted ? 'tooWideExactly' : null;
}
