/** docs/coverage.md: for each requirement of the decree the rules that decide it, or why a file cannot show it. */
import { REQUIREMENTS, type Requirement } from '../../src/knowledge/requirement-texts.ts';
import { citation } from '../../src/knowledge/requirements.ts';
import type { Rule } from '../../src/lint/rule.ts';

const DECREE = REQUIREMENTS.filter(({ id }) => /^(?:ND30|VH)-/.test(id));

export interface Coverage {
  requirement: Requirement;
  /** Ids of the rules that name it, in the order of the rules. */
  rules: readonly string[];
}

/** Every requirement id that a rule names, for the whole rule or for one of its messages. */
export function claimedBy({ meta }: Rule): Set<string> {
  return new Set([
    ...Object.values(meta.legalBasis).flat(),
    ...Object.values(meta.messages).flatMap(({ legalBasis = {} }) => Object.values(legalBasis).flat()),
  ]);
}

/** Of the requirements of the decree; those of other acts are only there to be named. */
export function coverageOf(rules: readonly Rule[]): Coverage[] {
  const claims = rules.map((rule) => ({ id: rule.meta.id, ids: claimedBy(rule) }));
  return DECREE.map((requirement) => ({
    requirement,
    rules: claims.filter(({ ids }) => ids.has(requirement.id)).map(({ id }) => id),
  }));
}

export function coveragePage(rules: readonly Rule[]): string {
  const coverage = coverageOf(rules);
  const decided = coverage.filter(({ rules }) => rules.length > 0).length;
  const reasoned = coverage.filter(({ requirement }) => requirement.undecidable).length;
  const open = coverage.length - decided - reasoned;
  return [
    '# vbcheck soát được những gì của Nghị định 30/2020/NĐ-CP',
    '',
    'Trang này do `npm run docs` viết từ bảng yêu cầu (`data/requirements.json`) và từ chính các quy tắc.',
    '',
    `Trong ${coverage.length} yêu cầu: **${decided}** có quy tắc soát, **${reasoned}** không thể thấy được từ một tệp soạn thảo, **${open}** chưa có quy tắc.`,
    '',
    `In English: of ${coverage.length} requirements ${decided} are decided by rules, ${reasoned} cannot be seen in a draft, ${open} have no rule yet.`,
    '',
    'Mức: M1 quyết định được chính xác; M2 là lỗi có khả năng, báo là cảnh báo; M3 không quyết định được từ tệp.',
    '',
    '| Mã | Căn cứ | Yêu cầu | Mức | Soát bởi, hoặc lý do không soát |',
    '|---|---|---|---|---|',
    ...coverage.map(row),
    '',
  ].join('\n');
}

function row({ requirement, rules }: Coverage): string {
  const links = rules.map((id) => `[${id}](rules/${id}.md)`).join(', ');
  const { id, vi, level, undecidable } = requirement;
  const decision = links || (undecidable ? `Không soát: ${undecidable.vi}` : 'Chưa có quy tắc');
  return `| ${[id, citation(id, 'vi'), vi, level, decision].map(cell).join(' | ')} |`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
