/** Pages read as a browser reads them. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { rules } from '../../rules/index.ts';
import type { CheckedDocument } from '../../src/lint/file-result.ts';
import { checkDocument } from '../../src/jobs/check.ts';
import type { Language } from '../../src/language/language.ts';
import type { Rule } from '../../src/lint/rule.ts';
import { htmlPage, type PageOptions } from '../../src/report/html/page.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';

export interface ReadPage extends CheckedDocument {
  html: string;
  root: Root;
}

export async function pageOf(
  document: DocumentNode,
  changes: { rules?: readonly Rule[]; path?: string; language?: Language; pictures?: PageOptions['pictures'] } = {},
): Promise<ReadPage> {
  const language = changes.language ?? 'vi';
  const path = changes.path ?? 'du-thao.docx';
  const checked = checkDocument(document, path, { rules: changes.rules ?? rules, language });
  return readPage(checked, { language, version: '1.2.3', pictures: changes.pictures });
}

export function readPage(checked: CheckedDocument, options: PageOptions): ReadPage {
  const html = htmlPage(checked.draft, checked.result, options);
  return { ...checked, html, root: fromHtml(html) };
}

/** Every element that passes, in document order. */
export function elementsIn(parent: Root | Element, accept: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    if (accept(child)) found.push(child);
    found.push(...elementsIn(child, accept));
  }
  return found;
}

export const hasClass =
  (name: string) =>
  ({ properties }: Element): boolean =>
    ((properties.className ?? []) as string[]).includes(name);

export const isNamed =
  (name: string) =>
  ({ tagName }: Element): boolean =>
    tagName === name;

export function elementWithId(root: Root, id: string): Element {
  const [element, ...others] = elementsIn(root, ({ properties }) => properties.id === id);
  if (!element || others.length > 0) throw new Error(`${others.length + (element ? 1 : 0)} elements have the id ${id}`);
  return element;
}

/** Text below a node; of what passes only, when asked. */
export function textIn(node: Element | Root, accept: (element: Element) => boolean = () => true): string {
  return node.children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' && accept(child) ? textIn(child, accept) : '',
    )
    .join('');
}

export const numbersOf = ({ properties }: Element): number[] =>
  String(properties.dataF ?? '')
    .split(' ')
    .filter((number) => number !== '')
    .map(Number);

/** The words marked for a finding in the paragraph where its number stands. */
export function markedWords(root: Root, number: number): string | null {
  const paragraph = elementsIn(root, isNamed('p')).find((candidate) =>
    elementsIn(candidate, ({ properties }) => properties.id === `m${number}`).some(hasClass('n')),
  );
  if (!paragraph) return null;
  return elementsIn(paragraph, isNamed('mark'))
    .filter((mark) => numbersOf(mark).includes(number))
    .map((mark) => textIn(mark))
    .join('');
}

/** Text of the sheets, paragraph after paragraph, without the labels of lists. */
export function sheetParagraphs(root: Root): string[] {
  return elementsIn(root, hasClass('sheet')).flatMap((sheet) =>
    elementsIn(sheet, isNamed('p')).map((paragraph) => textIn(paragraph, (element) => !hasClass('label')(element))),
  );
}
