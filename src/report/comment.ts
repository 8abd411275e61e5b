/** What a Word comment says of a finding. */
import { firstWords } from '../language/first-words.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import type { Finding, Location, Severity } from '../lint/finding.ts';
import type { DocumentNode, Paragraph } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { printable } from './excerpt.ts';
import { furtherSuggestions } from './suggestions.ts';

export interface FindingComment {
  location: Location;
  paragraphs: string[];
  ruleId: string;
}

const SEVERITIES: Readonly<Record<Severity, Bilingual>> = {
  error: { vi: 'Lỗi: ', en: 'Error: ' },
  warning: { vi: 'Cảnh báo: ', en: 'Warning: ' },
  info: { vi: 'Gợi ý: ', en: 'Hint: ' },
};

const TEXTS = {
  basis: { vi: 'Căn cứ: {text}', en: 'Basis: {text}' },
  fix: { vi: 'Cách sửa: {text}', en: 'How to mend it: {text}' },
  suggestions: { vi: 'Cũng có thể là: {text}', en: 'It may also be: {text}' },
  also: { vi: 'Cũng ở {n} đoạn khác: {list}', en: 'Also in {n} other paragraphs: {list}' },
  alsoOne: { vi: 'Cũng ở một đoạn khác: {list}', en: 'Also in another paragraph: {list}' },
  more: { vi: '; và {n} đoạn nữa', en: '; and {n} more' },
  empty: { vi: 'đoạn trống', en: 'an empty paragraph' },
} as const satisfies Record<string, Bilingual>;

/** How many other places are quoted. */
const QUOTED_PLACES = 5;

/** One comment for each finding, in their order; the lines are in the language of the findings. */
export function findingComments(
  findings: readonly Finding[],
  document: DocumentNode,
  language: Language,
): FindingComment[] {
  return findings.map((finding) => {
    const { location, ruleId, message, severity, basis, fix, also } = finding;
    const others = also.map((index) => quoted(paragraphAt(document, location.part, index), language));
    const lines = [SEVERITIES[severity][language] + message];
    if (fix) lines.push(fillTemplate(TEXTS.fix[language], { text: fix.description }));
    const suggestions = furtherSuggestions(finding);
    if (suggestions.length > 0)
      lines.push(fillTemplate(TEXTS.suggestions[language], { text: suggestions.join(' | ') }));
    if (others.length > 0) lines.push(alsoLine(others, language));
    if (basis !== '') lines.push(fillTemplate(TEXTS.basis[language], { text: basis }));
    return { location, ruleId, paragraphs: lines.map(printable) };
  });
}

function alsoLine(others: readonly string[], language: Language): string {
  const rest = others.length - QUOTED_PLACES;
  const list =
    others.slice(0, QUOTED_PLACES).join('; ') + (rest > 0 ? fillTemplate(TEXTS.more[language], { n: rest }) : '');
  return fillTemplate(TEXTS[others.length === 1 ? 'alsoOne' : 'also'][language], { n: others.length, list });
}

/** The first words of a paragraph: its number means nothing to somebody who looks at the page. */
function quoted(paragraph: Paragraph | undefined, language: Language): string {
  const words = firstWords(paragraph?.text ?? '');
  return words === '' ? TEXTS.empty[language] : `“${words}”`;
}
