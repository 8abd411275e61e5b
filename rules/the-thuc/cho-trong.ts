// A document that is ready to be signed has no blanks and no variables of its template left. A draft has them: there one
// hint names them. Blank number and date belong to the rules of those components.
import { perDraft } from '../../src/draft/per-draft.ts';
import type { Component } from '../../src/knowledge/components.ts';
import type { Draft, Segment } from '../../src/draft/draft.ts';
import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { documentsOf } from '../../src/draft/segments.ts';
import type { TextRange } from '../../src/language/text-range.ts';
import { blanks, hasPlaceholder, isField, isPrompt } from '../../src/language/placeholder.ts';
import { defineRule } from '../../src/lint/rule.ts';

/** Judged by rules of their own, or free to stay blank: III.1.c for electronic documents. */
const OTHERS: ReadonlySet<Component> = new Set<Component>([
  'numberAndSymbol',
  'placeAndDate',
  'annexReference',
  'ruleLine',
  'empty',
]);
const STROKES = /^[-_–—=\s]+$/;
/** So many are named in a message. */
const MOST_NAMED = 6;

export const choTrong = defineRule({
  meta: {
    id: 'the-thuc/cho-trong',
    since: '0.1.0',
    summary: {
      vi: 'Bản hoàn chỉnh (--final) không còn chỗ trống, biến mẫu chưa điền',
      en: 'A final document (--final) has no blanks or template variables left',
    },
    reason: {
      vi: 'Chỗ chấm, {{biến}}, [CẦN BỔ SUNG …] là bình thường ở bản dự thảo, chỉ được nhắc một lần, ở mức gợi ý. Trước khi trình ký phải điền hết.',
      en: 'Dots, {{variables}} and [TO DO …] are normal in a draft: one hint names them. They have to be filled in before signing.',
    },
    severity: 'error',
    legalBasis: { nd30: ['ND30-I.II.3-draft'] },
    needsLayout: false,
    fixable: false,
    messages: {
      left: {
        vi: 'Còn chỗ chưa điền: {found}; {must} điền trước khi trình ký.',
        en: 'Still to be filled in: {found}; this {must} be done before signing.',
      },
      waiting: {
        vi: 'Còn {count} chỗ chưa điền: {found}; {must} điền trước khi trình ký.',
        en: 'Still to be filled in ({count}): {found}; this {must} be done before signing.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { subject: { text: 'V/v [CẦN BỔ SUNG: trích yếu]' } },
          final: true,
          reports: [{ messageId: 'left', text: '[CẦN BỔ SUNG: trích yếu]' }],
        },
        {
          type: 'cong-van',
          set: { signerName: { text: '{{HO_TEN}}' } },
          final: true,
          reports: [{ messageId: 'left', text: '{{HO_TEN}}' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Nhiều chỗ trong một đoạn', en: 'Several in one paragraph' },
          set: {
            bodyText: { text: 'Đề nghị ${donVi} cử cán bộ dự họp ngày ??/??/2026, lúc __ giờ, tại %DIA_DIEM%./.' },
          },
          final: true,
          reports: [
            { messageId: 'left', text: '${donVi} cử cán bộ dự họp ngày ??/??/2026, lúc __ giờ, tại %DIA_DIEM%' },
          ],
        },
        {
          type: 'cong-van',
          title: { vi: 'Bản dự thảo', en: 'A draft' },
          set: { bodyText: { text: 'Đề nghị ông [ghi họ tên] dự họp tại phòng xxx của Sở./.' } },
          reports: [{ messageId: 'waiting', text: '[ghi họ tên] dự họp tại phòng xxx', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Biểu mẫu', en: 'A template' },
          set: { signerName: { text: '{{HO_TEN}}' } },
        },
        {
          type: 'cong-van',
          title: { vi: '“và những việc khác”', en: '“and so on”' },
          set: { bodyText: { text: 'Hồ sơ gồm đơn, bản vẽ, ảnh hiện trạng... nộp tại bộ phận một cửa./.' } },
          final: true,
        },
        { type: 'cong-van', final: true },
      ],
    },
  },
  check({ draft, final, report }) {
    const found = left(draft);
    if (final) {
      for (const place of found) report({ messageId: 'left', ...at(place), data: { found: named([place]) } });
      return;
    }
    const waiting = found.filter(({ isTemplate }) => !isTemplate);
    const [first] = waiting;
    if (!first) return;
    const count = waiting.reduce((sum, { places }) => sum + places.length, 0);
    report({
      messageId: 'waiting',
      ...at(first),
      data: { found: named(waiting), count },
      also: [...new Set(waiting.map(({ segment }) => segment.paragraph))].filter(
        (paragraph) => paragraph !== first.segment.paragraph,
      ),
    });
  },
});

/** The blanks of a segment, in order; offsets are those of its paragraph. */
interface Left {
  segment: Segment;
  places: readonly TextRange[];
  isTemplate: boolean;
}

const left = perDraft((draft: Draft): readonly Left[] =>
  documentsOf(draft, 'main', 'attachment', 'copy').flatMap(({ segments, template }) =>
    segments.flatMap((segment) => {
      const places = mayHaveBlanks(segment) ? placesIn(segment) : [];
      return places.length === 0 ? [] : [{ segment, places, isTemplate: template }];
    }),
  ),
);

/** In most segments nothing does. */
const mayHaveBlanks = ({ component, paragraph, text }: Segment): boolean =>
  (hasPlaceholder(text) || paragraph.spans.some(({ placeholder }) => placeholder)) &&
  !OTHERS.has(component) &&
  !STROKES.test(text);

function placesIn({ component, paragraph, start, end, text }: Segment): TextRange[] {
  const { spans } = paragraph;
  const found = blanks(text).map((blank) => ({ start: start + blank.start, end: start + blank.end }));
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i] as TextRange & { placeholder: boolean };
    if (!span.placeholder || span.start < start || span.end > end) continue;
    if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push(span);
  }
  // Cells for figures and signatures are free to stay blank.
  const asked =
    component === 'tableText'
      ? found.filter((place) => {
          const words = paragraph.text.slice(place.start, place.end);
          return isField(words) || isPrompt(words);
        })
      : found;
  return joined(asked.sort((a, b) => a.start - b.start));
}

/** `{#ds}{ma}{/ds}` is one. */
function joined(places: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const { start, end } of places) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

/** A blank is one whatever it stands in, but in a component that is not sure a finding would be silenced. */
function at({
  segment,
  places,
}: Left):
  | { at: { paragraph: Segment['paragraph']; start: number; end: number } }
  | { at: { segment: Segment; start: number; end: number } } {
  const [start, end] = [places[0]?.start ?? segment.start, places.at(-1)?.end ?? segment.end];
  const { paragraph } = segment;
  return segment.confidence >= MINIMUM_CONFIDENCE ? { at: { segment, start, end } } : { at: { paragraph, start, end } };
}

/** Dots are named with the word before them: `“giờ .....”`. */
function named(found: readonly Left[]): string {
  const names = new Set<string>();
  for (const { segment, places } of found) {
    const { text } = segment.paragraph;
    for (const { start, end } of places) {
      const words = text.slice(start, end);
      const before = /[\p{L}\p{N}]/u.test(words)
        ? ''
        : wordBefore(text.slice(Math.max(segment.start, start - 24), start));
      names.add(`“${before}${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`);
    }
  }
  const all = [...names];
  return all.length > MOST_NAMED ? `${all.slice(0, MOST_NAMED).join(', ')}, …` : all.join(', ');
}

function wordBefore(text: string): string {
  const end = text.trimEnd();
  return text.slice(end.lastIndexOf(' ') + 1);
}
