/**
 * What is left unsaid although a rule has found it: style where spelling speaks, and hints of style beyond what a reader
 * bears. A drafter who meets a dozen hints on a page stops reading.
 */
import type { Draft } from '../draft/draft.ts';
import { printedWords } from '../draft/words.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Family } from './families.ts';
import type { Finding } from './finding.ts';
import type { LintNote } from './result.ts';

const RESTRAINED: Family = 'van-phong';
/** What a word is called comes after whether it is written right. */
const BEFORE_STYLE: Family = 'chinh-ta';

/** Findings on style whose words a finding on spelling marks are left out. */
export function withoutEchoes(findings: Finding[]): Finding[] {
  if (!findings.some(({ family }) => family === RESTRAINED)) return findings;
  const spelling = findings.filter(({ family }) => family === BEFORE_STYLE);
  if (spelling.length === 0) return findings;
  return findings.filter(
    (finding) => finding.family !== RESTRAINED || !spelling.some((other) => overlap(finding, other)),
  );
}

function overlap({ location: a }: Finding, { location: b }: Finding): boolean {
  return a.part === b.part && a.paragraph === b.paragraph && a.start < b.end && b.start < a.end;
}

/** Hints of style that one page may have. */
export const MOST_HINTS_A_PAGE = 3;
/** Syllables of a page of running text, as style is measured. */
export const SYLLABLES_A_PAGE = 450;

const HELD_BACK: Bilingual = {
  vi: 'Còn {count} gợi ý văn phong chưa hiện (mỗi trang tối đa {most}). Xem đủ: thêm --all-style.',
  en: '{count} more hints on style are not shown (at most {most} a page). To see all: add --all-style.',
};

/** The surest hints of each page stay; the note says how many were held back. */
export function withinBudget(
  draft: Draft,
  findings: Finding[],
  language: Language,
): { findings: Finding[]; note: LintNote | null } {
  const hints = findings.filter(({ family, severity }) => family === RESTRAINED && severity === 'info');
  if (hints.length <= MOST_HINTS_A_PAGE) return { findings, note: null };
  const pages = pagesOf(draft);
  const byPage = new Map<number, Finding[]>();
  for (const hint of hints) {
    const page = pages.get(`${hint.location.part} ${hint.location.paragraph}`) ?? 0;
    const same = byPage.get(page);
    if (same) same.push(hint);
    else byPage.set(page, [hint]);
  }
  const held = new Set<Finding>();
  for (const onPage of byPage.values())
    for (const hint of [...onPage].sort((a, b) => sureness(b) - sureness(a)).slice(MOST_HINTS_A_PAGE)) held.add(hint);
  if (held.size === 0) return { findings, note: null };
  const message = fillTemplate(HELD_BACK[language], { count: held.size, most: MOST_HINTS_A_PAGE });
  return { findings: findings.filter((finding) => !held.has(finding)), note: { code: 'style-held-back', message } };
}

/** What can be mended without looking is surer than what can be mended, and that than what has to be written anew. */
function sureness({ fix, suggestions }: Finding): number {
  if (fix) return fix.safe ? 3 : 2;
  return suggestions.length > 0 ? 1 : 0;
}

/** By part and number of the paragraph, in syllables: pages of Word are known to Word alone. */
function pagesOf(draft: Draft): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  let syllables = 0;
  for (const { paragraph, count } of printedWords(draft)) {
    pages.set(`${paragraph.part} ${paragraph.index}`, Math.floor(syllables / SYLLABLES_A_PAGE));
    syllables += count;
  }
  return pages;
}
