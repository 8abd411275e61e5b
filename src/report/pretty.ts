/** The report for people: what is wrong, where, by which article. */
import type { Counts } from '../lint/file-result.ts';
import { componentTerm } from '../knowledge/components.ts';
import { documentType } from '../knowledge/document-types.ts';
import { capitalised } from '../language/fold.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { shellWord } from '../language/shell-word.ts';
import { fillTemplate } from '../language/template.ts';
import { FAMILIES, type Family, FAMILY_NAMES } from '../lint/families.ts';
import { type Finding, SEVERITIES, type Severity } from '../lint/finding.ts';
import type { Story } from '../tree/nodes.ts';
import { excerpt, GREATEST_WIDTH, printable } from './excerpt.ts';
import { coverageLine, leftOutLines } from './coverage.ts';
import type { FileRecord } from './file-record.ts';
import type { Interruption } from './formats/format.ts';
import type { FindingView } from './finding-view.ts';
import { type RunRemarks, remarkLines, remarkTables } from './remarks.ts';
import { furtherSuggestions } from './suggestions.ts';
import type { Painter } from './paint.ts';
import type { RunTotals } from './summary.ts';
import { displayWidth, wrap } from './width.ts';

export interface PrettyOptions {
  language: Language;
  paint: Painter;
  /** Columns of the terminal. */
  width: number;
}

export const SIGNS = { error: '✖', warning: '▲', info: '•', ok: '✔' } as const;
const LEAST_WIDTH = 40;
const INDENT = '    ';

/** How many other paragraphs with the same cause are named before "and N more". */
const NAMED_PARAGRAPHS = 4;

export const TERMS = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  info: { vi: 'gợi ý', en: 'hint' },
  ...FAMILY_NAMES,
} as const satisfies Record<Severity | Family, Bilingual>;

export const TEXTS = {
  wholeDocument: { vi: 'Cả văn bản', en: 'The whole document' },
  also: { vi: 'Cũng ở: {list}', en: 'Also in: {list}' },
  alsoEmpty: { vi: 'Cũng ở {n} đoạn trống khác.', en: 'Also in {n} more empty paragraphs.' },
  more: { vi: ' và {n} chỗ nữa', en: ' and {n} more' },
  fix: { vi: 'Sửa được: {text}', en: 'Can be fixed: {text}' },
  suggestions: { vi: 'Cũng có thể là: {text}', en: 'It may also be: {text}' },
  note: { vi: 'Lưu ý: {text}', en: 'Note: {text}' },
  failed: { vi: 'Không kiểm tra được: {text}', en: 'Could not be checked: {text}' },
  clean: { vi: 'Không thấy lỗi nào.', en: 'Nothing is wrong.' },
  mendableUnsafeOnly: {
    vi: '{n} chỗ sửa được nhưng cần người xem lại: {command}',
    en: '{n} can be fixed but need a look: {command}',
  },
  yourFiles: { vi: '<tệp hoặc thư mục>', en: '<files or folders>' },
  cleanAsRead: { vi: 'Không thấy lỗi nào trong phần đọc được.', en: 'Nothing is wrong in what was read.' },
  mendable: { vi: '{n} chỗ sửa được: {command}', en: '{n} can be fixed: {command}' },
  mendableUnsafe: {
    vi: '{n} chỗ nữa sửa được nhưng cần người xem lại: {command}',
    en: '{n} more can be fixed but need a look: {command}',
  },
  nothingNew: { vi: 'Không có lỗi mới.', en: 'Nothing new is wrong.' },
  cleanFiles: { vi: 'Đã kiểm tra {files}, không thấy lỗi nào.', en: 'Checked {files}: nothing is wrong.' },
  noFiles: { vi: 'Không có văn bản nào để soát.', en: 'There is no document to check.' },
  interrupted: {
    vi: 'Dừng giữa chừng theo yêu cầu: còn {files} chưa soát.',
    en: 'Stopped on request: {files} were not checked.',
  },
  nothingJudged: { vi: 'Không có quy tắc nào áp dụng.', en: 'No rule applies.' },
  total: { vi: 'Tổng cộng: {counts} trong {files}', en: 'In all: {counts} in {files}' },
  failedFiles: { vi: '{files} không kiểm tra được', en: '{files} could not be checked' },
} as const satisfies Record<string, Bilingual>;

const PLACES = {
  page: { vi: 'khoảng trang {page}', en: 'about page {page}' },
  cell: { vi: 'bảng {table}, dòng {row}, cột {column}', en: 'table {table}, row {row}, column {column}' },
  near: { vi: 'ở chỗ “{words}”', en: 'at “{words}”' },
} as const satisfies Record<string, Bilingual>;

export const STORIES: Readonly<Record<Story['type'], Bilingual | null>> = {
  root: null,
  header: { vi: 'đầu trang', en: 'page header' },
  footer: { vi: 'chân trang', en: 'page footer' },
  footnote: { vi: 'chú thích cuối trang', en: 'footnote' },
  endnote: { vi: 'chú thích cuối văn bản', en: 'endnote' },
  comment: { vi: 'chú thích bên lề', en: 'comment' },
};

