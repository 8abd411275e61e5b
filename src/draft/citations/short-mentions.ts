/** Later mentions of an act without its symbol: `Nghị định số 126`, `Thông tư 05/2025`. */
import table from '../../../data/citations.json' with { type: 'json' };
import { anyOf, inEitherCase } from '../../language/any-of.ts';
import { once } from '../../language/once.ts';
import { tailAt } from './behind-number.ts';
import type { Found } from './citation.ts';
import { isAbbreviatedType, typeNamed } from './type-names.ts';

/** Later mentions: `Nghị định số 126`, `Thông tư 05/2025`. Only names of acts, which nobody counts. */
const short = once(() => {
  const types = [...table.shortTypes.map(inEitherCase), ...table.shortCapitalTypes].join('|');
  return new RegExp(
    String.raw`(?<![A-Za-zÀ-ỹ])(?<type>${types})\s(?<word>số\s)?(?<number>\d{1,4}[a-z]?)(?:\/(?<year>(?:19|20)\d\d))?(?=[\s,.;:()”"]|$)(?!\s?[-–/]|[.,]\d|\s(?!(?<=(?:Nghị định|Thông tư|Chỉ thị) \d{1,3}\s)năm (?:19|20)\d\d(?!\s?[-–]))(?:văn bản|trang|bản|ngày(?!\s\d)|tháng|năm|điều|nội dung|nhiệm vụ|điểm|người|tỷ|triệu|đồng|%))`,
    'g',
  );
});

export interface ShortMention {
  type: string;
  numberWord: string;
  number: string;
  year: string | undefined;
  start: number;
  end: number;
}

export function nextShort(text: string, from: number): ShortMention | null {
  const pattern = short();
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { type = '', word = '', number = '', year } = match.groups ?? {};
    // `Kế hoạch 2026` is a year, `quyết định 2` a count.
    const behind = match.index + match[0].length;
    if (
      word === '' &&
      year === undefined &&
      !TELLS_AN_ACT.test(`${type} ${number}`) &&
      !issuedBy().test(text.slice(behind, behind + 32))
    )
      continue;
    return { type, numberWord: word, number, year, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** `chỉ thị 34 của Ban Bí thư`, `Kế hoạch 90 ngày 11/3/2026`: no "số", but issuer or date tell that it is one. */
const issuedBy = once(
  () =>
    new RegExp(
      String.raw`^\sngày\s\d{1,2}(?:\/\d{1,2}\/|\stháng\s\d{1,2}\snăm\s)\d{4}|^\scủa\s${anyOf(table.issuersOfShort)}`,
      'u',
    ),
);
const TELLS_AN_ACT =
  /^(?:Nghị (?:định|quyết)|Thông tư|Chỉ thị|Công điện|NĐ) \d{1,3}[a-z]?$|^Quyết định (?!(?:19|20)\d\d$)\d{3,4}$/;

export function shortAt(text: string, { type, numberWord, number, year, start, end }: ShortMention): Found {
  const numberStart = start + type.length + 1;
  const told = OF_YEAR.exec(text.slice(end, end + 10));
  const from = end + (told?.[0].length ?? 0);
  const tail = /^\s(?:ngày\s\d|của\s|về\s)/.test(text.slice(from, from + 8)) ? tailAt(text, from) : NO_TAIL;
  return {
    type,
    typeName: typeNamed(type) ?? type.toLowerCase(),
    form: 'short',
    abbreviated: isAbbreviatedType(type),
    law: false,
    name: null,
    symbol: null,
    number,
    year: year === undefined ? (told ? Number(told[1]) : null) : Number(year),
    blank: false,
    numberStart,
    symbolStart: numberStart + numberWord.length,
    symbolEnd: end,
    numberWord: numberWord !== '',
    start,
    end: from,
    ...tail,
    unsure: true,
  };
}

/** `Thông tư 24 năm 2025`. */
const OF_YEAR = /^\snăm\s((?:19|20)\d\d)(?!\d)/;
const NO_TAIL = { date: null, agency: null, agencyStart: null, title: null };
