/** `vbcheck laws [QUERY|FILES…]`: what the register says of an act, or of the acts that documents cite, as of a day. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { workFiles } from '../../batch/work-files.ts';
import { dayNumber, dayOf, dayText, isoDay } from '../../knowledge/days.ts';
import { type Act, type LawRegister, lawRegister } from '../../knowledge/laws.ts';
import { bareLetters, foldForComparison } from '../../language/fold.ts';
import type { Bilingual, Language } from '../../language/language.ts';
import { filled } from '../../language/template.ts';
import { answerText } from '../../report/formats/index.ts';
import { interrupted } from '../../report/json.ts';
import { printable } from '../../report/excerpt.ts';
import { VERSION } from '../../version.ts';
import { defineCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { guardOf } from '../check-means.ts';
import { inputsOf } from '../inputs.ts';
import { InterruptibleRun } from '../interruption.ts';
import {
  CONFIG,
  configurationHere,
  filesOptions,
  FORMAT,
  LANG,
  NO_COLOR,
  type PrintOptions,
  TRUST,
} from '../options.ts';
import { runDate } from '../run-date.ts';
import { painterFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

interface LawsOptions extends PrintOptions {
  config?: string;
  trust?: boolean;
  date?: string;
}

export const laws = defineCommand<[query: string[]], LawsOptions>({
  name: 'laws',
  summary: {
    vi: 'tra sổ văn bản: ngày ban hành, hiệu lực, văn bản thay thế',
    en: 'look into the register of acts: dates, force, successors',
  },
  arguments: [
    {
      name: { vi: '[từ-hoặc-tệp...]', en: '[words-or-files...]' },
      description: {
        vi: 'số, ký hiệu hoặc tên (30/2020/NĐ-CP, Luật Lưu trữ); hoặc tệp, để xem văn bản nào được dẫn đã hết hiệu lực',
        en: 'a number, or words of the name; or files, to see which acts cited are out of force',
      },
    },
  ],
  options: [
    {
      flags: { vi: '--date <ngày>', en: '--date <day>' },
      description: {
        vi: 'xét hiệu lực vào ngày này (YYYY-MM-DD hoặc 01/7/2025); mặc định là ngày của văn bản, hoặc hôm nay',
        en: 'as of this day (YYYY-MM-DD or 01/7/2025); default: the day of the document, or today',
      },
    },
    FORMAT,
    LANG,
    CONFIG,
    TRUST,
    NO_COLOR,
  ],
  run: askLaws,
});

const TEXTS = {
  badDate: {
    vi: '“{value}” không phải ngày dạng YYYY-MM-DD hoặc ngày/tháng/năm.',
    en: '“{value}” is no day of the form YYYY-MM-DD or day/month/year.',
  },
  none: { vi: 'Sổ văn bản không có “{query}”.', en: 'The register has no “{query}”.' },
  asOf: {
    vi: 'Sổ văn bản đến ngày {asOf}: {count} văn bản. Không có ngày hết hiệu lực không có nghĩa là chắc chắn còn hiệu lực.',
    en: 'Register as of {asOf}: {count} acts. That no end is known does not prove that an act is in force.',
  },
  allInForce: {
    vi: 'Không thấy văn bản nào đã hết hoặc chưa có hiệu lực vào {day}.',
    en: 'No act cited is known to be out of force on {day}.',
  },
} as const satisfies Record<string, Bilingual>;

/** `unknown`: no first day, or nothing is known of the end after it. */
type ForceState = 'ended' | 'notYet' | 'noEndKnown' | 'unknown';

function forceOn({ from, to }: Act, day: number): ForceState {
  if (to !== null && to <= day) return 'ended';
  if (from !== null && from > day) return 'notYet';
  return from === null ? 'unknown' : 'noEndKnown';
}

const STATES: Readonly<Record<ForceState, Bilingual>> = {
  ended: { vi: 'đã hết hiệu lực', en: 'no longer in force' },
  notYet: { vi: 'chưa có hiệu lực', en: 'not yet in force' },
  noEndKnown: { vi: 'có hiệu lực, chưa thấy hết', en: 'in force, no end known' },
  unknown: { vi: 'không rõ', en: 'not known' },
};

function asOfText({ asOf, acts }: LawRegister, language: Language): string {
  return filled(TEXTS.asOf, { asOf: dayText(dayOf(asOf)), count: acts.length })[language];
}

const isoOrNull = (day: number | null): string | null => (day === null ? null : isoDay(day));

function described(act: Act, day: number, language: Language): Record<string, unknown> {
  return {
    type: act.type,
    symbol: act.symbol,
    title: act.title,
    issuer: act.issuer,
    signed: isoOrNull(act.signed),
    from: isoOrNull(act.from),
    to: isoOrNull(act.to),
    replacedBy: act.replacedBy,
    amendedBy: act.amendedBy,
    confidence: act.confidence,
    witnesses: act.witnesses,
    source: act.source,
    state: forceOn(act, day),
    stateText: STATES[forceOn(act, day)][language],
  };
}

async function askLaws(words: readonly string[], options: LawsOptions, terminal: Terminal): Promise<ExitCode> {
  const given = options.date === undefined ? null : dayNumber(isoOf(options.date));
  if (options.date !== undefined && given === null)
    throw new UsageError(filled(TEXTS.badDate, { value: options.date }));
  const areFiles =
    words.length > 0 && words.every((word) => existsSync(resolve(terminal.cwd, word)) || FILE_NAME.test(word));
  const today = dayNumber(runDate(terminal).slice(0, 10)) as number;
  return areFiles
    ? ofFiles(words, options, given, today, terminal)
    : ofQuery(words.join(' '), options, given ?? today, terminal);
}

