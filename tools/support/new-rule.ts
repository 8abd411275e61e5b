/** The file that a new rule begins with: complete, green, and about nothing yet. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { bareLetters } from '../../src/language/fold.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { FAMILIES, isFamily } from '../../src/lint/families.ts';
import { variableOf } from './rules-index.ts';

/** A first line that no rule that is sent may keep. */
export const UNWRITTEN = 'Yêu cầu, trong một dòng';

const FORM = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Why there can be no rule of that name under `root`; null when there can. */
export function nameFault(id: string, root: string): Bilingual | null {
  const [family = '', name = '', ...rest] = id.split('/');
  if (!isFamily(family) || rest.length > 0 || name === '') {
    const families = FAMILIES.join(', ');
    return {
      vi: `“${id}” không có dạng họ/tên; họ là một trong: ${families}. Ví dụ: npm run new-rule -- noi-dung/thu-ngay`,
      en: `“${id}” is not family/name; families are: ${families}. Example: npm run new-rule -- noi-dung/thu-ngay`,
    };
  }
  if (!FORM.test(name) || isKeyword(variableOf(id))) {
    const bare = bareLetters(name)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|(?<!-)-+$/g, '');
    const other = FORM.test(bare) && !isKeyword(variableOf(`${family}/${bare}`)) ? `${family}/${bare}` : null;
    return {
      vi: `Tên “${name}” phải là tiếng Việt không dấu, chữ thường, nối bằng gạch ngang, không là từ khóa của JavaScript${other ? `; ví dụ: ${other}` : ''}`,
      en: `The name “${name}” has to be Vietnamese without diacritics, small letters with hyphens, and no keyword of JavaScript${other ? `; for example ${other}` : ''}`,
    };
  }
  // People type rules without their family, so a name is taken in all of them.
  const taken = FAMILIES.find((other) => existsSync(join(root, 'rules', other, `${name}.ts`)));
  if (taken === undefined) return null;
  return {
    vi: `Đã có quy tắc ${taken}/${name}: rules/${taken}/${name}.ts. Hãy chọn tên khác`,
    en: `There is a rule ${taken}/${name} already: rules/${taken}/${name}.ts. Take another name`,
  };
}

function isKeyword(name: string): boolean {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, name);
  return scanner.scan() !== ts.SyntaxKind.Identifier;
}

/** The source of rules/<id>.ts; `version`: of vbcheck, in which the rule will come. */
export function ruleSource(id: string, version: string): string {
  const { imports, check } = id.startsWith('the-thuc/') ? COMPONENTS : SENTENCES;
  return `// Điều, khoản, điểm: what it asks for, in a sentence; where it can be read in two ways, which one is taken and why.
${imports}
import { defineRule } from '../../src/lint/rule.ts';

const WRONG = /lời mẫu sai/gu;
const RIGHT = 'lời mẫu đúng';

export const ${variableOf(id)} = defineRule({
  meta: {
    id: '${id}',
    since: '${version}',
    summary: { vi: '${UNWRITTEN}', en: 'What it asks for, in a line' },
    reason: {
      vi: 'Vì sao phải thế; chỗ nào còn hiểu được hai cách.',
      en: 'Why it should be so; what can be read in two ways.',
    },
    // error: the decree says so and the check is sure. warning: probably wrong. info: better otherwise.
    severity: 'warning',
    // Ids of data/requirements.json. Empty for what no decree says; that is never an error.
    legalBasis: { nd30: [] },
    needsLayout: false,
    fixable: true,
    messages: {
      wrongWords: {
        vi: 'Chữ “{found}” không đúng; {must} là “{right}”.',
        en: 'The words “{found}” are wrong; they {must} be “{right}”.',
      },
    },
    examples: {
      wrong: [
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các cơ quan ghi lời mẫu sai trước ngày 30 tháng 6.' } },
          reports: [{ messageId: 'wrongWords', text: 'lời mẫu sai' }],
        },
      ],
      right: [
        // What looks nearly the same and is right: blanks, forms, names, quotations.
        {
          type: 'cong-van',
          set: { bodyText: { text: 'Đề nghị các cơ quan ghi lời mẫu đúng trước ngày 30 tháng 6.' } },
        },
      ],
    },
  },
${check}
});
`;
}

const FIX = 'fix: { description: { vi: `Sửa thành "${RIGHT}"`, en: `Change to "${RIGHT}"` }, text: RIGHT },';

/** A rule on the thể thức looks at components. */
const COMPONENTS = {
  imports: `import { mainDocuments, sureSegments } from '../../src/draft/segments.ts';`,
  check: `  check({ draft, report }) {
    for (const document of mainDocuments(draft)) {
      for (const segment of sureSegments(document, 'bodyText')) {
        for (const { 0: found, index } of segment.text.matchAll(WRONG)) {
          const start = segment.start + index;
          report({
            messageId: 'wrongWords',
            at: { segment, start, end: start + found.length },
            data: { found, right: RIGHT },
            ${FIX}
          });
        }
      }
    }
  },`,
};

/** A rule on content, style or spelling looks at sentences, wherever they stand. */
const SENTENCES = {
  imports: `import { MINIMUM_CONFIDENCE } from '../../src/draft/draft.ts';
import { isQuotedMatter, sentences } from '../../src/draft/sentences.ts';`,
  check: `  check({ draft, report }) {
    for (const { passage, paragraph, start, text } of sentences(draft)) {
      if (passage.role !== 'prose' || passage.confidence < MINIMUM_CONFIDENCE || !passage.isVietnamese) continue;
      for (const { 0: found, index } of text.matchAll(WRONG)) {
        const at = { paragraph, start: start + index, end: start + index + found.length };
        if (isQuotedMatter(passage, at.start, at.end)) continue;
        report({
          messageId: 'wrongWords',
          at,
          data: { found, right: RIGHT },
          ${FIX}
        });
      }
    }
  },`,
};
