/** Phrases of one's own as they are written, complete and in one form; wherever they come from. */
import { boundedPattern } from './backtracking.ts';
import { withoutEnd } from '../language/edges.ts';
import { collapseSpaces, hasWord } from '../language/fold.ts';
import type { Bilingual } from '../language/language.ts';
import { type ListedPhrase, OWN_GROUP, type Phrase } from '../language/phrase.ts';
import { oncePer } from '../language/once.ts';
import { filled } from '../language/template.ts';
import { asList } from './configuration.ts';
import { ConfigError, type ConfigProblem, keyPath } from './error.ts';

const MOST_PHRASES = 20_000;
const MOST_PATTERNS = 200;
const LONGEST_PHRASE_WORDS = 20;

/** A phrase of a list, with the sentences that try it. */
export interface OwnPhrase {
  listed: ListedPhrase;
  /** Where it stands in the file: `dòng 3`, `phrases[2]`. */
  place: Bilingual;
  wrong: readonly string[];
  right: readonly string[];
  silent: readonly string[];
}

const TEXTS = {
  many: { vi: 'danh sách có quá {most} cụm từ.', en: 'the list has more than {most} phrases.' },
  patterns: { vi: 'danh sách có quá {most} biểu thức.', en: 'the list has more than {most} patterns.' },
  nothing: {
    vi: 'cần phrases hoặc regex, và chỉ một trong hai.',
    en: 'it needs phrases or regex, and only one of them.',
  },
  wording: {
    vi: '“{text}” không phải cụm từ (có chữ, nhiều nhất {most} tiếng).',
    en: '“{text}” is no phrase (with letters, at most {most} words).',
  },
  regex: { vi: 'biểu thức không đúng: {reason}', en: 'the pattern is wrong: {reason}' },
  explosive: {
    vi: 'biểu thức có quá nhiều cách khớp; dùng ít dấu *, +, {…} hơn, không dùng \\1 và (?i:…).',
    en: 'the pattern may match in too many ways; use fewer *, + and {…}, and no \\1 or (?i:…).',
  },
  suggestion: { vi: 'nhóm {group} cần cách viết thay.', en: 'phrases of the group {group} need a suggestion.' },
  message: { vi: 'nhóm {group} cần câu báo (message).', en: 'phrases of the group {group} need a message.' },
  pairs: {
    vi: 'pairwise cần số cách viết bằng số cụm từ.',
    en: 'pairwise needs as many suggestions as phrases.',
  },
  group: {
    vi: 'không có nhóm “{value}”; để trống hoặc dùng: {groups}.',
    en: 'there is no group “{value}”; leave it out or use: {groups}.',
  },
} as const satisfies Record<string, Bilingual>;

/** A phrase as a list of JSON or YAML writes it: one text may stand for a list of one. */
export type WrittenPhrase = Partial<Omit<Phrase, ListKey | 'message' | 'severity'>> &
  Partial<Record<ListKey | 'wrong' | 'right' | 'silent', string | string[]>> & {
    severity?: Phrase['severity'];
    group?: string;
    message?: string | Bilingual;
  };

/** A list of them in JSON or YAML. */
export interface WrittenList {
  phrases?: readonly WrittenPhrase[];
  groups?: readonly { group: string; phrases: readonly WrittenPhrase[] }[];
}

const LIST_KEYS = [
  ...(['phrases', 'anchors', 'notAfter', 'notBefore', 'onlyAfter', 'onlyBefore', 'notBeforeText'] as const),
  ...(['notNear', 'notTypes', 'onlyTypes', 'notComponents', 'suggestions'] as const),
] as const;
type ListKey = (typeof LIST_KEYS)[number];

/** The groups of our own list: their rules report phrases of one's own, too. */
const GROUPS: readonly string[] = [
  ...[OWN_GROUP, 'khau-ngu', 'dia-phuong', 'ngoai-lai', 'cam-tinh', 'thuat-ngu', 'xung-ho', 'mo-ho'],
  ...['han-mo-ho', 'thua', 'sao-rong', 'lien-danh', 'viet-tat', 'ngu-phap'],
];

/** Phrases that a program gives, made once of each list. Throws `ConfigError`, which names each by its place in the list. */
export const phrasesOfProgram = oncePer((written: readonly WrittenPhrase[]): readonly ListedPhrase[] => {
  const records = written.map((phrase, i) => ({
    phrase,
    group: phrase.group ?? OWN_GROUP,
    at: keyPath(['phrases', i]),
  }));
  for (const { group, at } of records) refuseGroup(group, null, at);
  return collected(null, records).map(({ listed }) => listed);
});

/** Throws `ConfigError` unless rules report phrases of that group. */
export function refuseGroup(group: string, file: string | null, at: number | string): void {
  if (!GROUPS.includes(group))
    throw unusable(file, at, filled(TEXTS.group, { value: group, groups: GROUPS.join(', ') }));
}

