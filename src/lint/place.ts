/** Where a finding stands, in terms that people can look for. */
import { BODY_COMPONENTS, type Component } from '../knowledge/components.ts';
import type { Draft, OutlineItem } from '../draft/draft.ts';
import { perDraft } from '../draft/per-draft.ts';
import { capitalised } from '../language/fold.ts';
import { firstWords } from '../language/first-words.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import type { FindingPlace, Location } from './finding.ts';

/** Of a finding about no paragraph. */
export const NO_PLACE: FindingPlace = { page: null, unit: null, cell: null, words: '', also: [] };

export function findingPlace(
  draft: Draft,
  { part, paragraph: index, component }: Location,
  also: readonly number[],
): FindingPlace {
  const at = (number: number): Paragraph | undefined => paragraphAt(draft.source, part, number);
  const paragraph = index === null ? undefined : at(index);
  if (!paragraph) return NO_PLACE;
  return {
    page: paragraph.renderedPage ?? pagesOf(draft).get(paragraph.index) ?? null,
    unit: component !== null && OF_THE_BODY.has(component) ? unitAt(draft, paragraph) : null,
    cell: component === 'tableText' ? cellOf(draft, paragraph) : null,
    words: firstWords(paragraph.text),
    also: also.map((number) => firstWords(at(number)?.text ?? '')).filter((words) => words !== ''),
  };
}

/** What frames the body stands in no unit. */
const OF_THE_BODY: ReadonlySet<Component> = new Set(BODY_COMPONENTS);

/** Pages by the breaks that somebody has set; empty where there are none, since nothing tells then. */
const pagesOf = perDraft((draft): ReadonlyMap<number, number> => {
  const pages = new Map<number, number>();
  let page = 1;
  for (const paragraph of draft.paragraphs) {
    if (paragraph.breakBefore === 'page' && pages.size > 0) page++;
    pages.set(paragraph.index, page);
  }
  return page === 1 ? new Map() : pages;
});

const NAMES: Partial<Record<Component, string>> = {
  partLabel: 'Phần',
  chapterLabel: 'Chương',
  sectionLabel: 'Mục',
  subsectionLabel: 'Tiểu mục',
  contentTitle: 'mục',
  articleHeading: 'Điều',
  clause: 'khoản',
  point: 'điểm',
};

interface Unit {
  /** `Paragraph.index` of its label. */
  first: number;
  name: string;
}

/** All numbered units of the file in their order, with those around them. */
const unitsOf = perDraft((draft): Unit[] => {
  const units: Unit[] = [];
  const add = (items: readonly OutlineItem[], around: readonly string[]): void => {
    for (const { component, number, segment, children } of items) {
      const term = NAMES[component];
      const names = term !== undefined && number !== '' ? [...around, `${term} ${number}`] : around;
      if (names.length > 0) units.push({ first: segment.paragraph.index, name: capitalised(names.join(', ')) });
      add(children, names);
    }
  };
  for (const document of draft.documents) add(document.outline, []);
  return units.sort((a, b) => a.first - b.first);
});

/** The last unit that begins before the paragraph or with it, in the same document of the file. */
function unitAt(draft: Draft, { index }: Paragraph): string | null {
  const { documents, paragraphs } = draft;
  const indexAt = (position: number): number => paragraphs[position]?.index ?? 0;
  const document = documents.find(({ endParagraph }) => index <= indexAt(endParagraph - 1));
  if (!document) return null;
  const first = indexAt(document.firstParagraph);
  return unitsOf(draft).findLast((unit) => unit.first <= index && unit.first >= first)?.name ?? null;
}

/** Tables of the content, by their ordinal in the part. */
const contentTables = perDraft((draft): number[] => {
  const tables = new Set<number>();
  for (const { segments } of draft.documents)
    for (const { component, paragraph } of segments)
      if (component === 'tableText' && paragraph.place.cell) tables.add(outermost(paragraph.place.cell).table);
  return [...tables].sort((a, b) => a - b);
});

function cellOf(draft: Draft, { place }: Paragraph): FindingPlace['cell'] {
  if (!place.cell) return null;
  const { table, row, column } = outermost(place.cell);
  const ordinal = contentTables(draft).indexOf(table);
  return ordinal < 0 ? null : { table: ordinal + 1, row: row + 1, column: column + 1 };
}

type Cell = NonNullable<Paragraph['place']['cell']>;

function outermost(cell: Cell): Cell {
  let outer = cell;
  while (outer.outer) outer = outer.outer;
  return outer;
}
