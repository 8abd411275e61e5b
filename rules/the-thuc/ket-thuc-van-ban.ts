// Every template of Phụ lục III ends the text with `./.` after its last word. The decree never says so in prose,
// so its absence is a warning; where the text ends with a table or a form there is no last word.
import type { Component } from '../../src/knowledge/components.ts';
import { type DraftDocument, MINIMUM_CONFIDENCE, type Segment } from '../../src/draft/draft.ts';
import { demandFor } from '../../src/knowledge/component-matrix.ts';
import { hasWord } from '../../src/language/fold.ts';
import { textChange } from '../../src/lint/change.ts';
import { componentExample } from '../../src/lint/component-example.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { endedWith } from '../looks/fix-changes.ts';
import { hasPlaceholder, isPlaceholder, placeholders } from '../../src/language/placeholder.ts';
import { documentsOf, isOfSanction } from '../../src/draft/segments.ts';

const BODY: ReadonlySet<Component> = new Set<Component>(['bodyText', 'clause', 'point', 'articleHeading']);
/** What a body may end with where `./.` has no place. */
const OTHER_ENDS: ReadonlySet<Component> = new Set<Component>(['tableText', 'contentTitle', 'headingTitle', 'other']);
const CLOSING: ReadonlySet<Component> = new Set<Component>([
  'recipientsLabel',
  'recipient',
  'signingAuthority',
  'signerTitle',
  'signerName',
]);

const ended = componentExample('cong-van', 'bodyText');

export const ketThucVanBan = defineRule({
  meta: {
    id: 'the-thuc/ket-thuc-van-ban',
    since: '0.1.0',
    summary: { vi: 'Nội dung kết thúc bằng dấu “./.”', en: 'The text ends with “./.”' },
    reason: {
      vi: 'Các mẫu trong Phụ lục III đều kết thúc nội dung bằng “./.” ngay sau chữ cuối cùng; lời văn của Nghị định không nêu, nên chỉ cảnh báo.',
      en: 'All templates of Phụ lục III end the text with “./.” right after the last word; the prose of the decree does not say so, hence a warning.',
    },
    severity: 'warning',
    legalBasis: { nd30: ['ND30-I.II.6.e-6'] },
    needsLayout: false,
    fixable: true,
    messages: {
      missing: {
        vi: 'Cuối nội dung không có dấu “./.”; {must} thêm sau chữ cuối cùng.',
        en: 'The text does not end with “./.”; it {must} be added after the last word.',
      },
      malformed: {
        vi: 'Dấu kết thúc viết “{found}”; {must} là “./.” liền sau chữ cuối cùng.',
        en: 'The closing mark is written “{found}”; it {must} be “./.” right after the last word.',
      },
      onItsOwn: {
        vi: 'Dấu “./.” đứng riêng một đoạn; mẫu đặt liền sau chữ cuối cùng.',
        en: '“./.” stands in a paragraph of its own; the templates put it right after the last word.',
        severity: 'info',
      },
    },
    examples: {
      wrong: [
        ended(['Đề nghị các cơ quan, đơn vị thực hiện.'], 'missing', '.'),
        ended(['Đề nghị các cơ quan, đơn vị thực hiện. /.'], 'malformed', '. /.'),
        ended(['Đề nghị các cơ quan, đơn vị thực hiện./'], 'malformed', './'),
        { ...ended(['Xin trân trọng cảm ơn!'], 'missing', '!'), besides: ['van-phong/dau-cau'] },
        ended(['Đề nghị các cơ quan, đơn vị thực hiện ./.'], 'malformed', ' ./.'),
        { ...ended(['Thực hiện trước ngày …/.'], 'malformed', '/.'), besides: ['the-thuc/cho-trong'] },
        ended(['Đề nghị các cơ quan, đơn vị thực hiện.\\.'], 'malformed', '.\\.'),
        ended(['Đề nghị các cơ quan, đơn vị thực hiện.//.'], 'malformed', './/.'),
      ],
      right: [
        ended(['Đề nghị các cơ quan, đơn vị thực hiện./.']),
        ended(['Địa điểm:']),
        { ...ended(['Đề nghị các cơ quan, đơn vị thực hiện trước ngày …']), besides: ['the-thuc/cho-trong'] },
      ],
    },
  },
  check({ draft, report }) {
    for (const document of documentsOf(draft, 'main', 'attachment')) {
      if (document.template && document.kind === 'attachment') continue;
      const last = lastBodySegment(document);
      if (!last || last.confidence < MINIMUM_CONFIDENCE) continue;
      const text = last.text.trimEnd();
      if (text === './.') {
        const above = segmentAbove(document, last);
        const changes = above && [endedWith(above, './.'), textChange(last.paragraph, last.start, last.end, '')];
        report({
          messageId: 'onItsOwn',
          at: { segment: last },
          ...(changes && { fix: { description: { vi: 'Đưa “./.” lên đoạn trên', en: 'Move “./.” up' }, changes } }),
        });
      }
      // Something is still to come below.
      if (text.endsWith(':') || isOfSanction(document)) continue;
      const mark = surplusMark(text) ?? endMark(text);
      if (mark === './.' || isPlaceholder(text) || (mark === null && (endsBlank(text) || isNote(last)))) continue;
      const end = last.start + text.length;
      if (mark !== null) {
        const start = end - mark.length;
        // `…/.`: whether the dots are words to come or the first stop of the mark, only the writer knows.
        const unsafe = /[.…]\s*$/.test(text.slice(0, start - last.start));
        report({
          messageId: 'malformed',
          at: { segment: last, start, end },
          data: { found: mark },
          fix: {
            description: { vi: 'Sửa thành “./.”', en: 'Change to “./.”' },
            text: './.',
            ...(unsafe && { unsafe }),
          },
        });
      } else {
        const stop = /[.;,!?]?$/.exec(text)?.[0] ?? '';
        const start = stop ? end - stop.length : last.start + text.search(/(?<!\S)\S+$/);
        report({
          messageId: 'missing',
          at: { segment: last, start, end },
          fix: {
            description: { vi: 'Thêm “./.”', en: 'Add “./.”' },
            text: stop ? './.' : `${text.slice(start - last.start)}./.`,
            // Thanks and questions lose the mark that they were given.
            ...((stop === '!' || stop === '?') && { unsafe: true }),
          },
        });
      }
    }
  },
});

