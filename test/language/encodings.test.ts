import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeLegacy, drawsCapitals, encodingOfFont, mayBeLegacy } from '../../src/language/encodings.ts';

it.each([
  ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['tcvn3', 'QuyÕt ®Þnh vÒ viÖc s¾p xÕp, ®iÒu chØnh nhiÖm vô', 'Quyết định về việc sắp xếp, điều chỉnh nhiệm vụ'],
  ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['vni', 'ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ['vni', 'ñeà nghò caùc ñôn vò thöïc hieän toát, kyû luaät', 'đề nghị các đơn vị thực hiện tốt, kỷ luật'],
] as const)('%s: %s', (encoding, source, text) => expect(decodeLegacy(source, encoding).text).toBe(text));

it('fonts tell the encoding', () => {
  expect(['.VnTime', 'VNI-Times', 'VnTime', 'Times New Roman', 'Vnisoft'].map(encodingOfFont)).toEqual([
    'tcvn3',
    'vni',
    'tcvn3',
    null,
    null,
  ]);
  expect(['.VnTimeH', '.VnTime'].map(drawsCapitals)).toEqual([true, false]);
  expect(['QuyÕt ®Þnh', 'Quyết định', 'plain'].map(mayBeLegacy)).toEqual([true, false, false]);
});

it('offsets go back to the letters', () => {
  const decoded = decodeLegacy('Coäng hoøa', 'vni');
  expect(decoded.sourceOffset(decoded.text.indexOf('hòa'))).toBe('Coäng hoøa'.indexOf('hoøa'));
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('tcvn3' as const, 'vni' as const),
      (source, encoding) => {
        const { text, sourceOffset } = decodeLegacy(source, encoding);
        expect(sourceOffset(0)).toBe(0);
        expect(sourceOffset(text.length)).toBeLessThanOrEqual(source.length);
        for (let i = 1; i <= text.length; i++) expect(sourceOffset(i)).toBeGreaterThanOrEqual(sourceOffset(i - 1));
      },
    ),
  );
});
