/** An example of a rule in words: what is changed in a correct document. */
import { type Component, componentTerm } from '../knowledge/components.ts';
import { documentType } from '../knowledge/document-types.ts';
import { colourName } from '../language/colours.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { filled } from '../language/template.ts';
import type { ComponentChange, ExampleFormat, PageChange, RuleExample } from '../lint/rule.ts';

/** The change that makes the example, in a line. */
export function exampleText(example: RuleExample, language: Language): string {
  const changes = Object.entries(example.set ?? {}).map(
    ([component, change]) => `${componentTerm(component as Component, language)}: ${changeText(change, language)}`,
  );
  if (example.page) changes.push(...pageTexts(example.page, language));
  if (example.properties) changes.push(...valueTexts(PROPERTY_TERMS, example.properties, language));
  if (example.final) changes.push('--final');
  const title = example.title?.[language];
  const detail = changes.join('; ');
  if (title && detail) return `${title} (${detail})`;
  return title ?? (detail || (documentType(example.type)?.name ?? example.type));
}

function changeText({ text, format, remove, line, comment }: ComponentChange, language: Language): string {
  if (remove) return language === 'vi' ? 'không có' : 'missing';
  const pieces: string[] = [];
  if (text !== undefined)
    pieces.push(
      [text]
        .flat()
        .map((line) => quote(line, language))
        .join(' / '),
    );
  if (format) pieces.push(...valueTexts(FORMAT_TERMS, format, language));
  if (comment !== undefined) pieces.push(of('ghi chú “{value}”', 'comment “{value}”')(comment)[language]);
  if (typeof line === 'string') pieces.push(LINE_TERMS[line][language]);
  else if (line) pieces.push(of('đường kẻ dài {value} mm', 'a line of {value} mm')(line.lengthMm)[language]);
  return pieces.join(', ');
}

/** Tabs and line breaks are part of many mistakes, so they are shown. */
function quote(text: string, language: Language): string {
  return `“${text.replaceAll('\t', ` [${TAB[language]}] `).replaceAll('\n', ` [${LINE_BREAK[language]}] `)}”`;
}

const TAB: Bilingual = { vi: 'phím Tab', en: 'tab' };
const LINE_BREAK: Bilingual = { vi: 'xuống dòng', en: 'line break' };

function pageTexts({ pageNumber, ...page }: PageChange, language: Language): string[] {
  return [
    ...valueTexts(PAGE_TERMS, page, language),
    ...(pageNumber ? valueTexts(PAGE_NUMBER_TERMS, pageNumber, language) : []),
  ];
}

function valueTexts<Values>(terms: Terms<Values>, values: Values, language: Language): string[] {
  return Object.entries(values as Record<string, unknown>).map(([name, value]) => {
    const term = terms[name as keyof Values] as (value: unknown) => Bilingual;
    return term(value)[language];
  });
}

type PageNumber = NonNullable<PageChange['pageNumber']>;
type Terms<Values> = { readonly [Name in keyof Values]-?: (value: NonNullable<Values[Name]>) => Bilingual };

/** A term with `{value}` where it goes. */
const of =
  (vi: `${string}{value}${string}`, en: `${string}{value}${string}`) =>
  (value: string | number): Bilingual =>
    filled({ vi, en }, { value });

const either =
  (yes: Bilingual, no: Bilingual) =>
  (value: boolean): Bilingual =>
    value ? yes : no;

const ALIGNMENTS = {
  left: { vi: 'canh trái', en: 'left-aligned' },
  center: { vi: 'canh giữa', en: 'centred' },
  right: { vi: 'canh phải', en: 'right-aligned' },
  both: { vi: 'canh đều hai lề', en: 'justified' },
} as const;

const sizePt = of('cỡ chữ {value}', '{value} pt');
const bold = either({ vi: 'chữ đậm', en: 'bold' }, { vi: 'chữ không đậm', en: 'not bold' });
const italic = either({ vi: 'chữ nghiêng', en: 'italic' }, { vi: 'chữ đứng', en: 'upright' });

