/** Laws, codes, ordinances and the constitution, which are known by their names. */
import { lawNameLength } from '../../knowledge/laws.ts';
import { datesIn } from '../../language/dates.ts';
import { capitalised, isUpperCase } from '../../language/fold.ts';
import { symbolParts } from '../../language/symbols.ts';
import type { Found } from './citation.ts';
import { MOST_BETWEEN, nextNumbered, opensList } from './numbered.ts';
import { titleEnd } from './title.ts';

const LAW =
  /(?<![A-Za-zÀ-ỹ])(?:Bộ [Ll]uật|Luật|Pháp lệnh)(?=:\s[A-ZĂÂĐÊÔƠƯ]|\s+(?:[A-ZĂÂĐÊÔƠƯ]|số\s*(?::\s*)?\d|\d{1,3}\/\d{4}\/(?:QH|UBTVQH)|sửa đổi|[a-zà-ỹ ,]{2,40}(?:Chính phủ|Quốc hội|Tòa án nhân dân|Viện kiểm sát nhân dân)?[a-zà-ỹ ,]{0,40}\s(?:số|ngày)\s*\d))/g;
/** `luật đất đai năm 2024`; `pháp luật đất đai` and `luật đất đai` alone may be any law. */
const SMALL_LAW =
  /(?<![A-Za-zÀ-ỹ])(?<!pháp )(?:bộ luật|luật|pháp lệnh)(?=\s[a-zà-ỹ][a-zà-ỹ, ]{2,80}\s(?:năm (?:19|20)\d\d|ngày\s\d|số\s\d))/g;
/** `LUẬT ĐẤT ĐAI` in a heading; "PHÁP LUẬT ĐẤT ĐAI" names no act. */
const CAPITAL_LAW = /(?<![A-Za-zÀ-ỹ])(?<!PHÁP )(?:BỘ LUẬT|LUẬT|PHÁP LỆNH)(?=\s[A-ZĂÂĐÊÔƠƯÀ-Ỹ])/g;
const TELLS_WHICH = /^\s(?:năm\s(?:19|20)\d\d|ngày\s\d|số\s\d)/;
const LAW_NUMBER =
  /^\s*(?:số\s*(?::\s*)?|(?=\d{1,3}\/\d{4}\/(?:QH|UBTVQH)\d))(\d+\/(?:\d{4}\/)?(?:[A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d-]*))/i;

/** Longest name of a law, in characters. */
const LONGEST_NAME = 240;
const AMENDED_NAME = /^\s(?:sửa đổi|\(sửa đổi\))(?=\s(?:số|năm|ngày)\s\d)/u;
const LAW_YEAR = /^\s+(?:năm\s+)?((?:19|20)\d\d)(?![\d/])/i;
/** Where the name of a law that nobody knows breaks off. */
const NEXT_LAW = /(?:,|\svà|\shoặc)\s+(?:các\s+)?(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết)(?![A-Za-zÀ-ỹ])/u;
/** Who passed it, where that is said. */
const LAW_ISSUER =
  /^\s(?:của|do)\s(Quốc hội(?:\s[Kk]hóa\s[XVI]{1,5})?|[ỦU][yỷ] ban [Tt]hường vụ Quốc hội)(?![A-Za-zÀ-ỹ])/u;

/** `Hiến pháp năm 2013`, `Điều 4 của Hiến pháp`; "Hiến pháp và pháp luật" names no act. */
const CONSTITUTION =
  /(?<![A-Za-zÀ-ỹ])Hiến pháp(?:(?:\snước\s(?:Cộng hòa|Cộng hoà) xã hội chủ nghĩa Việt Nam|\snước CHXHCN Việt Nam)?(?:,?\s(?:năm\s)?((?:19|20)\d\d)(?!\d)|(?<=Nam)(?=,?\sngày\s\d)))?/g;
const NAMED_CONSTITUTION = /^\snước\s(?:Cộng h|CHXHCN)/;
const PART_BEFORE = /(?:Điều|khoản|Chương)\s[\dIVXLC]{1,4}\s(?:của\s)?$/u;

