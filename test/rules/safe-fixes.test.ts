/**
 * Safe fixes leave alone what a reader reads: words change only where a finding names them, and variables, quotations,
 * names with ranks, marks and references never.
 *
 * @module-tag slow
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { applyExample, exampleDocument } from '../../fixtures/example.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { rules } from '../../rules/index.ts';
import { nodeSession, openBytes } from '../../src/host/node.ts';
import { fixDocument } from '../../src/jobs/fix.ts';
import type { Component } from '../../src/knowledge/components.ts';
import { normalText } from '../../src/language/normal-text.ts';
import type { ComponentChange } from '../../src/lint/rule.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { paragraphs } from '../../src/tree/visit.ts';
import { fixturesIn } from '../support/fixture.ts';

const fix = (bytes: Uint8Array) => fixDocument(bytes, 'a.docx', nodeSession(), { rules });

/** Paragraphs as they are shown: capitals that a format makes are capitals. */
function shown(document: DocumentNode): string[] {
  return document.children.flatMap((story) =>
    paragraphs(story).map(({ text, spans }) =>
      normalText(
        spans
          .map(({ start, end, format }) =>
            format.caps ? text.slice(start, end).toUpperCase() : text.slice(start, end),
          )
          .join(''),
      ),
    ),
  );
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\d]+/gu) ?? [];

/** A part of a word names the whole word. */
function withWholeWords(text: string, start: number, end: number): string {
  const isLetter = (at: number): boolean => /[\p{L}\p{M}\d]/u.test(text[at] ?? '');
  while (start > 0 && isLetter(start - 1)) start--;
  while (isLetter(end)) end++;
  return text.slice(start, end);
}

/** Words that are no longer there and that no finding has named, at its place or in another paragraph of its cause. */
function changedUnnamed(bytes: Uint8Array): string[] {
  const document = readDocx(openBytes(bytes));
  const before = shown(document);
  const { after, fixed } = fix(bytes);
  const left = new Map<string, number>();
  for (const word of wordsOf(shown(after).join('\n'))) left.set(word, (left.get(word) ?? 0) + 1);
  const gone = wordsOf(before.join('\n')).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  const paragraphOf = new Map<string, string>(
    document.children.flatMap((story) =>
      paragraphs(story).map((one) => [`${one.part} ${one.index}`, one.text] as const),
    ),
  );
  const named = new Set(
    fixed.flatMap(({ location: { part, paragraph, start, end, text }, also }) => {
      const own = paragraphOf.get(`${part} ${paragraph}`) ?? '';
      const whole = own.slice(start ?? 0, end ?? 0) === text ? withWholeWords(own, start ?? 0, end ?? 0) : text;
      // A finding on several paragraphs shows the words of the first.
      return wordsOf(normalText([whole, whole.toUpperCase(), ...(also.length > 0 ? before : [])].join('\n')));
    }),
  );
  return gone.filter((word) => !named.has(word));
}

describe('words change only where a finding names them', () => {
  test.each(fixturesIn('sai'))('%s', (_, bytes) => expect(changedUnnamed(bytes)).toEqual([]));

  test.each(rules.filter(({ meta }) => meta.fixable).map((rule) => [rule.meta.id, rule] as const))(
    'wrong examples of %s',
    async (_id, rule) => {
      for (const example of rule.meta.examples.wrong)
        expect({ example, changed: changedUnnamed(await exampleDocument(example)) }).toEqual({ example, changed: [] });
    },
  );
});

/** What is to be filled in by a program or a person. */
const VARIABLES = [
  '${coQuan}',
  '{chuc_vu}',
  '{{ten_don_vi}}',
  '«Ho_ten»',
  '<<soQD>>',
  '%TEN_DON_VI%',
  '[CẦN BỔ SUNG: tên]',
];
/** Each within a sentence of the text. */
const IN_TEXT = [
  '“nghị định 30/2020/NĐ-CP, điều 5, luật đất đai”',
  '"ủy ban nhân dân xã cũ"',
  'Thiếu tướng Lê Văn Định',
  'Đại tá, bác sĩ Lê Văn Định',
  'https://vanban.example/Quyet-Dinh/so-15?x=Y',
  'lan.nv@So-Xay-Dung.example',
];
/** Lines of their own, with the component that they stand in for. */
const LINES: readonly (readonly [component: Component, text: string])[] = [
  ['signerName', 'Thiếu tướng Lê Văn Định'],
  ['signerName', 'Họ và tên'],
  ['signerName', '(Đã ký)'],
  ['signerTitle', '(Ký, ghi rõ họ tên)'],
  ['archiveLine', '- Lưu: VT, QLN.Lan'],
  ['annexReference', '(Đính kèm Kế hoạch số      /KH-SXD ngày    tháng 3 năm 2026 của Sở Xây dựng)'],
  ['annexReference', '(Phê duyệt kèm theo Quyết định số 15/QĐ-SXD)'],
];
const PLACES: readonly Component[] = [
  'parentAgency',
  'issuingAgency',
  'subject',
  'signingAuthority',
  'signerTitle',
  'signerName',
  'recipient',
  'contentTitle',
  'bodyText',
  'addressee',
];

const look = fc.record(
  {
    sizePt: fc.constantFrom(9, 12, 16),
    bold: fc.boolean(),
    italic: fc.boolean(),
    font: fc.constantFrom('Arial', 'Times New Roman Bold'),
  },
  { requiredKeys: [] },
);
const changed = fc.oneof(
  fc
    .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...VARIABLES))
    .map(([place, kept]) => ({ place, kept, text: kept })),
  fc.constantFrom(...LINES).map(([place, kept]) => ({ place, kept, text: kept })),
  fc.tuple(fc.constantFrom(...IN_TEXT, ...VARIABLES), fc.constantFrom('./.', '.', '.\\.', '')).map(([kept, end]) => ({
    place: 'bodyText' as const,
    kept,
    text: `Sở đề nghị xem xét ${kept} theo quy định${end}`,
  })),
);

test('what is not of the document stays as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('cong-van', 'quyet-dinh', 'ke-hoach-phu-luc', 'to-trinh', 'bao-cao'),
      changed,
      look,
      async (type, { place, kept, text }, format) => {
        const set: Partial<Record<Component, ComponentChange>> = { [place]: { text, format } };
        const bytes = await buildDocx(applyExample(correctRecipe(type), { set }));
        expect(shown(readDocx(openBytes(bytes))).join('\n')).toContain(kept);
        expect(shown(fix(bytes).after).join('\n')).toContain(kept);
      },
    ),
    { numRuns: 250 },
  );
});
