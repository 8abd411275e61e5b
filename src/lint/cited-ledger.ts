/**
 * What the documents of one run are and cite, so that one cited in two ways over a folder is seen: with two dates, a law's number
 * under two names, a letter of the folder under another number or symbol. Bounded: of each document cited the first mentions of each
 * date, issuer and name are kept, and no more than so many documents. What is told does not hang on the order of the files; the
 * order of mentions is that of the run.
 */
import { foldForComparison } from '../language/fold.ts';
import { copyOf } from '../language/memory.ts';
import { maySameIssuer } from '../knowledge/agency-names.ts';
import { type CitedInFile, type CitedMention, type CitedSubject, LEAST_SUBJECT, MOST_CITED } from './cited-in-file.ts';

/** Where a document is cited with a date, or says its own. */
export interface LedgerMention extends CitedMention {
  path: string;
  /** Of `two-amounts`: as written. */
  amount?: string;
}

/** One document that is cited in more than one way. */
export interface LedgerConflict {
  /**
   * `two-dates`, `two-names` (of a law), `other-number`: cited by day, issuer and subject of a file that has another number or symbol;
   * `two-amounts`: an amount quoted from a file that names it with two digits in another order.
   */
  code: 'two-dates' | 'two-names' | 'other-number' | 'two-amounts';
  /** In full, in small letters: `kế hoạch`. */
  type: string;
  /** As it is first written: `806/KH-UBND`. */
  symbol: string;
  /** The first mention of each date or name; of `other-number` and `two-amounts` the citation, then the document itself. */
  mentions: readonly LedgerMention[];
}

/** Of one document. */
const MOST_MENTIONS = 12;
const MOST_NAMES = 5;
const MOST_AMOUNTS = 80;
/** Of one day and issuer: what one file says is its own matter, so a second file is kept. */
const MOST_OF_DAY = 2;
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

/** A document of the run with its amounts, or a citation with those that it quotes. */
interface Reckoned {
  document: string;
  type: string;
  symbol: string;
  amounts: readonly string[];
  mention: LedgerMention;
}

