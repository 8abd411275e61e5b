/** The document as it looks on paper: sheets, paragraphs, tables, text boxes, pictures, with the marks of findings. */
import { append } from '../../tree/append.ts';
import type { Language } from '../../language/language.ts';
import { fillTemplate } from '../../language/template.ts';
import type { RunFormat } from '../../tree/format.ts';
import type { Block, Drawing, NoteStory, Paragraph, DrawnLine, Section, Table, TableCell } from '../../tree/nodes.ts';
import { inlines } from '../../tree/visit.ts';
import { TERMS } from '../pretty.ts';
import { gravest, type Mark, piecesOf } from './marks.ts';
import { type Child, element, type Markup } from './markup.ts';
import { firstParagraph, flattened, type Layout, type RunningStory } from './sheets.ts';
import { borderDeclarations, pt, ruleDeclarations, type StyleSheet } from './styles.ts';
import { PAGE, PAGES_OF } from './texts.ts';

export interface DrawContext {
  language: Language;
  styles: StyleSheet;
  marks: ReadonlyMap<Paragraph, readonly Mark[]>;
  /** `data:` addresses of the pictures that can be shown. */
  pictures: ReadonlyMap<Drawing, string>;
  defaultTabStopTwips: number;
}

export function drawSheets({ sheets, notes }: Layout, sections: readonly Section[], context: DrawContext): Markup[] {
  const papers = sections.map((section, i) => context.styles.paper(section, i));
  return sheets.map(({ section, heads, blocks, feet }, i) =>
    element(
      'article',
      { class: ['sheet', papers[section] ?? ''] },
      element(
        'header',
        { class: ['head'] },
        heads.map((story) => runningStory(story, 'header', context)),
      ),
      element('div', { class: ['body'] }, blocksOf(blocks, context)),
      i === sheets.length - 1 && notes.length > 0 ? noteList(notes, context) : null,
      element(
        'footer',
        { class: ['foot'] },
        feet.map((story) => runningStory(story, 'footer', context)),
      ),
    ),
  );
}

function noteList(notes: readonly NoteStory[], context: DrawContext): Markup {
  const items = notes.map((note) => element('li', {}, blocksOf(note.children, context)));
  return element('section', { class: ['notes'], 'aria-label': PAGE.notes[context.language] }, element('ol', {}, items));
}

function runningStory({ story, pages }: RunningStory, kind: 'header' | 'footer', context: DrawContext): Markup {
  const { language } = context;
  const label = PAGE[kind][language] + (pages === null ? '' : ` (${PAGES_OF[pages][language]})`);
  return element('div', { class: ['running'], 'data-label': label }, blocksOf(story.children, context));
}

function blocksOf(blocks: readonly Block[], context: DrawContext): Child[] {
  const flat = flattened(blocks);
  return flat.flatMap((block, i) => {
    if (block.type === 'table') return [table(block, context)];
    const [before, after] = [flat[i - 1], flat[i + 1]];
    return paragraph(
      block,
      before?.type === 'paragraph' ? before : null,
      after?.type === 'paragraph' ? after : null,
      context,
    );
  });
}

// ---------------------------------------------------------------- paragraphs

function paragraph(own: Paragraph, before: Paragraph | null, after: Paragraph | null, context: DrawContext): Child[] {
  const { styles } = context;
  const marks = context.marks.get(own) ?? [];
  if (own.text === '' && marks.length === 0 && isGone(own)) return [];
  const base = prevailingFormat(own);
  const className = [styles.paragraph(own.format), styles.run(base)];
  if (own.format.contextualSpacing && before?.styleId === own.styleId) className.push('close-before');
  if (own.format.contextualSpacing && after?.styleId === own.styleId) className.push('close-after');
  if (own.text.includes(OBJECT) && isBlank(own)) className.push('anchor');
  const level = own.headingDepth ?? (own.format.outlineLevel === null ? null : own.format.outlineLevel + 1);
  if (own.headingDepth !== null) className.push('heading');
  if (own.text.includes('\t')) className.push(styles.classOf(`tab-size:${pt(context.defaultTabStopTwips || 720)}`));
  const content: Child[] = [];
  if (own.numbering && own.numbering.label !== '') content.push(label(own, context));
  append(content, textOf(own, base, marks, context));
  for (const line of own.drawnLines) if (isDrawn(line)) content.push(drawnLine(line, own, context));
  const heading = level === null ? {} : { role: 'heading', 'aria-level': String(level) };
  const drawn = element('p', { class: className, ...heading }, content);
  return [drawn, ...textBoxes(own, context)];
}

/** Nothing of it is in the final state: deleted, moved away, hidden. */
function isGone(own: Paragraph): boolean {
  if (own.hiddenText !== '') return true;
  return own.children.some(
    (child) =>
      child.type === 'container' && (child.kind === 'delete' || child.kind === 'moveFrom') && child.children.length > 0,
  );
}

