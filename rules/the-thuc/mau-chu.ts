// Phụ lục I, Phần I, mục I, khoản 4: the colour of text is black. The marks of urgency are stamped in red ink
// (mục III, khoản 2, điểm b), and a mark such as DỰ THẢO is no text of the document.
import type { Draft } from '../../src/draft/draft.ts';
import { PAGE_FORMAT } from '../../src/knowledge/component-formats.ts';
import { type Change, runFormatChange } from '../../src/lint/change.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { colourName } from '../../src/language/colours.ts';
import { isPlaceholder } from '../../src/language/placeholder.ts';
import { trimmed, type VisiblePiece, wordPieces } from '../views/spans.ts';
import { printedParagraphs } from '../../src/draft/stories.ts';

type Fault = 'coloured' | 'nearlyBlack' | 'white';

/** Up to here (of 255) a colour prints as black: dark variants of the theme's text colour. */
const DARK = 0x40;

export const mauChu = defineRule({
  meta: {
    id: 'the-thuc/mau-chu',
    since: '0.1.0',
    summary: { vi: 'Chữ màu đen', en: 'Text is black' },
    reason: {
      vi: 'Chữ màu thường còn lại từ lúc trao đổi bản thảo hoặc từ liên kết thư điện tử. Dấu chỉ mức độ khẩn (mực đỏ) và chỗ chờ điền không bị báo.',
      en: 'Coloured text is usually left over from discussing the draft or from mail links. Marks of urgency (red ink) and blanks to be filled in are not reported.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.I.4-3'] },
    needsLayout: true,
    fixable: true,
    messages: {
      coloured: {
        vi: 'Chữ màu {color} ở {count} đoạn; {must} là màu đen.',
        en: 'The text is {color} in {count} paragraphs; it {must} be black.',
      },
      nearlyBlack: {
        vi: 'Chữ có màu gần đen ở {count} đoạn; {must} đặt màu đen.',
        en: 'The text is nearly black in {count} paragraphs; it {must} be black.',
        severity: 'info',
      },
      white: {
        vi: 'Chữ màu trắng, người đọc không thấy; {must} xóa hoặc đặt màu đen.',
        en: 'The text is white and cannot be seen; it {must} be deleted or made black.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        { type: 'cong-van', set: { bodyText: { format: { color: 'FF0000' } } }, reports: [{ messageId: 'coloured' }] },
        {
          type: 'cong-van',
          set: { subject: { format: { color: '0D0D0D' } } },
          reports: [{ messageId: 'nearlyBlack', severity: 'info' }],
        },
        {
          type: 'cong-van',
          set: { subject: { format: { color: 'FFFFFF' } } },
          reports: [{ messageId: 'white', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Màu đen đặt trực tiếp', en: 'Black set directly' },
          set: { bodyText: { format: { color: '000000' } } },
        },
      ],
    },
  },
  check({ draft, report }) {
    const causes = new Map<
      string,
      { messageId: Fault; piece: VisiblePiece; paragraphs: Set<Paragraph>; changes: Change[] }
    >();
    for (const paragraph of printedParagraphs(draft)) {
      if (!paragraph.spans.some(({ format }) => faultOf(format.color))) continue;
      if (isStamp(draft, paragraph)) continue;
      for (const piece of wordPieces(paragraph)) {
        const messageId = faultOf(piece.format.color);
        if (!messageId || isPlaceholder(piece.text)) continue;
        if (messageId === 'white' && !isOnWhite(paragraph, piece)) continue;
        const cause = causes.get(piece.format.color);
        const { start, end } = piece;
        const change = runFormatChange({ paragraph, start, end }, { color: PAGE_FORMAT.color });
        if (cause) {
          cause.paragraphs.add(paragraph);
          cause.changes.push(change);
        } else
          causes.set(piece.format.color, { messageId, piece, paragraphs: new Set([paragraph]), changes: [change] });
      }
    }
    for (const [color, { messageId, piece, paragraphs, changes }] of causes) {
      const [paragraph, ...also] = paragraphs as unknown as [Paragraph, ...Paragraph[]];
      report({
        messageId,
        at: { paragraph, ...trimmed(paragraph, piece.start, piece.end) },
        data: { color: colourName(color), count: also.length + 1 },
        fix: {
          description: { vi: 'Đặt màu đen', en: 'Make it black' },
          changes,
          // What nobody could see would be printed.
          ...(messageId === 'white' && { unsafe: true }),
        },
        also,
      });
    }
  },
});

function faultOf(color: string): Fault | null {
  if (color === 'auto' || color === '000000') return null;
  if (color === 'FFFFFF') return 'white';
  const brightest = Math.max(...[0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
  return brightest <= DARK ? 'nearlyBlack' : 'coloured';
}

/** From here on (of 255) all of a background is as good as white. */
const BRIGHT = 0xe0;

/** What the letters stand on is surely the white of the paper; false where anything may be behind them. */
function isOnWhite({ format, place }: Paragraph, { format: run }: VisiblePiece): boolean {
  if (place.textBox !== null || run.highlight !== 'none') return false;
  const backgrounds: (string | null)[] = [run.shading, format.shading];
  for (let cell = place.cell; cell; cell = cell.outer) backgrounds.push(cell.shading);
  const nearest = backgrounds.find((background) => background !== 'auto');
  return (
    nearest === undefined ||
    (nearest !== null && [0, 2, 4].every((at) => Number.parseInt(nearest.slice(at, at + 2), 16) >= BRIGHT))
  );
}

/** Marks stamped or pasted on: urgency, secrecy, circulation, and boxes that say DỰ THẢO. */
function isStamp(draft: Draft, paragraph: Paragraph): boolean {
  const components = draft.segmentsOf.get(paragraph)?.map(({ component }) => component) ?? [];
  if (
    components.some(
      (component) => component === 'urgencyMark' || component === 'secrecyMark' || component === 'circulationMark',
    )
  )
    return true;
  return paragraph.place.textBox !== null && components.every((component) => component === 'other');
}
