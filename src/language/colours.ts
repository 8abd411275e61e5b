/** Colours by the names that people have for them. */
import type { Bilingual } from './language.ts';

/** Hues by the degree at which they end, around the wheel that begins and ends with red. */
const HUES: readonly (readonly [endDegrees: number, name: Bilingual])[] = [
  [15, { vi: 'đỏ', en: 'red' }],
  [45, { vi: 'cam', en: 'orange' }],
  [70, { vi: 'vàng', en: 'yellow' }],
  [165, { vi: 'xanh lá cây', en: 'green' }],
  [200, { vi: 'xanh lơ', en: 'light blue' }],
  [255, { vi: 'xanh dương', en: 'blue' }],
  [290, { vi: 'tím', en: 'purple' }],
  [345, { vi: 'hồng', en: 'pink' }],
  [360, { vi: 'đỏ', en: 'red' }],
];
const BLACK: Bilingual = { vi: 'đen', en: 'black' };
const WHITE: Bilingual = { vi: 'trắng', en: 'white' };
const GREY: Bilingual = { vi: 'xám', en: 'grey' };
const BROWN: Bilingual = { vi: 'nâu', en: 'brown' };
/** Less colourful than this is grey. */
const LEAST_SATURATION = 0.15;
/** Of 255. */
const BLACK_BELOW = 32;
/** Orange that is darker than this is brown, of 255. */
const BROWN_BELOW = 170;

/** The name of a colour that is written as in OOXML, `FF0000`. */
export function colourName(hex: string): Bilingual {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const brightest = Math.max(red, green, blue);
  if (brightest < BLACK_BELOW) return BLACK;
  const range = brightest - Math.min(red, green, blue);
  if (range === 0 && brightest === 255) return WHITE;
  if (range === 0 || range / brightest < LEAST_SATURATION) return GREY;
  const sixth =
    brightest === red
      ? (green - blue) / range
      : brightest === green
        ? 2 + (blue - red) / range
        : 4 + (red - green) / range;
  const degrees = (sixth * 60 + 360) % 360;
  const name = (HUES.find(([end]) => degrees < end) as (typeof HUES)[number])[1];
  return name.en === 'orange' && brightest < BROWN_BELOW ? BROWN : name;
}