function nextConstitution(text: string, from: number): RegExpExecArray | null {
  CONSTITUTION.lastIndex = from;
  for (let match = CONSTITUTION.exec(text); match; match = CONSTITUTION.exec(text)) {
    const { index, 0: written } = match;
    if (
      match[1] !== undefined ||
      written.endsWith('Nam') ||
      NAMED_CONSTITUTION.test(text.slice(index + written.length, index + written.length + 16)) ||
      PART_BEFORE.test(text.slice(Math.max(0, index - 24), index))
    )
      return match;
  }
  return null;
}

/** `các Luật: Đất đai, Nhà ở`. */
function opensLawList(text: string, { index, 0: type }: RegExpExecArray): boolean {
  const from = index + type.length + 1;
  return opensList(text, index) && lawNameLength(type, text.slice(from, from + LONGEST_NAME)) !== null;
}

const earlier = (one: RegExpExecArray | null, other: RegExpExecArray | null): RegExpExecArray | null =>
  one && other ? (other.index < one.index ? other : one) : (one ?? other);

type Finder = (from: number) => RegExpExecArray | null;

/** Asks for the next one only behind the last: a paragraph of thousands of one kind and none of another is read once for each. */
function cursor(find: Finder): Finder {
  let last: RegExpExecArray | null | undefined;
  return (from) => (last === undefined || (last !== null && last.index < from) ? (last = find(from)) : last);
}

/** The next law, code, ordinance or constitution at a place or behind it; places are asked for in their order. */
export function lawsIn(text: string): Finder {
  const named = cursor((from) => {
    LAW.lastIndex = from;
    let match = LAW.exec(text);
    while (match && text.charAt(match.index + match[0].length) === ':' && !opensLawList(text, match))
      match = LAW.exec(text);
    return match;
  });
  const small = cursor((from) => {
    SMALL_LAW.lastIndex = from;
    for (let match = SMALL_LAW.exec(text); match; match = SMALL_LAW.exec(text)) {
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + LONGEST_NAME);
      const length = lawNameLength(capitalised(match[0]), rest);
      if (length !== null && TELLS_WHICH.test(rest.slice(length))) return match;
    }
    return null;
  });
  const capital = /LUẬT |PHÁP LỆNH /.test(text)
    ? cursor((from) => {
        CAPITAL_LAW.lastIndex = from;
        for (let match = CAPITAL_LAW.exec(text); match; match = CAPITAL_LAW.exec(text)) {
          const behind = match.index + match[0].length;
          if (knownNameLength(match[0], text.slice(behind, behind + LONGEST_NAME)) !== null) return match;
        }
        return null;
      })
    : () => null;
  const constitution = text.includes('Hiến pháp') ? cursor((from) => nextConstitution(text, from)) : () => null;
  return (from) => earlier(earlier(named(from), constitution(from)), earlier(small(from), capital(from)));
}

/** As lawNameLength, of names in capitals too. */
const knownNameLength = (type: string, rest: string): number | null =>
  lawNameLength(capitalised(type.toLowerCase()), isUpperCase(type) ? rest.toLowerCase() : rest);

