/** Lines that are no drawings: borders of paragraphs, typed characters, underlined blanks. */
import type { Paragraph } from '../../tree/nodes.ts';

const NOT_POSITIONED = { offsetXTwips: null, offsetYTwips: null, horizontalFrom: null, horizontalAlign: null } as const;
/** Word's cell margins, left and right together. */
const CELL_MARGINS_TWIPS = 216;

/** Upper and lower border; the length is known only inside a cell, elsewhere the section decides it. */
export function addBorderLines({ format, place: { cell }, ruleLines }: Paragraph): void {
  const { top, bottom } = format.borders;
  if (!top && !bottom) return;
  for (const border of [top, bottom]) {
    if (!border) continue;
    const lengthTwips = cell
      ? cell.widthTwips - CELL_MARGINS_TWIPS - format.indentLeftTwips - format.indentRightTwips
      : null;
    ruleLines.push({
      type: 'ruleLine',
      kind: 'paragraphBorder',
      lengthTwips,
      weightPt: border.weightPt,
      dash: border.style === 'single' ? 'solid' : border.style,
      ...NOT_POSITIONED,
    });
  }
}

const TYPED = /^[\s\ufffc]*([-_–—=*~])(?:\s*\1){2,}[\s\ufffc]*$/;
/** Widths in Times New Roman, in em. */
const WIDTH_EM: Readonly<Record<string, number>> = {
  _: 0.5,
  '-': 0.333,
  '–': 0.5,
  '—': 1,
  '=': 0.564,
  '*': 0.5,
  '~': 0.541,
};
/** Superscript is set at about two thirds of the size. */
const SUPERSCRIPT = 0.65;

/** A paragraph of nothing but `_`, `-` and the like; also the lone `*` of Party letterheads. */
export function addTypedLine({ text, spans, ruleLines }: Paragraph): void {
  // In a paragraph of several lines one of them may be drawn: `Tiêu ngữ⏎-------`.
  const drawn = text.includes('\n') ? (text.split('\n').find((line) => TYPED.test(line)) ?? text) : text;
  const match = TYPED.exec(drawn);
  if (!match && text.trim() !== '*') return;
  const format = spans[0]?.format;
  const scale = format?.verticalAlign === 'baseline' ? 1 : SUPERSCRIPT;
  const characters = drawn.replace(/[\s\ufffc]/g, '').length;
  const lengthTwips = format?.sizePt
    ? characters * (WIDTH_EM[match?.[1] ?? '*'] as number) * format.sizePt * 20 * scale
    : null;
  ruleLines.push({
    type: 'ruleLine',
    kind: 'typed',
    lengthTwips,
    weightPt: null,
    dash: match?.[1] === '_' || match?.[1] === '—' ? 'solid' : 'dash',
    ...NOT_POSITIONED,
  });
}

/** Underlined text, or underlined tabs and blanks that look like a drawn line. */
export function addUnderlineLine({ text, spans, ruleLines }: Paragraph): void {
  if (!spans.some((span) => span.format.underline !== 'none')) return;
  const visible = text.trim() === '' ? spans : spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
  if (visible.length === 0 || !visible.every((span) => span.format.underline !== 'none')) return;
  const style = visible[0]?.format.underline ?? 'single';
  ruleLines.push({
    type: 'ruleLine',
    kind: 'underline',
    lengthTwips: null,
    weightPt: null,
    dash: style === 'single' || style === 'words' ? 'solid' : style,
    ...NOT_POSITIONED,
  });
}
