/** What a fix does to a document, for people: where, what was there, and what is there now. */
import { firstWords } from '../language/first-words.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate, numberText } from '../language/template.ts';
import type { DocumentNode, Paragraph } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { twipsToMm, twipsToPt } from '../tree/units.ts';
import { mainStory } from '../tree/visit.ts';
import type { Change, ParagraphFormatPatch, RunFormatPatch, SectionPatch } from './change.ts';
import type { Finding } from './finding.ts';
import { overlapping } from '../language/text-range.ts';

export interface Correction {
  /** What is changed: words, or how they look. */
  kind: 'text' | 'format';
  /** First words of the place before it was mended; '' for the page and for empty paragraphs. */
  words: string;
  /** What was there, short; '' where something is put in, or where it cannot be said. */
  before: string;
  /** What is there now; '' where something was taken out. */
  after: string;
  /** How many places were changed alike; the words are those of the first. */
  places: number;
}

const TEXTS = {
  font: { vi: 'phông {value}', en: 'font {value}' },
  sizePt: { vi: 'cỡ {value}', en: '{value} pt' },
  firstLineTwips: { vi: 'lùi dòng đầu {value} mm', en: 'first line indented by {value} mm' },
  indentLeftTwips: { vi: 'lùi trái {value} mm', en: 'indented left by {value} mm' },
  indentRightTwips: { vi: 'lùi phải {value} mm', en: 'indented right by {value} mm' },
  spaceBeforeTwips: { vi: 'cách trên {value} pt', en: '{value} pt before' },
  spaceAfterTwips: { vi: 'cách dưới {value} pt', en: '{value} pt after' },
  line: { vi: 'giãn dòng {value}', en: 'line spacing {value}' },
  lineExact: { vi: 'dòng cao {value} pt', en: 'lines of {value} pt' },
  pageWidthTwips: { vi: 'giấy rộng {value} mm', en: 'paper {value} mm wide' },
  pageHeightTwips: { vi: 'giấy cao {value} mm', en: 'paper {value} mm high' },
  marginTopTwips: { vi: 'lề trên {value} mm', en: 'top margin {value} mm' },
  marginBottomTwips: { vi: 'lề dưới {value} mm', en: 'bottom margin {value} mm' },
  marginLeftTwips: { vi: 'lề trái {value} mm', en: 'left margin {value} mm' },
  marginRightTwips: { vi: 'lề phải {value} mm', en: 'right margin {value} mm' },
  gutterTwips: { vi: 'đệm gáy {value} mm', en: 'gutter {value} mm' },
  removed: { vi: 'đoạn trống', en: 'an empty paragraph' },
} as const satisfies Record<string, Bilingual>;

/** Properties that are there or not: the words for either. */
const EITHER: Readonly<Record<string, readonly [yes: Bilingual, no: Bilingual]>> = {
  bold: [
    { vi: 'đậm', en: 'bold' },
    { vi: 'không đậm', en: 'not bold' },
  ],
  italic: [
    { vi: 'nghiêng', en: 'italic' },
    { vi: 'đứng', en: 'upright' },
  ],
  caps: [
    { vi: 'in hoa', en: 'in capitals' },
    { vi: 'in thường', en: 'in lower case' },
  ],
  underline: [
    { vi: 'gạch chân', en: 'underlined' },
    { vi: 'không gạch chân', en: 'not underlined' },
  ],
  color: [
    { vi: 'có màu', en: 'coloured' },
    { vi: 'màu đen', en: 'black' },
  ],
  landscape: [
    { vi: 'giấy nằm ngang', en: 'landscape' },
    { vi: 'giấy đứng', en: 'upright' },
  ],
};

const ALIGNMENTS: Readonly<Record<string, Bilingual>> = {
  left: { vi: 'căn trái', en: 'left-aligned' },
  center: { vi: 'căn giữa', en: 'centred' },
  right: { vi: 'căn phải', en: 'right-aligned' },
  both: { vi: 'căn đều hai lề', en: 'justified' },
};

/** `document`: the tree before the fix. */
export function correctionOf(finding: Finding, document: DocumentNode, language: Language): Correction {
  const { fix, location } = finding;
  const changes = fix?.changes ?? [];
  const [first] = changes;
  const place = first && 'part' in first ? first : location.paragraph === null ? null : location;
  const paragraph = place && place.paragraph !== null ? paragraphAt(document, place.part, place.paragraph) : undefined;
  const said = first ? described(first, paragraph, document, language) : null;
  return {
    kind: first?.type === 'text' ? 'text' : 'format',
    words: first && 'part' in first ? firstWords(paragraph?.text ?? '') : '',
    before: said?.before ?? '',
    after: said?.after || (said?.before ? '' : (fix?.description ?? '')),
    places: placesOf(changes),
  };
}

