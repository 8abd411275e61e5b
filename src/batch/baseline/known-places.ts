/**
 * What a finding is known by: its rule and message, the component, and the words it is about with those around them. Never by
 * numbers of paragraphs or pages, so that it is the same one after paragraphs were put in, moved or numbered anew.
 */
import { BODY_COMPONENTS, type Component } from '../../knowledge/components.ts';
import type { Finding } from '../../lint/finding.ts';
import type { FindingView } from '../../report/finding-view.ts';
import { comparableBeginning, comparableWords } from './comparable-words.ts';

/** One place of a finding. A finding that stands for several paragraphs has a place for each of them. */
export interface KnownPlace {
  rule: string;
  message: string;
  component: Component | null;
  /** The first ones of the paragraph, or of the one that it is near. */
  words: string;
  text: string;
  before: string;
  after: string;
  /** One of the further paragraphs of a finding: of these the first words are all that is known. */
  isFurther: boolean;
}

export function placesOf(
  { ruleId, messageId, location, place, also }: Finding,
  view: FindingView | null,
): KnownPlace[] {
  const about = { rule: ruleId, message: messageId, component: location.component };
  const further = also.map((_, i) => ({
    ...about,
    words: comparableBeginning(place.also[i] ?? ''),
    text: '',
    before: '',
    after: '',
    isFurther: true,
  }));
  return [
    { ...about, words: comparableBeginning(place.words), ...wordsOf(location.text, view), isFurther: false },
    ...further,
  ];
}

const NO_WORDS = { text: '', before: '', after: '' };

function wordsOf(text: string, view: FindingView | null): Pick<KnownPlace, 'text' | 'before' | 'after'> {
  if (text === '') return NO_WORDS;
  if (!view) return comparableWords(text, 0, text.length);
  // The view may end before a long text does.
  return comparableWords(
    view.text.slice(0, view.start) + text + view.text.slice(view.end),
    view.start,
    view.start + text.length,
  );
}

type KeyOf = (place: KnownPlace) => string | null;

/** A way in which a place that is found is one that is known: both have the same key; null: it is no way for the place. */
export interface Way {
  known: KeyOf;
  found: KeyOf;
}

const both = (keyOf: KeyOf): Way => ({ known: keyOf, found: keyOf });
const ifText =
  (...words: readonly ('words' | 'before' | 'after')[]): KeyOf =>
  (place) =>
    place.text === '' ? null : keyOf(place, place.text, ...words.map((name) => place[name]));
// It may be called otherwise than the paragraph before.
const byBeginning: KeyOf = (place) => (place.words === '' ? null : keyOf({ ...place, component: null }, place.words));
const ifFurther =
  (keyOf: KeyOf): KeyOf =>
  (place) =>
    place.isFurther ? keyOf(place) : null;

/**
 * The surest first. Of the beginning of the paragraph and the words on either side two are enough, so that mending what stands
 * beside a finding does not make it new.
 */
export const WAYS: readonly Way[] = [
  both((place) => keyOf(place, String(place.isFurther), place.text, place.words, place.before, place.after)),
  both(ifText('before', 'after')),
  both(ifText('words', 'before')),
  both(ifText('words', 'after')),
  // Once the first paragraph of a finding is mended the next one stands for it; the order may change, too.
  { known: ifFurther(byBeginning), found: byBeginning },
  { known: byBeginning, found: ifFurther(byBeginning) },
  // What lacks, and the page, stand at a paragraph only to have a place.
  both((place) => (isOnce(place) ? keyOf({ ...place, component: null }) : null)),
];

/** Components of which a document has many: each is told by its words alone. */
const REPEATED: ReadonlySet<Component | null> = new Set<Component>([
  ...BODY_COMPONENTS,
  'legalGround',
  'addressee',
  'recipient',
]);

/** What they are about a document has once, at whatever paragraph it stands. */
const ONCE_A_DOCUMENT: ReadonlySet<string> = new Set(['the-thuc/ket-thuc-van-ban']);

const isOnce = ({ rule, component, text, isFurther }: KnownPlace): boolean =>
  ONCE_A_DOCUMENT.has(rule) || (text === '' && !isFurther && !REPEATED.has(component));

const keyOf = ({ rule, message, component }: KnownPlace, ...words: readonly string[]): string =>
  [rule, message, component ?? '', ...words].join('\n');
