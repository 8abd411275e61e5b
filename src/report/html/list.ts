/** The list of findings beside the document, by family, and the controls that filter it. */
import type { Draft } from '../../draft/draft.ts';
import { capitalised } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import { fillTemplate } from '../../language/template.ts';
import { FAMILIES, type Family } from '../../lint/families.ts';
import { SEVERITIES, type Severity } from '../../lint/finding.ts';
import { findingView } from '../finding-view.ts';
import { alsoLine, placeOf, SIGNS, TERMS, TEXTS } from '../pretty.ts';
import { furtherSuggestions } from '../suggestions.ts';
import type { NumberedFinding } from './marks.ts';
import { type Child, element, type Markup } from './markup.ts';
import { PAGE } from './texts.ts';

/** Words of an excerpt; longer ones are cut. */
const LONGEST_EXCERPT = 120;

export function findingList(numbered: readonly NumberedFinding[], draft: Draft, language: Language): Markup[] {
  return FAMILIES.flatMap((family) => {
    const own = numbered.filter(({ finding }) => finding.family === family);
    if (own.length === 0) return [];
    const title = element(
      'h3',
      {},
      `${TERMS[family][language]} `,
      element('span', { class: ['count'] }, String(own.length)),
    );
    const items = own.map((one) => findingItem(one, draft, language));
    return [element('section', { class: ['family'], 'data-family': family }, title, element('ol', {}, items))];
  });
}

function findingItem({ number, finding, placed }: NumberedFinding, draft: Draft, language: Language): Markup {
  const { severity, location, fix, also } = finding;
  const place = placeOf(finding, findingView(draft, location), language);
  const heading = [
    element('span', { class: ['number'] }, String(number)),
    ' ',
    severityLabel(severity, language),
    ' ',
    element('span', { class: ['place'] }, place),
  ];
  const isMarked = placed || also.length > 0;
  const lines: Child[] = [
    element(
      'h4',
      {},
      isMarked
        ? element('a', { class: ['go'], href: `#m${number}`, title: PAGE.toPlace[language] }, heading)
        : element('span', {}, heading),
    ),
  ];
  const words = excerptOf(location.text);
  if (words !== '') lines.push(element('blockquote', {}, words));
  lines.push(element('p', { class: ['message'] }, finding.message));
  const line = (className: string, value: string): void => {
    lines.push(element('p', { class: [className] }, value));
  };
  if (fix) line('remedy', fillTemplate(TEXTS.fix[language], { text: fix.description }));
  const suggestions = furtherSuggestions(finding);
  if (suggestions.length > 0)
    line('remedy', fillTemplate(TEXTS.suggestions[language], { text: suggestions.join(' | ') }));
  if (also.length > 0) line('also', alsoLine(finding, language));
  if (finding.basis !== '') line('basis', fillTemplate(PAGE.basis[language], { text: finding.basis }));
  line('rule-id', finding.ruleId);
  return element(
    'li',
    {
      class: ['finding', severity],
      id: `f${number}`,
      'data-severity': severity,
      'data-family': finding.family,
      tabindex: -1,
    },
    lines,
  );
}

export function severityLabel(severity: Severity, language: Language): Markup {
  return element(
    'span',
    { class: ['severity', severity] },
    element('span', { 'aria-hidden': 'true' }, `${SIGNS[severity]} `),
    TERMS[severity][language],
  );
}

function excerptOf(text: string): string {
  const line = text.replace(/[\s\ufffc]+/g, ' ').trim();
  return line.length <= LONGEST_EXCERPT ? line : `${line.slice(0, LONGEST_EXCERPT).replace(/(?:^|\s)\S*$/, '')} …`;
}

/** Hidden until the script runs: without it they would do nothing. */
export function controls(numbered: readonly NumberedFinding[], language: Language): Markup {
  const count = (accept: (one: NumberedFinding) => boolean): number => numbered.filter(accept).length;
  const toggle = (kind: 'family' | 'severity', value: Family | Severity, number: number): Markup | null =>
    number === 0
      ? null
      : element(
          'button',
          { type: 'button', 'aria-pressed': 'true', 'data-filter': kind, 'data-value': value, class: [value] },
          kind === 'severity' ? element('span', { 'aria-hidden': 'true' }, `${SIGNS[value as Severity]} `) : null,
          `${capitalised(TERMS[value][language])} `,
          element('span', { class: ['count'] }, String(number)),
        );
  const group = (name: string, buttons: Child[]): Markup =>
    element('div', { class: ['toggles'], role: 'group', 'aria-label': name }, buttons);
  return element(
    'div',
    { class: ['controls'], id: 'controls', hidden: true, role: 'search', 'aria-label': PAGE.filters[language] },
    group(
      PAGE.byFamily[language],
      FAMILIES.map((family) =>
        toggle(
          'family',
          family,
          count(({ finding }) => finding.family === family),
        ),
      ),
    ),
    group(
      PAGE.bySeverity[language],
      SEVERITIES.map((severity) =>
        toggle(
          'severity',
          severity,
          count(({ finding }) => finding.severity === severity),
        ),
      ),
    ),
    element('input', {
      type: 'search',
      id: 'search',
      placeholder: PAGE.search[language],
      'aria-label': PAGE.search[language],
      autocomplete: 'off',
    }),
    element('p', {
      id: 'shown',
      role: 'status',
      'data-text': fillTemplate(PAGE.shown[language], { all: numbered.length, shown: '{shown}' }),
    }),
  );
}
