import { describe, expect, it } from 'vitest';
import table from '../../data/spelling-variants.json' with { type: 'json' };
import confusions from '../../data/confusions.json' with { type: 'json' };
import { Memory } from '../../src/language/memory.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { variantSpellings } from '../../src/language/variants.ts';

const memory = new Memory();
const told = (text: string): string[] =>
  variantSpellings(tokensOf(text, memory)).map(
    ({ tokens, standard }) => `${text.slice(tokens[0]?.start, tokens.at(-1)?.end)} → ${standard}`,
  );
const variants = table.groups.flatMap(({ variants }) => variants);

describe('old and regional spellings', () => {
  it.each(variants.map(({ written, standard }) => [written, standard]))('%s', (written, standard) =>
    expect(told(`theo ${written} nêu trên`)).toEqual([`${written} → ${standard}`]),
  );

  it('have the case of what is written', () => {
    expect(told('Qui định mới được ban hành')).toEqual(['Qui → Quy']);
    expect(told('BAN HÀNH QUI CHẾ LÀM VIỆC')).toEqual(['QUI → QUY']);
    expect(told('Tịch thâu tang vật')).toEqual(['Tịch thâu → Tịch thu']);
  });

  it.each([
    'ông Lê Qui ở Qui Nhơn, phường Mỹ Chánh, chùa Hạnh Phước',
    'khách sạn Qui Nhơn',
    'bánh qui, a qui, hoa mạ quì',
    'phép mầu nhiệm, bánh dầy',
    'Chánh Văn phòng, chánh án, chánh thanh tra; thâu đêm; võ sĩ; thơ ca',
    'Võ Trang, Tầu Cuốc',
    'TÌNH HÌNH CỦA XÃ AN QUI, PHƯỜNG CHÁNH NGHĨA',
  ])('nothing of %s', (text) => expect(told(text)).toEqual([]));

  it('are written once, and are no mistakes of the other list', () => {
    const written = variants.map((variant) => variant.written);
    expect(new Set(written).size).toBe(written.length);
    const mistakes = confusions.groups.flatMap(({ phrases }) => phrases.map(({ wrong }) => wrong));
    expect(written.filter((words) => mistakes.includes(words))).toEqual([]);
  });
});
