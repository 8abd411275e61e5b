/** What rules say of acts of the register, as of the day of the draft. */
import { citationsOf, type DraftCitation } from '../../src/draft/citations/index.ts';
import { issueDate } from '../../src/draft/dates.ts';
import type { Draft, DraftDocument } from '../../src/draft/draft.ts';
import { partsOfDay } from '../../src/knowledge/days.ts';
import type { Act, LawRegister } from '../../src/knowledge/laws.ts';
import { earliestDay, latestDay, writtenDate } from '../../src/language/dates.ts';

/** The first and the last day that the date of issue can mean; null without a year. Attachments have that of their document. */
export function issueDays(document: DraftDocument, { documents }: Draft): { earliest: number; latest: number } | null {
  const main = document.kind === 'main' ? document : documents.find(({ kind }) => kind === 'main');
  const parts = main ? issueDate(main) : null;
  return parts && { earliest: earliestDay(parts), latest: latestDay(parts) };
}

/** Whether a day of an act carries a warning: read in the act or twice, and stated by a text; the user's own table always. */
export function isWitnessed({ confidence, witnesses }: Act, fact: keyof Act['witnesses']): boolean {
  return confidence === 'own' || ((confidence === 'A' || confidence === 'B') && witnesses[fact] > 0);
}

/** `20260305` as `ngày 05 tháng 3 năm 2026`. */
export function longDay(day: number): string {
  const [year, month, date] = partsOfDay(day);
  return writtenDate(date, month, year);
}

/** The day up to which the register knows acts, as `26/11/2026`. */
export const registerDay = ({ asOf }: LawRegister): string => asOf.split('-').reverse().join('/');

/** How an act is cited: laws by name and date, others by type and number. */
export function actName({ type, title, symbol, signed }: Act): string {
  const isLaw = /^(?:Luật|Bộ luật|Pháp lệnh)$/.test(type);
  return isLaw && title !== '' && signed !== null ? `${type} ${title} ${longDay(signed)}` : `${type} số ${symbol}`;
}

/** Acts replace each other in turn; more steps than any has taken. */
const MOST_STEPS = 8;

/**
 * The acts that are in its place on a day, as they are cited: where one that came next has ended by then, those after it. ''
 * when none is known.
 */
export function successors(act: Act, laws: LawRegister, day: number): string {
  const names = new Set<string>();
  const follow = ({ type, replacedBy }: Act, steps: number): void => {
    for (const symbol of replacedBy) {
      const found = laws.withSymbol(symbol);
      const next = found.find((other) => other.type === type) ?? found[0];
      const hasEnded = next?.to !== undefined && next.to !== null && next.to <= day;
      if (next && hasEnded && next.replacedBy.length > 0 && steps < MOST_STEPS) follow(next, steps + 1);
      else names.add(next ? actName(next) : symbol);
    }
  };
  follow(act, 0);
  return [...names].join('; ');
}

/** Longest list of sources in a message. */
const LONGEST_SOURCE = 90;

/** What the register rests on, as a message names it: without how many texts of a kind there are. */
export function sourceOf({ source, symbol }: Act): string {
  const kinds = source.replace(/ x\d+(?=;|$)/g, '');
  const short = kinds.length <= LONGEST_SOURCE ? kinds : `${kinds.slice(0, kinds.lastIndexOf(';', LONGEST_SOURCE))}; …`;
  return `${symbol}: ${short}`;
}

/** What a document cites outside the titles of others, with the words of blanks left out. */
export const ownCitations = (
  document: DraftDocument,
  ...components: Parameters<typeof citationsOf>[1][]
): DraftCitation[] => citationsOf(document, ...components).filter(({ nested, blank }) => !nested && !blank);
