/** Whether "Phụ lục II", "Bảng 3" of a text are surely those of the draft itself, and not those of an act that it cites. */
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { once } from '../../src/language/once.ts';
import { sentenceAt } from './running-text.ts';

const TYPES =
  'Nghị định|Thông tư|Nghị quyết|Quyết định|Công văn|Văn bản|Hướng dẫn|Kế hoạch|Chương trình|Đề án|Tờ trình|Báo cáo|Thông báo|Quy chế|Quy định|Chỉ thị';
const act = once(
  () =>
    new RegExp(`(?<!\\p{L})(?:${TYPES}|Luật|Bộ luật|Pháp lệnh|Kết luận|[Hh]ợp đồng|QCVN|TCVN)(?!\\p{L})(?! này)`, 'u'),
);
const own = once(() => new RegExp(`(?<!\\p{L})(?:${TYPES}|Phương án) này(?!\\p{L})`, 'iu'));

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
