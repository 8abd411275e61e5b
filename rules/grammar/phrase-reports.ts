/** Findings on the phrases of a group of data/phrases.json. */
import { collapseSpaces } from '../../src/language/fold.ts';
import type { Bilingual } from '../../src/language/language.ts';
import { filled } from '../../src/language/template.ts';
import { textChange } from '../../src/lint/change.ts';
import type { ContextOf, ReportBase, ReportedFix, ReportWith } from '../../src/lint/rule.ts';
import type { Paragraph } from '../../src/tree/nodes.ts';
import { type FoundPhrase, foundPhrases } from '../views/phrases.ts';
import { replacement } from './text-fault.ts';

/** A switch for what is a matter of taste only; on in the preset `vbcheck:strict`. */
export const TASTE_OPTION = {
  options: { type: 'object', additionalProperties: false, properties: { all: { type: 'boolean' } } },
  optionTexts: {
    all: {
      meaning: {
        vi: 'báo cả những điều chỉ là chuyện chọn lời',
        en: 'also report what is a matter of taste only',
      },
    },
  },
  defaultOptions: { all: false },
} as const;

/** What all rules on phrases have in common: custom, told on any text, and by each phrase how gravely. */
export const PHRASE_META = {
  severity: 'warning',
  legalBasis: { nd30: [] },
  needsLayout: false,
  anyDocument: true,
  ...TASTE_OPTION,
} as const;

interface ReportedPhrase extends ReportBase {
  at: Readonly<{ paragraph: Paragraph; start: number; end: number }>;
  /** What is written. */
  found: string;
  /** What to write, each in quotation marks; empty: it has to be written anew, or left out. */
  right: string;
  /** What is said of this phrase alone. */
  note: Bilingual;
  /** Why, beyond the reason of its group; empty: nothing is said. */
  reason: string;
}

const NO_NOTE: Bilingual = { vi: '', en: '' };

/** Those that are to be reported, in reading order: neither the user's own words nor, unless asked for, matters of taste. */
export function phrasesOf(group: string, { draft, options, words, phrases }: ContextOf<never>): ReportedPhrase[] {
  return foundPhrases(draft, phrases)
    .filter(({ listed }) => listed.group === group && (listed.phrase.optIn !== true || options['all'] === true))
    .map((one) => reported(one))
    .filter(({ found }) => !words.has(collapseSpaces(found.toLowerCase())));
}

/** `replace` names what to write, `rewrite` is said where there is nothing to put in its place. */
export function reportPhrases(
  group: string,
  context: ContextOf<ReportWith<'replace' | 'rewrite', 'found' | 'right'>>,
): void {
  for (const { found, right, ...place } of phrasesOf(group, context))
    context.report({ ...place, messageId: right === '' ? 'rewrite' : 'replace', data: { found, right } });
}

/** The same for groups whose phrases all have something to put in their place. */
export function reportReplaceable(group: string, context: ContextOf<ReportWith<'replace', 'found' | 'right'>>): void {
  for (const { found, right, ...place } of phrasesOf(group, context))
    context.report({ ...place, messageId: 'replace', data: { found, right } });
}

function reported(one: FoundPhrase): ReportedPhrase {
  const { paragraph, start, end, also, suggestions } = one;
  const { severity, message, reason = '' } = one.listed.phrase;
  const found = paragraph.text.slice(start, end);
  const right = suggestions.map((suggestion) => `“${suggestion}”`).join(', ');
  return {
    found,
    right,
    note: message ? filled(message, { found, right }) : NO_NOTE,
    reason,
    at: { paragraph, start, end },
    severity,
    suggestions: [...suggestions],
    also: also.map((place) => place.paragraph),
    ...fixOf(one),
  };
}

/** One certain replacement; safe only where the table says that it fits wherever the phrase stands. */
function fixOf({ listed: { phrase }, suggestions, paragraph, start, end, also }: FoundPhrase): { fix?: ReportedFix } {
  const [right] = suggestions;
  if (right === undefined || suggestions.length > 1 || phrase.template === true) return {};
  const fix: ReportedFix = { description: replacement(right), ...(phrase.fix !== true && { unsafe: true }) };
  if (also.length === 0) return { fix: { ...fix, text: right } };
  const places = [{ paragraph, start, end }, ...also];
  return {
    fix: { ...fix, changes: places.map((place) => textChange(place.paragraph, place.start, place.end, right)) },
  };
}
