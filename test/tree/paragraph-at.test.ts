import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { paragraphAt, placeAt } from '../../src/tree/paragraph-at.ts';
import { paragraphs } from '../../src/tree/visit.ts';
import { NAMESPACES, p, r, read } from '../support/docx.ts';

describe('paragraphAt', () => {
  const box = (text: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="9" cy="9"/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;
  const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:id="2">${p('chú thích một')}</w:footnote><w:footnote w:id="3">${p('chú thích hai')}</w:footnote></w:footnotes>`;
  const reference = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const tree = read({
    body:
      `<w:p>${r('một')}${reference(2)}</w:p>` +
      `<w:p><w:r>${box('trong khung')}</w:r></w:p>` +
      `<w:p>${r('cuối')}${reference(3)}</w:p>`,
    parts: { 'footnotes.xml': { kind: 'footnotes', content: notes } },
  });

  it('gives back every paragraph of every story by the names that a finding has for it', () => {
    const all = tree.children.flatMap((story) => paragraphs(story).map((paragraph) => ({ paragraph, story })));
    expect(all.map(({ paragraph }) => paragraph.text)).toEqual(
      expect.arrayContaining(['trong khung', 'chú thích một', 'chú thích hai']),
    );
    for (const { paragraph, story } of all) {
      expect(paragraphAt(tree, paragraph.part, paragraph.index)).toBe(paragraph);
      expect(placeAt(tree, paragraph.part, paragraph.index)).toEqual({ paragraph, story });
    }
  });

  it('knows nothing of the branch that is not shown, of other parts and of numbers that nobody has', () => {
    const shown = new Set(paragraphs(tree.children[0] as (typeof tree.children)[0]).map(({ index }) => index));
    expect([...shown]).toEqual([1, 2, 3, 5]);
    expect(paragraphAt(tree, 'word/document.xml', 4)).toBeUndefined();
    expect(placeAt(tree, 'word/document.xml', 6)).toBeUndefined();
    expect(paragraphAt(tree, 'word/header1.xml', 1)).toBeUndefined();
    expect(paragraphAt(tree, 'toString', 1)).toBeUndefined();
  });

  it('tells the stories of Markdown apart, which are all of one part', () => {
    const markdown = readMarkdown('Một câu.[^1]\n\n<!-- vbcheck: bỏ qua -->\n\nHai câu.\n\n[^1]: Chú thích.\n');
    const found = [1, 2, 3].map((index) => placeAt(markdown, 'document', index));
    expect(found.map((place) => place?.story.type)).toEqual(['root', 'root', 'footnote']);
  });
});
