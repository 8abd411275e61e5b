/** When a name that has ended is right all the same: history, other documents, quotations. */
import cues from '../../data/cues.json' with { type: 'json' };
import type { DraftDocument } from '../../src/draft/draft.ts';
import { issueDate } from '../../src/draft/dates.ts';
import { perDocument } from '../../src/draft/per-draft.ts';
import { overlapsAny, type Passage } from '../../src/draft/sentences.ts';
import { dayOf } from '../../src/knowledge/days.ts';
import { anyOf, anyWord } from '../../src/language/any-of.ts';
import { datesIn, earliestDay, latestDay } from '../../src/language/dates.ts';
import { once } from '../../src/language/once.ts';
import { sentenceAt } from './running-text.ts';

/** The earliest day that the date of issue can mean, as a number (20260305); 0 without one. */
export const earliestIssueDay = perDocument((document): number => {
  const issued = issueDate(document);
  return issued ? earliestDay(issued) : 0;
});

const past = once(() => new RegExp(String.raw`${anyWord(cues.history.past)}|(?<!\p{L})do .{1,40} cấp(?!\p{L})`, 'iu'));
/** A document of the body, of whatever time. */
const ofAct = once(() => new RegExp(String.raw`(?<!\p{L})(?:${anyOf(cues.history.acts)}|số \d{1,5}\/)[^.;]*$`, 'u'));

const yearsIn = (text: string): number[] => (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);

/** Whether a text tells of a time before `endedOn` (ISO). */
export function tellsOfPast(text: string, endedOn: string): boolean {
  if (past().test(text)) return true;
  const ended = dayOf(endedOn);
  const before = text.search(BEFORE_DAY);
  if (before >= 0 && !isLimit(text, before, ended)) return true;
  if (yearsIn(text).some((year) => year * 10000 + 1231 < ended)) return true;
  return datesIn(text).some((date) => latestDay(date) < ended);
}

const BEFORE_DAY = /(?<!\p{L})trước ngày(?!\p{L})/iu;

/** `trước ngày 30/6/2026` of a body that ended long before is a time limit, no story. */
const isLimit = (text: string, at: number, ended: number): boolean =>
  datesIn(text.slice(at, at + 60)).some(
    ({ start, ...date }) => start <= 'trước '.length && earliestDay(date) > Math.max(ended, LAST_CHANGE),
  );
/** `trước ngày 01/7/2025` is before the new provinces and communes, whatever body it is said of. */
const LAST_CHANGE = 20250701;

/** Whether words of a passage are surely the draft's own and of today. */
export function isOfToday(passage: Passage, start: number, end: number, endedOn: string): boolean {
  const { component, document } = passage;
  if (component === 'legalGround' || !document || document.kind !== 'main' || document.template) return false;
  if (passage.where !== 'text') return false;
  const { quotations, citations, citedTitles } = passage;
  if ([quotations, citations, citedTitles].some((ranges) => overlapsAny(ranges, start, end))) return false;
  const sentence = sentenceAt(passage, start);
  if (!sentence || tellsOfPast(sentence.text, endedOn)) return false;
  return !ofAct().test(sentence.text.slice(0, start - sentence.start));
}

/** The document is surely issued on or after that day (ISO). */
export const isIssuedFrom = (document: DraftDocument, isoDate: string): boolean =>
  earliestIssueDay(document) >= dayOf(isoDate);
