import { describe, expect, it } from 'vitest';
import { isSignerTitle, rankLength } from '../../src/knowledge/signing.ts';

describe('titles of signers', () => {
  it.each([
    'giam doc',
    'giam doc so noi vu',
    'pho chanh van phong',
    'q. giam doc',
    'q.giam doc',
    'quyen truong phong',
    'uy vien pho chu tich',
    'pho',
    'chu tich,',
  ])('%s', (bare) => expect(isSignerTitle(bare)).toBe(true));

  it.each([
    'giam docs',
    'giam',
    'pho phong',
    'truong hoc',
    'quyen loi',
    'q. ',
    '',
    'pho '.repeat(100_000),
    'pho chanh '.repeat(5000),
  ])('none: %.20s', (bare) => expect(isSignerTitle(bare)).toBe(false));
});

describe('ranks before a name', () => {
  it.each([
    ['Thiếu tướng Trần Văn Bình', 12],
    ['THƯỢNG TÁ, TRẦN VĂN BÌNH', 11],
    ['Đại uý. Trần Văn Bình', 8],
    ['Trần Văn Bình', 0],
    ['Đại Văn Bình', 0],
    ['Thiếu tướng', 0],
  ])('%s', (text, length) => expect(rankLength(text)).toBe(length));
});
