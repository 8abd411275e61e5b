// Phụ lục I, Phần I, mục II, khoản 6, điểm e and mục V row 6: the body is set in 13 to 14 pt, upright.
// Words emphasised inside a sentence are left alone; a paragraph in italics as a whole may be meant so.
import type { Component } from '../../src/knowledge/components.ts';
import type { Segment } from '../../src/draft/draft.ts';
import { BODY_FORMAT } from '../../src/knowledge/component-formats.ts';
import { defineRule, type ReportedFix } from '../../src/lint/rule.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import { type BodyParagraph, bodyParagraphs, bodySizePt, groupBy, reportTogether } from '../views/body.ts';
import { runFormatChanges } from '../looks/fix-changes.ts';
import { looksThroughout, wordPieces } from '../views/spans.ts';
import { decimal } from '../looks/measures.ts';

const [MIN_PT, MAX_PT] = BODY_FORMAT.sizePt;
/** A stray size in fewer letters than this is a slip of the pen, not a choice of size. */
const MIN_LETTERS = 12;

export const coChuNoiDung = defineRule({
  meta: {
    id: 'the-thuc/co-chu-noi-dung',
    since: '0.1.0',
    summary: {
      vi: 'Nội dung văn bản cỡ chữ 13 đến 14, kiểu chữ đứng',
      en: 'The body is set in 13 to 14 pt, upright',
    },
    reason: {
      vi: 'Cỡ chữ nội dung từ 13 đến 14, kiểu chữ đứng. Chữ nghiêng của vài từ trong câu và căn cứ ban hành không bị báo.',
      en: 'The body is set in 13 to 14 pt, upright. Words emphasised in a sentence and legal grounds are not reported.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.5', 'ND30-I.II.6.e-1'] },
    needsLayout: true,
    fixable: true,
    messages: {
      wrongSize: {
        vi: 'Chữ nội dung cỡ {size} ở {count} đoạn; {must} là cỡ 13 đến 14.',
        en: 'The body is set in {size} pt in {count} paragraphs; it {must} be 13 to 14 pt.',
      },
      italic: {
        vi: 'Nội dung in nghiêng cả đoạn ({count} đoạn); lời văn nội dung là chữ đứng.',
        en: '{count} body paragraphs are in italics as a whole; the body is upright.',
        severity: 'info',
      },
      bold: {
        vi: 'Nội dung in đậm cả đoạn ({count} đoạn); lời văn nội dung không đậm.',
        en: '{count} body paragraphs are bold as a whole; the body is not bold.',
        severity: 'info',
      },
      underlined: {
        vi: 'Nội dung gạch chân cả đoạn ({count} đoạn); lời văn nội dung không gạch chân.',
        en: '{count} body paragraphs are underlined as a whole; the body is not.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { format: { sizePt: 12 } } },
          reports: [{ messageId: 'wrongSize' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cả đoạn nghiêng', en: 'Italics throughout' },
          set: { bodyText: { format: { italic: true } } },
          reports: [{ messageId: 'italic' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cả văn bản nghiêng', en: 'All of the body in italics' },
          set: {
            bodyText: {
              text: [
                'Sở Nội vụ đề nghị các đơn vị rà soát hồ sơ lưu trữ.',
                'Kết quả gửi về Sở Nội vụ để tổng hợp.',
                'Sở Nội vụ hướng dẫn các đơn vị trong quá trình thực hiện./.',
              ],
              format: { italic: true },
            },
          },
          reports: [{ messageId: 'italic', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cả đoạn đậm', en: 'Bold throughout' },
          set: { bodyText: { format: { bold: true } } },
          reports: [{ messageId: 'bold' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Cả đoạn gạch chân', en: 'Underlined throughout' },
          set: { bodyText: { format: { underline: true } } },
          reports: [{ messageId: 'underlined' }],
        },
      ],
      right: [
        { type: 'cong-van', set: { bodyText: { format: { sizePt: 13 } } } },
        { type: 'quyet-dinh', title: { vi: 'Căn cứ in nghiêng', en: 'Legal grounds in italics' } },
      ],
    },
  },
  check(context) {
    const body = bodyParagraphs(context.draft);
    const right = bodySizePt(context.draft);
    for (const [size, group] of groupBy(body, wrongSize)) {
      reportTogether(context, group, {
        messageId: 'wrongSize',
        data: { size: decimal(Number(size)) },
        fix: {
          description: { vi: `Đặt cỡ chữ ${right}`, en: `Set the size to ${right} pt` },
          changes: group.flatMap((segment) => runFormatChanges(segment, isWrongSize, { sizePt: right })),
        },
      });
    }
    for (const [messageId, looks] of Object.entries(EMPHASES) as [keyof typeof EMPHASES, Look][]) {
      const emphasised = body
        .filter(
          (paragraph) => looksThroughout(paragraph.segment, looks) && isSentence(paragraph) && !headsText(paragraph),
        )
        .map(({ segment }) => segment);
      reportTogether(context, emphasised, { messageId, fix: plainFix(messageId, emphasised) });
    }
    const italic = body.filter(isItalic).map(({ segment }) => segment);
    // One paragraph may be set apart; where most are, none is.
    const isMost = italic.length >= FEWEST_OF_MOST && italic.length * 2 > body.length;
    reportTogether(context, italic, {
      messageId: 'italic',
      ...(isMost && { severity: 'warning' as const }),
      fix: plainFix('italic', italic),
    });
  },
});

const FEWEST_OF_MOST = 3;

const isWrongSize = ({ sizePt }: RunFormat): boolean => sizePt !== null && (sizePt < MIN_PT || sizePt > MAX_PT);

const isWrongSizeSpan = ({ format }: { format: RunFormat }): boolean => isWrongSize(format);

/** The out-of-range size in which most of a paragraph's wrongly sized letters stand; null: all is well. */
function wrongSize({ paragraph, segment }: BodyParagraph): string | null {
  if (!paragraph.spans.some(isWrongSizeSpan)) return null;
  let wrong: number | null = null;
  let length = 0;
  for (const { start, end, format } of wordPieces(segment)) {
    if (!isWrongSize(format)) continue;
    wrong ??= format.sizePt;
    length += end - start;
  }
  return wrong !== null && length >= Math.min(MIN_LETTERS, segment.text.length) ? String(wrong) : null;
}

type Look = (span: { format: RunFormat }) => boolean;

const EMPHASES = {
  bold: ({ format }: { format: RunFormat }) => format.bold,
  underlined: ({ format }: { format: RunFormat }) => format.underline !== 'none',
} as const;

/** The author may have meant it: somebody has to look. */
const PLAIN = {
  bold: { description: { vi: 'Bỏ chữ đậm', en: 'Remove bold' }, patch: { bold: false } },
  underlined: { description: { vi: 'Bỏ gạch chân', en: 'Remove the underline' }, patch: { underline: 'none' } },
  italic: { description: { vi: 'Đặt chữ đứng', en: 'Make it upright' }, patch: { italic: false } },
} as const;

function plainFix(messageId: keyof typeof PLAIN, segments: readonly Segment[]): ReportedFix {
  const { description, patch } = PLAIN[messageId];
  return {
    description,
    unsafe: true,
    changes: segments.flatMap((segment) => runFormatChanges(segment, () => true, patch)),
  };
}

/** A numbered line above plain text or points heads them, with a full stop or without. */
function headsText({ segment, document: { segments } }: BodyParagraph): boolean {
  if (segment.component !== 'clause' || segment.text.length > LONGEST_TITLE || /[.;]\s+\S/.test(withoutNumber(segment)))
    return false;
  let next = segments.indexOf(segment) + 1;
  while (segments[next]?.component === 'empty') next++;
  const below = segments[next];
  return (
    below !== undefined &&
    (below.component === 'bodyText' || below.component === 'point') &&
    !looksThroughout(below, EMPHASES.bold)
  );
}

const LONGEST_TITLE = 250;
const withoutNumber = ({ text }: Segment): string => text.replace(/^\d+[.)]\s*/, '');

/** Headings and short lines are set apart by right. */
function isSentence({ segment }: BodyParagraph): boolean {
  const least = segment.component === 'bodyText' ? 120 : segment.component === 'clause' ? 60 : Number.POSITIVE_INFINITY;
  return segment.text.length > least && /[.;]\s*$|\.\/\.$/.test(segment.text);
}

/** Grounds are set in italics; an article or point in italics is the matter of a rule of its own. */
const MAY_BE_ITALIC: ReadonlySet<Component> = new Set<Component>(['legalGround', 'articleHeading', 'point']);

const isItalicSpan = ({ format }: { format: RunFormat }): boolean => format.italic;

/** Titles in bold italics are the matter of the-thuc/khoan-tieu-de. */
function isItalic(item: BodyParagraph): boolean {
  const { segment } = item;
  if (MAY_BE_ITALIC.has(segment.component) || !looksThroughout(segment, isItalicSpan)) return false;
  return !(looksThroughout(segment, EMPHASES.bold) && headsText(item));
}
