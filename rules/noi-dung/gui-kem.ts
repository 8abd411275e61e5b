// What a document says to come with it is sent with it. Mostly it is another file, which no check of this one can see, so that
// the hint is for the final document alone.
import { mainDocuments } from '../../src/draft/segments.ts';
import { isQuotedMatter, overlapsAny } from '../../src/draft/sentences.ts';
import { defineRule } from '../../src/lint/rule.ts';
import { runningText, wholeWordsFound } from '../views/running-text.ts';

export const guiKem = defineRule({
  meta: {
    id: 'noi-dung/gui-kem',
    since: '0.1.0',
    summary: {
      vi: 'Bản hoàn chỉnh (--final) nói “có … kèm theo” thì gửi kèm đủ',
      en: 'A final document (--final) that says “enclosed” has its enclosures',
    },
    reason: {
      vi: 'Quên gửi kèm danh sách, phụ lục là lỗi hay gặp khi phát hành. Phụ lục thường ở tệp khác nên chỉ nhắc khi soát bản hoàn chỉnh và tệp không có phụ lục, văn bản kèm theo nào.',
      en: 'Lists and annexes are forgotten when a document goes out. They mostly are other files, so this is said of final documents only, where the file holds no annex.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      notInFile: {
        vi: 'Văn bản ghi “{found}” nhưng tệp không có phụ lục; {must} kiểm tra đã gửi kèm tệp khác chưa.',
        en: 'The document says “{found}” and the file has no annex; make sure that it goes out with the other file.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          final: true,
          set: { bodyText: { text: 'Sở Nội vụ gửi các cơ quan danh mục tài liệu (có danh mục kèm theo)./.' } },
          reports: [{ messageId: 'notInFile', text: '(có danh mục kèm theo)', severity: 'info' }],
        },
        {
          type: 'cong-van',
          final: true,
          set: { bodyText: { text: 'Đề nghị các cơ quan báo cáo theo biểu mẫu gửi kèm Công văn này./.' } },
          reports: [{ messageId: 'notInFile', text: 'theo biểu mẫu gửi kèm', severity: 'info' }],
        },
      ],
      right: [
        {
          type: 'cong-van',
          title: { vi: 'Bản dự thảo', en: 'A draft' },
          set: { bodyText: { text: 'Sở Nội vụ gửi các cơ quan danh mục tài liệu (có danh mục kèm theo)./.' } },
        },
        { type: 'ke-hoach-phu-luc', final: true },
        {
          type: 'cong-van',
          final: true,
          title: { vi: 'Kèm theo văn bản khác', en: 'Enclosed with another document' },
          set: { bodyText: { text: 'Đề nghị lập danh sách theo mẫu kèm theo Quy chế văn thư của Sở./.' } },
        },
      ],
    },
  },
  check({ draft, final, report }) {
    if (!final || mainDocuments(draft).length !== 1 || draft.documents.some(({ kind }) => kind !== 'main')) return;
    for (const { passage, start, end, match } of wholeWordsFound(runningText(draft), ENCLOSED)) {
      if (isQuotedMatter(passage, start, end) || overlapsAny(passage.citations, start, end)) continue;
      report({ messageId: 'notInFile', at: { paragraph: passage.paragraph, start, end }, data: { found: match[0] } });
      return;
    }
  },
});

/** `(có danh sách kèm theo)`, `theo biểu mẫu gửi kèm Công văn này`. */
const ENCLOSED =
  /\((?:[Cc]ó |[Kk]èm |[Gg]ửi kèm |[Xx]em |[Tt]heo |[Cc]hi tiết (?:tại |theo )?)?(?:\p{L}+ ){0,6}(?:kèm theo|đính kèm|gửi kèm)\)|(?:[Tt]heo|[Tt]ại|[Cc]ó) (?:(?:các )?(?:biểu |bảng )?mẫu(?: biểu)?|phụ lục|danh sách|danh mục|đề cương|biểu)(?: \p{L}+){0,6} (?:kèm theo|đính kèm|gửi kèm)(?= (?:Công văn|[Vv]ăn bản|Kế hoạch|Quyết định|Thông báo|Tờ trình|Báo cáo) này(?!\p{L})|[.;,])/gu;