/** The section of one file, or '' when there is nothing to say about it. */
export function prettyFile({ result: file, views }: FileRecord, options: PrettyOptions): string {
  const { paint, language } = options;
  if (file.messages.length === 0 && file.notes.length === 0 && !file.error) return '';
  const type = documentType(file.documentType)?.name;
  const heading = paint.strong(printable(file.path)) + (type ? paint.faint(`  ${type}`) : '');
  const blocks = file.messages.map((finding, i) => prettyFinding(finding, views[i] ?? null, options));
  const remarks = file.notes.map(
    (note) => `  ${indented(fillTemplate(TEXTS.note[language], { text: note.message }), '  ', options)}`,
  );
  if (file.error) {
    const text = indented(fillTemplate(TEXTS.failed[language], { text: file.error.message }), '  ', options);
    remarks.unshift(`  ${paint.severity('error', SIGNS.error)} ${text}`);
  }
  return [heading, ...(blocks.length > 0 ? ['', blocks.join('\n\n'), ''] : []), ...remarks].join('\n').trimEnd();
}

/** `left`: why it is left by `fix`, in place of how it can be mended. */
export function prettyFinding(
  finding: Finding,
  view: FindingView | null,
  options: PrettyOptions,
  left?: string,
): string {
  const { paint, language } = options;
  const { location, severity } = finding;
  const sign = paint.severity(severity, `${SIGNS[severity]} ${TERMS[severity][language]}`);
  const lines = [`  ${sign}  ${placeOf(finding, view, language)}`];
  if (view && location.text !== '') lines.push(...markedLines(view, options));
  lines.push(...block(finding.message, options).map((line) => paint.strong(line)));
  if (finding.also.length > 0) lines.push(...block(alsoLine(finding, language), options));
  if (left !== undefined) lines.push(...block(left, options));
  else if (finding.fix)
    lines.push(...block(fillTemplate(TEXTS.fix[language], { text: finding.fix.description }), options));
  const suggestions = furtherSuggestions(finding);
  if (suggestions.length > 0)
    lines.push(...block(fillTemplate(TEXTS.suggestions[language], { text: suggestions.join(' | ') }), options));
  const basis = finding.basis === '' ? '' : ` · ${unbroken(finding.basis)}`;
  lines.push(...block(finding.ruleId + basis, options).map((line) => paint.faint(line)));
  return lines.join('\n');
}

/** `view` null: the finding is about the document as a whole. */
export function placeOf({ location, place }: Finding, view: FindingView | null, language: Language): string {
  const pieces: string[] = [];
  const say = (text: keyof typeof PLACES, values: Readonly<Record<string, string | number>>): void =>
    void pieces.push(fillTemplate<string>(PLACES[text][language], values));
  const hasText = location.text !== '';
  if (location.component !== null) pieces.push(capitalised(componentTerm(location.component, language)));
  else if (!hasText) pieces.push(TEXTS.wholeDocument[language]);
  const story = view ? STORIES[view.story] : null;
  if (story) pieces.push(story[language]);
  const { page, unit, cell, words } = place;
  if (unit !== null) pieces.push(unit);
  if (cell) say('cell', cell);
  if (!hasText && words !== '') say('near', { words });
  if (page !== null && pieces.length > 0) say('page', { page });
  return pieces.map(printable).join(' · ');
}

/** The excerpt with the faulty words marked; a paragraph that is wrong as a whole needs no mark. */
function markedLines({ text, start, end }: FindingView, options: PrettyOptions): string[] {
  const part = excerpt(text, start, end, columns(options) - INDENT.length);
  const isWhole = part.before.trim() === '' && part.after.replace('…', '').trim() === '';
  if (isWhole) return [INDENT + (part.before + part.marked + part.after).trim()];
  const before = part.before.trimStart();
  const { mark } = options.paint;
  if (mark) return [`${INDENT}${before}${mark(part.marked)}${part.after.trimEnd()}`];
  const carets = '^'.repeat(Math.max(1, displayWidth(part.marked)));
  return [
    `${INDENT}${before}${part.marked}${part.after.trimEnd()}`,
    INDENT + ' '.repeat(displayWidth(before)) + carets,
  ];
}

export function alsoLine({ also, place }: Finding, language: Language): string {
  const list = place.also.slice(0, NAMED_PARAGRAPHS).map((words) => `“${words}”`);
  const more = also.length - list.length;
  if (list.length === 0) return fillTemplate(TEXTS.alsoEmpty[language], { n: also.length });
  const text = fillTemplate(TEXTS.also[language], { list: list.join(', ') });
  return `${text}${more > 0 ? fillTemplate(TEXTS.more[language], { n: more }) : ''}.`;
}

