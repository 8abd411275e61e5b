/** From what a rule says about a fix to the changes that a writer can make. */
import type { Draft } from '../draft/draft.ts';
import type { Language } from '../language/language.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { type Change, textChange } from './change.ts';
import type { Fix } from './finding.ts';
import { type ReportedFix, type ReportPlace, wordsAt } from './rule.ts';
import { overlapping } from '../language/text-range.ts';

/** Null when nothing would be changed, or when text would be changed that is not typed in: then it is no fix. */
export function toFix(
  draft: Draft,
  { description, text, changes = [], unsafe }: ReportedFix,
  at: ReportPlace,
  language: Language,
): Fix | null {
  const replaced = text === undefined || 'document' in at || changes.length > 0 ? changes : [replacementAt(at, text)];
  const effective: Change[] = [];
  for (const change of replaced) {
    if (change.type === 'text') {
      const target = paragraphAt(draft.source, change.part, change.paragraph);
      if (!target || !isTyped(target, change.start, change.end)) return null;
      if (target.text.slice(change.start, change.end) === change.text) continue;
    }
    effective.push(change);
  }
  if (effective.length === 0) return null;
  return { description: description[language], text: text ?? null, safe: !unsafe, changes: effective };
}

function replacementAt(at: Exclude<ReportPlace, { document: true }>, text: string): Change {
  const { paragraph, start, end } = wordsAt(at);
  return textChange(paragraph, start, end, text);
}

/** Fields whose result is words that somebody wrote. */
export const WRITTEN_FIELDS: ReadonlySet<string> = new Set(['HYPERLINK', 'QUOTE', '']);

/** The result of a field comes back as it was, a content control asks again, an object or a note cannot be retyped. */
function isTyped({ spans, text }: Paragraph, start: number, end: number): boolean {
  if (start < 0 || end > text.length || text.slice(start, end).includes('\uFFFC')) return false;
  return overlapping(spans, start, end).every(
    ({ field, placeholder }) => (field === null || WRITTEN_FIELDS.has(field)) && !placeholder,
  );
}
