/**
 * What the documents of one run are and cite, so that one cited in two ways over a folder is seen: with two dates, a law's number
 * under two names, a letter of the folder under another number. Bounded: of each document cited the first mention of each date and
 * name is kept, and no more than so many documents. The order is that of the run.
 */
import { foldForComparison } from '../language/fold.ts';
import { copyOf } from '../language/known-texts.ts';
import { maySameIssuer } from '../knowledge/agency-names.ts';
import { type CitedInFile, type CitedMention, type CitedSubject, LEAST_SUBJECT, MOST_CITED } from './cited-in-file.ts';

/** Where a document is cited with a date, or says its own. */
export interface LedgerMention extends CitedMention {
  path: string;
}

/** One document that is cited in more than one way. */
export interface LedgerConflict {
  /** `two-dates`, `two-names` (of a law), `other-number`: cited by day, issuer and subject of a file that has another number. */
  code: 'two-dates' | 'two-names' | 'other-number';
  /** In full, in small letters: `kế hoạch`. */
  type: string;
  /** As it is first written: `806/KH-UBND`. */
  symbol: string;
  /** The first mention of each date or name; of `other-number` the citation, then the document itself. */
  mentions: readonly LedgerMention[];
}

const MOST_DATES = 5;
/** What recurs is met early. */
const MOST_STRINGS = MOST_CITED;

interface Entry {
  type: string;
  symbol: string;
  mentions: LedgerMention[];
}

/** A citation with day, issuer and subject; or a document of the run with its own. */
interface Described extends CitedSubject {
  type: string;
  symbol: string;
  mention: LedgerMention;
}

export class CitedLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, Entry>();
  readonly #own = new Map<string, Described>();
  readonly #described: Described[] = [];
  readonly #strings = new Map<string, string>();

  /** `cited`: of the file at `path`. */
  add(path: string, cited: CitedInFile): void {
    const { itself, dated, named } = this.#detached(cited);
    for (const { document, type, symbol, subject, mention: cited } of itself) {
      const mention = { path, ...cited };
      if (subject !== null && this.#own.size < MOST_CITED)
        this.#own.set(ownKey(subject), { type, symbol, ...subject, mention });
      this.#mention(document, type, symbol, mention);
    }
    for (const { document, type, symbol, mention: cited } of named)
      this.#addName(document, type, symbol, { path, ...cited });
    for (const { document, type, symbol, subject, mention: cited } of dated) {
      const mention = { path, ...cited };
      this.#mention(document, type, symbol, mention);
      // Of a citation with the right number nothing will be said.
      if (subject !== null && this.#described.length < MOST_CITED && !this.#own.has(ownKey(subject)))
        this.#described.push({ type, symbol, ...subject, mention });
    }
  }

  /** A copy of plain data whose strings stand once for all files: one that was cut out of a text keeps the whole text in memory. */
  #detached<Value>(value: Value): Value {
    if (typeof value === 'string') return this.#string(value) as Value;
    if (Array.isArray(value)) return value.map((item: unknown) => this.#detached(item)) as Value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, this.#detached<unknown>(item)]),
    ) as Value;
  }

  #string(value: string): string {
    const known = this.#strings.get(value);
    if (known !== undefined) return known;
    const own = copyOf(value);
    if (this.#strings.size < MOST_STRINGS) this.#strings.set(own, own);
    return own;
  }

  /** `Luật Lưu trữ số 33/2024/QH15`: one number has one name. */
  #addName(key: string, type: string, symbol: string, mention: LedgerMention): void {
    const entry = this.#names.get(key);
    if (entry === undefined) {
      if (this.#names.size < MOST_CITED) this.#names.set(key, { type, symbol, mentions: [mention] });
      return;
    }
    const isKnown = entry.mentions.some((other) => nameKey(other.name) === nameKey(mention.name));
    if (!isKnown && entry.mentions.length < MOST_DATES) entry.mentions.push(mention);
  }

  #mention(key: string, type: string, symbol: string, mention: LedgerMention): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      if (this.#entries.size < MOST_CITED) this.#entries.set(key, { type, symbol, mentions: [mention] });
      return;
    }
    const { mentions } = entry;
    const same = mentions.findIndex(({ day, isItself }) => day === mention.day && isItself === mention.isItself);
    if (same < 0 && mentions.length < MOST_DATES) mentions.push(mention);
  }

  /** Documents with more than one date, of issuers that are not plainly two; at least two files speak of each. */
  conflicts(): LedgerConflict[] {
    const conflicts: LedgerConflict[] = [];
    for (const { type, symbol, mentions } of this.#entries.values()) {
      const [first] = mentions;
      if (!first || mentions.length < 2) continue;
      const same = mentions.filter(({ issuer }) => maySameIssuer(first.issuer, issuer));
      if (new Set(same.map(({ day }) => day)).size < 2 || new Set(same.map(({ path }) => path)).size < 2) continue;
      conflicts.push({ code: 'two-dates', type, symbol, mentions: same });
    }
    for (const { type, symbol, mentions } of this.#names.values()) {
      if (mentions.length > 1 && new Set(mentions.map(({ path }) => path)).size > 1)
        conflicts.push({ code: 'two-names', type, symbol, mentions });
    }
    return [...conflicts, ...this.#otherNumbers()];
  }

  /** Citations that have day, issuer, symbol and subject of a document of the run, and not its number. */
  #otherNumbers(): LedgerConflict[] {
    const byKey = new Map<string, Described[]>();
    for (const own of this.#own.values()) byKey.set(own.key, [...(byKey.get(own.key) ?? []), own]);
    return this.#described.flatMap(({ type, symbol, number, key, subject, mention }) => {
      if (this.#own.has(ownKey({ key, number }))) return [];
      const own = byKey
        .get(key)
        ?.find(
          (document) =>
            document.subject.length >= LEAST_SUBJECT &&
            subject.startsWith(document.subject) &&
            maySameIssuer(document.mention.issuer, mention.issuer) &&
            document.mention.path !== mention.path,
        );
      return own ? [{ code: 'other-number' as const, type, symbol, mentions: [mention, own.mention] }] : [];
    });
  }
}

const nameKey = (name: string | null): string => foldForComparison(name ?? '').toLowerCase();

const ownKey = ({ key, number }: Pick<CitedSubject, 'key' | 'number'>): string => `${key} ${Number(number)}`;