export function lawAt(text: string, { index: start, 0: type }: RegExpExecArray): Found {
  const nameStart = start + type.length + (text.charAt(start + type.length) === ':' ? 1 : 0);
  const rest = text.slice(nameStart, nameStart + LONGEST_NAME);
  const known = knownNameLength(type, rest);
  // `Luật Xây dựng sửa đổi số 62/2020/QH14`
  const amended = known === null ? 0 : (AMENDED_NAME.exec(rest.slice(known))?.[0].length ?? 0);
  const nameEnd = nameStart + (known === null ? unknownNameEnd(rest) : known + amended);
  const name = text.slice(nameStart, nameEnd).trim();
  const number = LAW_NUMBER.exec(text.slice(nameEnd, nameEnd + 60));
  const symbol = number?.[1] ?? null;
  const symbolEnd = number ? nameEnd + number[0].length : nameEnd;
  const written = number ? null : LAW_YEAR.exec(text.slice(nameEnd, nameEnd + 20));
  const yearEnd = symbolEnd + (written?.[0].length ?? 0);
  const base = yearEnd + (/^\s*(?:,\s*)?/.exec(text.slice(yearEnd, yearEnd + 60))?.[0].length ?? 0);
  const [first] = datesIn(text.slice(base, base + 60));
  const date = first?.start === 0 ? { ...first, start: base, end: base + first.end } : null;
  const end = date?.end ?? yearEnd;
  const owner = LAW_ISSUER.exec(text.slice(end, end + 80));
  const agency = owner?.[1] ?? null;
  const behind = end + (owner?.[0].length ?? 0);
  // `Luật số 51/2010/QH12 của Quốc hội về người khuyết tật`
  const called = name === '' && text.startsWith(' về ', behind) ? text.slice(behind, behind + LONGEST_NAME) : null;
  const parts = symbol === null ? null : symbolParts(symbol);
  const year = parts?.year ?? written?.[1];
  return {
    type,
    typeName: type.toLowerCase(),
    form: 'full',
    abbreviated: false,
    law: true,
    name,
    symbol,
    number: parts?.number ?? null,
    year: year === undefined ? null : Number(year),
    blank: false,
    numberStart: number ? symbolEnd - number[0].trimStart().length : symbolEnd,
    symbolStart: symbolEnd - (symbol?.length ?? 0),
    symbolEnd,
    numberWord: /^\s*số/i.test(number?.[0] ?? ''),
    date,
    agency,
    agencyStart: owner && agency !== null ? end + owner[0].length - agency.length : null,
    title: called && called.slice(0, titleEnd(called)),
    unsure: true,
    start,
    end: behind,
  };
}

/** `các Luật Đất đai, Nhà ở và Kinh doanh bất động sản`: further names behind one "Luật", as far as they are known. */
export function listedLaws(text: string, first: Found): Found[] {
  const found: Found[] = [];
  let at = first.end;
  for (;;) {
    const gap = BETWEEN_NAMES.exec(text.slice(at, at + MOST_BETWEEN));
    const from = at + (gap?.[0].length ?? 0);
    const length = gap ? lawNameLength(first.type, ` ${text.slice(from, from + LONGEST_NAME)}`) : null;
    if (length === null) return found;
    at = from + length - 1;
    const name = text.slice(from, at);
    const place = { numberStart: at, symbolStart: at, symbolEnd: at, start: from, end: at };
    found.push({
      ...first,
      form: 'listed',
      name,
      symbol: null,
      number: null,
      year: null,
      numberWord: false,
      date: null,
      ...place,
    });
  }
}

const BETWEEN_NAMES = /^(?:,\s{1,3}(?:và\s{1,3})?|\s{1,3}(?:và|hoặc)\s{1,3})(?=[A-ZĂÂĐÊÔƠƯÀ-Ỹ])/;

/** It has neither number nor issuer; nobody cites it with its date only. */
export function constitutionAt(text: string, { index: start, 0: written, 1: year }: RegExpExecArray): Found {
  const named = start + written.length;
  const from = named + (/^,?\s(?=ngày\s\d)/.exec(text.slice(named, named + 8))?.[0].length ?? 0);
  const [day] = from > named ? datesIn(text.slice(from, from + 60)) : [];
  const date = day?.start === 0 ? { ...day, start: from, end: from + day.end } : null;
  const end = date?.end ?? named;
  return {
    type: 'Hiến pháp',
    typeName: 'hiến pháp',
    form: 'full',
    abbreviated: false,
    law: false,
    name: null,
    symbol: null,
    number: null,
    year: year === undefined ? null : Number(year),
    blank: false,
    numberStart: named,
    symbolStart: named,
    symbolEnd: named,
    numberWord: false,
    date,
    agency: null,
    agencyStart: null,
    title: null,
    unsure: true,
    start,
    end,
  };
}

function unknownNameEnd(rest: string): number {
  const ends = [
    /[;:()“”"]|\.(?=\s|$)|\s\d{1,3}\/\d{4}\/|\ssố\s*(?::\s*)?\d|\sngày\s|\sđược\s|\snăm\s(?:19|20)\d\d/u.exec(rest)
      ?.index,
    /^\s*sửa đổi/iu.test(rest) ? undefined : NEXT_LAW.exec(rest)?.index,
    nextNumbered(rest, 0)?.start,
  ];
  return Math.min(rest.length, ...ends.filter((index) => index !== undefined));
}