/** The last lines of a run: counts by family, then in all. */
export function prettySummary(totals: RunTotals, options: PrettyOptions): string {
  const { summary, checked } = totals;
  const { language, paint } = options;
  const failed =
    summary.failed > 0
      ? paint.severity('error', fillTemplate(TEXTS.failedFiles[language], { files: files(summary.failed, language) }))
      : '';
  const judged = summary.files - summary.coverage.none;
  const remarks = [coverageLine(summary.coverage, language), ...leftOutLines(summary.leftOut, language)]
    .filter((line) => line !== '')
    .flatMap((line) => wrapped(line, '', options));
  if (failed) remarks.push(failed);
  if (totals.findings === 0) {
    // Where a rule has failed nobody knows.
    if (checked === 0) return remarks.join('\n') || TEXTS[summary.files === 0 ? 'noFiles' : 'nothingJudged'][language];
    const text = totals.hasKnown
      ? TEXTS.nothingNew[language]
      : summary.files === 1
        ? TEXTS[totals.hasUnread ? 'cleanAsRead' : 'clean'][language]
        : fillTemplate(TEXTS.cleanFiles[language], { files: files(checked, language) });
    return [paint.severity('ok', `${SIGNS.ok} ${text}`), ...remarks].join('\n');
  }
  const byFamily = FAMILIES.map((family) => {
    const counts = summary.byFamily[family];
    const text = `${TERMS[family][language]}: ${countsText(counts, language) || '0'}`;
    return counts.error + counts.warning + counts.info === 0 ? paint.faint(text) : text;
  });
  const all = fillTemplate(TEXTS.total[language], {
    counts: countsText(summary, language),
    files: files(judged, language),
  });
  const lastLine = paint.severity(gravestOf(summary), paint.strong(`${all}.`));
  return [byFamily.join(' · '), lastLine, ...mendableLines(totals, options), ...remarks].join('\n');
}

/** A run that somebody has ended before it was through. */
export const prettyInterruption = ({ remaining }: Interruption, { language, paint }: PrettyOptions): string =>
  paint.severity('warning', fillTemplate(TEXTS.interrupted[language], { files: files(remaining, language) }));

/** What else somebody has asked for. */
export const prettyRemarks = (remarks: RunRemarks, options: PrettyOptions): string[] => [
  ...remarkLines(remarks, options.language).flatMap((line) => wrapped(line, '', options)),
  ...remarkTables(remarks, options.language),
];

/** How many findings can be mended, and what to type for it. */
function mendableLines({ mendable: { safe, unsafe }, onlyMendable }: RunTotals, options: PrettyOptions): string[] {
  const { language } = options;
  // Standard input has no name that can be typed, nor has a file with a line end in its name.
  const isTypable = onlyMendable !== null && !/^<.*>$|\p{Cc}/u.test(onlyMendable);
  const name = isTypable ? shellWord(onlyMendable) : TEXTS.yourFiles[language];
  const lines: string[] = [];
  if (safe > 0)
    lines.push(fillTemplate(TEXTS.mendable[language], { n: safe, command: asTyped(`vbcheck fix ${name}`) }));
  if (unsafe > 0)
    lines.push(
      fillTemplate(TEXTS[safe > 0 ? 'mendableUnsafe' : 'mendableUnsafeOnly'][language], {
        n: unsafe,
        command: asTyped(`vbcheck fix --unsafe ${name}`),
      }),
    );
  return lines.flatMap((line) => wrapped(line, '', options));
}

/** The severity to paint counts in; `ok`: there is nothing to count. */
export const gravestOf = (counts: Counts): Severity | 'ok' =>
  SEVERITIES.find((severity) => counts[severity] > 0) ?? 'ok';

export function countsText(counts: Counts, language: Language): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => {
      const plural = language === 'en' && counts[severity] !== 1 ? 's' : '';
      return `${counts[severity]} ${TERMS[severity][language]}${plural}`;
    })
    .join(', ');
}

export function files(count: number, language: Language): string {
  return language === 'vi' ? `${count} tệp` : `${count} file${count === 1 ? '' : 's'}`;
}

function columns({ width }: PrettyOptions): number {
  return Math.max(LEAST_WIDTH, Math.min(width, GREATEST_WIDTH));
}

const block = (text: string, options: PrettyOptions): string[] => wrapped(text, INDENT, options);

/** A command on one line, with each of its blanks: people copy it. */
const asTyped = (command: string): string => command.replaceAll(' ', '\u00a0');

/** Keeps “khoản 4” on one line. */
function unbroken(citation: string): string {
  return citation.replace(/ (?=[A-Za-zÀ-ỹ\d]{1,4}(?:[,;]|$))/g, '\u00a0');
}

/** Lines of a text that begin with `indent`. */
export function wrapped(text: string, indent: string, options: PrettyOptions): string[] {
  return wrap(text, columns(options) - indent.length).map((line) => indent + printable(line));
}

/** Wrapped text whose further lines are indented. */
function indented(text: string, indent: string, options: PrettyOptions): string {
  return text
    .split('\n')
    .flatMap((line) => wrap(printable(line), columns(options) - indent.length - 2))
    .join(`\n${indent}`);
}
