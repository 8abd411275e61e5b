/**
 * The register of acts (data/laws.json): number, day of issue, name, days in force, successor, each with how sure it is.
 * All questions are asked as of a day. What the register does not hold, or does not know, is never an answer: an act
 * without an end may have ended all the same.
 */
import table from '../../data/laws.json' with { type: 'json' };
import { foldForComparison, foldTones } from '../language/fold.ts';
import { once, oncePer } from '../language/once.ts';
import { symbolParts } from '../language/symbols.ts';

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

/** `2026-03-05` as a number; null for anything else. */
export function dayNumber(iso: string | undefined): number | null {
  return iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? Number(iso.replaceAll('-', '')) : null;
}

type Row = (typeof table.acts)[number];

function actOfRow(row: Row): Act {
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

/** What is looked at of each act before one is asked for. */
type Entry = Pick<Act, 'type' | 'symbol'>;

/**
 * Acts by what asks for them; made of the register, and of the user's own tables on top. Drafts cite a few of some hundred acts: of
 * all of them only type and symbol are looked at.
 */
export class LawRegister {
  /** Up to this day acts were looked for; nothing is known of what came later. YYYY-MM-DD. */
  readonly asOf: string;
  private readonly entries: readonly Entry[];
  private readonly actAt: (place: number) => Act;
  /** Places of acts by the first number of their symbol. */
  private readonly byNumber = new Map<number, number[]>();
  private readonly byName = once(() => this.namedLaws());
  private readonly all = once(() => this.actsAt([...this.entries.keys()]));

  /** `actAt`: asked for an act when it is needed. Of acts with the same key the later one counts. */
  constructor(entries: readonly Entry[], actAt: (place: number) => Act, asOf: string) {
    this.entries = entries;
    this.actAt = actAt;
    this.asOf = asOf;
    for (let place = 0; place < entries.length; place++)
      push(this.byNumber, firstNumber((entries[place] as Entry).symbol), place);
  }

  get acts(): readonly Act[] {
    return this.all();
  }

  /** By `actKey`. */
  act(key: string): Act | undefined {
    return this.numbered(key).findLast((act) => keyOfAct(act) === key);
  }

  /** All acts of that symbol, of whatever type and year. */
  withSymbol(symbol: string): readonly Act[] {
    const wanted = symbol.toUpperCase();
    return this.numbered(symbol).filter((act) => act.symbol.toUpperCase() === wanted);
  }

  /** Laws of that name, the oldest first; laws that amend others are not among them. */
  versions(type: string, name: string): readonly Act[] {
    return this.byName().get(nameKey(type, name)) ?? [];
  }

  private numbered(symbol: string): readonly Act[] {
    return this.actsAt(this.byNumber.get(firstNumber(symbol)) ?? []);
  }

  private actsAt(places: readonly number[]): readonly Act[] {
    const acts = new Map<string, Act>();
    for (const place of places) {
      const act = this.actAt(place);
      acts.set(keyOfAct(act), act);
    }
    return [...acts.values()];
  }

  private namedLaws(): ReadonlyMap<string, Act[]> {
    const places = [...this.entries.keys()].filter((place) => isLawType((this.entries[place] as Entry).type));
    const laws = new Map<string, Act[]>();
    for (const act of this.actsAt(places)) if (isLaw(act)) push(laws, nameKey(act.type, act.title), act);
    for (const versions of laws.values()) versions.sort((a, b) => (a.signed ?? 0) - (b.signed ?? 0));
    return laws;
  }
}

/** NaN: it has none. */
const firstNumber = (text: string): number => Number.parseInt(text.slice(text.search(/\d/)), 10);

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const keyOfAct = ({ type, symbol, year }: Act): string => {
  const parts = symbolParts(symbol);
  return actKey(type.toLowerCase(), parts?.number ?? symbol, year, parts?.tail ?? '');
};

const isLawType = (type: string): boolean => LAW_TYPES.has(type);
const LAW_TYPES: ReadonlySet<string> = new Set(['Luật', 'Bộ luật', 'Pháp lệnh']);

const isLaw = ({ type, title }: Pick<Act, 'type' | 'title'>): boolean =>
  isLawType(type) && !title.startsWith('sửa đổi');

const nameKey = (type: string, name: string): string => `${type} ${foldForComparison(name)}`.toLowerCase();

const builtIn = once(() => {
  const made: Act[] = [];
  const actAt = (place: number): Act => (made[place] ??= actOfRow(table.acts[place] as Row));
  return new LawRegister(table.acts, actAt, table.asOf);
});
const withOwn = oncePer((own: readonly Act[]) => {
  const acts = [...builtIn().acts, ...own];
  return new LawRegister(acts, (place) => acts[place] as Act, table.asOf);
});

/** The register as it is shipped, with the user's own acts on top: they add to it and override it. */
export const lawRegister = (own: readonly Act[] = []): LawRegister => (own.length === 0 ? builtIn() : withOwn(own));

// ---------------------------------------------------------------- names of laws in a text

/** Names by type and first word, in small letters and as they stand in the table. */
const lawNames = once((): ReadonlyMap<string, readonly string[]> => {
  const names = new Map<string, string[]>();
  for (const { type, title } of table.acts)
    if (isLaw({ type, title })) push(names, `${type} ${folded(firstWord(title))}`, title);
  return names;
});

/** Longest first, in small letters. */
const foldedNames = oncePer((names: readonly string[]): readonly string[] =>
  [...new Set(names.map(folded))].sort((a, b) => b.length - a.length),
);
const NO_NAMES: readonly string[] = [];

const folded = (text: string): string => foldTones(text).toLowerCase();
const firstWord = (text: string): string => /^[^\s,]*/.exec(text)?.[0] ?? '';
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
  const text = folded(rest.slice(gap));
  for (const name of foldedNames(lawNames().get(`${type} ${firstWord(text)}`) ?? NO_NAMES))
    if (text.startsWith(name) && AFTER_NAME.test(rest.slice(gap + name.length))) return gap + name.length;
  return null;
}
