/** Faults of wording, found in a text alone. Rules turn them into findings. */
import type { Segment } from '../../src/draft/draft.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { ContextOf, ReportWith } from '../../src/lint/rule.ts';

export interface TextFault<MessageId extends string> {
  messageId: MessageId;
  /** Offsets in the text that was judged. */
  start: number;
  end: number;
  /** What the marked words should be; absent: it cannot be told. */
  right?: string;
}

/**
 * Judges a segment's text and reports the faults at their place in the paragraph.
 * `{found}` and `{right}` of the messages are the marked and the right words.
 */
export function reportTextFaults<MessageId extends string>(
  context: ContextOf<ReportWith<NoInfer<MessageId>, 'found' | 'right'>>,
  segment: Segment,
  faultsOf: (text: string) => readonly TextFault<MessageId>[],
): void {
  const { text, start: from } = segment;
  for (const { messageId, start, end, right } of faultsOf(text)) {
    const found = text.slice(start, end);
    context.report({
      messageId,
      at: { segment, start: from + start, end: from + end },
      data: { found, right: right ?? '' },
      ...(right !== undefined && { fix: { description: replacement(right), text: right } }),
    });
  }
}

export function replacement(right: string): Bilingual {
  return { vi: `Sửa thành “${right}”`, en: `Change to “${right}”` };
}