/** The format of most of its characters. */
function prevailingFormat({ spans, markFormat }: Paragraph): RunFormat {
  let longest = spans[0];
  for (const span of spans) if (longest && span.end - span.start > longest.end - longest.start) longest = span;
  return longest?.format ?? markFormat;
}

function label({ numbering, format }: Paragraph, { styles }: DrawContext): Markup {
  const hanging = format.firstLineTwips < 0 ? [styles.classOf(`min-width:${pt(-format.firstLineTwips)}`)] : [];
  const own = numbering?.labelFormat ? [styles.run(numbering.labelFormat)] : [];
  return element('span', { class: ['label', ...own, ...hanging] }, `${numbering?.label ?? ''} `);
}

function textOf(own: Paragraph, base: RunFormat, marks: readonly Mark[], context: DrawContext): Child[] {
  const { styles } = context;
  const content: Child[] = [];
  const objects = objectsOf(own);
  const spans = own.spans;
  const pieces = piecesOf(own.text.length, marks, spans.length > 1 ? spans.map(({ start }) => start) : []);
  const ends = [...marks].sort((a, b) => a.end - b.end || a.number - b.number);
  let closed = 0;
  const close = (offset: number): void => {
    const badges: Markup[] = [];
    for (let mark = ends[closed]; mark && mark.end <= offset; mark = ends[++closed]) badges.push(badge(mark, context));
    if (badges.length > 0) content.push(element('span', { class: ['ns'] }, element('span', {}, badges)));
  };
  let at = 0;
  for (const { start, end, marks: covering } of pieces) {
    while (at + 1 < spans.length && (spans[at]?.end ?? 0) <= start) at++;
    // What has no words of its own stands before the words that follow it.
    close(start);
    const format = spans[at]?.format ?? base;
    const className = format === base ? [] : [styles.run(format)];
    const inside = written(own.text.slice(start, end), objects, context);
    if (covering.length > 0) content.push(mark(covering, own, className, inside));
    else if (className.length > 0) content.push(element('span', { class: className }, inside));
    else content.push(inside);
  }
  close(own.text.length);
  return content;
}

function mark(covering: readonly Mark[], own: Paragraph, className: readonly string[], inside: Child[]): Markup {
  const numbers = covering.map(({ number }) => number).join(' ');
  const isWhole = covering.every(({ start, end }) => end - start > LONG_MARK && end - start >= own.text.trim().length);
  const look = ['m', gravest(covering), ...(isWhole ? ['whole'] : []), ...className];
  return element('mark', { class: look, 'data-f': numbers }, inside);
}

/** A paragraph that is wrong as a whole is marked more lightly than words. */
const LONG_MARK = 60;

/** The number of a finding behind its words; it is drawn by the style, so that it is no text and takes no room. */
function badge({ number, finding, also }: Mark, { language }: DrawContext): Markup {
  const { severity, message } = finding;
  return element('a', {
    class: ['n', severity],
    id: also ? undefined : `m${number}`,
    href: `#f${number}`,
    'data-f': String(number),
    'data-n': String(number),
    'aria-label': fillTemplate(PAGE.mark[language], { n: number, severity: TERMS[severity][language], message }),
  });
}

type ShownObject = Drawing | 'note' | 'other';

/** What stands behind each U+FFFC of the text; unknown when they do not match. */
function objectsOf(own: Paragraph): ShownObject[] {
  const expected = own.text.split(OBJECT).length - 1;
  if (expected === 0) return [];
  const found: ShownObject[] = [];
  for (const inline of inlines(own)) {
    if (inline.type !== 'run' || inline.end === inline.start) continue;
    for (const content of inline.children) {
      if (content.type === 'drawing') found.push(content);
      else if (content.type === 'noteReference') found.push('note');
      else if (content.type === 'object') found.push('other');
    }
  }
  return found.length === expected ? found : Array.from({ length: expected }, () => 'other' as const);
}

const OBJECT = '\ufffc';

/** Takes the objects that it shows from the front of `objects`. */
function written(value: string, objects: ShownObject[], context: DrawContext): Child[] {
  if (objects.length === 0 || !value.includes(OBJECT)) return [value];
  return value.split(OBJECT).flatMap((words, i) => {
    const shown = i === 0 ? null : object(objects.shift() ?? 'other', context);
    return [...(shown ? [shown] : []), ...(words === '' ? [] : [words])];
  });
}

function object(shown: ShownObject, { language, styles, pictures }: DrawContext): Markup | null {
  if (shown === 'note') return element('span', { class: ['note-reference'] });
  if (shown === 'other') return null;
  const width = shown.widthTwips === null ? '' : `width:${pt(shown.widthTwips)};`;
  const height = shown.heightTwips === null ? '' : `${pt(shown.heightTwips)}`;
  const source = pictures.get(shown);
  if (source !== undefined) {
    const size = styles.classOf(`${width}${height && `aspect-ratio:${ratio(shown)}`}`);
    return element('img', { src: source, alt: PAGE.picture[language], class: [size] });
  }
  if (shown.kind !== 'image' && shown.kind !== 'shape') return null;
  const size = styles.classOf(`${width}${height && `height:${height}`}`);
  return shown.kind === 'image'
    ? element('span', { class: ['no-picture', size], role: 'img', 'aria-label': PAGE.noPicture[language] })
    : null;
}

