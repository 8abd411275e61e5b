/** Lists of recipients, under Kính gửi and under Nơi nhận: one a line, after a dash and before a semicolon. */
import type { Component } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { textChange } from '../../src/lint/change.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';

export type ListFault = 'noSemicolon' | 'lastWithoutFullStop';

const DASH = /^\s*[-–—+•*]/;
/** A line of another voice: `(để báo cáo)`, `(Theo danh sách)` may follow the mark or stand before it. */
const SEMICOLON = /;\s*(\([^)]*\)\s*)?$/;
const FULL_STOP = /\.\s*$/;

/** One recipient: the line with the dash, and lines without one that continue it. */
interface Item {
  first: Segment;
  last: Segment;
}

/** All lines of a list, those that hold a placeholder too: what follows decides how a line must end. */
export function listLines(document: DraftDocument, ...components: Component[]): Segment[] {
  return document.segments.filter(
    ({ component, confidence }) => components.includes(component) && confidence >= MINIMUM_CONFIDENCE,
  );
}

/**
 * Recipients that do not end as they should, by fault. Lines with blanks to be filled in are not judged.
 * `lastMark`: what ends the last one; a semicolon where the line Lưu follows.
 */
export function listFaults(
  lines: readonly Segment[],
  lastMark: ';' | '.',
): { fault: ListFault; segments: Segment[] }[] {
  const items = itemsOf(lines);
  const noSemicolon: Segment[] = [];
  const noFullStop: Segment[] = [];
  for (const [i, { last }] of items.entries()) {
    if (hasPlaceholder(last.text)) continue;
    const isLast = i === items.length - 1;
    if (isLast && lastMark === '.') {
      if (!FULL_STOP.test(last.text)) noFullStop.push(last);
    } else if (!SEMICOLON.test(last.text)) noSemicolon.push(last);
  }
  const faults: { fault: ListFault; segments: Segment[] }[] = [
    { fault: 'noSemicolon', segments: noSemicolon },
    { fault: 'lastWithoutFullStop', segments: noFullStop },
  ];
  return faults.filter(({ segments }) => segments.length > 0);
}

function itemsOf(lines: readonly Segment[]): Item[] {
  const items: Item[] = [];
  const dashed = lines.some(opensItem);
  for (const line of lines) {
    const item = items.at(-1);
    if (!item || !dashed || opensItem(line)) items.push({ first: line, last: line });
    else item.last = line;
  }
  return items;
}

/** Lines that begin with another sign than a dash, as one finding with its fix; null: none does. */
export function otherDashes(lines: readonly Segment[]) {
  const signs = lines.flatMap((segment) => {
    const sign = /^\s*([+•*])/.exec(segment.text);
    return sign ? [{ segment, found: sign[1] as string, at: segment.start + sign[0].length - 1 }] : [];
  });
  const [first, ...rest] = signs;
  if (!first) return null;
  const { segment, found, at } = first;
  return {
    at: { segment, start: at, end: at + 1 },
    data: { found, count: signs.length },
    also: rest.map((other) => other.segment.paragraph),
    fix: {
      description: { vi: 'Đổi thành “-”', en: 'Change to “-”' },
      text: '-',
      changes: signs.map((sign) => textChange(sign.segment.paragraph, sign.at, sign.at + 1, '-')),
    },
  };
}

/** The line begins a recipient: after a typed dash or a list mark. */
export function opensItem({ paragraph, start, text }: Segment): boolean {
  return DASH.test(text) || (paragraph.numbering !== null && paragraph.text.slice(0, start).trim() === '');
}
