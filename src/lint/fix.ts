/** From what a rule says about a fix to the changes that a writer can make. */
import type { Draft } from '../draft/draft.ts';
import type { Language } from '../language/language.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { paragraphs } from '../tree/visit.ts';
import { type Change, type TextChange, textChange } from './change.ts';
import type { Fix, Location } from './finding.ts';
import type { ReportedFix } from './rule.ts';

/** Null when nothing would be changed, or when text would be changed that is not typed in: then it is no fix. */
export function toFix(
  draft: Draft,
  { description, text, changes = [], unsafe }: ReportedFix,
  { part, paragraph, start, end }: Location,
  language: Language,
): Fix | null {
  const replaced: readonly Change[] =
    text === undefined || paragraph === null || changes.length > 0
      ? changes
      : [{ type: 'text', part, paragraph, start, end, text }];
  const narrowed: Change[] = [];
  for (const change of replaced) {
    if (change.type !== 'text') {
      narrowed.push(change);
      continue;
    }
    const target = paragraphOf(draft, change);
    if (!target || !isTyped(target, change.start, change.end)) return null;
    narrowed.push(...narrowedChanges(target, change));
  }
  return narrowed.length === 0
    ? null
    : { description: description[language], text: text ?? null, safe: !unsafe, changes: narrowed };
}

const byReference = new WeakMap<Draft, Map<string, Paragraph>>();

function paragraphOf(draft: Draft, { part, paragraph }: { part: string; paragraph: number }): Paragraph | undefined {
  let index = byReference.get(draft);
  if (!index) {
    index = new Map();
    for (const story of draft.document.children)
      for (const found of paragraphs(story)) index.set(`${found.index} ${found.part}`, found);
    byReference.set(draft, index);
  }
  return index.get(`${paragraph} ${part}`);
}

/** The result of a field comes back as it was, a content control asks again, an object or a note cannot be retyped. */
function isTyped({ spans, text }: Paragraph, start: number, end: number): boolean {
  if (start < 0 || end > text.length || text.slice(start, end).includes('\uFFFC')) return false;
  return spans.every((span) => span.end <= start || span.start >= end || (span.field === null && !span.placeholder));
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|[^]/gu;

/** Only the words and marks that differ, so that the others keep their formats and people see what has changed. */
function narrowedChanges(paragraph: Paragraph, { start, end, text }: TextChange): TextChange[] {
  const before = paragraph.text.slice(start, end);
  if (before === text) return [];
  const [old, now] = [before.match(TOKEN) ?? [], text.match(TOKEN) ?? []];
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  // Text put in between takes the format of what stands before it, outside the marked words perhaps.
  if (head + tail === old.length && old.length > 0) {
    if (head > 0) head--;
    else tail--;
  }
  const [oldPieces, newPieces] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  let at = start + old.slice(0, head).join('').length;
  if (oldPieces.length !== newPieces.length)
    return [textChange(paragraph, at, at + oldPieces.join('').length, newPieces.join(''))];
  const changes: TextChange[] = [];
  for (const [i, piece] of oldPieces.entries()) {
    if (piece !== newPieces[i]) {
      const last = changes.at(-1);
      if (last?.end === at) {
        last.end += piece.length;
        last.text += newPieces[i] as string;
      } else changes.push(textChange(paragraph, at, at + piece.length, newPieces[i] as string));
    }
    at += piece.length;
  }
  return changes;
}
