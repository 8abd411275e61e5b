/** Lines that somebody has pushed into the middle of their cell with typed blanks. */
import type { Segment } from '../../src/draft/draft.ts';
import { type Change, paragraphFormatChange, textChange } from '../../src/lint/change.ts';
import type { ReportedFix } from '../../src/lint/rule.ts';

/** Fewer are a slip of the keyboard and move nothing that anybody sees; a drawing may be anchored before them. */
const BLANKS = /^\ufffc*( {4,})(?=[^\s\ufffc])/;

/** Among `segments`, those that stand alone in their paragraph behind blanks; beside another component blanks part the two. */
export function centredByBlanks(segments: readonly Segment[]): Segment[] {
  return segments.filter(({ paragraph: { text, format, place }, text: words }) => {
    if (place.cell === null || format.align === null || !BLANKS.test(text)) return false;
    return (
      (format.align === 'left' || format.align === 'both') && text.replaceAll('\ufffc', '').trim() === words.trim()
    );
  });
}

/** Takes the blanks out and centres the paragraph. */
export function centring({ paragraph }: Segment): ReportedFix {
  const [before, blanks] = BLANKS.exec(paragraph.text) ?? ['', ''];
  const changes: Change[] = [
    textChange(paragraph, before.length - (blanks ?? '').length, before.length, ''),
    paragraphFormatChange(paragraph, { align: 'center', firstLineTwips: 0 }),
  ];
  return {
    description: { vi: 'Bỏ dấu cách, căn giữa đoạn', en: 'Remove the blanks and centre the paragraph' },
    changes,
  };
}
