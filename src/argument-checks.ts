/** What programs pass to the public functions: a slip of theirs is told at once, in both languages, and by its name. */
import { nearest } from './lint/nearest.ts';
import { isOffset, isParagraph, NEEDED } from './lint/report-problem.ts';
import { nearestRule } from './lint/registry.ts';
import { SEVERITIES } from './lint/finding.ts';
import type { Rule } from './lint/rule.ts';
import { type Bilingual, type Language, LANGUAGES } from './language/language.ts';
import { filled } from './language/template.ts';
import { Session } from './opc/session.ts';

/** An argument of another kind than the function takes. The message has both languages. */
export class ArgumentError extends TypeError {
  override readonly name = 'ArgumentError';
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(`${text.vi}\n${text.en}`);
    this.text = text;
  }

  describe(language: Language): string {
    return this.text[language];
  }
}

const TEXTS = {
  wrongKind: { vi: '{name} phải là {expected}, không phải {found}.', en: '{name} has to be {expected}, not {found}.' },
  noSession: {
    vi: 'thiếu session trong tùy chọn: { session: createSession(host) }, hoặc dùng hàm của "vbcheck" thay cho "vbcheck/core".',
    en: 'the options lack a session: { session: createSession(host) }, or use the function of "vbcheck" in place of "vbcheck/core".',
  },
  emptyName: {
    vi: '{name} để trống; có lẽ một biến chưa có giá trị.',
    en: '{name} is empty; perhaps a variable has no value.',
  },
  unknownRule: { vi: 'rules: không có quy tắc “{name}”.', en: 'rules: there is no rule “{name}”.' },
  unknownOption: { vi: 'không có tùy chọn “{name}”.', en: 'there is no option “{name}”.' },
  didYouMean: { vi: ' Có phải ý bạn là “{near}”?', en: ' Did you mean “{near}”?' },
} as const satisfies Record<string, Bilingual>;

const KINDS = {
  bytes: { vi: 'Uint8Array (nội dung của tệp)', en: 'a Uint8Array (the content of the file)' },
  string: { vi: 'chuỗi', en: 'a string' },
  strings: { vi: 'danh sách chuỗi', en: 'a list of strings' },
  phrases: {
    vi: "danh sách cụm từ, ví dụ [{ phrases: 'làm cho', suggestions: 'thực hiện' }]",
    en: "a list of phrases, e.g. [{ phrases: 'làm cho', suggestions: 'thực hiện' }]",
  },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  function: { vi: 'hàm', en: 'a function' },
  object: { vi: 'đối tượng', en: 'an object' },
  offset: NEEDED.offset,
  paragraph: NEEDED.paragraph,
  rule: { vi: 'quy tắc { meta: { id, … }, check }', en: 'a rule { meta: { id, … }, check }' },
  rules: { vi: 'danh sách quy tắc do defineRule tạo', en: 'a list of rules made by defineRule' },
  host: {
    vi: 'đối tượng có bốn hàm inflate, deflate, crc32, decoder',
    en: 'an object with the four functions inflate, deflate, crc32, decoder',
  },
  session: { vi: 'session do createSession tạo', en: 'a session made by createSession' },
  revision: { vi: '{ author, date }', en: '{ author, date }' },
  document: {
    vi: 'cây của một văn bản (vbcheckDocx, vbcheckMarkdown)',
    en: 'the tree of a document (vbcheckDocx, vbcheckMarkdown)',
  },
} as const satisfies Record<string, Bilingual>;

type Kind = keyof typeof KINDS;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isStrings = (value: unknown): boolean => Array.isArray(value) && value.every(isString);

/** What it lists is texts or a text, flags, words for the eye. */
const isPhrase = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(value).every(
    ([key, held]) =>
      isString(held) || isStrings(held) || typeof held === 'boolean' || (key === 'message' && isObject(held)),
  );

const isRule = (value: unknown): boolean =>
  isObject(value) && isObject(value.meta) && isString(value.meta.id) && typeof value.check === 'function';

const TESTS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  // An array of another window, or of a test's own world, is one as well.
  bytes: (value) => ArrayBuffer.isView(value) && Object.prototype.toString.call(value) === '[object Uint8Array]',
  string: isString,
  strings: isStrings,
  phrases: (value) => Array.isArray(value) && value.every(isPhrase),
  number: (value) => Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  function: (value) => typeof value === 'function',
  object: isObject,
  offset: isOffset,
  paragraph: isParagraph,
  rule: isRule,
  rules: (value) => Array.isArray(value) && value.every(isRule),
  host: (value) =>
    isObject(value) && ['inflate', 'deflate', 'crc32', 'decoder'].every((name) => typeof value[name] === 'function'),
  session: (value) => value instanceof Session,
  revision: (value) => isObject(value) && isString(value.author) && isString(value.date),
  document: (value) => isObject(value) && Array.isArray(value.children) && isObject(value.settings),
};

/** Throws `ArgumentError` unless `value` is of the kind. */
export function expectKind(name: string, value: unknown, kind: Kind): void {
  if (!TESTS[kind](value)) throw wrongKind(name, value, KINDS[kind]);
}