const FORMAT_TERMS: Terms<ExampleFormat> = {
  font: of('phông {value}', 'font {value}'),
  sizePt,
  bold,
  italic,
  caps: either({ vi: 'định dạng in hoa', en: 'all capitals' }, { vi: 'không in hoa', en: 'no capitals' }),
  underline: either({ vi: 'gạch chân', en: 'underlined' }, { vi: 'không gạch chân', en: 'not underlined' }),
  color: (value) => filled({ vi: 'màu {vi}', en: '{en}' }, colourName(value)),
  highlight: () => ({ vi: 'tô vàng', en: 'highlighted' }),
  align: (value) => ALIGNMENTS[value],
  firstLineMm: of('thụt đầu dòng {value} mm', 'first-line indent {value} mm'),
  indentLeftMm: of('lùi trái {value} mm', 'left indent {value} mm'),
  spaceBeforePt: of('cách đoạn trên {value} pt', '{value} pt before'),
  spaceAfterPt: of('cách đoạn dưới {value} pt', '{value} pt after'),
  lineSpacing: of('giãn dòng {value}', 'line spacing {value}'),
  lineExactPt: of('dòng cao đúng {value} pt', 'lines of exactly {value} pt'),
};

const LINE_TERMS = {
  none: { vi: 'không có đường kẻ', en: 'no line' },
  underline: { vi: 'gạch chân thay đường kẻ', en: 'underlined instead of a line' },
  typed: { vi: 'đường kẻ gõ bằng ký tự', en: 'a typed line' },
  dashed: { vi: 'đường kẻ nét đứt', en: 'a dashed line' },
} as const;

const PAGE_TERMS: Terms<Omit<PageChange, 'pageNumber'>> = {
  widthMm: of('giấy rộng {value} mm', 'paper {value} mm wide'),
  heightMm: of('giấy cao {value} mm', 'paper {value} mm high'),
  landscape: either({ vi: 'giấy nằm ngang', en: 'landscape' }, { vi: 'giấy đứng', en: 'portrait' }),
  topMm: of('lề trên {value} mm', 'top margin {value} mm'),
  bottomMm: of('lề dưới {value} mm', 'bottom margin {value} mm'),
  leftMm: of('lề trái {value} mm', 'left margin {value} mm'),
  rightMm: of('lề phải {value} mm', 'right margin {value} mm'),
};

const PROPERTY_TERMS: Terms<NonNullable<RuleExample['properties']>> = {
  title: of('tiêu đề của tệp “{value}”', 'title of the file “{value}”'),
  creator: of('tác giả của tệp “{value}”', 'author of the file “{value}”'),
  description: of('ghi chú của tệp “{value}”', 'comments of the file “{value}”'),
};

const PAGE_NUMBER_TERMS: Terms<PageNumber> = {
  where: (value) =>
    ({
      header: { vi: 'số trang ở lề trên', en: 'page number at the top' },
      footer: { vi: 'số trang ở lề dưới', en: 'page number at the bottom' },
      none: { vi: 'không có số trang', en: 'no page number' },
    })[value],
  align: (value) => ({ vi: `số trang ${ALIGNMENTS[value].vi}`, en: `page number ${ALIGNMENTS[value].en}` }),
  sizePt: of('số trang cỡ {value}', 'page number of {value} pt'),
  italic: either(
    { vi: 'số trang nghiêng', en: 'page number in italics' },
    { vi: 'số trang đứng', en: 'page number upright' },
  ),
  bold: either(
    { vi: 'số trang đậm', en: 'page number in bold' },
    { vi: 'số trang không đậm', en: 'page number not bold' },
  ),
  underline: either(
    { vi: 'số trang gạch chân', en: 'page number underlined' },
    { vi: 'số trang không gạch chân', en: 'page number not underlined' },
  ),
  text: of('số trang ghi “{value}”', 'page number reads “{value}”'),
  onFirstPage: either(
    { vi: 'số trang hiện ở trang đầu', en: 'page number on the first page' },
    { vi: 'số trang không hiện ở trang đầu', en: 'no page number on the first page' },
  ),
  format: (value) =>
    ({
      decimal: { vi: 'số trang Ả Rập', en: 'Arabic page numbers' },
      lowerRoman: { vi: 'số trang La Mã viết thường', en: 'lower-case Roman page numbers' },
      upperRoman: { vi: 'số trang La Mã', en: 'Roman page numbers' },
    })[value],
  start: of('số trang bắt đầu từ {value}', 'pages numbered from {value}'),
  inAnnexes: (value) =>
    value === 'continued'
      ? { vi: 'số trang phụ lục đánh tiếp', en: 'annexes paged on from the document' }
      : { vi: `số trang phụ lục bắt đầu từ ${value}`, en: `annexes paged from ${value}` },
};