function ratio({ widthTwips, heightTwips }: Drawing): string {
  return widthTwips && heightTwips ? `${Math.round(widthTwips)}/${Math.round(heightTwips)}` : 'auto';
}

/** Borders, typed lines and underlined blanks are drawn as what they are; a tab of a page has no leader. */
const DRAWN: ReadonlySet<DrawnLine['kind']> = new Set(['drawing', 'vml', 'image', 'tabLeader']);
const isDrawn = ({ kind }: DrawnLine): boolean => DRAWN.has(kind);

function drawnLine(line: DrawnLine, own: Paragraph, { styles }: DrawContext): Markup {
  return element('span', { class: ['rule', styles.classOf(ruleDeclarations(line, isBlank(own)))] });
}

const isBlank = ({ text }: Paragraph): boolean => text.replaceAll(OBJECT, '').trim() === '';

function textBoxes(own: Paragraph, context: DrawContext): Markup[] {
  if (!own.text.includes(OBJECT)) return [];
  const boxes: Markup[] = [];
  for (const inline of inlines(own)) {
    if (inline.type !== 'run') continue;
    for (const content of inline.children) {
      if (content.type !== 'drawing' || content.children.length === 0) continue;
      const width = content.widthTwips === null ? [] : [context.styles.classOf(`width:${pt(content.widthTwips)}`)];
      boxes.push(element('div', { class: ['box', ...width] }, blocksOf(content.children, context)));
    }
  }
  return boxes;
}

// ---------------------------------------------------------------- tables

function table(own: Table, context: DrawContext): Markup {
  const { styles } = context;
  const edges = columnEdges(own);
  const columns = Array.from({ length: Math.min(own.columnCount, MOST_COLUMNS) }, (_, column) => {
    const [left, right] = [edges.get(column), edges.get(column + 1)];
    const known = left !== undefined && right !== undefined && right > left;
    return element('col', { class: known ? [styles.classOf(`width:${share(right - left, own.widthTwips)}`)] : [] });
  });
  const joined = new Set<TableCell>();
  const rows = own.children.map(({ children: cells }, row) => {
    const drawn: Markup[] = [];
    let column = 0;
    for (const cell of cells) {
      if (cell.column > column) drawn.push(element('td', { colspan: cell.column - column }));
      column = cell.column + cell.columnSpan;
      if (joined.has(cell)) continue;
      const below = continuations(own, row, cell);
      for (const one of below) joined.add(one);
      drawn.push(tableCell(cell, below, context));
    }
    return element('tr', {}, drawn);
  });
  const width = own.widthTwips > 0 ? [styles.classOf(`width:${pt(own.widthTwips)}`)] : [];
  return element('table', { class: width }, element('colgroup', {}, columns), element('tbody', {}, rows));
}

/** In per cent, so that a table fits on a narrow screen. */
function share(widthTwips: number, tableTwips: number): string {
  return `${Math.round((widthTwips / tableTwips) * 10_000) / 100}%`;
}

/** Word has no more than 63. */
const MOST_COLUMNS = 63;

function tableCell(cell: TableCell, below: readonly TableCell[], context: DrawContext): Markup {
  const place = cell.children.map(firstParagraph).find((found) => found !== null)?.place.cell;
  const borders = place ? borderDeclarations(place.borders).join(';') : '';
  // Text in a cell that continues a merged one is rare; Word shows it nowhere, but it is in the file.
  const hidden = below.flatMap(({ children }) => children.filter((block) => hasText(block)));
  return element(
    'td',
    {
      class: borders === '' ? [] : [context.styles.classOf(borders)],
      colspan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
      rowspan: below.length > 0 ? below.length + 1 : undefined,
    },
    blocksOf([...cell.children, ...hidden], context),
  );
}

function hasText(block: Block): boolean {
  if (block.type === 'paragraph') return block.text !== '';
  return block.type === 'table' || block.children.some(hasText);
}

function continuations(own: Table, row: number, cell: TableCell): TableCell[] {
  const found: TableCell[] = [];
  for (let next = row + 1; next < own.children.length; next++) {
    const below = own.children[next]?.children.find(({ column }) => column === cell.column);
    if (!below?.mergedAbove) break;
    found.push(below);
  }
  return found;
}

function columnEdges(own: Table): Map<number, number> {
  const edges = new Map<number, number>();
  for (const row of own.children) {
    for (const cell of row.children) {
      const place = cell.children.map(firstParagraph).find((found) => found !== null)?.place.cell;
      if (!place) continue;
      edges.set(place.column, place.leftTwips);
      edges.set(place.column + place.columnSpan, place.leftTwips + place.widthTwips);
    }
  }
  return edges;
}
