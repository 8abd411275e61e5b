/**
 * Grammar of the numbers and symbols of cited documents: `Công điện số 968/CĐ-TTg`. Pure: judges a citation alone. Which
 * letters belong to which type is told by Phụ lục III of Nghị định 30/2020/NĐ-CP for administrative documents, by usage
 * without exception for acts of the centre. Symbols of local bodies are set by their heads and are free.
 */
import table from '../../data/cited-symbols.json' with { type: 'json' };
import type { Citation } from '../../src/draft/citations/index.ts';
import { agencyKey, bodyNamed, bodyOfSymbol, symbolOf } from '../../src/knowledge/agencies.ts';
import { DOCUMENT_TYPES } from '../../src/knowledge/document-types.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { symbolParts, type SymbolParts } from '../../src/language/symbols.ts';

/** Offsets are those of the citation; `found`: what is marked, or the type. */
export type CitedSymbolFault = { start: number; end: number; found: string } & (
  | { kind: 'wrongLetters'; type: string; right: string }
  | { kind: 'partyForm' | 'noYear'; right: string }
  | { kind: 'otherType'; type: string; letters: string; other: string }
  | { kind: 'impossible'; symbol: string; types: string }
  | { kind: 'otherIssuer'; symbol: string; issuer: string }
  | { kind: 'otherYear'; year: string; dated: number }
  | { kind: 'typeOfLetter'; other: string }
);

/** Letters of a type by its name, first letter small; those of Điều 7, and of acts. */
const lettersOf = once((): ReadonlyMap<string, string> => {
  const letters = new Map<string, string>([['kết luận', 'KL']]);
  for (const { name, abbreviation, listed, normative } of DOCUMENT_TYPES)
    if (abbreviation !== null && (listed || normative)) letters.set(name.toLowerCase(), abbreviation);
  return letters;
});

/** Letters that are those of a type and hardly ever of a body. */
const TYPE_OF_LETTERS: Readonly<Record<string, string>> = table.typeOfLetters;

/** Letters that may stand for a union, a company, an inspectorate; before a body that rules they are those of a type. */
const TYPE_OF_LETTERS_OF_RULERS: Readonly<Record<string, string>> = table.typeOfLettersOfRulers;
const OF_RULERS = /^(?:TTg|UBND)$/;

/** The symbol of a letter begins with the body: these are no body's. */
const NEVER_OF_BODIES = new Set(table.neverOfBodies);

/** Types that are always named by their own letters: a quy chế may be cited by the number of the decision it came with. */
const WITH_OWN_LETTERS: ReadonlySet<string> = new Set(table.withOwnLetters);

interface CentralSymbol {
  /** What the symbol ends in, number and year left out. */
  ending: RegExp;
  /** As it is told. */
  name: string;
  /** The only types with such a symbol, first letter small; empty: many. */
  types: readonly string[];
  /** Who issues it; null: as the letters of the ministry say. */
  issuer: string | null;
  /** How the names of issuers begin that plainly are others. */
  others: RegExp;
}

/** How the names of issuers begin; a committee is also meant with its chairman. */
const ISSUERS = {
  government: 'Chính phủ',
  primeMinister: 'Thủ tướng',
  assembly: 'Quốc hội',
  standingCommittee: '[ỦU][yỷ] ban [Tt]hường vụ Quốc hội',
  politburo: 'Bộ Chính trị',
  centralCommittee: 'Ban Chấp hành Trung ương|Ban [Bb]í thư|Trung ương Đảng',
  ministry: 'Bộ (?!Chính trị)|Bộ trưởng ',
  committee: '(?:Chủ tịch )?(?:UBND|[ỦU][yỷỶ] ban nhân dân)',
  council: 'HĐND|Hội đồng nhân dân',
} as const;

/** Symbols that nobody else uses. */
const centralSymbols = once((): readonly CentralSymbol[] =>
  table.central.map(({ ending, others, ...symbol }) => ({
    ...symbol,
    ending: new RegExp(`^${ending}$`),
    others: new RegExp(`^(?:${others.map((body) => ISSUERS[body]).join('|')})`),
  })),
);

/** Names of acts that are no common word as well: `theo hướng dẫn số 15/2019/TT-BNV` accuses nobody. */
const ACTS: ReadonlySet<string> = new Set(table.actNames);

