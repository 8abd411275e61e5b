// Phụ lục I, Phần I, mục II, khoản 6, điểm đ: a khoản with a title has number and title on a line of their own, upright
// and bold. Whether a line is a title must be guessed: short, without a stop at its end, followed by what it heads.
import cues from '../../data/cues.json' with { type: 'json' };
import type { Component } from '../../src/knowledge/components.ts';
import type { DraftDocument, Segment } from '../../src/draft/draft.ts';
import { anyOf } from '../../src/language/any-of.ts';
import { collapseSpaces, hasLowerCase } from '../../src/language/fold.ts';
import { once } from '../../src/language/once.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { reportTogether } from '../views/body.ts';
import { runFormatChanges } from '../looks/fix-changes.ts';
import { hasPlaceholder } from '../../src/language/placeholder.ts';
import { quotedParagraphs } from '../../src/draft/quotation.ts';
import { hasTemplate, documentsOf, sureSegments } from '../../src/draft/segments.ts';
import { wordPieces } from '../views/spans.ts';

export const khoanTieuDe = defineRule({
  meta: {
    id: 'the-thuc/khoan-tieu-de',
    since: '0.1.0',
    summary: {
      vi: 'Khoản có tiêu đề: số thứ tự và tiêu đề trên một dòng riêng, chữ đứng, đậm',
      en: 'A titled khoản: number and title on a line of their own, upright and bold',
    },
    reason: {
      vi: 'Chữ đậm giúp người đọc thấy ngay đó là tiêu đề của các đoạn bên dưới. Chỉ xét dòng ngắn, không có dấu kết thúc câu, ngay dưới là lời văn hoặc điểm a).',
      en: 'Bold type shows at once that the line heads what follows. Only short lines without a final stop, right above text or points, are judged.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.dd-7'] },
    needsLayout: true,
    fixable: true,
    messages: {
      notBold: {
        vi: 'Khoản có tiêu đề nhưng không đậm ({count} khoản); số và tiêu đề {must} là chữ đậm.',
        en: 'Titled khoản are not bold ({count} of them); number and title {must} be bold.',
      },
      italic: {
        vi: 'Khoản có tiêu đề in nghiêng ({count} khoản); số và tiêu đề {must} là chữ đứng, đậm.',
        en: 'Titled khoản are in italics ({count} of them); number and title {must} be upright and bold.',
      },
    },
    examples: {
      wrong: [titled({ bold: false }, 'notBold'), titled({ bold: true, italic: true }, 'italic')],
      right: [
        titled({ bold: true }),
        {
          type: 'quy-che',
          title: { vi: 'Khoản là một câu, không phải tiêu đề', en: 'A sentence is no title' },
        },
        {
          type: 'cong-van',
          title: { vi: 'Khoản cuối chỉ thiếu dấu chấm', en: 'The last khoản merely lacks its stop' },
          set: { clause: { text: ['1. Trực ban theo ca, kíp.', '2. Báo cáo hằng ngày trước 16 giờ'] } },
        },
      ],
    },
  },
  check(context) {
    for (const document of documentsOf(context.draft, 'main', 'attachment')) {
      if (document.kind === 'main' && !hasTemplate(document)) continue;
      const titles = titledClauses(document);
      const plain = titles.filter((segment) => wordPieces(segment).every(({ format }) => !format.bold));
      const changes = plain.flatMap((segment) => runFormatChanges(segment, ({ bold }) => !bold, { bold: true }));
      reportTogether(context, plain, { messageId: 'notBold', fix: { ...BOLD, changes } });
      // In italics alone it may be a sentence that is stressed.
      const slanted = titles.filter((segment) =>
        wordPieces(segment).every(({ format }) => format.bold && format.italic),
      );
      const upright = slanted.flatMap((segment) =>
        runFormatChanges(segment, ({ italic }) => italic, { italic: false }),
      );
      reportTogether(context, slanted, { messageId: 'italic', fix: { ...UPRIGHT, changes: upright } });
    }
  },
});

const BOLD = { description: { vi: 'Đặt chữ đậm', en: 'Make it bold' } };
const UPRIGHT = { description: { vi: 'Đặt chữ đứng', en: 'Make it upright' } };

const HEADED: ReadonlySet<Component> = new Set<Component>(['bodyText', 'point']);
const MOST_WORDS = 14;
/** Words of a sentence, or of one that the list below completes. */
const ofSentence = once(
  () => new RegExp(`(?<![A-Za-zÀ-ỹ])${anyOf(cues.clauses.headingSentences)}(?![A-Za-zÀ-ỹ])`, 'i'),
);

/** A converter of PDF has cut the line: the next one begins with a small letter. */
const goesOn = ({ text }: Segment): boolean => hasLowerCase(text.charAt(0));

function titledClauses(document: DraftDocument): Segment[] {
  return sureSegments(document, 'clause').filter((segment) => {
    const words = collapseSpaces(segment.text);
    // `3. Điện thoại: 0200.000.000` is filled in, no title.
    if (/:\s*\S|\d{5}|@|https?:|www\./.test(words)) return false;
    if (!/[A-Za-zÀ-ỹ\d)]$/.test(words) || words.split(' ').length > MOST_WORDS || ofSentence().test(words))
      return false;
    const next = segmentBelow(document, segment);
    return (
      next !== undefined &&
      HEADED.has(next.component) &&
      !(next.component === 'bodyText' && (goesOn(next) || endsList(document, segment))) &&
      !hasPlaceholder(words) &&
      !quotedParagraphs(document).has(segment.paragraph)
    );
  });
}

function segmentBelow(document: DraftDocument, segment: Segment): Segment | undefined {
  return segmentBeside(document, segment, 1);
}

/** Right below a khoản that is a sentence: the last of the list, whose stop is forgotten. */
function endsList(document: DraftDocument, segment: Segment): boolean {
  const above = segmentBeside(document, segment, -1);
  return above?.component === 'clause' && /[.;]\s*$/.test(above.text);
}

function segmentBeside({ segments }: DraftDocument, segment: Segment, step: 1 | -1): Segment | undefined {
  let i = segments.indexOf(segment) + step;
  while (segments[i]?.component === 'empty') i += step;
  return segments[i];
}

function titled(format: { bold: boolean; italic?: boolean }, messageId?: 'notBold' | 'italic') {
  return {
    type: 'cong-van',
    set: { clause: { text: '1. Về kinh phí thực hiện', format } },
    ...(messageId && { reports: [{ messageId }] }),
  };
}