/** `at`: the line of a table, or the key of a list. */
export function collected(
  file: string | null,
  records: readonly { phrase: WrittenPhrase; group: string; at: number | string }[],
): OwnPhrase[] {
  if (records.length > MOST_PHRASES) throw unusable(file, '', filled(TEXTS.many, { most: MOST_PHRASES }));
  if (records.filter(({ phrase }) => phrase.regex !== undefined).length > MOST_PATTERNS)
    throw unusable(file, '', filled(TEXTS.patterns, { most: MOST_PATTERNS }));
  return records.map(({ phrase, group, at }) => {
    const { wrong, right, silent } = phrase;
    const listed = { group, phrase: phraseOf(phrase, file, at) };
    refuseUnsayable(listed, file, at);
    return {
      listed,
      place: typeof at === 'number' ? { vi: `dòng ${at}`, en: `line ${at}` } : { vi: at, en: at },
      wrong: texts(wrong),
      right: texts(right),
      silent: texts(silent),
    };
  });
}

const tidy = (text: string): string => collapseSpaces(text.normalize('NFC')).trim();
const texts = (written: string | string[] | undefined): string[] => asList(written).map(tidy);

/** What is written, complete and in one form; a pattern is bounded. Throws `ConfigError`. */
function phraseOf(written: WrittenPhrase, file: string | null, at: number | string): Phrase {
  const { id = `${file ?? 'phrases'}#${at}`, severity = 'warning', message, regex, regexFlags = 'u', reason } = written;
  const refuse = (what: Bilingual): ConfigError => unusable(file, at, what);
  const phrase: Record<string, unknown> = { id, severity };
  for (const key of LIST_KEYS) if (written[key] !== undefined) phrase[key] = texts(written[key]);
  for (const key of ['case', 'neighbours'] as const) if (written[key] !== undefined) phrase[key] = written[key];
  for (const key of FLAGS) if (written[key] === true) phrase[key] = true;
  const wordings = texts(written.phrases);
  if (wordings.length > 0 === (regex !== undefined)) throw refuse(TEXTS.nothing);
  for (const text of wordings)
    if (!hasWord(text) || text.split(' ').length > LONGEST_PHRASE_WORDS)
      throw refuse(filled(TEXTS.wording, { text: text.slice(0, 60), most: LONGEST_PHRASE_WORDS }));
  if (written.pairwise === true && asList(written.suggestions).length !== wordings.length) throw refuse(TEXTS.pairs);
  if (regex !== undefined) Object.assign(phrase, { regex: patternOf(regex, regexFlags, refuse), regexFlags });
  if (reason !== undefined) phrase.reason = tidy(reason);
  if (message !== undefined) {
    const said = typeof message === 'string' ? { vi: message, en: message } : message;
    // It ends a sentence of ours.
    phrase.message = { vi: withoutEnd(tidy(said.vi), /\./), en: withoutEnd(tidy(said.en), /\./) };
  }
  return phrase as unknown as Phrase;
}

/** Rules of these groups always say what to write instead, and one says what the phrase itself says. */
const WITH_SUGGESTION: ReadonlySet<string> = new Set([
  ...['dia-phuong', 'ngoai-lai', 'han-mo-ho', 'thua', 'thuat-ngu', 'lien-danh', 'viet-tat'],
]);
const WITH_MESSAGE: ReadonlySet<string> = new Set(['ngu-phap']);

function refuseUnsayable({ group, phrase }: ListedPhrase, file: string | null, at: number | string): void {
  if (WITH_SUGGESTION.has(group) && !phrase.suggestions?.length)
    throw unusable(file, at, filled(TEXTS.suggestion, { group }));
  if (WITH_MESSAGE.has(group) && !phrase.message) throw unusable(file, at, filled(TEXTS.message, { group }));
}

const FLAGS = [
  ...(['optIn', 'notBeforeCapital', 'sentenceStart', 'sentenceEnd', 'pairwise', 'template', 'fix'] as const),
] as const;

function patternOf(regex: string, flags: string, refuse: (what: Bilingual) => ConfigError): string {
  try {
    new RegExp(regex, flags);
  } catch (error) {
    throw refuse(filled(TEXTS.regex, { reason: (error as Error).message }));
  }
  const bounded = boundedPattern(regex);
  if (!bounded) throw refuse(TEXTS.explosive);
  return bounded.source;
}

export function unusable(file: string | null, at: number | string, what: Bilingual): ConfigError {
  const place = typeof at === 'number' ? { vi: `dòng ${at}: `, en: `line ${at}: ` } : { vi: '', en: '' };
  const problem: ConfigProblem = {
    keyPath: typeof at === 'number' ? '' : at,
    message: { vi: `${place.vi}${what.vi}`, en: `${place.en}${what.en}` },
  };
  return new ConfigError('configuration-invalid', file, [problem]);
}
