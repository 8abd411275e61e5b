/**
 * The register of acts (data/laws.json): number, day of issue, name, days in force, successor, each with how sure it is.
 * All questions are asked as of a day. What the register does not hold, or does not know, is never an answer: an act
 * without an end may have ended all the same.
 */
import { once, oncePer } from '../language/once.ts';
import { symbolParts } from '../language/symbols.ts';
import { dayNumber } from './days.ts';
import { firstNumber, foldedName, type LawIndex, lawIndexOf, lawKey, openingOfLaw } from './law-index.ts';
import { type LawRow, lawTable } from './packed-laws.ts';

/** Whether a fact can carry an accusation: A read in the act, B two readings, C one, K none; `own`: of the user's table. */
type Confidence = 'A' | 'B' | 'C' | 'K' | 'own';

/** Days as numbers that compare (20260305). */
export interface Act {
  /** `Nghị định`. */
  type: string;
  /** `30/2020/NĐ-CP`. */
  symbol: string;
  /** The year that its number is of. */
  year: number;
  /** Name of a law, subject of another act; '' when not known. */
  title: string;
  issuer: string | null;
  signed: number | null;
  /** First day in force. */
  from: number | null;
  /** First day without it; null: no end is known, or it ended in part only. */
  to: number | null;
  replacedBy: readonly string[];
  amendedBy: readonly string[];
  confidence: Confidence;
  /** Independent texts that state each day. */
  witnesses: { readonly signed: number; readonly from: number; readonly to: number };
  source: string;
}

/** How acts are told apart: the symbol alone is shared by others. `tail`: what follows number and year. */
export function actKey(typeName: string, number: string, year: number, tail: string): string {
  return `${typeName} ${number.replace(/^0+(?=\d)/, '')}/${year}/${tail.toUpperCase()}`;
}

function actOfRow(row: LawRow): Act {
  const [signed = 0, from = 0, to = 0] = row.witnesses;
  return {
    type: row.type,
    symbol: row.symbol,
    year: row.year ?? Number(symbolParts(row.symbol)?.year ?? 0),
    title: row.title,
    issuer: row.issuer ?? null,
    signed: dayNumber(row.signed),
    from: dayNumber(row.from),
    to: dayNumber(row.to),
    replacedBy: row.replacedBy ?? [],
    amendedBy: row.amendedBy ?? [],
    confidence: row.confidence,
    witnesses: { signed, from, to },
    source: row.source,
  };
}

/**
 * Acts by what asks for them; made of the register, and of the user's own tables on top. Drafts cite a few of some hundred acts: of
 * all of them only the index is looked at.
 */
export class LawRegister {
  readonly #index: LawIndex;
  readonly #actAt: (place: number) => Act;
  readonly #byName = once(() => new Map(this.#index.laws));
  readonly #all = once(() => this.#actsAt([...this.#index.numbers.keys()]));

  /** `actAt`: asked for an act when it is needed, the same object each time. Of acts with the same key the later one counts. */
  constructor(index: LawIndex, actAt: (place: number) => Act) {
    this.#index = index;
    this.#actAt = actAt;
  }

  /** Up to this day acts were looked for; nothing is known of what came later. YYYY-MM-DD. */
  get asOf(): string {
    return this.#index.asOf;
  }

  get acts(): readonly Act[] {
    return this.#all();
  }

  /** By `actKey`. */
  act(key: string): Act | undefined {
    return this.#numbered(key).findLast((act) => keyOfAct(act) === key);
  }

  /** All acts of that symbol, of whatever type and year. */
  withSymbol(symbol: string): readonly Act[] {
    const wanted = symbol.toUpperCase();
    return this.#numbered(symbol).filter((act) => act.symbol.toUpperCase() === wanted);
  }

  /** Laws of that name, the oldest first; laws that amend others are not among them. */
  versions(type: string, name: string): readonly Act[] {
    return this.#actsAt(this.#byName().get(lawKey(type, name)) ?? [])
      .filter((act) => this.act(keyOfAct(act)) === act)
      .sort((a, b) => (a.signed ?? 0) - (b.signed ?? 0));
  }

  #numbered(symbol: string): readonly Act[] {
    const { numbers } = this.#index;
    const number = firstNumber(symbol);
    const places: number[] = [];
    for (let at = numbers.indexOf(number); at >= 0; at = numbers.indexOf(number, at + 1)) places.push(at);
    return this.#actsAt(places);
  }

  #actsAt(places: readonly number[]): Act[] {
    const acts = new Map<string, Act>();
    for (const place of places) {
      const act = this.#actAt(place);
      acts.set(keyOfAct(act), act);
    }
    return [...acts.values()];
  }
}

const keyOfAct = oncePer(({ type, symbol, year }: Act): string => {
  const parts = symbolParts(symbol);
  return actKey(type.toLowerCase(), parts?.number ?? symbol, year, parts?.tail ?? '');
});

const builtIn = once(() => {
  const { index, row } = lawTable();
  const made: Act[] = [];
  return new LawRegister(index, (place) => (made[place] ??= actOfRow(row(place))));
});
const withOwn = oncePer((own: readonly Act[]) => {
  const acts = [...builtIn().acts, ...own];
  return new LawRegister(lawIndexOf(builtIn().asOf, acts), (place) => acts[place] as Act);
});

/** The register as it is shipped, with the user's own acts on top: they add to it and override it. */
export const lawRegister = (own: readonly Act[] = []): LawRegister => (own.length === 0 ? builtIn() : withOwn(own));

// ---------------------------------------------------------------- names of laws in a text

const lawNames = once((): ReadonlyMap<string, readonly string[]> => new Map(lawTable().index.names));
const NO_NAMES: readonly string[] = [];

/** A name is over: another word of it would be another law. */
const AFTER_NAME =
  /^(?:$|[\s]*[,;.:()“”"/–-]|\s+(?:\d|số(?![A-Za-zÀ-ỹ])|ngày|năm|và|hoặc|được|đã|đang|có|là|của|thì|tại|theo|về|khi|để|do|này|hiện hành|mới|cũ|hết|chưa|không|phải|quy định|sửa đổi|thay thế|ban hành|vào|từ|đến|trong|trên|với|như|mà|bởi|nhằm|nói|nêu|[Đđ]iều|khoản|Luật|Bộ luật))/u;

/**
 * Characters of the name of a law that the register knows, blanks before it included, at the beginning of `rest`, the text
 * behind the type; the longest name counts. Null: none surely.
 */
export function lawNameLength(type: string, rest: string): number | null {
  const gap = /^\s+/.exec(rest)?.[0].length ?? 0;
  if (gap === 0) return null;
  const text = foldedName(rest.slice(gap));
  for (const name of lawNames().get(openingOfLaw(type, text)) ?? NO_NAMES)
    if (text.startsWith(name) && AFTER_NAME.test(rest.slice(gap + name.length))) return gap + name.length;
  return null;
}
