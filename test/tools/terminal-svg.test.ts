import { expect, it } from 'vitest';
import { terminalSvg } from '../../tools/support/terminal-svg.ts';

const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>(.*)<\/text>/g)].map((match) => match[1] as string);

it('turns colours and weights of the terminal into attributes', () => {
  expect(texts(terminalSvg(['\u001b[31m✖ lỗi\u001b[39m  \u001b[1mđậm\u001b[22m \u001b[2mmờ\u001b[22m']))).toEqual([
    '<tspan fill="#ff7b72">✖ lỗi</tspan>  <tspan font-weight="bold">đậm</tspan> <tspan fill-opacity="0.6">mờ</tspan>',
  ]);
});

it('carries a look over to the next line until it is switched off', () => {
  expect(texts(terminalSvg(['\u001b[4mmột', 'hai\u001b[0m', 'ba']))).toEqual([
    '<tspan text-decoration="underline">một</tspan>',
    '<tspan text-decoration="underline">hai</tspan>',
    'ba',
  ]);
});

it('escapes what XML would read as markup', () => {
  expect(texts(terminalSvg(['a < b & c']))).toEqual(['a &lt; b &amp; c']);
});

it('is as wide as the longest line and as high as there are lines, escapes not counted', () => {
  const size = (lines: string[]) => /width="(\d+)" height="(\d+)"/.exec(terminalSvg(lines))?.slice(1).map(Number);
  const [narrow, low] = size(['abc']) as [number, number];
  expect(size(['\u001b[1mabc\u001b[22m'])).toEqual([narrow, low]);
  const [wide, high] = size(['abc', 'abcdef']) as [number, number];
  expect(wide).toBeGreaterThan(narrow);
  expect(high).toBeGreaterThan(low);
});
