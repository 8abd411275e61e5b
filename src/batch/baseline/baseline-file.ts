/**
 * The file of a baseline: what is known of each file, sorted, a line each, so that git shows what has changed. Paths are relative
 * to its folder, with `/` and in NFC; nothing in it depends on the machine, the language or the order of a run.
 */
import { writeWhole } from '../../host/write-whole.ts';
import { readRegularFile, UnreadableError } from '../../config/regular-file.ts';
import { COMPONENTS, type Component } from '../../knowledge/components.ts';
import { BilingualError } from '../../language/bilingual-error.ts';
import type { Bilingual } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import type { KnownPlace } from './known-places.ts';

const VERSION = 1;
const LARGEST_BASELINE_BYTES = 256 * 1024 * 1024;

/** Places by the path of their file, as the baseline names it. A place that is known twice is there twice. */
export type BaselineContent = Map<string, KnownPlace[]>;

/** A baseline that cannot be used; exit code 2. */
export class BaselineError extends BilingualError {
  override readonly name = 'BaselineError';
}

const TEXTS = {
  missing: {
    vi: 'chưa có tệp mốc {name}. Lập lần đầu: thêm --baseline-update.',
    en: 'there is no baseline {name} yet. To make it: add --baseline-update.',
  },
  unreadable: { vi: 'không đọc được tệp mốc {name}: {reason}', en: 'the baseline {name} cannot be read: {reason}' },
  unwritable: {
    vi: 'không ghi được tệp mốc {name}: {reason}.',
    en: 'the baseline {name} cannot be written: {reason}.',
  },
  conflict: {
    vi: 'tệp mốc {name} còn dấu xung đột của git; đừng sửa tay, chạy lại với --baseline-prune: lỗi đã biết của cả hai phía được giữ.',
    en: 'the baseline {name} holds conflict marks of git; leave them and run again with --baseline-prune: what either side knows is kept.',
  },
  noJson: {
    vi: 'tệp mốc {name} hỏng, không phải JSON. Lập lại: xóa tệp rồi chạy với --baseline-update.',
    en: 'the baseline {name} is broken, it is no JSON. To make it anew: delete it and run with --baseline-update.',
  },
  newer: {
    vi: 'tệp mốc {name} do bản vbcheck mới hơn ghi (version {version}); hãy dùng bản đó.',
    en: 'a newer vbcheck has written the baseline {name} (version {version}); use that one.',
  },
  wrong: {
    vi: 'tệp mốc {name} hỏng: {place} không đúng dạng. Lập lại: xóa tệp rồi chạy với --baseline-update.',
    en: 'the baseline {name} is broken: {place} has another shape. To make it anew: delete it and run with --baseline-update.',
  },
} as const satisfies Record<string, Bilingual>;

interface ReadBaseline {
  content: BaselineContent;
  /** Of both sides of a conflict in git: the file has to be written, whatever the run finds. */
  isConflicted: boolean;
}

/** `name`: as people call the file. Null: there is none. Throws `BaselineError`. */
export function readBaseline(path: string, name: string): BaselineContent | null {
  const text = textAt(path, name);
  if (text !== null && isConflicted(text)) throw new BaselineError(filled(TEXTS.conflict, { name }));
  return text === null ? null : contentOf(parsed(text, name), name);
}

/**
 * The same for a run that writes the file, too: what the two branches of a conflict know is put together, which nobody can do
 * by hand without losing an entry or a comma.
 */
export function readToWrite(path: string, name: string): ReadBaseline | null {
  const text = textAt(path, name);
  if (text === null) return null;
  if (!isConflicted(text)) return { content: contentOf(parsed(text, name), name), isConflicted: false };
  const [ours, theirs] = sidesOf(text).map((side) => contentOf(parsed(side, name), name));
  return { content: together(ours as BaselineContent, theirs as BaselineContent), isConflicted: true };
}

