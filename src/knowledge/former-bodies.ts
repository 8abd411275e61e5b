/** Bodies of the state and the Party that have ended, as texts name them (data/former-bodies.json). */
import table from '../../data/former-bodies.json' with { type: 'json' };
import { foldTones } from '../language/fold.ts';
import { once } from '../language/once.ts';

export interface FormerBody {
  /** The full name, then abbreviations; what a name begins with. */
  names: readonly string[];
  /** ISO date of the first day without it. */
  endedOn: string;
  /** ISO date of the first day on which it had ended everywhere, where that differs by place. */
  judgedFrom?: string;
  successor: string;
  /** Its tasks went to several bodies: no single one is offered. */
  split?: boolean;
  /** Bodies of such a name that exist. */
  except?: readonly string[];
}

const key = (name: string): string => foldTones(name).toUpperCase().replaceAll('–', '-').replace(/\s+/g, ' ');

const byKey = once((): readonly (readonly [string, FormerBody])[] =>
  (table.bodies as readonly FormerBody[]).flatMap((body) => body.names.map((name) => [key(name), body] as const)),
);

/** The former body that a name begins with, whatever its letter case. */
export function formerBodyOf(name: string): FormerBody | undefined {
  const wanted = key(name);
  const startsWith = (head: string): boolean =>
    wanted.startsWith(head) && !/[\p{L}\d]/u.test(wanted.charAt(head.length));
  const body = byKey().find(([head]) => startsWith(head))?.[1];
  return body?.except?.some((name) => startsWith(key(name))) ? undefined : body;
}

const escaped = (name: string): string =>
  name.replace(/[.()]/g, '\\$&').replace(/ (?:- )?/g, (gap) => (gap === ' ' ? '\\s' : '(?:\\s?[-–]\\s?|,?\\s)'));

/** Names as alternatives, the longest first; those that begin with one word share it. */
function alternatives(names: readonly string[]): string {
  const byFirstWord = new Map<string, string[]>();
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const [first = ''] = name.split(' ', 1);
    const rest = escaped(name.slice(first.length));
    const known = byFirstWord.get(first);
    if (known) known.push(rest);
    else byFirstWord.set(first, [rest]);
  }
  return [...byFirstWord].map(([first, rests]) => `${escaped(first)}(?:${rests.join('|')})`).join('|');
}

/** Finds where text (tones in their traditional place) names a former body; offsets are those of the text. */
export const formerBodyPattern = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:${alternatives((table.bodies as readonly FormerBody[]).flatMap(({ names }) => names))})(?![\\p{L}\\d&])`,
      'gu',
    ),
);

const DISTRICT_LIST = '(?:huyện|quận|thị xã|thị trấn|thành phố)';

/** Finds bodies of the level of districts: `UBND các huyện, thị xã`, `Công an huyện Cam Lộ`, `Huyện ủy`. */
export const districtBodyPattern = once(
  () =>
    new RegExp(
      `(?<![\\p{L}\\d])(?:(?:${alternatives(table.districtBodies)})` +
        `\\s(?:(?:các\\s|cấp\\s)?(?:huyện|quận|thị xã|thị trấn)(?![\\p{L}\\d])(?:(?:,\\s|\\svà\\s)${DISTRICT_LIST}(?![\\p{L}\\d]))*|thành phố\\s(?:${table.cities.map(escaped).join('|')})(?![\\p{L}\\d]))` +
        `|(?:[Cc]ác\\s)?(?:${table.districtPartyBodies.map((name) => `[${name.charAt(0)}${name.charAt(0).toLowerCase()}]${escaped(name.slice(1))}`).join('|')})(?![\\p{L}\\d]))`,
      'gu',
    ),
);

const cityNames = once(() => new Set(table.cities.map(key)));

/** A city of a tỉnh until 30/6/2025 whose name is none of the cities of the centre. */
export const isFormerCity = (name: string): boolean => cityNames().has(key(name));
