/** Lines that are no drawings: borders of paragraphs and cells, typed characters, leaders of tabs, underlined blanks. */
import type { Border, TabStop } from '../../tree/format.ts';
import type { Block, CellPlace, Paragraph, DrawnLine, TextSpan } from '../../tree/nodes.ts';
import { isTypedLine, strokeOf, strokeOfTypedLine } from '../../language/strokes.ts';
import { ptToTwips } from '../../tree/units.ts';
import { cellAt, type CellModel, ROUNDING_TWIPS } from './table-model.ts';

/** A line without a position of its own. */
function flowLine(
  kind: DrawnLine['kind'],
  dash: string,
  lengthTwips: number | null = null,
  weightPt: number | null = null,
): DrawnLine {
  return {
    type: 'drawnLine',
    kind,
    lengthTwips,
    weightPt,
    dash,
    offsetXTwips: null,
    offsetYTwips: null,
    horizontalFrom: null,
    horizontalAlign: null,
  };
}

const borderLine = (kind: DrawnLine['kind'], { style, weightPt }: Border, lengthTwips: number | null): DrawnLine =>
  flowLine(kind, style === 'single' ? 'solid' : style, lengthTwips, weightPt);

/** Adds what can be a rule line in the paragraph itself. Lengths that hang on the column are measured later. */
export function addOwnLines(paragraph: Paragraph): void {
  const { format, spans, drawnLines } = paragraph;
  const { top, bottom } = format.borders;
  if (top) drawnLines.push(borderLine('paragraphBorder', top, null));
  if (bottom) drawnLines.push(borderLine('paragraphBorder', bottom, null));
  addTypedLine(paragraph);
  const isUnderlined = spans.some((span) => span.format.underline !== 'none');
  if (isUnderlined) addUnderline(paragraph);
  else if (format.tabs.length > 0 && LEADING_ONLY.test(paragraph.text)) addLeader(paragraph);
}

// ---------------------------------------------------------------- typed characters

const BLANK_EM = 0.25;
/** Word sets superscript at about two thirds of the size. */
const SUPERSCRIPT = 0.65;

/** A paragraph of nothing but `_`, `-`, `─` and the like; also the lone `*` of Party letterheads. */
function addTypedLine({ text, spans, drawnLines }: Paragraph): void {
  // In a paragraph of several lines one of them may be drawn: `Tiêu ngữ⏎-------`.
  const drawn = text.includes('\n') ? (text.split('\n').find(isTypedLine) ?? text) : text;
  if (!isTypedLine(drawn)) return;
  const start = text.indexOf(drawn);
  const stroke = strokeOfTypedLine(drawn);
  // A row of several kinds, or an ornament, is drawn as no line is.
  const lengthTwips = stroke && strokesTwips(text, spans, start, start + drawn.length);
  drawnLines.push(flowLine('typed', stroke?.look ?? 'dash', lengthTwips));
}

/** From the first stroke to the last; null where a size or a width is unknown. */
function strokesTwips(text: string, spans: readonly TextSpan[], start: number, end: number): number | null {
  let lengthTwips = 0;
  let blanksTwips = 0;
  for (const span of spans) {
    const em = emTwips(span);
    for (let at = Math.max(start, span.start); at < Math.min(end, span.end); at++) {
      if (em === null) return null;
      const stroke = strokeOf(text[at] as string);
      if (stroke?.em === null) return null;
      if (stroke) {
        lengthTwips += blanksTwips + stroke.em * em + span.format.spacingTwips;
        blanksTwips = 0;
      } else if (lengthTwips > 0 && text[at] !== '\ufffc') blanksTwips += BLANK_EM * em + span.format.spacingTwips;
    }
  }
  return lengthTwips;
}

function emTwips({ format: { sizePt, verticalAlign, scalePercent } }: TextSpan): number | null {
  if (sizePt === null) return null;
  return ptToTwips(sizePt) * (verticalAlign === 'baseline' ? 1 : SUPERSCRIPT) * (scalePercent / 100);
}

// ---------------------------------------------------------------- tabs and blanks

const LEADING_ONLY = /^[ \ufffc]*\t[ \t\ufffc]*$/;
/** Leaders that show as a line; rows of dots are blanks to be filled in. */
const LEADER_DASH: Readonly<Record<string, string>> = { underscore: 'solid', heavy: 'solid', hyphen: 'dash' };
/** Kinds of stops that a tab does not stop at. */
const NO_STOP: ReadonlySet<string> = new Set(['bar', 'clear', 'num']);

/** Underlined text, or underlined tabs and blanks that look like a drawn line. */
function addUnderline({ text, spans, drawnLines }: Paragraph): void {
  const isBlank = text.trim() === '';
  const visible = isBlank ? spans : spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
  const lined = visible.filter((span) => span.format.underline !== 'none');
  // Of blanks some are underlined and the others move them to their place.
  if (lined.length === 0 || (!isBlank && lined.length < visible.length)) return;
  const style = lined[0]?.format.underline ?? 'single';
  drawnLines.push(
    flowLine(isBlank ? 'underlinedBlank' : 'underline', style === 'single' || style === 'words' ? 'solid' : style),
  );
}