function textAt(path: string, name: string): string | null {
  try {
    return readRegularFile(path, LARGEST_BASELINE_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if ((error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    const { vi, en } = error.text;
    throw new BaselineError(
      { vi: filled(TEXTS.unreadable, { name, reason: vi }).vi, en: filled(TEXTS.unreadable, { name, reason: en }).en },
      error,
    );
  }
}

const isConflicted = (text: string): boolean => /^(?:<{7}|>{7}) /m.test(text);

/** The file as either branch has it; what both had before (`|||||||`) is in neither. */
function sidesOf(text: string): [string, string] {
  const sides: [string[], string[]] = [[], []];
  let isOn = [true, true];
  for (const line of text.split(/\r?\n/)) {
    if (/^<{7} /.test(line)) isOn = [true, false];
    else if (/^\|{7}(?: |$)/.test(line)) isOn = [false, false];
    else if (/^={7}$/.test(line)) isOn = [false, true];
    else if (/^>{7} /.test(line)) isOn = [true, true];
    else for (const i of [0, 1] as const) if (isOn[i]) sides[i].push(line);
  }
  return [sides[0].join('\n'), sides[1].join('\n')];
}

/** Each place as often as the side knows it that knows it more often. */
function together(ours: BaselineContent, theirs: BaselineContent): BaselineContent {
  const all: BaselineContent = new Map(ours);
  for (const [path, places] of theirs) {
    const known = ours.get(path) ?? [];
    const left = new Map<string, number>();
    for (const place of known) left.set(JSON.stringify(place), (left.get(JSON.stringify(place)) ?? 0) + 1);
    const more = places.filter((place) => {
      const count = left.get(JSON.stringify(place)) ?? 0;
      left.set(JSON.stringify(place), count - 1);
      return count <= 0;
    });
    all.set(path, [...known, ...more]);
  }
  return all;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // What V8 says of it quotes the file, and a stranger's configuration may name one that holds secrets.
    throw new BaselineError(filled(TEXTS.noJson, { name }), { cause: error });
  }
}

export const unwritableBaseline = (name: string, { vi, en }: Bilingual, cause: unknown): BaselineError =>
  new BaselineError(
    { vi: filled(TEXTS.unwritable, { name, reason: vi }).vi, en: filled(TEXTS.unwritable, { name, reason: en }).en },
    { cause },
  );

export const missingBaseline = (name: string): BaselineError => new BaselineError(filled(TEXTS.missing, { name }));

/** Nothing is there half-written, and nothing is written that is there already: then false. Throws what the file system says. */
export function writeBaseline(path: string, content: BaselineContent, before: BaselineContent | null): boolean {
  const text = textOf(content);
  if (before !== null && textOf(before) === text) return false;
  writeWhole(path, text);
  return true;
}

// ---------------------------------------------------------------- the shape

/** As it is written: empty words are left out, what is there several times has a count. */
interface WrittenPlace {
  rule: string;
  message: string;
  component?: Component;
  words?: string;
  text?: string;
  before?: string;
  after?: string;
  /** One of the further paragraphs of a finding. */
  also?: true;
  count?: number;
}

export function textOf(content: BaselineContent): string {
  const files = [...content]
    .filter(([, places]) => places.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, places]) => `    ${JSON.stringify(path)}: [\n${linesOf(places).join(',\n')}\n    ]`);
  const all = files.length === 0 ? '{}' : `{\n${files.join(',\n')}\n  }`;
  return `{\n  "version": ${VERSION},\n  "files": ${all}\n}\n`;
}

function linesOf(places: readonly KnownPlace[]): string[] {
  const counts = new Map<string, number>();
  for (const place of places) {
    const key = JSON.stringify(writtenPlace(place));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => `      ${count === 1 ? key : `${key.slice(0, -1)},"count":${count}}`}`);
}

const writtenPlace = ({
  rule,
  message,
  component,
  words,
  text,
  before,
  after,
  isFurther,
}: KnownPlace): WrittenPlace => ({
  rule,
  message,
  ...(component !== null && { component }),
  ...(words !== '' && { words }),
  ...(text !== '' && { text }),
  ...(before !== '' && { before }),
  ...(after !== '' && { after }),
  ...(isFurther && { also: true as const }),
});

function contentOf(written: unknown, name: string): BaselineContent {
  const wrong = (place: string): BaselineError => new BaselineError(filled(TEXTS.wrong, { name, place }));
  if (!isObject(written)) throw wrong('{ }');
  const { version, files } = written;
  if (typeof version === 'number' && version > VERSION) throw new BaselineError(filled(TEXTS.newer, { name, version }));
  if (version !== VERSION) throw wrong('"version"');
  if (!isObject(files)) throw wrong('"files"');
  const content: BaselineContent = new Map();
  let left = MOST_PLACES;
  for (const [path, places] of Object.entries(files)) {
    if (!Array.isArray(places)) throw wrong(JSON.stringify(path));
    const known: KnownPlace[] = [];
    for (const [i, place] of places.entries()) {
      if (!isPlace(place)) throw wrong(`${JSON.stringify(path)}[${i}]`);
      left -= place.count ?? 1;
      if (left < 0) throw wrong('"count"');
      for (let count = place.count ?? 1; count > 0; count--) known.push(placeOf(place));
    }
    content.set(path, known);
  }
  return content;
}

const placeOf = ({
  rule,
  message,
  component = null as never,
  words = '',
  text = '',
  before = '',
  after = '',
  also = false as never,
}: WrittenPlace): KnownPlace => ({ rule, message, component, words, text, before, after, isFurther: also });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const OPTIONAL_WORDS = ['words', 'text', 'before', 'after'] as const;
/** A file cannot have more findings; a larger number is a slip or worse. */
const MOST_EQUAL = 100_000;
/** In one file: a hundred for each of ten thousand documents, and no more than memory holds. */
const MOST_PLACES = 2_000_000;

function isPlace(value: unknown): value is WrittenPlace {
  if (!isObject(value)) return false;
  const { rule, message, component, also, count } = value;
  return (
    typeof rule === 'string' &&
    typeof message === 'string' &&
    (component === undefined || COMPONENTS.includes(component as Component)) &&
    OPTIONAL_WORDS.every((key) => value[key] === undefined || typeof value[key] === 'string') &&
    (also === undefined || also === true) &&
    (count === undefined || (Number.isInteger(count) && (count as number) > 0 && (count as number) <= MOST_EQUAL))
  );
}
