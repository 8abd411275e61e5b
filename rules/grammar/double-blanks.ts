/** Blanks that nobody means: two or three in a row within a sentence. */
import type { Draft } from '../../src/draft/draft.ts';
import { type Passage, textStart } from '../../src/draft/sentences.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { ownPassages } from '../views/own-words.ts';

const SENTENCES: ReadonlySet<Component> = new Set<Component>(['bodyText', 'clause', 'point', 'legalGround']);
/** So many in a row move words to a place of the line. */
const ALIGNS = /\t| {4}/;
/** More gaps in a paragraph than slips of the thumb: a form, or a line that was spread by hand. */
const MOST_IN_PARAGRAPH = 4;

/** The blanks beyond the first of each gap, in reading order. */
export function doubleBlanks(draft: Draft): { passage: Passage; range: TextRange }[] {
  return ownPassages(draft).flatMap((passage) =>
    passage.paragraph.text.includes('  ') ? gapsIn(passage).map((range) => ({ passage, range })) : [],
  );
}

function gapsIn(passage: Passage): TextRange[] {
  const { paragraph, end, component, where } = passage;
  if (component === null || !SENTENCES.has(component) || where !== 'text') return [];
  const from = textStart(passage);
  const text = paragraph.text.slice(from, end);
  // What is filled in, and signs of a table, have blanks of their own.
  if (ALIGNS.test(text) || /\.{4}|…{2}|_{3}|\( *\)/.test(text)) return [];
  const gaps = Array.from(
    // `ký ngày  giữa`: the number is missing.
    text.matchAll(
      /(?<=[\p{L}\p{N}][,;:.”)%]?)(?<!(?<!\p{L})(?:ngày|tháng|năm|số|khoản|điều|điểm)) {2,3}(?=[\p{L}\p{N}“(])/giu,
    ),
    ({ index, 0: { length } }) => ({
      start: from + index + 1,
      end: from + index + length,
    }),
  );
  return gaps.length > MOST_IN_PARAGRAPH ? [] : gaps;
}
