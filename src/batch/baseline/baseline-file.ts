/**
 * The file of a baseline: what is known of each file, sorted, a line each, so that git shows what has changed. Paths are relative
 * to its folder, with `/` and in NFC; nothing in it depends on the machine, the language or the order of a run.
 */
import { writeWhole } from '../../host/write-whole.ts';
import { readRegularFile, UnreadableError } from '../../config/regular-file.ts';
import { COMPONENTS, type Component } from '../../knowledge/components.ts';
import type { Bilingual } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import type { KnownPlace } from './known-places.ts';

const VERSION = 1;
const LARGEST_BASELINE_BYTES = 256 * 1024 * 1024;

/** Places by the path of their file, as the baseline names it. A place that is known twice is there twice. */
export type BaselineContent = Map<string, KnownPlace[]>;

/** A baseline that cannot be used; exit code 2. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
  readonly text: Bilingual;

  constructor(text: Bilingual, cause?: unknown) {
    super(text.en, { cause });
    this.text = text;
  }
}

const TEXTS = {
  missing: {
    vi: 'chưa có tệp mốc {name}. Lập lần đầu: thêm --baseline-update.',
    en: 'there is no baseline {name} yet. To make it: add --baseline-update.',
  },
  unreadable: { vi: 'không đọc được tệp mốc {name}: {reason}', en: 'the baseline {name} cannot be read: {reason}' },
  conflict: {
    vi: 'tệp mốc {name} còn dấu xung đột của git; hãy giữ cả hai phía rồi chạy lại với --baseline-prune.',
    en: 'the baseline {name} holds conflict marks of git; keep both sides, then run again with --baseline-prune.',
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

/** `name`: as people call the file. Null: there is none. Throws `BaselineError`. */
export function readBaseline(path: string, name: string): BaselineContent | null {
  let text: string;
  try {
    text = readRegularFile(path, LARGEST_BASELINE_BYTES)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if ((error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return null;
    const { vi, en } = error.reason;
    throw new BaselineError(
      { vi: filled(TEXTS.unreadable, { name, reason: vi }).vi, en: filled(TEXTS.unreadable, { name, reason: en }).en },
      error,
    );
  }
  if (/^(?:<{7}|>{7}) /m.test(text)) throw new BaselineError(filled(TEXTS.conflict, { name }));
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    // What V8 says of it quotes the file, and a stranger's configuration may name one that holds secrets.
    throw new BaselineError(filled(TEXTS.noJson, { name }), error);
  }
  return contentOf(written, name);
}

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