function addLeader({ format, drawnLines }: Paragraph): void {
  const leaders = format.tabs.flatMap(({ leader }) => LEADER_DASH[leader] ?? []);
  if (leaders[0] !== undefined) drawnLines.push(flowLine('tabLeader', leaders[0]));
}

/**
 * Lengths that hang on the column of the paragraph (`place.columnTwips`): of its borders, which run from indent to
 * indent, and of tabs. They stay null where the column is not known or the tabs run out of it.
 */
export function measureLines(paragraph: Paragraph, defaultTabStopTwips: number): void {
  const { format, drawnLines } = paragraph;
  const { columnTwips } = paragraph.place;
  if (columnTwips === null || format.frame) return;
  for (const line of drawnLines) {
    if (line.kind === 'paragraphBorder') {
      const hangingTwips = Math.min(0, format.firstLineTwips);
      const left = columnTwips - format.indentLeftTwips - hangingTwips - format.indentRightTwips;
      // Indents that leave nothing were meant for a wider column.
      line.lengthTwips = left > 0 ? left : null;
    } else if (line.kind === 'tabLeader' || line.kind === 'underlinedBlank') {
      const drawn = drawnBlanks(paragraph, columnTwips, defaultTabStopTwips, line.kind);
      if (!drawn) continue;
      line.lengthTwips = drawn.lengthTwips;
      line.offsetXTwips = drawn.leftTwips;
      line.horizontalFrom = 'column';
    }
  }
}

/** The tabs that show a leader, or the blanks that are underlined: where they begin in the column, how wide they are. */
function drawnBlanks(
  { text, spans, format }: Paragraph,
  columnTwips: number,
  defaultTabStopTwips: number,
  kind: 'tabLeader' | 'underlinedBlank',
): { leftTwips: number; lengthTwips: number } | null {
  const stops = format.tabs.filter((tab) => !NO_STOP.has(tab.kind));
  const lastStop = stops.at(-1)?.positionTwips ?? 0;
  // Word draws no line under the blanks that a line ends with.
  const end = kind === 'tabLeader' ? text.length : Math.max(text.lastIndexOf('\t'), text.lastIndexOf('\u00a0')) + 1;
  if (end === 0) return null;
  const edgeTwips = columnTwips - format.indentRightTwips + ROUNDING_TWIPS;
  let x = format.indentLeftTwips + format.firstLineTwips;
  let nextStop = 0;
  let leftTwips = 0;
  let lengthTwips = 0;
  for (const span of spans) {
    const em = emTwips(span);
    for (let at = span.start; at < Math.min(end, span.end); at++) {
      const from = x;
      let isDrawn = kind === 'underlinedBlank' && span.format.underline !== 'none';
      if (text[at] === '\t') {
        while (nextStop < stops.length && (stops[nextStop] as TabStop).positionTwips <= x) nextStop++;
        const stop = stops[nextStop];
        // Beyond the last stop tabs go on in steps; a hanging indent is a stop of its own (§17.3.1.37).
        const step = (Math.floor(Math.max(x, lastStop) / defaultTabStopTwips) + 1) * defaultTabStopTwips;
        const next = stop?.positionTwips ?? step;
        x = x < format.indentLeftTwips ? Math.min(next, format.indentLeftTwips) : next;
        if (kind === 'tabLeader') isDrawn = x === stop?.positionTwips && LEADER_DASH[stop.leader] !== undefined;
      } else if (text[at] !== '\ufffc') {
        if (em === null) return null;
        x += BLANK_EM * em + span.format.spacingTwips;
      }
      if (x > edgeTwips) return null;
      if (!isDrawn) continue;
      if (lengthTwips === 0) leftTwips = from;
      lengthTwips += x - from;
    }
  }
  return { leftTwips, lengthTwips };
}

// ---------------------------------------------------------------- cells

/**
 * Upper and lower borders of a cell in a table without a frame stand for rule lines. Where two cells meet in one line it
 * is that of the upper cell; cells merged into one have no line between them.
 */
export function addCellBorders(
  blocks: readonly Block[],
  { column, borders, widthTwips }: CellPlace,
  { above, below, isMeasured }: { above: CellModel[] | undefined; below: CellModel[] | undefined; isMeasured: boolean },
): void {
  if (!borders.top && !borders.bottom) return;
  const paragraphs = blocks.filter((block): block is Paragraph => block.type === 'paragraph');
  const lengthTwips = isMeasured ? widthTwips : null;
  if (borders.top && !cellAt(above, column)?.borders.bottom)
    paragraphs[0]?.drawnLines.push(borderLine('cellBorder', borders.top, lengthTwips));
  if (borders.bottom && !cellAt(below, column)?.properties.mergedAbove)
    paragraphs.at(-1)?.drawnLines.push(borderLine('cellBorder', borders.bottom, lengthTwips));
}
