/** What was mended and what is left, for people: a summary for each file, and a diff of what would change. */
import type { Correction } from '../lint/correction.ts';
import { countSeverities, type FileResult, type FixedDocument, type LeftReason } from '../lint/file-result.ts';
import { firstWords } from '../language/first-words.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Change } from '../lint/change.ts';
import type { Finding } from '../lint/finding.ts';
import { fixesWithoutRepeats } from '../lint/repeats.ts';
import type { DocumentNode, Story } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { paragraphs } from '../tree/visit.ts';
import { printable } from './excerpt.ts';
import type { FindingView } from './finding-view.ts';
import {
  countsText,
  files as filesText,
  gravestOf,
  prettyFinding,
  type PrettyOptions,
  STORIES,
  wrapped,
} from './pretty.ts';

const TEXTS = {
  fixed: { vi: 'Đã sửa {n} chỗ:', en: 'Fixed {n}:' },
  wouldFix: { vi: 'Sẽ sửa {n} chỗ:', en: 'Would fix {n}:' },
  nothing: { vi: 'Không có gì để sửa.', en: 'Nothing to fix.' },
  output: { vi: 'Đã ghi {name}', en: 'Wrote {name}' },
  backup: { vi: 'Bản cũ: {name}', en: 'The old file: {name}' },
  otherNames: {
    vi: 'Tệp cũ còn {n} tên khác (liên kết cứng): tên ấy vẫn là bản cũ, chưa sửa.',
    en: 'The old file has other names (hard links: {n}): under them it is as it was.',
  },
  failed: { vi: '✖ Không sửa được: {text}', en: '✖ Not fixed: {text}' },
  clean: { vi: 'Không còn lỗi nào.', en: 'Nothing else is wrong.' },
  left: { vi: 'Còn lại {counts}:', en: 'Left: {counts}' },
  formats: { vi: 'Đổi trình bày:', en: 'Changes of format:' },
  emptyParagraph: { vi: 'đoạn trống', en: 'an empty paragraph' },
  document: { vi: 'cả văn bản', en: 'the document' },
  places: { vi: ' ({n} chỗ)', en: ' ({n} places)' },
  alike: {
    vi: '… và {n} chỗ nữa như vậy trong đoạn này.',
    en: '… and {n} more like this in the paragraph.',
  },
  putIn: { vi: 'thêm {after}', en: 'put in {after}' },
  takenOut: { vi: 'bỏ {before}', en: 'take out {before}' },
  total: {
    vi: 'Tổng cộng: đã sửa {n} chỗ trong {files}; còn lại {left}.',
    en: 'In all: fixed {n} in {files}; left: {left}.',
  },
  wouldTotal: {
    vi: 'Tổng cộng: sẽ sửa {n} chỗ trong {files}; còn lại {left}.',
    en: 'In all: would fix {n} in {files}; left: {left}.',
  },
  noneLeft: { vi: 'không lỗi nào', en: 'nothing' },
  unfixedFiles: { vi: '{files} không sửa được.', en: '{files} could not be fixed.' },
} as const satisfies Record<string, Bilingual>;

/** Of one finding; the next step is said where there is one. */
const REASONS: Readonly<Record<LeftReason, Bilingual>> = {
  manual: { vi: 'Chưa sửa: phải sửa tay.', en: 'Not fixed: to be mended by hand.' },
  unsafe: {
    vi: 'Chưa sửa vì cần người xem lại: {fix}. Đồng ý thì thêm --unsafe.',
    en: 'Not fixed, as somebody should look first: {fix}. With --unsafe it is done.',
  },
  unchosen: { vi: 'Chưa sửa vì ngoài --rule đã chọn.', en: 'Not fixed, as --rule leaves it out.' },
  untrackable: {
    vi: 'Chưa sửa vì số trang không ghi được thành thay đổi theo dõi: chạy lại không có --track.',
    en: 'Not fixed, as page numbers cannot be tracked: run without --track.',
  },
  impossible: {
    vi: 'Chưa sửa vì sẽ mất hình, trường, công thức hoặc chú thích: hãy sửa tay.',
    en: 'Not fixed, as a drawing, field, formula or note would be lost: mend it by hand.',
  },
  ineffective: {
    vi: 'Chưa sửa vì sửa tự động không hết lỗi này: hãy sửa tay.',
    en: 'Not fixed, as the fix does not help here: mend it by hand.',
  },
};