/** The text right above that the mark belongs to. */
function segmentAbove({ segments }: DraftDocument, own: Segment): Segment | undefined {
  const above = segments.slice(0, segments.indexOf(own)).findLast(({ component }) => component !== 'empty');
  return above && BODY.has(above.component) && !hasPlaceholder(above.text.slice(-12)) ? above : undefined;
}

/** What is still to be filled in at the end may bring the mark with it. */
function endsBlank(text: string): boolean {
  const last = placeholders(text).at(-1);
  return last !== undefined && !hasWord(text.slice(last.end));
}

/** `(Danh sách có 13 người)`: a remark below a list, not the end of a text. */
function isNote({ text, paragraph }: Segment): boolean {
  return paragraph.format.align === 'center' || /^\(.*\)\.?$/s.test(text);
}

/** `./.` after a blank or another full stop. */
function surplusMark(text: string): string | null {
  return /(?<=[^\s.…])(?: +|\.)\.\/\.$/.exec(text)?.[0] ?? null;
}

/** Other signs where the slash should be, and more signs than it has: `.\\.`, `.|.`, `../.`, `./.,`. */
const SLIPPED_MARK = /(?<=[\p{L}\d)”"])\s{0,2}[.,;]{0,3}\s?(?:[\\|]\s?[./\\|,]{0,3}|\/[./,;]{1,4})$/u;

/** The closing mark as written, in whatever form; null when there is none. */
export function endMark(text: string): string | null {
  const usual = /(?:[.,]\s*)?\/\s*(?:\.\s*)?\/?$/.exec(text)?.[0] ?? null;
  const slipped = SLIPPED_MARK.exec(text)?.[0].trimStart() ?? null;
  return slipped !== null && slipped.length > (usual?.length ?? 0) ? slipped : usual;
}

/** The last piece of the text, when the part has one and a signature or recipients follow it. */
function lastBodySegment(document: DraftDocument): Segment | null {
  const wanted = document.kind === 'attachment' || demandFor(document.documentType, 'signerName') === 'required';
  if (!wanted) return null;
  let last: Segment | null = null;
  for (const segment of document.segments) {
    if (CLOSING.has(segment.component)) return last;
    if (BODY.has(segment.component)) last = segment;
    else if (OTHER_ENDS.has(segment.component)) last = null;
  }
  return document.kind === 'attachment' ? last : null;
}
