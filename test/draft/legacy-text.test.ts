/** Whole documents in encodings older than Unicode: recognised as what they are, converted, and then judged like others. */
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import table from '../../data/encodings.json' with { type: 'json' };
import { buildDocx } from '../../fixtures/build.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { checkBytes, fixBytes } from '../../src/index.ts';
import { decodeLegacy, type LegacyEncoding } from '../../src/language/encodings.ts';
import { partText, withPart } from '../support/docx.ts';
import { folderWith } from '../support/folder.ts';
import { convertAll } from '../support/libreoffice.ts';

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
  const codes = codesOf(encoding);
  const encoded = (text: string): string =>
    Array.from(text, (letter) => codes.get(letter) ?? codes.get(letter.toLowerCase()) ?? letter).join('');
  const font = encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times';
  const retyped = (xml: string): string =>
    xml
      .replaceAll('"Times New Roman"', `"${font}"`)
      .replace(/(<w:t(?: [^>]*)?>)([^<]*)/g, (_, tag: string, text: string) => tag + encoded(text));
  return withPart(withPart(await buildDocx(correctRecipe(id)), retyped), retyped, 'word/styles.xml');
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

describe('ư of TCVN3 as the hyphen that LibreOffice makes of it', () => {
  /** Another reader; TCVN3 cannot say which letter is a capital. */
  const wordsOf = async (bytes: Uint8Array): Promise<string> =>
    (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.toLowerCase().replace(/\s+/g, ' ');

  async function expectMended(bytes: Uint8Array): Promise<void> {
    const { bytes: mended } = fixBytes(bytes, 'van-ban.docx', { unsafe: true });
    expect(await wordsOf(mended)).toBe(await wordsOf(await buildDocx(correctRecipe('cong-van'))));
    expect(partText(mended)).not.toContain('softHyphen');
  }

  /** The shapes of a letter that is no text. */
  const SHAPES: readonly [string, (run: string) => string][] = [
    ['in the middle of a run', () => '</w:t><w:softHyphen/><w:t xml:space="preserve">'],
    ['in a run of its own', (run) => `</w:t></w:r>${run}<w:softHyphen/></w:r>${run}<w:t xml:space="preserve">`],
  ];

  test.each(SHAPES)('%s it is read and converted as the letter', async (_, hyphen) => {
    const typed = await typedIn('tcvn3', 'cong-van');
    const bytes = withPart(typed, (xml) =>
      xml.replace(/(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t(?: [^>]*)?>[^<]*<\/w:t>/g, (all, run: string) =>
        all.replaceAll('\u00ad', hyphen(run)),
      ),
    );
    expect(partText(bytes)).not.toContain('\u00ad');
    expect(partText(bytes)).toContain('<w:softHyphen/>');
    const [before, same] = await Promise.all([checkBytes(typed, 'a.docx'), checkBytes(bytes, 'a.docx')]);
    expect(same.messages.map(({ messageId, message }) => [messageId, message])).toEqual(
      before.messages.map(({ messageId, message }) => [messageId, message]),
    );
    await expectMended(bytes);
  });

  test('in a document that it has converted from .doc', { tags: ['needs/libreoffice', 'slow'] }, async () => {
    const typed = folderWith({ 'a.docx': await typedIn('tcvn3', 'cong-van') });
    const old = [...convertAll([`${typed}/a.docx`], 'doc').values()][0] as Uint8Array;
    const converted = [...convertAll([`${folderWith({ 'a.doc': old })}/a.doc`], 'docx').values()][0] as Uint8Array;
    expect(partText(converted)).toContain('<w:softHyphen/>');
    await expectMended(converted);
  });
});

test('a hyphen that is seen at the end of a line only is no letter in Unicode', async () => {
  // Between two letters of every longer word.
  const bytes = withPart(await buildDocx(correctRecipe('cong-van')), (xml) =>
    xml.replace(
      /(<w:t(?: [^>]*)?>)([^<]*)/g,
      (_, tag: string, text: string) =>
        tag + text.replace(/(?<=\p{L}{3})(?=\p{L})/gu, '</w:t><w:softHyphen/><w:t xml:space="preserve">'),
    ),
  );
  expect(partText(bytes).split('<w:softHyphen/>').length).toBeGreaterThan(100);
  expect((await checkBytes(bytes, 'a.docx')).messages).toEqual([]);
  expect(fixBytes(bytes, 'a.docx', { unsafe: true }).bytes).toBe(bytes);
});

/** What LibreOffice leaves of a document whose styles still name such a font. */
test.each([
  ['có danh sách kèm theo', 'có danh sách kèm theo'],
  ['C\u00ac quan l\u00adu tr\u00f7 h\u00e5 s\u00ac', 'Cơ quan lưu trữ hồ sơ'],
])('in a font of TCVN3 “%s” is “%s”', async (typed, read) => {
  const run = `<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/><w:sz w:val="28"/></w:rPr><w:t>${typed}</w:t></w:r>`;
  const letter = withPart(await buildDocx(correctRecipe('cong-van')), (xml) => {
    const end = xml.lastIndexOf('<w:p>', xml.indexOf('./.'));
    return `${xml.slice(0, end)}<w:p>${run}</w:p>${xml.slice(end)}`;
  });
  const { bytes } = fixBytes(letter, 'van-ban.docx', { unsafe: true });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  expect(value.split('\n')).toContain(read);
  expect(partText(bytes)).not.toContain('.VnTime');
});
