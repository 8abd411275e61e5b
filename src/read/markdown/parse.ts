/**
 * Markdown → mdast by remark-parse, with the tables and footnotes of GFM. Its other extensions would take
 * characters out of a draft: `5~10` strikes text through, `[ ]` before an item becomes a task.
 *
 * The parser needs about 3 s for a million characters, twice that where links and lists are dense, and time that
 * grows with the square of the markup inside one paragraph. Limits keep every text within seconds; no draft comes
 * near them.
 */
import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { ReadError } from '../../opc/error.ts';

/** 400 pages. */
const MAX_CHARACTERS = 1024 * 1024;
const MAX_LINES = 30_000;
/** Bars of table rows: 3,000 rows of 20 columns. */
const MAX_CELL_BARS = 60_000;
/** Lists and quotes in each other. */
const MAX_DEPTH = 30;
/** Pieces of inline markup in one paragraph; where there are more, all markup in the text is left as typed. */
const MAX_MARKUP = 400;

/** Throws `ReadError` for a text that is too long or nested too deep. */
export function parseMarkdown(text: string): Root {
  // A name for messages: a Markdown file has one part, itself.
  const name = 'Markdown';
  if (text.length > MAX_CHARACTERS) throw new ReadError('too-large', { name, limit: MAX_CHARACTERS / 1024 / 1024 });
  if (countOf(text, '\n') > MAX_LINES) throw new ReadError('too-many-elements', { name, limit: MAX_LINES });
  if (countOf(text, '|') > MAX_CELL_BARS) throw new ReadError('too-many-elements', { name, limit: MAX_CELL_BARS });
  if (depthOf(text) > MAX_DEPTH) throw new ReadError('too-deep', { part: name, limit: MAX_DEPTH });
  const source = withoutFrontMatter(text);
  const suspicious = source.split(/\n[ \t\r]*\n/).some(exceedsMarkup);
  const plain = suspicious && hasCrowdedParagraph(parser(WITHOUT_MARKUP).parse(source), source);
  return parser(plain ? WITHOUT_MARKUP : {}).parse(source);
}

/** What stands in a cell of a table that holds blocks. Throws `ReadError` where it is nested too deep. */
export function parseFragment(text: string): Root {
  if (depthOf(text) > MAX_DEPTH) throw new ReadError('too-deep', { part: 'Markdown', limit: MAX_DEPTH });
  return parser(exceedsMarkup(text) ? WITHOUT_MARKUP : {}).parse(text);
}

interface SyntaxExtension {
  disable?: { null: string[] };
}

const WITHOUT_MARKUP: SyntaxExtension = {
  disable: {
    null: [
      'attention',
      'autolink',
      'codeText',
      'gfmFootnoteCall',
      'gfmPotentialFootnoteCall',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
    ],
  },
};

function parser(syntax: SyntaxExtension): Processor<Root> {
  const tablesAndFootnotes = function (this: Processor): void {
    this.data({
      micromarkExtensions: [gfmTable(), gfmFootnote(), syntax],
      fromMarkdownExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
    });
  };
  return unified().use(tablesAndFootnotes).use(remarkParse) as unknown as Processor<Root>;
}

function countOf(text: string, character: string): number {
  let count = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) count++;
  return count;
}

/** Long runs of `_` are blanks to fill in. */
const MARKUP = /\*|_{1,8}|`+|[[\]<]/g;

function exceedsMarkup(text: string): boolean {
  MARKUP.lastIndex = 0;
  let count = 0;
  while (count <= MAX_MARKUP && MARKUP.test(text)) count++;
  return count > MAX_MARKUP;
}

function hasCrowdedParagraph(tree: Root, source: string): boolean {
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      if (exceedsMarkup(source.slice(node.position?.start.offset, node.position?.end.offset))) return true;
    } else if ('children' in node) {
      for (const child of node.children) waiting.push(child);
    }
  }
  return false;
}

const THEMATIC_BREAK = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/;
const MARKER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y;

/** Levels of lists and quotes that the lines can open, by their markers and their indentation; never too few. */
function depthOf(text: string): number {
  let deepest = 0;
  /** Columns of the markers of open items. */
  const open: number[] = [];
  for (const line of text.split('\n')) {
    MARKER.lastIndex = 0;
    if (!MARKER.test(line) || THEMATIC_BREAK.test(line)) continue;
    const column = MARKER.lastIndex;
    while (open.length > 0 && (open.at(-1) as number) >= column) open.pop();
    open.push(column);
    let markers = 1;
    while (MARKER.test(line)) markers++;
    deepest = Math.max(deepest, open.length - 1 + markers);
  }
  return deepest;
}

const FRONT_MATTER = /^\ufeff?---[ \t]*\r?\n(?:[ \t-].*\r?\n|[a-zA-Z_-]+:.*\r?\n)*?---[ \t]*(?:\r?\n|$)/;

/**
 * YAML at the head says something to programs, nothing to readers. Blanks take its place, and that of a byte order
 * mark, which the parser would not count: offsets stay.
 */
function withoutFrontMatter(text: string): string {
  const matter = FRONT_MATTER.exec(text)?.[0] ?? (text.startsWith('\ufeff') ? '\ufeff' : '');
  return matter.replace(/[^\r\n]/g, ' ') + text.slice(matter.length);
}
