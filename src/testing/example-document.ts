/** The document of an example: a skeleton in the words of the example, its formats set as a fix sets them. */
import { recognise } from '../draft/recognise.ts';
import type { Component } from '../knowledge/components.ts';
import { type Change, paragraphFormatChange, runFormatChange } from '../lint/change.ts';
import type { ExampleFormat, PageChange, RuleExample } from '../lint/rule.ts';
import { type OfficeFile, openFile } from '../opc/office-file.ts';
import type { Session } from '../opc/session.ts';
import { readDocx } from '../read/docx/index.ts';
import { createSkeleton, SKELETON_KINDS } from '../skeleton/index.ts';
import type { SkeletonTexts } from '../skeleton/texts.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { mmToTwips, ptToTwips } from '../tree/units.ts';
import { mainStory } from '../tree/visit.ts';
import { applyFixes } from '../write/apply.ts';
import { RuleTestError } from './error.ts';

/** Of the date in the letterhead; the same example is the same document in every year. */
const YEAR = 2026;
const LINE_UNITS = 240;

/** The bytes, and the name that says what they are. Throws `RuleTestError` for what a skeleton cannot show. */
export function exampleBytes(example: RuleExample, session: Session): { bytes: Uint8Array; path: string } {
  const { document, type } = example;
  if (typeof document === 'string') return { bytes: new TextEncoder().encode(document), path: `${type}.md` };
  const path = `${type}.docx`;
  if (document) return { bytes: document, path };
  refuseUnknown(example);
  return { bytes: formatted(openFile(skeletonOf(example, session), session), example), path };
}

/** What only a document of one's own can show. */
function refuseUnknown({ type, set = {}, page = {}, inCopy, properties }: RuleExample): void {
  if (!SKELETON_KINDS.some(({ id }) => id === type)) {
    const types = SKELETON_KINDS.map(({ id }) => id).join(', ');
    throw new RuleTestError({
      vi: `không có loại văn bản “${type}”; có: ${types}. Văn bản khác thì đặt vào document.`,
      en: `there is no type of document “${type}”; there are: ${types}. Give any other document as document.`,
    });
  }
  const lines = Object.entries(set).flatMap(([component, { line }]) => (line ? [`set.${component}.line`] : []));
  const [key] = [
    ...lines,
    ...(page.pageNumber ? ['page.pageNumber'] : []),
    ...(inCopy ? ['inCopy'] : []),
    ...(properties ? ['properties'] : []),
  ];
  if (key === undefined) return;
  throw new RuleTestError({
    vi: `testRule không dựng được ${key}; hãy đặt vào document một tệp .docx có điều đó.`,
    en: `testRule cannot make ${key}; give a .docx that has it as document.`,
  });
}

function skeletonOf({ type, set = {} }: RuleExample, { host }: Session): Uint8Array {
  const texts: Partial<Record<string, SkeletonTexts[Component]>> = {};
  for (const [component, { text, remove }] of Object.entries(set)) {
    if (remove) texts[component] = null;
    else if (text !== undefined) texts[component] = text;
  }
  try {
    return createSkeleton(type, { year: YEAR, texts }, host);
  } catch (error) {
    const lacked =
      error instanceof RangeError && Object.keys(texts).find((component) => error.message.endsWith(` ${component}`));
    throw lacked ? lacking(type, lacked as Component) : error;
  }
}

function formatted(file: OfficeFile, { type, set = {}, page }: RuleExample): Uint8Array {
  const tree = readDocx(file);
  const draft = recognise(tree);
  const changes: Change[] = page ? mainStory(tree).sections.map((_, section) => pageChange(section, page)) : [];
  for (const [component, { format, text }] of Object.entries(set)) {
    if (!format) continue;
    const own = draft.paragraphs.filter((paragraph) =>
      draft.segmentsOf.get(paragraph)?.some((segment) => segment.component === component),
    );
    if (own.length === 0) throw lacking(type, component as Component);
    for (const paragraph of Array.isArray(text) ? own : own.slice(0, 1))
      changes.push(...formatChanges(paragraph, format));
  }
  if (changes.length === 0) return file.bytes;
  return applyFixes(
    file,
    tree,
    changes.map((change) => [change]),
  ).bytes;
}

const lacking = (type: string, component: Component): RuleTestError =>
  new RuleTestError({
    vi: `văn bản mẫu “${type}” không có thành phần ${component}; hãy đặt văn bản có nó vào document.`,
    en: `the sample document “${type}” has no ${component}; give a document that has it as document.`,
  });

function pageChange(section: number, page: PageChange): Change {
  const { widthMm, heightMm, topMm, bottomMm, leftMm, rightMm, landscape } = page;
  const twips = (mm: number): number => Math.round(mmToTwips(mm));
  return {
    type: 'section',
    section,
    layout: {
      ...(widthMm !== undefined && { pageWidthTwips: twips(widthMm) }),
      ...(heightMm !== undefined && { pageHeightTwips: twips(heightMm) }),
      ...(topMm !== undefined && { marginTopTwips: twips(topMm) }),
      ...(bottomMm !== undefined && { marginBottomTwips: twips(bottomMm) }),
      ...(leftMm !== undefined && { marginLeftTwips: twips(leftMm) }),
      ...(rightMm !== undefined && { marginRightTwips: twips(rightMm) }),
      ...(landscape !== undefined && { landscape }),
    },
  };
}

function formatChanges(paragraph: Paragraph, format: ExampleFormat): Change[] {
  const { align, firstLineMm, indentLeftMm, spaceBeforePt, spaceAfterPt, lineSpacing, lineExactPt, ...run } = format;
  const { underline, ...letters } = run;
  const twips = (points: number): number => Math.round(ptToTwips(points));
  return [
    runFormatChange(
      { paragraph, start: 0, end: paragraph.text.length },
      { ...letters, ...(underline !== undefined && { underline: underline ? 'single' : 'none' }) },
    ),
    paragraphFormatChange(paragraph, {
      ...(align && { align }),
      ...(firstLineMm !== undefined && { firstLineTwips: Math.round(mmToTwips(firstLineMm)) }),
      ...(indentLeftMm !== undefined && { indentLeftTwips: Math.round(mmToTwips(indentLeftMm)) }),
      ...(spaceBeforePt !== undefined && { spaceBeforeTwips: twips(spaceBeforePt) }),
      ...(spaceAfterPt !== undefined && { spaceAfterTwips: twips(spaceAfterPt) }),
      ...(lineSpacing !== undefined && { line: Math.round(lineSpacing * LINE_UNITS), lineRule: 'auto' as const }),
      ...(lineExactPt !== undefined && { line: twips(lineExactPt), lineRule: 'exact' as const }),
    }),
  ].filter(({ format }) => Object.keys(format).length > 0);
}
