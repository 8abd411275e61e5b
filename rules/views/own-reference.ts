/** Whether "Phụ lục II", "Bảng 3" of a text are surely those of the draft itself, and not those of an act that it cites. */
import cues from '../../data/cues.json' with { type: 'json' };
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { once } from '../../src/language/once.ts';
import { sentenceAt } from './running-text.ts';

const act = once(
  () => new RegExp(String.raw`${anyWord([...cues.ownTypes.own, ...cues.ownTypes.otherActs])}(?! này)`, 'u'),
);
const own = once(
  () => new RegExp(String.raw`(?<!\p{L})${anyOf([...cues.ownTypes.own, 'Phương án'])} này(?!\p{L})`, 'iu'),
);

/** `type`: name of the type of the draft, small letters. Words in quotations and titles of others are not its own. */
export function isOwnReference(passage: Passage, start: number, end: number, type: string): boolean {
  if (overlapsAny(passage.quotations, start, end) || overlapsAny(passage.citedTitles, start, end)) return false;
  const sentence = sentenceAt(passage, start);
  if (!sentence) return false;
  const { text } = passage.paragraph;
  if (/(?:ví dụ|thí dụ|chẳng hạn)[^.;]*$/iu.test(text.slice(sentence.start, start))) return false;
  const behind = /^[^.;:]*/.exec(text.slice(end, sentence.end))?.[0] ?? '';
  const named = own().exec(behind)?.[0].toLowerCase();
  if (named !== undefined && !act().test(behind.slice(0, behind.toLowerCase().indexOf(named)))) {
    return named === `${type} này` || (type === 'công văn' && named === 'văn bản này');
  }
  if (overlapsAny(passage.citations, sentence.start, sentence.end)) return false;
  return (
    !act().test(sentence.text) &&
    !/(?:mẫu|biểu)(?: số)? [^\s,;]+ (?:thuộc |của |tại )?$/iu.test(text.slice(sentence.start, start))
  );
}
