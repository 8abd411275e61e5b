import { expect, it } from 'vitest';
import { colourName } from '../../src/language/colours.ts';

it.each([
  ['FF0000', 'đỏ'],
  ['EE0000', 'đỏ'],
  ['C00000', 'đỏ'],
  ['0070C0', 'xanh dương'],
  ['0000FF', 'xanh dương'],
  ['0563C1', 'xanh dương'],
  ['00B0F0', 'xanh lơ'],
  ['00B050', 'xanh lá cây'],
  ['92D050', 'xanh lá cây'],
  ['FFFF00', 'vàng'],
  ['FFC000', 'vàng'],
  ['ED7D31', 'cam'],
  ['833C0B', 'nâu'],
  ['7030A0', 'tím'],
  ['FF66CC', 'hồng'],
  ['7F7F7F', 'xám'],
  ['44546A', 'xanh dương'],
  ['FFFFFF', 'trắng'],
  ['0D0D0D', 'đen'],
])('%s is %s', (hex, name) => {
  expect(colourName(hex).vi).toBe(name);
});