/** `57/NQ-TW`, `57/NQ/TW`, `57-NQ-TW` for `57-NQ/TW`. */
const partyForm = once(
  () =>
    new RegExp(
      String.raw`^(\d+[a-z]?)(?:\/(?=[^/-]+[/-])|-(?=[^/-]+-))(${anyOf(table.partyTypes)})[/-](${anyOf(table.partyBodies)})$`,
    ),
);
/** Numbers that begin anew each year; files of courts (`11/2025/TLST-HC`) keep theirs. */
const COUNTED_BY_YEAR = /^(?:NĐ-CP|QĐ-TTg|TT-[A-ZĐ]+|TTLT[-/].+|QH\d+|UBTVQH\d+|(?:NQ|QĐ)-[A-ZĐ]+)$/;
/** Acts of the centre have had the year in their number since. */
const WITH_YEAR_SINCE = 1998;
/** So far before a citation the type that its letters name may stand: `Thông báo Kết luận số 15/TB-VP`. */
const REACH = 80;
/** A hướng dẫn has one of these only by mistake; what came with a decision or a letter has theirs. */
const NEVER_OF_GUIDANCE = /^(?:KH|BC|TB|NQ)$/;

type Place = Pick<CitedSymbolFault, 'start' | 'end' | 'found'>;

/**
 * What is surely wrong with the number of a citation: one fault, or a year that is missing and another issuer, which do not touch
 * each other. `before`: the text before it.
 */
export function citedSymbolFaults(citation: Citation, before: string): readonly CitedSymbolFault[] {
  const parts = citation.symbol === null ? null : symbolParts(citation.symbol);
  if (parts === null) return [];
  const central = centralSymbols().find(({ ending }) => ending.test(parts.tail));
  const fault = faultOfSymbol(citation, parts, central, before);
  // `Nghị định số …, Chỉ thị số … của Thủ tướng Chính phủ`: the issuer is that of the last one, and of this one perhaps.
  const isOwnIssuer = (citation.agencyStart ?? 0) < citation.end;
  const issuer =
    isOwnIssuer && (fault === null || fault.kind === 'noYear')
      ? central?.issuer
        ? issuerFault(citation, parts, central)
        : ministryFault(citation, parts)
      : null;
  return [fault, issuer].filter((each) => each !== null);
}

function faultOfSymbol(
  citation: Citation,
  parts: SymbolParts,
  central: CentralSymbol | undefined,
  before: string,
): CitedSymbolFault | null {
  const { symbol, symbolStart, symbolEnd, start } = citation;
  if (symbol === null) return null;
  const place = { start: symbolStart, end: symbolEnd, found: symbol };
  const type = collapseSpaces(citation.type);
  // An abbreviation says what somebody calls it, not its type.
  const own = citation.abbreviated ? type.toLowerCase() : citation.typeName;
  const clause =
    before
      .slice(-REACH)
      .split(/[;.]\s/)
      .at(-1)
      ?.toLowerCase() ?? '';
  const party = partyForm().exec(symbol);
  if (party) return { kind: 'partyForm', ...place, right: `${party[1]}-${party[2]}/${party[3]}` };
  if (central && isOtherAct(own, central) && !central.types.some((name) => clause.includes(name))) {
    const types = central.types.join(', ');
    return { kind: 'impossible', start, end: symbolEnd, found: type, symbol: central.name, types };
  }
  const decree = own === 'nghị định' ? DECREE_OF_OTHERS.exec(symbol) : null;
  if (decree) return { kind: 'wrongLetters', ...place, type, right: `${decree[1]}NĐ-CP` };
  return lettersFault(type, own, parts, clause, place) ?? yearFault(citation, parts, place);
}

/** Decrees are the Government's: `30/2020/NĐ-TTg`. */
const DECREE_OF_OTHERS = /^(\d+\/\d{4}\/)NĐ-(?!CP$)(?:TTg|BTV|CT|PC|TP|C|QH\d*|UBND|HĐND|B[A-ZĐ]{1,6})$/;

const isOtherAct = (own: string, { types }: CentralSymbol): boolean =>
  types.length > 0 && ACTS.has(own) && !types.includes(own);

function lettersFault(
  type: string,
  own: string,
  { letters, symbol, groups }: SymbolParts,
  clause: string,
  place: Place,
): CitedSymbolFault | null {
  const other =
    TYPE_OF_LETTERS[letters] ?? (OF_RULERS.test(groups[1] ?? '') ? TYPE_OF_LETTERS_OF_RULERS[letters] : undefined);
  if (own === 'công văn')
    return other && (NEVER_OF_BODIES.has(letters) || OF_RULERS.test(groups[1] ?? ''))
      ? { kind: 'typeOfLetter', ...place, other }
      : null;
  const expected = lettersOf().get(own);
  if (expected === undefined || letters === expected) return null;
  // In small letters it is what somebody does.
  const isGuidance = type === 'Hướng dẫn' && NEVER_OF_GUIDANCE.test(letters);
  if (!isGuidance && !WITH_OWN_LETTERS.has(own)) return null;
  const right = symbol.replace(letters, expected);
  const isConfused =
    letters === expected.replace(/Đ/g, 'D') ||
    (own === 'tờ trình' && /^TTR?$/.test(letters)) ||
    // Of two ministries at least.
    (own === 'thông tư liên tịch' && letters === 'TT' && groups.length > 2);
  if (isConfused) return { kind: 'wrongLetters', ...place, type, right };
  // A joint circular is called a circular for short.
  if (other === undefined || clause.includes(other.toLowerCase()) || letters === 'TTLT') return null;
  return { kind: 'otherType', ...place, type, letters, other };
}

