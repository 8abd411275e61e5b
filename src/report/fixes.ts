/** What was mended and what is left, for people: a summary for each file, and a diff of what would change. */
import type { FileResult, FixedDocument, LeftReason } from '../lint/file-result.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Change } from '../lint/change.ts';
import type { Finding } from '../lint/finding.ts';
import type { DocumentNode, Story } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { paragraphs } from '../tree/visit.ts';
import { excerpt, printable } from './excerpt.ts';
import { countsText, type PrettyOptions, STORIES, wrapped } from './pretty.ts';

const TEXTS = {
  fixed: { vi: 'Đã sửa {n} chỗ', en: 'Fixed {n}' },
  wouldFix: { vi: 'Sẽ sửa {n} chỗ', en: 'Would fix {n}' },
  nothing: { vi: 'Không có gì để sửa.', en: 'Nothing to fix.' },
  output: { vi: 'Đã ghi {name}', en: 'Wrote {name}' },
  backup: { vi: 'Bản cũ: {name}', en: 'The old file: {name}' },
  failed: { vi: '✖ Không sửa được: {text}', en: '✖ Not fixed: {text}' },
  clean: { vi: 'Không còn lỗi nào.', en: 'Nothing else is wrong.' },
  left: { vi: 'Còn lại {counts}:', en: 'Left: {counts}' },
  formats: { vi: 'Đổi trình bày:', en: 'Changes of format:' },
  paragraph: { vi: 'đoạn {n}', en: 'paragraph {n}' },
  section: { vi: 'cả văn bản', en: 'the document' },
} as const satisfies Record<string, Bilingual>;

const REASONS: Readonly<Record<LeftReason, Bilingual>> = {
  manual: { vi: '{n} phải sửa tay', en: '{n} to mend by hand' },
  unsafe: {
    vi: '{n} sửa được nhưng cần người xem lại: thêm --unsafe',
    en: '{n} can be fixed but need a look: add --unsafe',
  },
  unchosen: { vi: '{n} sửa được nhưng ngoài --rule đã chọn', en: '{n} can be fixed but are outside --rule' },
  untrackable: {
    vi: '{n} không ghi được thành thay đổi theo dõi (số trang): chạy lại không có --track',
    en: '{n} cannot be tracked (page numbers): run without --track',
  },
  impossible: {
    vi: '{n} không sửa tự động được vì sẽ mất hình, trường, công thức hoặc chú thích; hãy sửa tay',
    en: '{n} cannot be fixed without losing a drawing, field, formula or note: mend them by hand',
  },
};

/** Where the results of one file went; all null in a dry run. */
export interface Written {
  output: string | null;
  backup: string | null;
  isDryRun: boolean;
}

/** What happened to one file. */
export function prettyFixes({ fixed, result, left }: FixedDocument, written: Written, options: PrettyOptions): string {
  const { language, paint } = options;
  const lines = [paint.strong(printable(result.path))];
  if (fixed.length === 0) lines.push(`  ${TEXTS.nothing[language]}`);
  else {
    const text = fillTemplate(TEXTS[written.isDryRun ? 'wouldFix' : 'fixed'][language], { n: fixed.length });
    lines.push(`  ${paint.severity('ok', `✔ ${text}`)}`);
    const rules = countBy(fixed, ({ ruleId }) => ruleId);
    const width = Math.max(...rules.map(([rule]) => rule.length));
    for (const [rule, count] of rules) lines.push(`    ${rule.padEnd(width)}  ${count}`);
  }
  if (written.output !== null)
    lines.push(`  ${fillTemplate(TEXTS.output[language], { name: printable(written.output) })}`);
  if (written.backup !== null)
    lines.push(`  ${fillTemplate(TEXTS.backup[language], { name: printable(written.backup) })}`);
  if (result.messages.length === 0) lines.push(`  ${TEXTS.clean[language]}`);
  else {
    const worst = result.counts.error > 0 ? 'error' : result.counts.warning > 0 ? 'warning' : 'info';
    const counts = countsText(result.counts, language);
    lines.push(`  ${paint.severity(worst, fillTemplate(TEXTS.left[language], { counts }))}`);
    for (const [reason, count] of countBy(left, (reason) => reason))
      lines.push(...wrapped(fillTemplate(REASONS[reason][language], { n: count }), '    ', options));
  }
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

/** Most frequent first, else in the order of their first. */
function countBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, number][] {
  const counts = new Map<Key, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

// ---------------------------------------------------------------- what would change

/** A unified diff of the texts, one line for each paragraph, and a line for each change of format. */
export async function prettyDiff(
  { before, after, fixed, result }: FixedDocument,
  options: PrettyOptions,
): Promise<string> {
  const { paint, language } = options;
  const { structuredPatch } = await import('diff');
  const blocks: string[] = [];
  for (const story of before.children) {
    const other = after.children.find(({ type, part }) => type === story.type && part === story.part);
    const [old, fresh] = [linesOf(story), other ? linesOf(other) : ''];
    const { hunks } = structuredPatch('', '', old, fresh, undefined, undefined, { context: 1 });
    if (hunks.length === 0) continue;
    const name = printable(STORIES[story.type] ? `${result.path} (${STORIES[story.type]?.[language]})` : result.path);
    blocks.push(paint.strong(`--- ${name}\n+++ ${name}`));
    for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
      blocks.push(paint.faint(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`));
      for (const line of lines) if (!line.startsWith('\\')) blocks.push(coloured(line, options));
    }
  }
  const formats = fixed.flatMap((finding) => formatLine(finding, before, options));
  if (formats.length > 0) blocks.push(paint.strong(TEXTS.formats[language]), ...new Set(formats));
  return blocks.join('\n');
}

const linesOf = (story: Story): string =>
  paragraphs(story)
    .map(({ text }) => `${printable(text)}\n`)
    .join('');

function coloured(line: string, { paint }: PrettyOptions): string {
  if (line.startsWith('-')) return paint.severity('error', line);
  return line.startsWith('+') ? paint.severity('ok', line) : line;
}

/** `~ đoạn 7 “Căn cứ …”: Đặt chữ đậm`; nothing for a change of text, which the diff shows. */
function formatLine({ fix }: Finding, document: DocumentNode, options: PrettyOptions): string[] {
  const { language } = options;
  return (fix?.changes ?? []).flatMap((change) =>
    change.type === 'text' ? [] : [`~ ${placeOf(change, document, language)}: ${printable(fix?.description ?? '')}`],
  );
}

const EXCERPT_COLUMNS = 40;

function placeOf(change: Change, document: DocumentNode, language: Language): string {
  if (!('paragraph' in change)) return TEXTS.section[language];
  const place = fillTemplate(TEXTS.paragraph[language], { n: change.paragraph });
  const paragraph = paragraphAt(document, change.part, change.paragraph);
  if (!paragraph || paragraph.text.trim() === '') return place;
  const { marked, after } = excerpt(paragraph.text.trim(), 0, 0, EXCERPT_COLUMNS);
  return `${place} “${marked}${after}”`;
}
