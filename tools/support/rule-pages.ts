/**
 * The manual of the rules in both languages: a page for each and an overview, from their metadata and from real runs on their examples.
 * `vbcheck explain` prints the same content.
 */
import { TERMS } from '../../src/report/pretty.ts';
import { REQUIREMENTS } from '../../src/knowledge/requirement-texts.ts';
import { citation } from '../../src/knowledge/requirements.ts';
import type { Language } from '../../src/language/language.ts';
import { FAMILIES, type Family, FAMILY_NAMES, familyOf } from '../../src/lint/families.ts';
import { basisOf, type Rule } from '../../src/lint/rule.ts';
import { MANUAL_HEADINGS, ruleManual } from '../../src/report/rule-manual.ts';

/** `Format (thể thức)`: the ids and the decree are Vietnamese on English pages, too. */
function familyTitle(family: Family, language: Language): string {
  const { vi, en } = FAMILY_NAMES[family];
  return language === 'vi' ? vi : `${en} (${vi.toLowerCase()})`;
}

const TEXTS = {
  vi: {
    title: 'Các quy tắc của vbcheck',
    intro:
      'Trang này do `npm run docs` viết từ chính các quy tắc, theo thứ tự của nghị định. Ở cửa sổ lệnh: `vbcheck rules`, `vbcheck explain the-thuc/le-trang`.',
    columns: ['Quy tắc', 'Yêu cầu', 'Mức', 'Căn cứ đầu tiên'],
    other: 'English',
    severity: 'Mức',
    wrongColumns: ['Văn bản', 'Thay đổi so với văn bản đúng', 'vbcheck báo'],
    rightColumns: ['Văn bản', 'Thay đổi so với văn bản mẫu'],
    messagesText:
      '`vbcheck fix` sửa ngay những gì an toàn, ở chỗ chỉ có một cách sửa; những gì cần xem lại chỉ được sửa khi thêm `--unsafe`.',
    messageColumns: ['Mức', 'Thông báo', 'Khi sửa'],
    optionColumns: ['Tùy chọn', 'Ý nghĩa', 'Giá trị', 'Mặc định'],
    writtenBy: 'Trang này do `npm run docs` viết từ chính quy tắc; ví dụ là kết quả chạy thật.',
  },
  en: {
    title: 'The rules of vbcheck',
    intro:
      'Written by `npm run docs` from the rules themselves, in the order of the decree. In a terminal: `vbcheck rules --lang en`, `vbcheck explain the-thuc/le-trang --lang en`.',
    columns: ['Rule', 'What it asks for', 'Severity', 'First legal basis'],
    other: 'Tiếng Việt',
    severity: 'Severity',
    wrongColumns: ['Document', 'Changed in the correct document', 'vbcheck says'],
    rightColumns: ['Document', 'Changed in the sample document'],
    messagesText:
      '`vbcheck fix` makes safe fixes, where there is one way to mend; those to be reviewed only with `--unsafe`.',
    messageColumns: ['Severity', 'Message', 'Fix'],
    optionColumns: ['Option', 'Meaning', 'Values', 'Default'],
    writtenBy: 'Written by `npm run docs` from the rule itself; what vbcheck says is what it really said.',
  },
} as const;

const FOLDERS: Record<Language, string> = { vi: 'docs/rules', en: 'docs/rules/en' };

/** Pages in both languages by their path under the project. */
export function rulePages(rules: readonly Rule[]): Map<string, string> {
  const pages = new Map<string, string>();
  for (const language of ['vi', 'en'] as const) {
    const folder = FOLDERS[language];
    pages.set(`${folder}/README.md`, overview(rules, language));
    for (const rule of rules) pages.set(`${folder}/${rule.meta.id}.md`, page(rule, language));
  }
  return pages;
}

function overview(rules: readonly Rule[], language: Language): string {
  const texts = TEXTS[language];
  const other = language === 'vi' ? 'en/README.md' : '../README.md';
  const lines = [`# ${texts.title}`, '', `[${texts.other}](${other})`, '', texts.intro];
  for (const family of FAMILIES) {
    const own = rules.filter(({ meta }) => familyOf(meta) === family);
    if (own.length === 0) continue;
    const rows = own.toSorted(byDecree).map(({ meta }) => {
      const severity = TERMS[meta.severity][language];
      const [first] = basisOf(meta);
      const place = first === undefined ? '' : citation(first, language);
      return `| [${meta.id}](${meta.id}.md) | ${cell(meta.summary[language])} | ${severity} | ${place} |`;
    });
    lines.push('', `## ${familyTitle(family, language)}`, '', ...table(texts.columns, rows));
  }
  return `${lines.join('\n')}\n`;
}

/** In the order in which the decree names what they rest on first; what rests on nothing comes last, by name. */
function byDecree(a: Rule, b: Rule): number {
  return placeInDecree(a) - placeInDecree(b) || (a.meta.id < b.meta.id ? -1 : 1);
}

function placeInDecree({ meta }: Rule): number {
  const place = REQUIREMENTS.findIndex(({ id }) => id === basisOf(meta)[0]);
  return place < 0 ? REQUIREMENTS.length : place;
}

function page({ meta }: Rule, language: Language): string {
  const texts = TEXTS[language];
  const { wrong, right, messages, why, basis, options, off, ...manual } = ruleManual(meta, language);
  const rows = {
    wrong: wrong.map(({ document, change, reported }) => row(document, change, reported.map(cell).join('<br>'))),
    right: right.map(({ document, change }) => row(document, change)),
    messages: messages.map(({ severity, message, mended }) => row(severity, message, mended ?? '')),
    options: options.map(({ name, meaning, values, defaultValue }) =>
      row(`\`${name}\``, meaning, values.map(cell).join('<br>'), defaultValue === null ? '' : `\`${defaultValue}\``),
    ),
  };
  const sections: Record<keyof typeof MANUAL_HEADINGS, readonly string[]> = {
    wrong: table(texts.wrongColumns, rows.wrong),
    right: table(texts.rightColumns, rows.right),
    messages: [texts.messagesText, '', ...table(texts.messageColumns, rows.messages)],
    why: [why],
    basis: basis.map(({ text, requirement }) => `- ${text} (\`${requirement}\`)`),
    options: table(texts.optionColumns, rows.options),
    off,
  };
  const other = language === 'vi' ? `../en/${meta.id}.md` : `../../${meta.id}.md`;
  const lines = [`# ${meta.id}`, '', `[${texts.other}](${other})`, ''];
  lines.push(`**${manual.summary}.**`, '', `${texts.severity}: ${manual.facts.join('; ')}.`);
  for (const [name, content] of Object.entries(sections))
    if (content.length > 0)
      lines.push('', `## ${MANUAL_HEADINGS[name as keyof typeof sections][language]}`, '', ...content);
  lines.push('', '---', '', texts.writtenBy);
  return `${lines.join('\n')}\n`;
}

const row = (...cells: readonly string[]): string => `| ${cells.map((text) => cell(text)).join(' | ')} |`;

function table(headings: readonly string[], rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`| ${headings.join(' | ')} |`, `|${'---|'.repeat(headings.length)}`, ...rows];
}

/** A cell that is made already stays as it is. */
function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|').replaceAll('\n', '⏎');
}
