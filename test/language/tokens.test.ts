import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingFaults } from '../../src/language/spelling.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { Memory } from '../../src/language/memory.ts';
import { textWords } from '../support/text-words.ts';

const memory = new Memory();

const shown = (text: string): string[] => tokensOf(text, memory).map(({ text, kind }) => `${text} ${kind}`);

describe('tokensOf', () => {
  test('tells syllables, numbers and codes apart', () => {
    expect(shown('Theo Công điện số 968/CĐ-TTg, xem https://a.gov.vn và 1.250,5 ha (trang A4).')).toEqual([
      'Theo syllable',
      'Công syllable',
      'điện syllable',
      'số syllable',
      '968/CĐ-TTg code',
      'xem syllable',
      'https://a.gov.vn code',
      'và syllable',
      '1.250,5 number',
      'ha syllable',
      'trang syllable',
      'A4 code',
    ]);
  });

  test('splits words joined by a sign, keeps symbols whole', () => {
    expect(shown('kinh tế-xã hội, và/hoặc HĐND-UBND')).toEqual([
      'kinh syllable',
      'tế syllable',
      'xã syllable',
      'hội syllable',
      'và syllable',
      'hoặc syllable',
      'HĐND-UBND code',
    ]);
  });

  test('says where sentences begin and which syllables may form a word', () => {
    const starts = (text: string): string[] =>
      tokensOf(text, memory).flatMap((token) => (token.sentenceStart ? token.text : []));
    expect(starts('1. Yêu cầu các đơn vị: báo cáo trước ngày 15. Kết quả gửi về Sở; quá hạn thì nhắc.')).toEqual([
      '1',
      'Yêu',
      'báo',
      'Kết',
      'quá',
    ]);
    expect(starts('- Các đơn vị')).toEqual(['Các']);
    expect(tokensOf('phê duyệt, ban hành', memory).map(({ adjacent }) => adjacent)).toEqual([false, true, false, true]);
  });

  test('what is longer than any word is none, and nothing is looked for in it', () => {
    const kinds = (text: string): string[] => tokensOf(text, memory).map(({ kind }) => kind);
    expect(kinds(`${'a'.repeat(40)} ${'a'.repeat(41)}`)).toEqual(['syllable', 'code']);
    expect(kinds(`việc-${'ă'.repeat(41)}-làm`)).toEqual(['syllable', 'code', 'syllable']);
    const words = textWords(`${'thuwcj'.repeat(2000)} d${'9'.repeat(9000)}`, memory);
    expect(spellingFaults([words])).toEqual([[]]);
  });

  test('words joined by signs without end are not taken apart; the leaders of a form are', () => {
    const joined = 'A/b-'.repeat(1000);
    expect(tokensOf(`có ${joined} không`, memory).map(({ kind, text }) => [kind, text.length])).toEqual([
      ['syllable', 2],
      ['code', joined.length - 1],
      ['syllable', 5],
    ]);
    expect(tokensOf(`tên:${'.'.repeat(800)}ngày`, memory).map(({ text }) => text)).toEqual(['tên', 'ngày']);
  });

  test.each(['làm.', 'làm?)', 'làm…”’»]', '!'])('"%s" ends a sentence', (chunk) => {
    expect(tokensOf(`việc ${chunk} Ngày`, memory).at(-1)?.sentenceStart).toBe(true);
  });

  test.each(['làm)', 'làm,', ')'])('"%s" does not', (chunk) => {
    expect(tokensOf(`việc ${chunk} ngày`, memory).at(-1)?.sentenceStart).toBe(false);
  });

  test('any text: tokens are in order, apart and within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const token of tokensOf(text, memory)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