/** Where the results of one file went; nothing of it in a dry run. */
export interface Written {
  output: string | null;
  backup: string | null;
  /** So many further names (hard links) the old file has, which was replaced under this one. */
  otherNames: number;
  isDryRun: boolean;
}

/** What is told of a document that was mended; `views` in the order of `result.messages`. */
export interface ToldFixes extends Pick<FixedDocument, 'fixed' | 'corrections' | 'result' | 'left'> {
  views: readonly (FindingView | null)[];
}

/** What happened to one file: each change, then what is left with the reason why. */
export function prettyFixes(told: ToldFixes, written: Written, options: PrettyOptions): string {
  const { result, views, left } = told;
  const { language, paint } = options;
  const { fixed, corrections } = fixesWithoutRepeats(told.fixed, told.corrections, language);
  const lines = [paint.strong(printable(result.path))];
  if (fixed.length === 0) lines.push(`  ${TEXTS.nothing[language]}`);
  else {
    const text = fillTemplate(TEXTS[written.isDryRun ? 'wouldFix' : 'fixed'][language], { n: told.fixed.length });
    lines.push(`  ${paint.severity('ok', `✔ ${text}`)}`);
    for (const [i, correction] of corrections.entries()) {
      const [first = '', ...rest] = wrapped(correctionText(correction, language), '      ', options);
      const { ruleId, more } = fixed[i] as Finding;
      lines.push(`    ${first.trimStart()}`, ...rest, paint.faint(`      ${ruleId}`));
      if (more !== undefined) lines.push(`    ${fillTemplate(TEXTS.alike[language], { n: more })}`);
    }
  }
  if (written.output !== null)
    lines.push(`  ${fillTemplate(TEXTS.output[language], { name: printable(written.output) })}`);
  if (written.backup !== null)
    lines.push(`  ${fillTemplate(TEXTS.backup[language], { name: printable(written.backup) })}`);
  if (written.otherNames > 0)
    lines.push(...wrapped(fillTemplate(TEXTS.otherNames[language], { n: written.otherNames }), '  ', options));
  if (result.messages.length === 0) lines.push(`  ${TEXTS.clean[language]}`);
  else {
    const counts = countsText(result.counts, language);
    lines.push(`  ${paint.severity(gravestOf(result.counts), fillTemplate(TEXTS.left[language], { counts }))}`);
    const blocks = result.messages.map((finding, i) =>
      prettyFinding(finding, views[i] ?? null, options, reasonText(left[i] as LeftReason, finding, language)),
    );
    lines.push(blocks.join('\n\n'));
  }
  return lines.join('\n');
}

const reasonText = (reason: LeftReason, { fix }: Finding, language: Language): string =>
  fillTemplate<string>(REASONS[reason][language], { fix: fix?.description ?? '' });

/** `“Căn cứ Luật …”: “số” → “số:”` */
function correctionText({ kind, words, before, after, places }: Correction, language: Language): string {
  const quoted = (text: string): string => (kind === 'text' && text !== '' ? `“${text}”` : text);
  const [old, fresh] = [quoted(before), quoted(after)];
  const change =
    old === ''
      ? kind === 'text'
        ? fillTemplate(TEXTS.putIn[language], { after: fresh })
        : fresh
      : fresh === ''
        ? fillTemplate(TEXTS.takenOut[language], { before: old })
        : `${old} → ${fresh}`;
  const place = words === '' ? TEXTS.document[language] : `“${words}”`;
  return `${place}: ${change}${places > 1 ? fillTemplate(TEXTS.places[language], { n: places }) : ''}`;
}

/** What a total needs of a file; documents are not kept for it. */
export interface MendedFile {
  result: FileResult;
  /** Null when nothing could be mended. */
  fixed: Pick<FixedDocument, 'fixed'> | null;
}

