// Phụ lục III: "Như Điều …" of the recipients means the article whose bodies carry the decision out. That the line is missing,
// or names an article that is not there, is told by the-thuc/noi-nhan.
import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';
import { bareLetters } from '../../src/language/fold.ts';
import { defineRule } from '../../src/lint/rule.ts';

export const noiNhanThiHanh = defineRule({
  meta: {
    id: 'noi-dung/noi-nhan-thi-hanh',
    since: '0.1.0',
    summary: {
      vi: 'Nơi nhận “Như Điều …” dẫn đến điều giao trách nhiệm thi hành',
      en: 'The recipients’ “Như Điều …” names the article of implementation',
    },
    reason: {
      vi: 'Thêm một điều mà quên sửa nơi nhận thì cơ quan phải thi hành không có tên trong nơi nhận. Chỉ xét khi đúng một điều có “chịu trách nhiệm thi hành”.',
      en: 'An article is added and the recipients stay, so that those who are to act are none of them. Judged where exactly one article says who is responsible.',
    },
    severity: 'info',
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: false,
    messages: {
      otherArticle: {
        vi: 'Nơi nhận ghi “Như Điều {found}” nhưng cơ quan chịu trách nhiệm thi hành ở Điều {right}; {must} xem lại.',
        en: 'The recipients say “Như Điều {found}”, but Điều {right} says who carries it out.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'quyet-dinh',
          set: { recipient: { text: ['- Như Điều 2;', '- UBND tỉnh (để báo cáo);', '- Lãnh đạo Sở;'] } },
          reports: [{ messageId: 'otherArticle', text: '2', severity: 'info' }],
        },
      ],
      right: [{ type: 'quyet-dinh' }],
    },
  },
  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      const { documentType, template } = document;
      if (template || (documentType !== 'quyet-dinh' && documentType !== 'nghi-quyet')) continue;
      const line = sureSegments(document, 'recipient').find(({ text }) => AS_ARTICLE.test(bareLetters(text)));
      if (!line) continue;
      const articles = sureSegments(document, 'articleHeading');
      const acting = articles.filter(({ text }) => ACTS.test(text));
      const right = /\d+/.exec(acting[0]?.text ?? '')?.[0];
      const named = AS_ARTICLE.exec(bareLetters(line.text))?.[1]?.split(/\D+/) ?? [];
      const [found] = named;
      if (
        acting.length !== 1 ||
        right === undefined ||
        found === undefined ||
        named.includes(right) ||
        Number(found) > articles.length
      )
        continue;
      const start = line.start + line.text.indexOf(found);
      report({
        messageId: 'otherArticle',
        at: { segment: line, start, end: start + found.length },
        data: { found, right },
      });
    }
  },
});

const AS_ARTICLE = /\bnhu\s+dieu\s+(\d+(?:(?:,| va| den|,? dieu)*\s+\d+)*)/;
const ACTS = /chịu\s+trách\s+nhiệm\s+(?:tổ\s+chức\s+)?(?:thi\s+hành|thực\s+hiện)/iu;
