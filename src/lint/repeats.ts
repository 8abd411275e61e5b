/**
 * Of findings that say the same of one paragraph a report tells so many; the last of them says how many more there are. No draft
 * has as many: they are of a table that lost its cells, or of a file made to drown the reader.
 */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Finding } from './finding.ts';

/** Of one message of one rule in one paragraph. */
export const MOST_ALIKE = 100;

const MORE: Bilingual = {
  vi: ' Đoạn này còn {count} chỗ nữa như vậy, không liệt kê.',
  en: ' This paragraph has {count} more places like this, which are not listed.',
};

/** `findings` in the order of the text. Gives those that are told, and marks the last one of each kind. */
export function withoutRepeats(findings: Finding[], language: Language): Finding[] {
  if (findings.length <= MOST_ALIKE) return findings;
  const kinds = new Map<string, { count: number; last: Finding }>();
  const told = findings.filter((finding) => {
    const key = kindOf(finding);
    if (key === null) return true;
    const kind = kinds.get(key);
    if (!kind) {
      kinds.set(key, { count: 1, last: finding });
      return true;
    }
    kind.count++;
    if (kind.count > MOST_ALIKE) return false;
    kind.last = finding;
    return true;
  });
  for (const { count, last } of kinds.values()) {
    if (count <= MOST_ALIKE) continue;
    last.more = count - MOST_ALIKE;
    last.message += fillTemplate<string>(MORE[language], { count: last.more });
  }
  return told;
}

/** The same of what was mended, in any order, each with what became of it; the findings themselves stay as they are. */
export function fixesWithoutRepeats<Outcome>(
  fixed: readonly Finding[],
  outcomes: readonly Outcome[],
  language: Language,
): { fixed: Finding[]; corrections: Outcome[] } {
  const outcomeOf = new Map(fixed.map((finding, i) => [{ ...finding }, outcomes[i] as Outcome]));
  const told = withoutRepeats([...outcomeOf.keys()], language);
  return { fixed: told, corrections: told.map((finding) => outcomeOf.get(finding) as Outcome) };
}

/** What differs in severity or in what can be done about it is counted apart, so that totals hold. Null: of the document. */
function kindOf({ ruleId, messageId, severity, fix, location: { part, paragraph } }: Finding): string | null {
  if (paragraph === null) return null;
  return `${ruleId} ${messageId} ${severity} ${fix === null ? '' : fix.safe} ${paragraph} ${part}`;
}
