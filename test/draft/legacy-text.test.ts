/** Whole documents in encodings older than Unicode: recognised as what they are, converted, and then judged like others. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import table from '../../data/encodings.json' with { type: 'json' };
import { buildDocx } from '../../fixtures/build.ts';
import { correctRecipes } from '../../fixtures/recipes/index.ts';
import { checkBytes, fixBytes } from '../../src/index.ts';
import { decodeLegacy, type LegacyEncoding } from '../../src/language/encodings.ts';

/** Letter → how the encoding writes it. */
function codesOf(encoding: LegacyEncoding): Map<string, string> {
  const codes =
    encoding === 'tcvn3'
      ? [...table.tcvn3.from]
      : Object.entries(table.vni.marks).flatMap(([base, marks]) =>
          marks
            .split(',')
            .flatMap((pair) => [base, base.toUpperCase()].map((letter) => letter + (pair.split(' ')[0] as string))),
        );
  const singles = encoding === 'vni' ? [...table.vni.from].flatMap((code) => [code, code.toUpperCase()]) : [];
  return new Map([...codes, ...singles].map((code) => [decodeLegacy(code, encoding).text, code]));
}

/** The document typed as ten thousands were before 2001. TCVN3 has hardly a capital with marks: a font draws them. */
async function typedIn(encoding: LegacyEncoding, id: string): Promise<Uint8Array> {
  const recipe = correctRecipes.find((candidate) => candidate.id === id);
  if (!recipe) throw new Error(id);
  const parts = unzipSync(await buildDocx(recipe));
  const codes = codesOf(encoding);
  const encoded = (text: string): string =>
    Array.from(text, (letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter).join('');
  const font = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times';
  for (const name of ['word/document.xml', 'word/styles.xml']) {
    const xml = strFromU8(parts[name] as Uint8Array)
      .replaceAll('"Times New Roman"', `"${font}"`)
      .replace(/(<w:t(?: [^>]*)?>)([^<]*)/g, (_, tag: string, text: string) => tag + encoded(text));
    parts[name] = strToU8(xml);
  }
  return zipSync(parts);
}

describe.each([
  ['tcvn3', 'cong-van'],
  ['tcvn3', 'quyet-dinh-ban-hanh'],
  ['vni', 'cong-van'],
  ['vni', 'ke-hoach'],
] as const)('%s %s', (encoding, id) => {
  test('is known for what it is; only its encoding is judged', async () => {
    const result = await checkBytes(await typedIn(encoding, id), 'van-ban.docx');
    expect(result.documentType).toBe(id.replace('-ban-hanh', ''));
    expect(result.messages.map(({ ruleId, messageId }) => `${ruleId} ${messageId}`)).toEqual([
      'the-thuc/bang-ma legacyText',
    ]);
    expect(result.notes.map(({ code }) => code)).toEqual(['legacy-encoding']);
  });

  test('is converted, and then judged by all rules', async () => {
    const { bytes } = fixBytes(await typedIn(encoding, id), 'van-ban.docx', { unsafe: true });
    const result = await checkBytes(bytes, 'van-ban.docx');
    expect(result.notes).toEqual([]);
    expect(result.messages.filter(({ ruleId }) => ruleId === 'the-thuc/bang-ma')).toEqual([]);
    // TCVN3 cannot say which letter is a capital.
    if (encoding === 'vni') expect(result.messages).toEqual([]);
  });
});
