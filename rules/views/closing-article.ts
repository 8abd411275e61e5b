/** The article on who carries a document out, when its word “Điều” is missing. */
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';

/** `4. Chánh Văn phòng … chịu trách nhiệm thi hành Quyết định này` right behind Điều 3, which has no khoản. */
export function closingNumberAlone({ segments }: DraftDocument): Segment | undefined {
  const at = segments.findLastIndex(({ component }) => component === 'articleHeading');
  const number = /^Điều\s+(\d+)\s*\./u.exec(segments[at]?.text ?? '')?.[1];
  if (number === undefined || Number(number) < 2) return undefined;
  const next = segments.slice(at + 1).find(({ component }) => component !== 'empty');
  if (!next || next.component !== 'clause' || next.start > 0 || next.confidence < MINIMUM_CONFIDENCE) return undefined;
  return next.text.startsWith(`${Number(number) + 1}. `) && /thi hành|hiệu lực/.test(next.text) ? next : undefined;
}
