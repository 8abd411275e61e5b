// A document that is ready to be signed holds nothing that was meant for its drafters. Blanks and variables are told by
// the-thuc/cho-trong.
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { isQuotedMatter } from '../../src/draft/sentences.ts';
import { hasWord } from '../../src/language/fold.ts';
import type { Bilingual, Language } from '../../src/language/language.ts';
import { defineRule } from '../../src/lint/rule.ts';
import type { Inline, Paragraph } from '../../src/tree/nodes.ts';
import { runningText, sentenceAt, wholeWordsFound } from '../views/running-text.ts';

export const conSot = defineRule({
  meta: {
    id: 'noi-dung/con-sot',
    since: '0.1.0',
    summary: {
      vi: 'Bản hoàn chỉnh (--final) không còn đoạn tô màu, ghi chú, sửa đổi chưa chấp nhận, chữ ẩn, tên giả định',
      en: 'A final document (--final) has no highlights, comments, tracked changes, hidden text or dummy names left',
    },
    reason: {
      vi: 'Người soạn tô màu, ghi chú chỗ cần xem lại; khi phát hành, những thứ ấy đi theo tệp đến nơi nhận. Ở bản dự thảo, chỉ đoạn tô màu và họ tên giả định được nhắc, ở mức gợi ý.',
      en: 'Drafters highlight and comment what is to be looked at; published, all of it goes to the recipients. In a draft only highlights and dummy names of persons are mentioned, as hints.',
    },
    severity: 'warning',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      highlighted: {
        vi: 'Bản hoàn chỉnh không còn đoạn tô {colour} (--final); {must} xem lại và bỏ màu tô ({count} đoạn).',
        en: 'A final document (--final) has no highlighted passages ({count} paragraphs); look at them and take the colour out.',
      },
      leftovers: {
        vi: 'Tệp còn {what}; {must} xử lý hết trước khi ban hành.',
        en: 'The file still holds {what}; deal with them before issue.',
      },
      dummy: {
        vi: '“{found}” là tên giả định của mẫu; {must} ghi tên thật.',
        en: '“{found}” is a dummy of a template; the real name {must} be there.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          final: true,
          set: {
            bodyText: {
              text: 'Đề nghị ông Nguyễn Văn A báo cáo kết quả với Sở Nội vụ trước ngày 30 tháng 6 năm 2026./.',
            },
          },
          reports: [{ messageId: 'dummy', text: 'Nguyễn Văn A', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          title: { vi: 'Bản dự thảo', en: 'A draft' },
          set: { bodyText: { text: 'Đề nghị bà Trần Thị B báo cáo kết quả với Sở Nội vụ./.' } },
          reports: [{ messageId: 'dummy', text: 'Trần Thị B', severity: 'info' }],
        },
        {
          type: 'quyet-dinh',
          final: true,
          title: { vi: 'Người ký', en: 'The signer' },
          set: { signerName: { text: 'Nguyễn Văn A' } },
          reports: [{ messageId: 'dummy', text: 'Nguyễn Văn A', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          set: { bodyText: { format: { highlight: 'yellow' } } },
          reports: [{ messageId: 'highlighted', severity: 'info' }],
        },
        {
          type: 'cong-van',
          final: true,
          set: { bodyText: { format: { highlight: 'yellow' } } },
          reports: [{ messageId: 'highlighted', severity: 'warning' }],
        },
        {
          type: 'cong-van',
          final: true,
          set: { bodyText: { comment: 'Cần xem lại số liệu.' } },
          reports: [{ messageId: 'leftovers' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Bản dự thảo nêu ví dụ', en: 'A draft with an example' },
          set: {
            bodyText: { text: 'Ví dụ công dân của xã A nộp hồ sơ tại huyện B trước ngày 30 tháng 6 năm 2020./.' },
          },
        },
        {
          type: 'cong-van',
          final: true,
          title: { vi: 'Ví dụ', en: 'An example' },
          set: { bodyText: { text: 'Ví dụ: ông Nguyễn Văn A nộp hồ sơ tại xã B thì xã B tiếp nhận./.' } },
        },
        { type: 'cong-van', final: true },
      ],
    },
  },
  check({ draft, final, report }) {
    const { paragraphs } = draft;
    const highlighted = paragraphs.filter(hasHighlight);
    const [first] = highlighted;
    if (first && mainDocuments(draft).length > 0) {
      const spans = first.spans.filter((span) => isHighlighted(first, span));
      const start = spans[0]?.start ?? 0;
      let end = start;
      for (const span of first.spans) if (span.start === end && span.format.highlight !== 'none') end = span.end;
      const isYellow = spans[0]?.format.highlight === 'yellow';
      report({
        messageId: 'highlighted',
        at: { paragraph: first, start, end },
        severity: final ? 'warning' : 'info',
        data: { colour: { vi: isYellow ? 'vàng' : 'màu', en: '' }, count: highlighted.length },
        also: highlighted.slice(1),
      });
    }
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), final ? DUMMY : DUMMY_PERSON)) {
      const { document } = passage;
      if (document?.kind !== 'main' || document.template || isQuotedMatter(passage, start, end)) continue;
      if (EXAMPLE.test(sentenceAt(passage, start)?.text ?? '')) continue;
      report({
        messageId: 'dummy',
        at: { paragraph: passage.paragraph, start, end },
        severity: final ? 'warning' : 'info',
        data: { found: match[0] },
      });
    }
    for (const document of mainDocuments(draft)) {
      if (document.template) continue;
      for (const segment of sureSegments(document, 'signerName')) {
        const found = segment.text.trim();
        if (!DUMMY_SIGNER.test(found)) continue;
        report({ messageId: 'dummy', at: { segment }, severity: final ? 'warning' : 'info', data: { found } });
      }
    }
    if (!final) return;
    const comments = draft.tree.children.filter(({ type }) => type === 'comment').length;
    const changed = paragraphs.filter(isChanged);
    const hidden = paragraphs.filter(({ hiddenText }) => hasWord(hiddenText));
    const what = [
      of(comments, '{} ghi chú (comment)', 'comments ({})'),
      of(changed.length, 'sửa đổi chưa chấp nhận ({} đoạn)', 'tracked changes ({} paragraphs)'),
      of(hidden.length, 'chữ ẩn ({} đoạn)', 'hidden text ({} paragraphs)'),
    ].filter((each) => each !== null);
    if (what.length > 0) {
      const [paragraph, ...also] = [...changed, ...hidden];
      const joined = (language: Language): string => what.map((each) => each[language]).join(', ');
      report({
        messageId: 'leftovers',
        at: paragraph ? { paragraph } : { document: true },
        data: { what: { vi: joined('vi'), en: joined('en') } },
        also,
      });
    }
  },
});

const DUMMY_PERSON = /(?:Nguyễn|Trần|Lê) (?:Văn|Thị) [A-C](?![\p{L}\d])/gu;
/** In the signature; people are called so, but not with one letter for a name. */
const DUMMY_SIGNER = /^(?:Nguyễn|Trần|Lê) (?:Văn|Thị) [A-C]$/u;
const DUMMY =
  /(?:(?:Nguyễn|Trần|Lê) (?:Văn|Thị) [A-C]|[Ll]orem ipsum|(?<![@/.])abc(?![@.]\S)|tỉnh [A-C]|huyện [A-C]|(?:xã|phường) [A-C]|(?:[Cc]ông ty(?: TNHH| cổ phần)?|[Dd]oanh nghiệp|[Cc]ơ quan|[Đđ]ơn vị|[Dd]ự án) (?:ABC|XYZ))(?![\p{L}\d])/gu;

/** Dummies are right in examples. */
const EXAMPLE = /(?<!\p{L})(?:ví dụ|thí dụ|chẳng hạn|giả sử|tình huống|giả định)(?!\p{L})/iu;

type Span = Paragraph['spans'][number];

const isHighlighted = ({ text }: Paragraph, { start, end, format }: Span): boolean =>
  format.highlight !== 'none' && format.highlight !== 'white' && hasWord(text.slice(start, end));

function hasHighlight(paragraph: Paragraph): boolean {
  const { spans } = paragraph;
  for (let i = 0; i < spans.length; i++) if (isHighlighted(paragraph, spans[i] as Span)) return true;
  return false;
}

const of = (count: number, vi: string, en: string): Bilingual | null =>
  count === 0 ? null : { vi: vi.replace('{}', String(count)), en: en.replace('{}', String(count)) };

const isChanged = ({ children, spans }: Paragraph): boolean =>
  spans.some(({ inserted }) => inserted) || hasChange(children);

const CHANGES: ReadonlySet<string> = new Set(['insert', 'delete', 'moveFrom', 'moveTo']);

const hasChange = (children: readonly Inline[]): boolean =>
  children.some((child) => child.type === 'container' && (CHANGES.has(child.kind) || hasChange(child.children)));