/** What is named like a document is one, and is told when it is not there. */
const FILE_NAME = /\.(?:docx?|md|markdown)$/iu;

/** `01/7/2025`, as people write a day, is `2025-07-01`. */
function isoOf(day: string): string {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(day) ?? [];
  return year === '' ? day : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}

async function ofQuery(query: string, options: LawsOptions, day: number, terminal: Terminal): Promise<ExitCode> {
  const { configuration, language } = await configurationHere(options, terminal);
  const register = lawRegister(configuration.laws);
  const found = query === '' ? [] : matching(register, query);
  const asText = answerText(options.format);
  if (asText) {
    const acts = found.map((act) => described(act, day, language));
    terminal.out(
      asText({ version: VERSION, asOf: register.asOf, count: register.acts.length, date: isoDay(day), acts }),
    );
  } else {
    const paint = await painterFor(terminal, options.color);
    const lines = found.flatMap((act) => [...actLines(act, day, language, paint.strong), '']);
    if (query !== '' && found.length === 0) lines.push(filled(TEXTS.none, { query: printable(query) })[language]);
    lines.push(asOfText(register, language));
    terminal.out(`${lines.join('\n')}\n`);
  }
  return query !== '' && found.length === 0 ? EXIT.findings : EXIT.clean;
}

/**
 * Every word of the query begins a word of type, symbol or title, whatever the case and place of tone marks; a query without marks
 * is compared without them. Acts whose number or name is the query come first.
 */
function matching({ acts }: LawRegister, query: string): Act[] {
  const isBare = bareLetters(query) === query.toLowerCase();
  const key = (text: string): string =>
    isBare ? bareLetters(foldForComparison(text)) : foldForComparison(text).toLowerCase();
  const words = key(query)
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && word !== 'số' && word !== 'so');
  const wanted = words.join(' ');
  const begins = (text: string, word: string): boolean => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      if (at === 0 || !/[\p{L}\d]/u.test(text.charAt(at - 1))) return true;
    return false;
  };
  const found = acts.flatMap((act) => {
    const [symbol, title] = [key(act.symbol), key(act.title)];
    const text = `${key(act.type)} ${symbol} ${title}`;
    if (!words.every((word) => begins(text, word))) return [];
    const isIt = words.includes(symbol) || title === wanted || `${key(act.type)} ${title}` === wanted;
    return [{ act, rank: isIt ? 0 : symbol.startsWith(wanted) ? 1 : 2 }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ act }) => act);
}

function actLines(act: Act, day: number, language: Language, strong: (text: string) => string): string[] {
  const state = STATES[forceOn(act, day)][language];
  const days = {
    vi: [
      ['ban hành', act.signed],
      ['có hiệu lực', act.from],
      ['hết hiệu lực', act.to],
    ],
    en: [
      ['issued', act.signed],
      ['in force', act.from],
      ['ended', act.to],
    ],
  } as const;
  const told = days[language].flatMap(([word, value]) =>
    value === null ? [] : [`${word} ${dayText(value)[language]}`],
  );
  const next = act.replacedBy.join('; ');
  if (next !== '') told.push({ vi: `thay bằng ${next}`, en: `replaced by ${next}` }[language]);
  const source = { vi: 'nguồn', en: 'source' }[language];
  return [
    `${strong(printable(`${act.type} ${act.symbol}`))}  ${printable(act.title)}`,
    `    ${dayText(day)[language]}: ${state}; ${told.join(', ')}`,
    `    ${source} (${act.confidence}): ${printable(act.source)}`,
  ];
}

async function ofFiles(
  names: readonly string[],
  options: LawsOptions,
  given: number | null,
  today: number,
  terminal: Terminal,
): Promise<ExitCode> {
  const asText = answerText(options.format);
  const paint = await painterFor(terminal, options.color);
  const files: Record<string, unknown>[] = [];
  let code: ExitCode = EXIT.clean;
  const entries = await inputsOf(names, terminal);
  const asked = filesOptions(options, terminal);
  const guard = guardOf(asked);
  const run = new InterruptibleRun(terminal, asText !== null, guard.stop);
  const working = workFiles(entries, asked, () => ({ name: 'citedActs', asked: { day: given, today } }), guard);
  for await (const { entry, made, result, language, configuration } of run.over(working, entries.length)) {
    if (result.error) {
      code = EXIT.failure;
      terminal.err(`vbcheck: ${printable(`${entry.path}: ${result.error.message}`)}\n`);
    }
    if (made === null) continue;
    const { day } = made;
    const register = lawRegister(configuration.laws);
    const acts = made.acts.filter((act) => ['ended', 'notYet'].includes(forceOn(act, day)));
    files.push({
      path: entry.path,
      asOf: register.asOf,
      date: isoDay(day),
      acts: acts.map((act) => described(act, day, language)),
    });
    if (asText) continue;
    const lines = [
      paint.strong(printable(entry.path)),
      ...acts.flatMap((act) => actLines(act, day, language, paint.strong)),
    ];
    if (acts.length === 0) lines.push(filled(TEXTS.allInForce, { day: dayText(day) })[language]);
    terminal.out(`${lines.join('\n')}\n${asOfText(register, language)}\n`);
  }
  if (asText) terminal.out(asText({ version: VERSION, files, ...interrupted(run.interruption) }));
  return run.exitCode(code);
}
