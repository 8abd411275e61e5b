/** `vbcheck inspect` for people: one line for each piece of the document; numbers of paragraphs, which nobody counts in Word, are for JSON. */
import { componentTerm } from '../knowledge/components.ts';
import { documentType } from '../knowledge/document-types.ts';
import { capitalised } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { excerpt } from './excerpt.ts';
import type { InspectedParagraph, InspectedSection, Inspection } from './inspection.ts';
import type { PrettyOptions } from './pretty.ts';
import { printable } from './excerpt.ts';
import { displayWidth } from './width.ts';
import { append } from '../tree/append.ts';
import { fontName, isTimesNewRoman } from '../tree/fonts.ts';

const COMPONENT_COLUMNS = 28;
const FORMAT_COLUMNS = 34;
const UNSURE = 0.6;

const PROFILES = {
  nd30: { vi: 'theo Nghị định 30/2020/NĐ-CP', en: 'by Decree 30/2020/NĐ-CP' },
  vbqppl: { vi: 'văn bản quy phạm pháp luật', en: 'normative legal document' },
  dang: { vi: 'văn bản của Đảng', en: 'Party document' },
  other: { vi: 'không theo Nghị định 30/2020/NĐ-CP', en: 'not by Decree 30/2020/NĐ-CP' },
} as const;

export function prettyInspection(inspection: Inspection, options: PrettyOptions): string {
  const { language, paint } = options;
  const type = documentType(inspection.documentType)?.name ?? inspection.documentType;
  const kind = inspection.administrative
    ? [type, PROFILES[inspection.profile][language]].filter(Boolean).join(', ')
    : { vi: 'không phải văn bản hành chính', en: 'not an administrative document' }[language];
  const lines = [`${paint.strong(printable(inspection.path))}  ${paint.faint(kind)}`];
  for (const [i, section] of inspection.pageSetup.entries())
    lines.push(paint.faint(pageLine(section, i, inspection, language)));
  let part: string | null = null;
  for (const paragraph of inspection.paragraphs) {
    if (paragraph.part !== part) {
      part = paragraph.part;
      lines.push('', paint.faint(printable(part)));
    }
    append(lines, paragraphLines(paragraph, options));
  }
  append(lines, citationLines(inspection, options));
  return `${lines.join('\n')}\n`;
}

function citationLines({ citations }: Inspection, { language, paint }: PrettyOptions): string[] {
  if (citations.length === 0) return [];
  const heading = { vi: 'Văn bản được viện dẫn', en: 'Documents cited' }[language];
  return [
    '',
    paint.faint(heading),
    ...citations.map(({ type, name, symbol, number, year, date, issuer, title, parts }) => {
      const day = date?.split('-').reverse().join('/').replaceAll('00/', '…/');
      const what = [capitalised(type), name, symbol ?? number, symbol === null ? year : null];
      const told = [what.filter((piece) => piece !== null).join(' '), day, issuer, parts.join(', '), title];
      const text = told.filter((piece) => piece).join('; ');
      return `  ${printable(text)}`;
    }),
  ];
}

function pageLine(section: InspectedSection, index: number, { pageSetup }: Inspection, language: Language): string {
  const which = pageSetup.length === 1 ? '' : ` ${index + 1}`;
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const size = `${number(section.widthMm)} × ${number(section.heightMm)} mm`;
  const margins = [section.topMm, section.bottomMm, section.leftMm, section.rightMm].map(number);
  return language === 'vi'
    ? `Khổ giấy${which} ${size}; lề trên ${margins[0]}, dưới ${margins[1]}, trái ${margins[2]}, phải ${margins[3]} mm`
    : `Page${which} ${size}; margins top ${margins[0]}, bottom ${margins[1]}, left ${margins[2]}, right ${margins[3]} mm`;
}

function paragraphLines(paragraph: InspectedParagraph, options: PrettyOptions): string[] {
  const { language, paint, width } = options;
  const room = Math.max(20, Math.min(width, 140) - 2 - COMPONENT_COLUMNS - FORMAT_COLUMNS);
  return paragraph.components.map(({ component, start, end, confidence }) => {
    const doubt = confidence < UNSURE ? ' ?' : '';
    const term = padded(componentTerm(component, language) + doubt, COMPONENT_COLUMNS);
    const format = padded(component === 'empty' ? '' : formatText(paragraph.format, language), FORMAT_COLUMNS);
    const { marked, after } = excerpt(paragraph.text.slice(start, end), 0, end - start, room);
    const isFaint = component === 'empty';
    const line = `  ${term}${paint.faint(format)}${marked}${after}`.trimEnd();
    return isFaint ? paint.faint(line) : line;
  });
}

function formatText(format: InspectedParagraph['format'], language: Language): string {
  const words = {
    vi: {
      bold: 'đậm',
      italic: 'nghiêng',
      center: 'giữa',
      right: 'phải',
      both: 'hai bên',
      left: 'trái',
      distribute: 'hai bên',
    },
    en: {
      bold: 'bold',
      italic: 'italic',
      center: 'centre',
      right: 'right',
      both: 'justified',
      left: 'left',
      distribute: 'justified',
    },
  }[language];
  const size = format.sizePt?.toLocaleString(language) ?? null;
  const pieces = [
    format.font !== null && !isTimesNewRoman(format.font) ? fontName(format.font) : '',
    size === null ? '' : language === 'vi' ? `cỡ ${size}` : `${size} pt`,
    format.bold ? words.bold : '',
    format.italic ? words.italic : '',
    format.align === null ? '' : (words[format.align as keyof typeof words] ?? format.align),
  ];
  return printable(pieces.filter((piece) => piece !== '').join(', '));
}

function padded(text: string, width: number): string {
  const over = displayWidth(text) - (width - 1);
  const shown = over > 0 ? `${text.slice(0, text.length - over - 1)}…` : text;
  return shown + ' '.repeat(Math.max(1, width - displayWidth(shown)));
}
