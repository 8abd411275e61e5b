/** Lines typed with characters where others draw one: hyphens, underscores, box-drawing characters, asterisks. */

export interface Stroke {
  /** Width in Times New Roman, in em; null: its fonts have no such character. */
  em: number | null;
  /** What a row of them looks like. */
  look: 'solid' | 'double' | 'dash';
}

const of = (look: Stroke['look'], em: number | null, characters: string): [string, Stroke][] =>
  Array.from(characters, (character) => [character, { em, look }]);

const STROKES: ReadonlyMap<string, Stroke> = new Map([
  ...of('solid', 0.5, '_¯'),
  ...of('solid', 0.333, '‾'),
  ...of('solid', 1, '—―▬'),
  ...of('solid', 0.708, '─'),
  ...of('solid', null, '━╼╾╴╶╸╺⎯⎺⎻⎼⎽▁▂▔ˉˍ＿￣ー'),
  ...of('double', 0.5, '‗'),
  ...of('double', 0.708, '═'),
  ...of('dash', 0.333, '-\u2010\u2011'),
  ...of('dash', 0.5, '–*'),
  ...of('dash', 0.564, '=+\u2212'),
  ...of('dash', 0.541, '~'),
  ...of('dash', null, '‒┄┅┈┉╌╍〜～∼'),
]);

/** What a character is as a stroke; undefined: it is none. Dots are none, they are a blank to be filled in. */
export const strokeOf = (character: string): Stroke | undefined => STROKES.get(character);

/** For patterns: a class of all strokes. */
const STROKE_CLASS = [...STROKES.keys()]
  .map((character) => (/[-\]^\\]/.test(character) ? `\\${character}` : character))
  .join('');
const STROKE = new RegExp(`[${STROKE_CLASS}]`);
const STROKES_ONLY = new RegExp(`^[${STROKE_CLASS}\\s\\ufffc]*$`);
/** `---- o0o ----`, `oOo`, `— § —`. */
const ORNAMENT = new RegExp(
  `^[${STROKE_CLASS}\\s\\ufffc]*(?:[o0]{3}|[o0](?: [o0]){2}|[♦◆◇❖★☆✦✧✿❀§#•·]{1,3})[${STROKE_CLASS}\\s\\ufffc]*$`,
  'i',
);
/** What an ornament is left of when its strokes are gone; a figure by itself is none. */
const WORD_OF_ORNAMENT = /o/i;
const FEW_STROKES = 3;

/** Nothing but strokes, three at least, or an ornament of them; also the lone `*` of Party letterheads. Drawings may stand beside. */
export function isTypedLine(text: string): boolean {
  if (isOpenedByWord(text.charCodeAt(0))) return false;
  if (!STROKES_ONLY.test(text)) return ORNAMENT.test(text) && (STROKE.test(text) || WORD_OF_ORNAMENT.test(text));
  // Drawings may stand before and behind the strokes, not between the last of them.
  let strokes = 0;
  for (let at = text.length - 1; at >= 0 && strokes < FEW_STROKES; at--) {
    const sign = text[at] as string;
    if (STROKES.has(sign)) strokes++;
    else if (sign === '\ufffc' && strokes > 0) break;
  }
  return strokes >= FEW_STROKES || text.trim() === '*';
}

/** Nearly all lines: a letter or a figure that no stroke looks like, and no ornament begins with. */
const isOpenedByWord = (unit: number): boolean =>
  unit < 0x80
    ? (unit >= 0x61 && unit <= 0x7a && unit !== 0x6f) ||
      (unit >= 0x41 && unit <= 0x5a && unit !== 0x4f) ||
      (unit >= 0x31 && unit <= 0x39)
    : (unit >= 0xc0 && unit < 0x250) || (unit >= 0x1e00 && unit < 0x1f00);

/** The one stroke of which a typed line is made; null where there are several kinds, or signs that are no strokes. */
export function strokeOfTypedLine(text: string): Stroke | null {
  const signs = new Set(text.replace(/[\s\ufffc]/g, ''));
  const [sign] = signs;
  return (signs.size === 1 && sign !== undefined && strokeOf(sign)) || null;
}