/** The last line of a run over several files. */
export function prettyFixTotal(
  files: readonly MendedFile[],
  isDryRun: boolean,
  { language, paint }: PrettyOptions,
): string {
  const mended = files.filter(({ result, fixed }) => fixed !== null && !result.error);
  const n = mended.reduce((count, { fixed }) => count + (fixed?.fixed.length ?? 0), 0);
  const counts = countSeverities(mended.flatMap(({ result }) => result.messages));
  const total = fillTemplate(TEXTS[isDryRun ? 'wouldTotal' : 'total'][language], {
    n,
    files: filesText(mended.length, language),
    left: countsText(counts, language) || TEXTS.noneLeft[language],
  });
  const failed = files.filter(({ result }) => result.error).length;
  const lines = [paint.severity(gravestOf(counts), paint.strong(total))];
  if (failed > 0)
    lines.push(
      paint.severity('error', fillTemplate(TEXTS.unfixedFiles[language], { files: filesText(failed, language) })),
    );
  return lines.join('\n');
}

/** A file that was not mended, and why; '' when there is nothing to say. */
export function prettyUnfixed({ path, error, notes }: FileResult, options: PrettyOptions): string {
  const lines = notes.flatMap(({ message }) => wrapped(message, '  ', options));
  if (error) {
    const text = wrapped(fillTemplate(TEXTS.failed[options.language], { text: error.message }), '  ', options);
    lines.unshift(...text.map((line) => options.paint.severity('error', line)));
  }
  return lines.length === 0 ? '' : [options.paint.strong(printable(path)), ...lines].join('\n');
}

// ---------------------------------------------------------------- what would change

/** A unified diff of the texts, as data: it may come from another thread. */
export interface TextDifference {
  stories: { type: Story['type']; hunks: { range: string; lines: string[] }[] }[];
  /** A line for each change of format: `~ “Căn cứ …”: Đặt chữ đậm`. */
  formats: string[];
}

/** One line of text for each paragraph. */
export async function textDifference(
  { before, after, fixed }: Pick<FixedDocument, 'before' | 'after' | 'fixed'>,
  language: Language,
): Promise<TextDifference> {
  const { structuredPatch } = await import('diff');
  const stories = before.children.map((story) => {
    const other = after.children.find(({ type, part }) => type === story.type && part === story.part);
    const [old, fresh] = [linesOf(story), other ? linesOf(other) : ''];
    const { hunks } = structuredPatch('', '', old, fresh, undefined, undefined, { context: 1 });
    return {
      type: story.type,
      hunks: hunks.map(({ oldStart, oldLines, newStart, newLines, lines }) => ({
        range: `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`,
        lines: lines.filter((line) => !line.startsWith('\\')),
      })),
    };
  });
  const formats = new Set(fixed.flatMap((finding) => formatLine(finding, before, language)));
  return { stories: stories.filter(({ hunks }) => hunks.length > 0), formats: [...formats] };
}

export function prettyDiff({ stories, formats }: TextDifference, path: string, options: PrettyOptions): string {
  const { paint, language } = options;
  const blocks: string[] = [];
  for (const { type, hunks } of stories) {
    const name = printable(STORIES[type] ? `${path} (${STORIES[type]?.[language]})` : path);
    blocks.push(paint.strong(`--- ${name}\n+++ ${name}`));
    for (const { range, lines } of hunks)
      blocks.push(paint.faint(range), ...lines.map((line) => coloured(line, options)));
  }
  if (formats.length > 0) blocks.push(paint.strong(TEXTS.formats[language]), ...formats);
  return blocks.join('\n');
}

const linesOf = (story: Story): string =>
  paragraphs(story)
    .map(({ text }) => `${printable(text).trim()}\n`)
    .join('');

function coloured(line: string, { paint }: PrettyOptions): string {
  if (line.startsWith('-')) return paint.severity('error', line);
  return line.startsWith('+') ? paint.severity('ok', line) : line;
}

/** `~ “Căn cứ …”: Đặt chữ đậm`; nothing for a change of text, which the diff shows. */
function formatLine({ fix }: Finding, document: DocumentNode, language: Language): string[] {
  return (fix?.changes ?? []).flatMap((change) =>
    change.type === 'text' ? [] : [`~ ${placeOf(change, document, language)}: ${printable(fix?.description ?? '')}`],
  );
}

function placeOf(change: Change, document: DocumentNode, language: Language): string {
  if (!('paragraph' in change)) return TEXTS.document[language];
  const words = firstWords(paragraphAt(document, change.part, change.paragraph)?.text ?? '');
  return words === '' ? TEXTS.emptyParagraph[language] : `“${printable(words)}”`;
}