/** To the system an empty name is the folder where one is. Throws `ArgumentError`. */
export function expectPaths(name: string, paths: readonly string[]): void {
  expectKind(name, paths, 'strings');
  const empty = paths.indexOf('');
  if (empty >= 0) throw new ArgumentError(filled(TEXTS.emptyName, { name: `${name}[${empty}]` }));
}

/** Throws `ArgumentError` unless `value` is one of the words. */
export function expectOneOf(name: string, value: unknown, values: readonly string[]): void {
  if (!(isString(value) && values.includes(value))) throw wrongKind(name, value, oneOf(values));
}

function wrongKind(name: string, value: unknown, expected: Bilingual): ArgumentError {
  const found = foundKind(value);
  return new ArgumentError({
    vi: filled(TEXTS.wrongKind, { name, expected: expected.vi, found: found.vi }).vi,
    en: filled(TEXTS.wrongKind, { name, expected: expected.en, found: found.en }).en,
  });
}

const LONGEST_SHOWN = 40;

function foundKind(value: unknown): Bilingual {
  if (value === undefined || value === null) return { vi: String(value), en: String(value) };
  if (typeof value === 'string') {
    const shown = `“${value.slice(0, LONGEST_SHOWN)}${value.length > LONGEST_SHOWN ? '…' : ''}”`;
    return { vi: shown, en: shown };
  }
  if (value instanceof Promise) return { vi: 'Promise (thiếu await)', en: 'a Promise (await is missing)' };
  const name = typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : typeof value;
  return { vi: name, en: name };
}

const oneOf = (values: readonly string[]): Bilingual => ({
  vi: `một trong ${values.join(', ')}`,
  en: `one of ${values.join(', ')}`,
});

const PROFILES = ['auto', 'nd30', 'vbqppl', 'dang', 'other'];
const SETTINGS = ['off', ...SEVERITIES];

/** Of options: what kind each is, where it is given. */
const OPTION_KINDS: Readonly<Record<string, Kind>> = {
  rules: 'object',
  plugins: 'rules',
  final: 'boolean',
  allStyle: 'boolean',
  words: 'strings',
  phrases: 'phrases',
  unsafe: 'boolean',
  track: 'revision',
  only: 'function',
  date: 'string',
  force: 'boolean',
  session: 'session',
  cwd: 'string',
  configurationFile: 'string',
  trust: 'boolean',
  ignore: 'boolean',
  agency: 'object',
  year: 'number',
};

const OPTIONS: ReadonlySet<string> = new Set([...Object.keys(OPTION_KINDS), 'language', 'profile']);

/** `template`: with `{name}`. `near`: what may be meant. */
export function unknownName(template: Bilingual, name: string, near: string | null): ArgumentError {
  const hint = near === null ? { vi: '', en: '' } : filled(TEXTS.didYouMean, { near });
  const text = filled(template, { name });
  return new ArgumentError({ vi: text.vi + hint.vi, en: text.en + hint.en });
}

/** Throws `ArgumentError`. `known`: rules that may be named, besides those of plugins; null: that is not known yet. */
export function expectOptions(options: unknown, known: readonly Rule[] | null): void {
  expectKind('options', options, 'object');
  const given = options as Record<string, unknown>;
  // Those that are given are few.
  for (const name of Object.keys(given)) {
    if (!OPTIONS.has(name)) throw unknownName(TEXTS.unknownOption, name, nearest(name, OPTIONS));
    const kind = Object.hasOwn(OPTION_KINDS, name) ? OPTION_KINDS[name] : undefined;
    if (kind !== undefined && given[name] !== undefined) expectKind(name, given[name], kind);
  }
  for (const [name, values] of [
    ['language', LANGUAGES],
    ['profile', PROFILES],
  ] as const) {
    if (given[name] !== undefined) expectOneOf(name, given[name], values);
  }
  if (given.rules !== undefined && known !== null) {
    const plugins = (given.plugins ?? []) as readonly Rule[];
    expectSettings(given.rules as Record<string, unknown>, [...known, ...plugins]);
  }
}

/** Throws `ArgumentError` where a rule is not known, or a severity none. */
export function expectSettings(settings: Record<string, unknown>, rules: readonly Rule[]): void {
  for (const [name, setting] of Object.entries(settings)) {
    if (!name.includes('*') && !rules.some(({ meta }) => meta.id === name)) {
      throw unknownName(TEXTS.unknownRule, name, nearestRule(name, rules));
    }
    const severity: unknown = Array.isArray(setting) ? setting[0] : isObject(setting) ? setting.severity : setting;
    const isLeftOut = severity === undefined && isObject(setting);
    if (!isLeftOut && !(isString(severity) && SETTINGS.includes(severity)))
      throw wrongKind(`rules["${name}"]`, severity, oneOf(SETTINGS));
  }
}

/** Throws `ArgumentError`: a function of the core has nothing else to read a file with. */
export function expectSession(options: unknown): void {
  if (!isObject(options) || options.session === undefined) throw new ArgumentError(TEXTS.noSession);
}