/** Paragraphs and sections that are named; of words of one paragraph, how many stretches. */
function placesOf(changes: readonly Change[]): number {
  const places = new Set(
    changes.map((change) =>
      'part' in change
        ? `${change.part} ${change.paragraph} ${change.type === 'text' ? change.start : ''}`
        : `section ${change.section}`,
    ),
  );
  return Math.max(1, places.size);
}

type Said = Pick<Correction, 'before' | 'after'>;

function described(
  change: Change,
  paragraph: Paragraph | undefined,
  document: DocumentNode,
  language: Language,
): Said | null {
  switch (change.type) {
    case 'text':
      return textSaid(paragraph?.text ?? '', change);
    case 'removeParagraph':
      return { before: TEXTS.removed[language], after: '' };
    case 'runFormat': {
      const { start, end, format } = change;
      const [span] = overlapping(paragraph?.spans ?? [], start, end);
      const found = span && { ...span.format, font: span.format.fontHAnsi ?? span.format.fontAscii };
      return formatsSaid(format, found ?? {}, language);
    }
    case 'paragraphFormat':
      return formatsSaid(change.format, paragraph?.format ?? {}, language);
    case 'section':
      return formatsSaid(change.layout, mainStory(document).sections[change.section] ?? {}, language);
    case 'pageNumber':
      return null;
  }
}

/** Words on either side of what changes, so that it can be read. */
function textSaid(text: string, { start, end, text: fresh }: Extract<Change, { type: 'text' }>): Said {
  const old = text.slice(start, end);
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same++;
  let sameEnd = 0;
  while (
    sameEnd < old.length - same &&
    sameEnd < fresh.length - same &&
    old[old.length - 1 - sameEnd] === fresh[fresh.length - 1 - sameEnd]
  )
    sameEnd++;
  const from = text.lastIndexOf(' ', start + same - 1) + 1;
  const next = text.indexOf(' ', end - sameEnd);
  const to = next < 0 ? text.length : next;
  const [left, right] = [Math.min(from, start + same), Math.max(to, end - sameEnd)];
  return {
    before: shortened(text.slice(left, right)),
    after: shortened(
      text.slice(left, start + same) + fresh.slice(same, fresh.length - sameEnd) + text.slice(end - sameEnd, right),
    ),
  };
}

const MOST_LETTERS = 60;

function shortened(text: string): string {
  const line = text.replace(/[\s\ufffc]+/g, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).replace(/\s\S*$/, '')}…`;
}

/** Only what differs is said. */
function formatsSaid(
  patch: RunFormatPatch | ParagraphFormatPatch | SectionPatch,
  found: object,
  language: Language,
): Said | null {
  const old: string[] = [];
  const fresh: string[] = [];
  const lookup = found as Readonly<Record<string, unknown>>;
  for (const [property, value] of Object.entries(patch) as [string, unknown][]) {
    const now = propertyText(property, value, patch, language);
    const was = propertyText(property, lookup[property], found, language);
    if (now === null || now === was) continue;
    fresh.push(now);
    if (was !== null) old.push(was);
  }
  return fresh.length === 0 ? null : { before: old.join(', '), after: fresh.join(', ') };
}

function propertyText(property: string, value: unknown, all: object, language: Language): string | null {
  const either = EITHER[property];
  if (either) {
    const isOn = property === 'color' ? value !== 'auto' && value !== '000000' : value !== false && value !== 'none';
    return value === undefined ? null : either[isOn ? 0 : 1][language];
  }
  if (property === 'align') return ALIGNMENTS[String(value)]?.[language] ?? null;
  if (property === 'line') {
    const isAuto = !('lineRule' in all) || all.lineRule === 'auto' || all.lineRule === undefined;
    return isAuto
      ? filledText('line', Number(value) / 240, language)
      : filledText('lineExact', twipsToPt(Number(value)), language);
  }
  if (!(property in TEXTS) || value === undefined || value === null) return null;
  const name = property as keyof typeof TEXTS;
  if (typeof value === 'string') return fillTemplate<string>(TEXTS[name][language], { value });
  if (typeof value !== 'number') return null;
  if (property === 'sizePt') return filledText(name, value, language);
  return filledText(name, property.startsWith('space') ? twipsToPt(value) : twipsToMm(value), language);
}

const filledText = (name: keyof typeof TEXTS, value: number, language: Language): string =>
  fillTemplate<string>(TEXTS[name][language], { value: numberText(Math.round(value * 10) / 10, language) });
