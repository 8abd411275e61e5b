/** What a run did not look at, or only in part: told at its end, for people. */
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { type FileResult, LEFT_OUT_REASONS, type LeftOutReason } from '../lint/file-result.ts';
import { COVERAGES, type Coverage } from '../lint/result.ts';

const TEXTS = {
  coverage: { vi: 'Trong đó: {list}.', en: 'Of these: {list}.' },
  leftOut: { vi: 'Bỏ qua {count} tệp: {list}.', en: 'Passed over {count} files: {list}.' },
  leftOutOne: { vi: 'Bỏ qua 1 tệp: {list}.', en: 'Passed over 1 file: {list}.' },
  convert: {
    vi: 'Muốn soát {formats}: mở bằng Word, lưu thành .docx; cả thư mục, bằng LibreOffice: soffice --headless --convert-to docx {patterns}',
    en: 'To check {formats}: open in Word and save as .docx; a whole folder, with LibreOffice: soffice --headless --convert-to docx {patterns}',
  },
} as const satisfies Record<string, Bilingual>;

const COVERAGE_TEXTS: Readonly<Record<Exclude<Coverage, 'none'>, Bilingual>> = {
  full: { vi: '{count} soát đầy đủ', en: '{count} checked fully' },
  shared: { vi: '{count} chỉ soát một phần', en: '{count} checked in part' },
  language: { vi: '{count} chỉ soát chính tả, câu chữ', en: '{count} checked for language only' },
};

const REASON_TEXTS: Readonly<Record<LeftOutReason, Bilingual | null>> = {
  doc: { vi: '{count} .doc chưa đọc được', en: '{count} .doc, which cannot be read' },
  rtf: { vi: '{count} .rtf chưa đọc được', en: '{count} .rtf, which cannot be read' },
  odt: { vi: '{count} .odt chưa đọc được', en: '{count} .odt, which cannot be read' },
  pdf: { vi: '{count} .pdf', en: '{count} .pdf' },
  ignored: {
    vi: '{count} theo cấu hình, .vbcheckignore hoặc .gitignore (--no-ignore để soát cả)',
    en: '{count} by the configuration, .vbcheckignore or .gitignore (--no-ignore checks them too)',
  },
  'lock-file': { vi: '{count} tệp khóa của Word', en: '{count} lock files of Word' },
  'own-output': { vi: '{count} bản do vbcheck ghi', en: '{count} copies made by vbcheck' },
  'no-rule': { vi: '{count} không có quy tắc nào áp dụng', en: '{count} that no rule is about' },
  // Told one by one, and counted as failures.
  unreadable: null,
};

const CONVERTIBLE = ['doc', 'rtf', 'odt'] as const satisfies readonly LeftOutReason[];

export type CoverageCounts = Record<Coverage, number>;
export type LeftOutCounts = Record<LeftOutReason, number>;
/** What the counts are made of. */
export type CoveredFile = Pick<FileResult, 'coverage' | 'leftOut'>;

export function countCoverage(files: readonly CoveredFile[]): CoverageCounts {
  const counts = Object.fromEntries(COVERAGES.map((coverage) => [coverage, 0])) as CoverageCounts;
  for (const { coverage } of files) counts[coverage]++;
  return counts;
}

export function countLeftOut(files: readonly CoveredFile[]): LeftOutCounts {
  const counts = Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, 0])) as LeftOutCounts;
  for (const { leftOut } of files) if (leftOut) counts[leftOut]++;
  return counts;
}

const NO_DOCUMENTS: ReadonlySet<LeftOutReason | undefined> = new Set([
  'doc',
  'rtf',
  'odt',
  'pdf',
  'lock-file',
  'own-output',
]);

/** A folder holds it besides documents: it is listed apart. */
export const isNoDocument = ({ leftOut }: CoveredFile, isNamed: boolean): boolean =>
  !isNamed && NO_DOCUMENTS.has(leftOut);

/** Whether people are told in one line at the end, for a folder may hold hundreds of such files. */
export const isToldAtTheEnd = (file: CoveredFile, isNamed: boolean): boolean =>
  isNoDocument(file, isNamed) || (!isNamed && file.leftOut === 'ignored');

/** How much of the files was checked; '' where all of it was, or where the one file says so itself. */
export function coverageLine(counts: CoverageCounts, language: Language): string {
  const checked = COVERAGES.reduce((sum, coverage) => sum + counts[coverage], 0) - counts.none;
  if (checked < 2 || counts.full === checked) return '';
  const list = (['full', 'shared', 'language'] as const)
    .filter((coverage) => counts[coverage] > 0)
    .map((coverage) => fillTemplate<string>(COVERAGE_TEXTS[coverage][language], { count: counts[coverage] }));
  return fillTemplate(TEXTS.coverage[language], { list: list.join(', ') });
}

/** Which files were left out, and the way to have them checked; none where all were looked at. */
export function leftOutLines(counts: LeftOutCounts, language: Language): string[] {
  const told = LEFT_OUT_REASONS.flatMap((reason) => {
    const text = REASON_TEXTS[reason];
    return text && counts[reason] > 0 ? [{ count: counts[reason], text }] : [];
  });
  const count = told.reduce((sum, reason) => sum + reason.count, 0);
  if (count === 0) return [];
  const list = told.map((reason) => fillTemplate<string>(reason.text[language], { count: reason.count })).join(', ');
  const lines = [fillTemplate(TEXTS[count === 1 ? 'leftOutOne' : 'leftOut'][language], { count, list })];
  const formats = CONVERTIBLE.filter((format) => counts[format] > 0);
  if (formats.length === 0) return lines;
  const names = formats.map((format) => `.${format}`).join(', ');
  const patterns = formats.map((format) => `*.${format}`).join(' ');
  return [...lines, fillTemplate(TEXTS.convert[language], { formats: names, patterns })];
}