export class CitedLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #names = new Map<string, Entry>();
  readonly #own = new Map<string, Described>();
  readonly #described: Described[] = [];
  readonly #amounts = new Map<string, Reckoned>();
  readonly #quoted: Reckoned[] = [];
  readonly #strings = new Map<string, string>();

  /** `cited`: of the file at `path`. */
  add(path: string, cited: CitedInFile): void {
    const { itself, dated, named } = this.#detached(cited);
    for (const { document, type, symbol, subject, amounts, mention: cited } of itself) {
      const mention = { path, ...cited };
      this.#addAmounts({ document, type, symbol, amounts, mention });
      if (subject !== null && this.#own.size < MOST_CITED)
        this.#own.set(ownKey(subject), { type, symbol, ...subject, mention });
      this.#mention(document, type, symbol, mention);
    }
    for (const { document, type, symbol, mention: cited } of named)
      this.#addName(document, type, symbol, { path, ...cited });
    for (const { document, type, symbol, subject, amounts, mention: cited } of dated) {
      const mention = { path, ...cited };
      if (amounts.length > 0 && this.#quoted.length < MOST_CITED)
        this.#quoted.push({ document, type, symbol, amounts, mention });
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

  /** Of a document that stands in several files the amounts of all of them are its own. */
  #addAmounts(own: Reckoned): void {
    const known = this.#amounts.get(own.document);
    if (known) known.amounts = [...new Set([...known.amounts, ...own.amounts])].slice(0, MOST_AMOUNTS);
    else if (own.amounts.length > 0 && this.#amounts.size < MOST_CITED) this.#amounts.set(own.document, own);
  }

  /** `Luật Lưu trữ số 33/2024/QH15`: one number has one name. */
  #addName(key: string, type: string, symbol: string, mention: LedgerMention): void {
    const entry = this.#names.get(key);
    if (entry === undefined) {
      if (this.#names.size < MOST_CITED) this.#names.set(key, { type, symbol, mentions: [mention] });
      return;
    }
    const isKnown = entry.mentions.some((other) => nameKey(other.name) === nameKey(mention.name));
    if (!isKnown && entry.mentions.length < MOST_NAMES) entry.mentions.push(mention);
  }

  #mention(key: string, type: string, symbol: string, mention: LedgerMention): void {
    const entry = this.#entries.get(key);
    if (entry === undefined) {
      if (this.#entries.size < MOST_CITED) this.#entries.set(key, { type, symbol, mentions: [mention] });
      return;
    }
    const { mentions } = entry;
    const same = mentions.filter(
      ({ day, isItself, issuer }) => day === mention.day && isItself === mention.isItself && issuer === mention.issuer,
    );
    if (same.length >= MOST_OF_DAY || same.some(({ path }) => path === mention.path)) return;
    if (mentions.length < MOST_MENTIONS) mentions.push(mention);
  }

  /** Documents with more than one date, of issuers that are not plainly two; at least two files speak of each. */
  conflicts(): LedgerConflict[] {
    const conflicts: LedgerConflict[] = [];
    for (const { type, symbol, mentions } of this.#entries.values()) {
      if (mentions.length < 2) continue;
      for (const same of byIssuer(mentions)) {
        const told = ofEachDay(same);
        if (told) conflicts.push({ code: 'two-dates', type, symbol, mentions: told });
      }
    }
    for (const { type, symbol, mentions } of this.#names.values()) {
      if (mentions.length > 1 && new Set(mentions.map(({ path }) => path)).size > 1)
        conflicts.push({ code: 'two-names', type, symbol, mentions });
    }
    return [...conflicts, ...this.#otherNumbers(), ...this.#otherAmounts()];
  }

  /** Amounts quoted from a document of the run that names no such amount, but one with two neighbouring digits in another order. */
  #otherAmounts(): LedgerConflict[] {
    return this.#quoted.flatMap(({ document, type, symbol, amounts, mention }) => {
      const own = this.#amounts.get(document);
      if (own?.mention.day !== mention.day || own.mention.path === mention.path) return [];
      if (!maySameIssuer(own.mention.issuer, mention.issuer)) return [];
      return amounts
        .filter((amount) => !own.amounts.includes(amount))
        .flatMap((amount) => {
          const right = own.amounts.find((each) => isSwapped(each, amount) && !amounts.includes(each));
          const mentions = [
            { ...mention, amount },
            { ...own.mention, amount: right },
          ];
          return right === undefined ? [] : [{ code: 'two-amounts' as const, type, symbol, mentions }];
        });
    });
  }

  /** Citations that have day, issuer, subject and symbol or number of a document of the run, and not both of them. */
  #otherNumbers(): LedgerConflict[] {
    const byKey = new Map<string, Described[]>();
    for (const own of this.#own.values())
      for (const shared of [own.key, dayAndNumber(own)]) byKey.set(shared, [...(byKey.get(shared) ?? []), own]);
    return this.#described.flatMap((cited) => {
      const { type, symbol, number, key, subject, mention } = cited;
      if (this.#own.has(ownKey({ key, number }))) return [];
      const own = [key, dayAndNumber(cited)]
        .flatMap((shared) => byKey.get(shared) ?? [])
        .find(
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

/**
 * The mentions of each issuer. Names that say more or less of one body are one; what may be that of two bodies (no name at all
 * as well) is left out.
 */
function byIssuer(mentions: readonly LedgerMention[]): LedgerMention[][] {
  const groups: LedgerMention[][] = [];
  // The longest name first, so that the order of the files makes no other groups.
  for (const mention of mentions.toSorted((a, b) => (b.issuer?.length ?? 0) - (a.issuer?.length ?? 0))) {
    const own = groups.filter((group) => group.every(({ issuer }) => maySameIssuer(issuer, mention.issuer)));
    if (own.length === 0) groups.push([mention]);
    else if (own.length === 1) own[0]?.push(mention);
  }
  const places = new Map(mentions.map((mention, i) => [mention, i]));
  return groups.map((group) => group.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
}

/** The first mention of each day, of two files at least; null where there is one day or one file. */
function ofEachDay(mentions: readonly LedgerMention[]): LedgerMention[] | null {
  const told = mentions.filter(
    (mention, i) =>
      mentions.findIndex(({ day, isItself }) => day === mention.day && isItself === mention.isItself) === i,
  );
  if (new Set(told.map(({ day }) => day)).size < 2) return null;
  const [first] = told;
  if (told.some(({ path }) => path !== first?.path)) return told;
  const other = mentions.find(({ path }) => path !== first?.path);
  return other ? told.map((mention) => (mention.day === other.day ? other : mention)) : null;
}

const dayAndNumber = ({ key, number }: Pick<CitedSubject, 'key' | 'number'>): string =>
  `${key.slice(0, 8)} ${Number(number)}`;

/** Two neighbouring digits have changed places, and nothing else differs. */
function isSwapped(a: string, b: string): boolean {
  const digits = (text: string): string => text.replaceAll('.', '');
  const [one, other] = [digits(a), digits(b)];
  if (one === other || one.length !== other.length) return false;
  let i = 0;
  while (one[i] === other[i]) i++;
  return one[i] === other[i + 1] && one[i + 1] === other[i] && one.slice(i + 2) === other.slice(i + 2);
}

const nameKey = (name: string | null): string => foldForComparison(name ?? '').toLowerCase();

const ownKey = ({ key, number }: Pick<CitedSubject, 'key' | 'number'>): string => `${key} ${Number(number)}`;
