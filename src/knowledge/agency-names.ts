/**
 * How names of bodies begin and break off, in text without marks in lower case; and when two name one body
 * (data/agency-names.json).
 */
import table from '../../data/agency-names.json' with { type: 'json' };
import { anyOf } from '../language/any-of.ts';
import { bareLetters, foldForComparison } from '../language/fold.ts';
import { once } from '../language/once.ts';
import { UNIT_NOUNS } from './agencies.ts';

/** A list of the table: names that begin with these words, or with one of the others and more behind it. */
interface Beginnings {
  words: readonly string[];
  beforeMore?: readonly { word: string; notBefore?: readonly string[] }[];
}

/** Asks whether a text begins with a name of the list. One pattern: a look into a map by the first word takes twice its time. */
function beginsWith({ words, beforeMore = [] }: Beginnings): (bare: string) => boolean {
  const pattern = once(() => {
    const open = beforeMore.map(({ word, notBefore }) =>
      notBefore ? `${word} (?!${anyOf(notBefore)}\\b)` : `${word} `,
    );
    return new RegExp(`^(?:${[String.raw`${anyOf(words)}\b`, ...open].join('|')})`);
  });
  return (bare) => pattern().test(bare);
}

export const isAgencyHead = beginsWith(table.heads);

/** `xa Ea Kao`, `tp. hue`: an administrative unit and its name. */
export const isPlaceHead = (bare: string): boolean => placeHead().test(bare);
const units = (): string => anyOf(UNIT_NOUNS.map(bareLetters));
const placeHead = once(() => new RegExp(String.raw`^${units()}\.?\s`));

/** Courts, the procuracy, bodies of investigation and of enforcement: their papers of proceedings follow the laws of procedure. */
export const isCourt = beginsWith(table.courts);

/**
 * Bodies that the decree does not bind: Quốc hội, its standing committee, its secretary, the national council of elections and Chủ tịch
 * nước, and a general meeting of shareholders.
 */
export const isOutsideDecree = (bare: string): boolean => outsideDecree().test(bare);
const outsideDecree = once(() => {
  const { names, words } = table.outsideDecree;
  return new RegExp(String.raw`^(?:${anyOf(names)}(?: khoa [xvi]+)?$|${anyOf(words)}\b)`);
});

/** Bodies that no law has ever let issue normative acts: schools, hospitals, enterprises, boards of projects, units of a body. */
export const issuesNoNorms = beginsWith(table.withoutNorms);

/** Mặt trận, Công đoàn, các hội: Điều 2 has them apply the decree as their statutes allow. */
export const isSocialOrganisation = beginsWith(table.socialOrganisations);

/** Companies and cooperatives; the name does not tell whether the state owns them, which alone binds them to the decree. */
export const isEnterprise = beginsWith(table.enterprises);

/** Bodies that inspect in the Party: their papers follow rules of their own. */
export const isPartyInspection = beginsWith(table.partyInspection);

/** Bodies beside each other, neither of them a part of the other: a department and another body of its province. */
export const isPeer = (bare: string, other: string): boolean =>
  (isDepartment(bare) && (isDepartment(other) || isBesideDepartment(other))) ||
  (isDepartment(other) && isBesideDepartment(bare));
const isDepartment = (bare: string): boolean => bare.startsWith('so ') && !bare.includes(':');
const isBesideDepartment = beginsWith(table.besideDepartments);

const within = once(() =>
  table.within.map(({ parts, of }) => [new RegExp(`^${anyOf(parts)} `), new RegExp(`^${anyOf(of)} `)] as const),
);

/** `Cục Quân nhu, Tổng cục Hậu cần`, `Phòng Tài vụ, Trường …`: one body and that which it belongs to. */
export const isWithin = (part: string, whole: string): boolean =>
  within().some(([parts, of]) => parts.test(part) && of.test(whole));

const { names, parts, lastWords, provinces, communes } = table.unfinished;
const withoutField = once(() => new RegExp(`^${anyOf(names)}$`));
const breaksOff = once(() => new RegExp(String.raw`\b${anyOf(lastWords)}$|[,-]$`));
const endsInPlace = once(() => new RegExp(String.raw`\b(?:${anyOf(provinces)}|${units()} ${anyOf(communes)})$`));
/** The longest word that a name breaks off at, and the letter before it. */
const LAST_LETTERS = Math.max(...lastWords.map((words) => words.length)) + 1;

/** The name so far wants the place or field that goes on the next line. */
export const isUnfinishedAgency = (bare: string): boolean =>
  (breaksOff().test(bare.slice(-LAST_LETTERS)) && !endsInPlace().test(bare)) || withoutField().test(bare);

/** A kind of unit and no more; what it is a part of goes on the next line, and is the name of a body itself. */
export const isPartAlone = (bare: string): boolean => partsAlone().has(bare);
const partsAlone = once(() => new Set(parts));

/** Not plainly two bodies: what one leaves out the other may say; `null`: nobody is named. */
export function maySameIssuer(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  const [a, b] = [issuerKey(one), issuerKey(other)];
  return a.startsWith(b) || b.startsWith(a);
}

const issuerKey = (agency: string): string =>
  foldForComparison(agency)
    .toLowerCase()
    .replace(/^(?:chủ tịch|bộ trưởng)\s/, '')
    .replace(/ủy ban nhân dân/g, 'ubnd')
    .replace(/hội đồng nhân dân/g, 'hđnd');