/** Circulars of ministries, and of the bodies of that rank that are called otherwise. */
const ofCircular = once(() => new RegExp(`^TT-(?:B[A-ZĐ]|${anyOf(table.circularsOf)}$)`));

function yearFault({ date }: Citation, { tail, year, number }: SymbolParts, place: Place): CitedSymbolFault | null {
  if (year !== null) {
    const differs = date !== null && Number(year) !== date.year && COUNTED_BY_YEAR.test(tail);
    return differs ? { kind: 'otherYear', ...place, year, dated: date.year } : null;
  }
  const hasYear = /^(?:NĐ-CP|QH\d+|UBTVQH\d+)$/.test(tail) || (ofCircular().test(tail) && date !== null);
  if (!hasYear || (date !== null && date.year < WITH_YEAR_SINCE)) return null;
  return { kind: 'noYear', ...place, right: `${number}/${date?.year ?? '…'}/${tail}` };
}

const BOTH_RULERS =
  /(?:HĐND|Hội đồng nhân dân).*(?:UBND|[ỦU][yỷỶ] ban nhân dân)|(?:UBND|[ỦU][yỷỶ] ban nhân dân).*(?:HĐND|Hội đồng nhân dân)/u;

function issuerFault(
  { agency, agencyStart }: Citation,
  { tail }: SymbolParts,
  { issuer, others }: CentralSymbol,
): CitedSymbolFault | null {
  if (agency === null || agencyStart === null || issuer === null || !others.test(agency)) return null;
  // `Hội đồng nhân dân và Ủy ban nhân dân tỉnh`: one of the two.
  if (BOTH_RULERS.test(agency)) return null;
  return {
    kind: 'otherIssuer',
    start: agencyStart,
    end: agencyStart + agency.length,
    found: agency,
    symbol: tail,
    issuer,
  };
}

/** `BỘ GIÁO DỤC VÀ ĐÀO TẠO` as it is written in running text: each field begins with a capital. */
const ministryName = (key: string): string =>
  key === 'BỘ CÔNG THƯƠNG'
    ? 'Bộ Công Thương'
    : key.toLowerCase().replace(/(?<=^|bộ |và |, |- )[a-zà-ỹđ]/gu, (letter) => letter.toUpperCase());

/** `TT-BTC` of the Bộ Nội vụ: both are ministries whose symbols are known. */
function ministryFault(citation: Citation, parts: SymbolParts): CitedSymbolFault | null {
  const { agency, agencyStart } = citation;
  const { tail, groups } = parts;
  if (agency === null || agencyStart === null) return null;
  const named = groups.map(bodyOfSymbol).find((body) => body?.startsWith('BỘ '));
  const issuer = bodyNamed(agencyKey(agency).replace(/^BỘ TRƯỞNG (?=BỘ )/, ''));
  if (!named && issuer?.startsWith('BỘ ')) return cutShortFault(citation, parts, issuer);
  if (!named || !issuer?.startsWith('BỘ ') || named === issuer || agencyKey(agency).includes(named)) return null;
  const right = ministryName(named);
  return {
    kind: 'otherIssuer',
    start: agencyStart,
    end: agencyStart + agency.length,
    found: agency,
    symbol: tail,
    issuer: right,
  };
}

/** Before, `BT` was the minister himself. */
const NO_MINISTER_SINCE = 2011;

/** `120/QĐ-BT` of the Bộ Tư pháp: a letter of the ministry's own is missing, and nobody else has those that are left. */
function cutShortFault(
  { date, symbol, symbolStart, symbolEnd, agency }: Citation,
  { groups }: SymbolParts,
  issuer: string,
): CitedSymbolFault | null {
  const [own, last] = [symbolOf(issuer), groups.at(-1) ?? ''];
  if (own === undefined || symbol === null || agency === null || (date?.year ?? 0) < NO_MINISTER_SINCE) return null;
  if (last.length < 2 || last.length >= own.length || !own.startsWith(last) || bodyOfSymbol(last) !== undefined)
    return null;
  const right = symbol.slice(0, -last.length) + own;
  return { kind: 'wrongLetters', start: symbolStart, end: symbolEnd, found: symbol, type: ministryName(issuer), right };
}
