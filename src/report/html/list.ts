/** The list of findings beside the document, by family, and the controls that filter it. */
import type { Draft } from '../../draft/draft.ts';
import { capitalised } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import { fillTemplate } from '../../language/template.ts';
import { FAMILIES, type Family } from '../../lint/families.ts';
import { type Finding, SEVERITIES, type Severity } from '../../lint/finding.ts';
import { findingView } from '../finding-view.ts';
import { alsoLine, placeOf, SIGNS, TERMS, TEXTS } from '../pretty.ts';
import { furtherSuggestions } from '../suggestions.ts';
import type { NumberedFinding } from './marks.ts';
import { element, type Markup } from './markup.ts';
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

function findingItem(one: NumberedFinding, draft: Draft, language: Language): Markup {
  const { number, finding } = one;
  const words = excerptOf(finding.location.text);
  return element(
    'li',
    {
      class: ['finding', finding.severity],
      id: `f${number}`,
      'data-severity': finding.severity,
      'data-family': finding.family,
      tabindex: -1,
    },
    headingOf(one, draft, language),
    words === '' ? null : element('blockquote', {}, words),
    element('p', { class: ['message'] }, finding.message),
    remarksOn(finding, language),
  );
}

/** Number, severity and place; a link to the mark in the document, where there is one. */
function headingOf({ number, finding, placed }: NumberedFinding, draft: Draft, language: Language): Markup {
  const { severity, location, also } = finding;
  const place = placeOf(finding, findingView(draft, location), language);
  const heading = [
    element('span', { class: ['number'] }, String(number)),
    ' ',
    severityLabel(severity, language),
    ' ',
    element('span', { class: ['place'] }, place),
  ];
  const isMarked = placed || also.length > 0;
  return element(
    'h4',
    {},
    isMarked
      ? element('a', { class: ['go'], href: `#m${number}`, title: PAGE.toPlace[language] }, heading)
      : element('span', {}, heading),
  );
}

/** Lines below the message, down to the rule. */
function remarksOn(finding: Finding, language: Language): Markup[] {
  const { fix, also, basis, ruleId } = finding;
  const suggestions = furtherSuggestions(finding);
  const remark = (className: string, text: string): Markup => element('p', { class: [className] }, text);
  return [
    ...(fix ? [remark('remedy', fillTemplate(TEXTS.fix[language], { text: fix.description }))] : []),
    ...(suggestions.length > 0
      ? [remark('remedy', fillTemplate(TEXTS.suggestions[language], { text: suggestions.join(' | ') }))]
      : []),
    ...(also.length > 0 ? [remark('also', alsoLine(finding, language))] : []),
    ...(basis === '' ? [] : [remark('basis', fillTemplate(PAGE.basis[language], { text: basis }))]),
    remark('rule-id', ruleId),
  ];
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
  return element(
    'div',
    { class: ['controls'], id: 'controls', hidden: true, role: 'search', 'aria-label': PAGE.filters[language] },
    toggles(PAGE.byFamily[language], 'family', FAMILIES, numbered, language),
    toggles(PAGE.bySeverity[language], 'severity', SEVERITIES, numbered, language),
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

/** A group of buttons, one for each value that findings have. */
function toggles(
  name: string,
  kind: 'family' | 'severity',
  values: readonly (Family | Severity)[],
  numbered: readonly NumberedFinding[],
  language: Language,
): Markup {
  const buttons = values.map((value) => {
    const count = numbered.filter(({ finding }) => finding[kind] === value).length;
    return count === 0 ? null : toggle(kind, value, count, language);
  });
  return element('div', { class: ['toggles'], role: 'group', 'aria-label': name }, buttons);
}

const toggle = (kind: 'family' | 'severity', value: Family | Severity, count: number, language: Language): Markup =>
  element(
    'button',
    { type: 'button', 'aria-pressed': 'true', 'data-filter': kind, 'data-value': value, class: [value] },
    kind === 'severity' ? element('span', { 'aria-hidden': 'true' }, `${SIGNS[value as Severity]} `) : null,
    `${capitalised(TERMS[value][language])} `,
    element('span', { class: ['count'] }, String(count)),
  );
