/** Text → what it cites, in its order; what neighbours say for each other (dates, issuers, titles) is shared here. */
import { withoutEnd } from '../../language/edges.ts';
import { symbolParts } from '../../language/symbols.ts';
import { SAME_DAY, tailAt } from './behind-number.ts';
import type { Citation, Found } from './citation.ts';
import { constitutionAt, lawAt, lawsIn, listedLaws } from './laws.ts';
import { nextNumbered, type NumberedDocument, opensList } from './numbered.ts';
import { nextShort, shortAt, type ShortMention } from './short-mentions.ts';
import { isAbbreviatedType } from './type-names.ts';

/** Documents cited with their number, and laws by their names, in the order of the text. */
export function citationsIn(text: string): Citation[] {
  const citations: Citation[] = [];
  let titleEnd = 0;
  let previous: Found | null = null;
  let numbered = nextNumbered(text, 0);
  const nextLaw = lawsIn(text);
  let law = nextLaw(0);
  let short = nextShort(text, 0);
  while (numbered || law || short) {
    const at = Math.min(numbered?.start ?? Infinity, law?.index ?? Infinity, short?.start ?? Infinity);
    let found: Found =
      numbered?.start === at
        ? actAt(text, numbered)
        : law?.index === at
          ? law[0].startsWith('Hiến')
            ? constitutionAt(text, law)
            : lawAt(text, law)
          : shortAt(text, short as ShortMention);
    if (found.date === null && previous?.date && SAME_DAY.test(text.slice(found.symbolEnd, found.symbolEnd + 40)))
      found = { ...found, date: previous.date };
    const nested: boolean = found.start < titleEnd || isAmended(text, citations, found);
    const amending = previous !== null && isAmending(text, previous, found);
    if (found.title !== null || (found.form === 'full' && !nested)) {
      const behind = behindTitle(found);
      // The name that it gets for later is no other document.
      const named = text.charAt(behind) === ' ' ? DEFINED.exec(text.slice(behind, behind + 120)) : null;
      if (named || found.title !== null) titleEnd = Math.max(titleEnd, behind + (named?.[0].length ?? 0));
    }
    citations.push(Object.assign(found, { nested, amending }));
    if (found.law && opensList(text, found.start))
      for (const listed of listedLaws(text, found)) {
        citations.push({ ...listed, nested, amending: false });
        found = listed;
      }
    previous = found;
    if (numbered && numbered.start < found.end) numbered = nextNumbered(text, found.end, found);
    else if (numbered?.listed) numbered = nextNumbered(text, found.end, found);
    if (law && law.index < found.end) law = nextLaw(found.end);
    if (short && short.start < found.end) short = nextShort(text, found.end);
  }
  shareDates(text, citations);
  if (text.includes('cùng ngày ')) shareSameDay(text, citations);
  giveDates(citations);
  shareIssuers(text, citations);
  return citations;
}

const DEFINED = /^\s?\((?:sau đây|gọi|viết tắt|(?:Nghị định|Nghị quyết|Thông tư|Quyết định) (?:số )?\d)[^()]{0,100}\)/u;
const behindTitle = ({ end, title }: Found): number => end + (title?.length ?? 0);

/** `Luật sửa đổi … của Luật Đất đai số …, Luật Nhà ở số … và Luật … số … ngày …`: those that it amends are part of its name. */
function isAmended(text: string, citations: readonly Citation[], { law, symbol, start }: Found): boolean {
  const last = citations.at(-1);
  if (!law || symbol === null || !last?.law || last.symbol === null) return false;
  if (!BETWEEN_AMENDED.test(text.slice(last.end, start))) return false;
  return last.nested || (/^sửa đổi/iu.test(last.name ?? '') && last.date === null);
}

/** Between an act and what amends it. */
const AMENDED_BY =
  /^[\s,(]{0,4}(?:đã\s)?(?:được\s)?(?:sửa đổi|bổ sung)[^;.]{0,80}?\s(?:bởi|tại|theo|bằng)\s(?:các\s)?[^;.]{0,60}$/u;
const isAmending = (text: string, previous: Found, found: Found): boolean =>
  found.start >= previous.end &&
  found.start - behindTitle(previous) < 150 &&
  AMENDED_BY.test(text.slice(behindTitle(previous), found.start));

/** `Quyết định số 12/QĐ-UBND, Quyết định số 13/QĐ-UBND cùng ngày 05/01/2026`. */
function shareSameDay(text: string, citations: Citation[]): void {
  for (let i = citations.length - 2; i >= 0; i--) {
    const [own, next] = [citations[i], citations[i + 1]] as [Citation, Citation];
    if (own.law || own.date !== null || next.date === null || !JOINS.test(text.slice(own.end, next.start))) continue;
    if (/^\s?,?\scùng\s$/u.test(text.slice(next.symbolEnd, next.date.start)))
      citations[i] = { ...own, date: next.date };
  }
}

/** The date behind the last member of a list counts for all when no other has one. */
function shareDates(text: string, citations: Citation[]): void {
  // `các Quyết định số 1294/QĐ-UBND đến Quyết định số 1336/QĐ-UBND ngày …`
  for (let i = 1; i < citations.length; i++) {
    const [first, last] = [citations[i - 1], citations[i]] as [Citation, Citation];
    if (first.date === null && first.typeName === last.typeName && text.slice(first.end, last.start) === ' đến ')
      first.date = last.date;
  }
  for (let last = citations.length - 1; last > 0; last--) {
    const { date, form } = citations[last] as Citation;
    if (form !== 'listed' || date === null) continue;
    let first = last;
    while ((citations[first] as Citation).form === 'listed' && citations[first - 1]?.date === null) first--;
    const opens = citations[first] as Citation;
    if (opens.form === 'full' && !opens.law && opens.title === null)
      for (let i = first; i < last; i++) (citations[i] as Citation).date = date;
  }
}

const BETWEEN_AMENDED = /^(?:,\s{1,3}(?:và\s{1,3})?|\s{1,3}và\s{1,3})$/;

/** The day behind the last of the laws that one amends is that of the law that amends them. */
function giveDates(citations: Citation[]): void {
  for (let i = 0; i + 1 < citations.length; i++) {
    const own = citations[i] as Citation;
    if (!own.law || own.nested || own.date !== null || !/^sửa đổi/iu.test(own.name ?? '')) continue;
    let last = i;
    while (citations[last + 1]?.nested && citations[last + 1]?.law) last++;
    const { date } = citations[last] as Citation;
    if (last === i || date === null) continue;
    // The number behind the first law that it amends is that of this one.
    citations[i] = { ...own, date, symbol: null, number: null, year: null, numberWord: false };
    citations[last] = { ...(citations[last] as Citation), date: null };
  }
}

const JOINS = /^\s*(?:[,;]\s*)?(?:(?:và|hoặc|cùng)\s*)?$/;

/** `Quyết định số … ngày … và Quyết định số … ngày … của Thủ tướng Chính phủ`: the last one says it for all. */
function shareIssuers(text: string, citations: Citation[]): void {
  // `các Nghị định của Chính phủ: số …; số …`: the head of the list says it for all.
  for (let i = 1; i < citations.length; i++) {
    const [before, own] = [citations[i - 1], citations[i]] as [Citation, Citation];
    const { agency, agencyStart, symbolStart } = before;
    if (own.form === 'listed' && own.agency === null && agencyStart !== null && agencyStart < symbolStart)
      citations[i] = { ...own, agency, agencyStart };
  }
  for (let i = citations.length - 2; i >= 0; i--) {
    const [own, next] = [citations[i], citations[i + 1]] as [Citation, Citation];
    if (own.law || own.agency !== null || own.title !== null || next.agency === null) continue;
    // Its title, too, may be said there.
    if (JOINS.test(text.slice(own.end, next.start)))
      citations[i] = { ...own, agency: next.agency, agencyStart: next.agencyStart, unsure: true };
  }
}

function actAt(text: string, numbered: NumberedDocument): Found {
  const { type, typeName, listed, start, numberWord, symbol: written, symbolStart } = numbered;
  const trimmed = withoutEnd(written, /[.\-–]/);
  const symbolEnd = symbolStart + trimmed.length;
  const symbol = trimmed.replace(/\s+/g, '');
  const parts = symbolParts(symbol);
  const { date, agency, agencyStart, title, unsure, end } = tailOf(text, symbolEnd, numbered);
  return {
    type,
    typeName,
    form: listed ? 'listed' : 'full',
    abbreviated: isAbbreviatedType(type),
    law: false,
    name: null,
    symbol,
    number: parts?.number ?? null,
    year: parts?.year ? Number(parts.year) : null,
    blank: !/^\d/.test(symbol),
    numberStart: symbolStart - numberWord.length,
    symbolStart,
    symbolEnd,
    numberWord: numberWord !== '',
    start,
    date,
    agency,
    agencyStart,
    title,
    unsure,
    end,
  };
}

/** What stands behind the number, with the issuer or date that stand before it. */
function tailOf(text: string, from: number, { issuer, date }: NumberedDocument): ReturnType<typeof tailAt> {
  const tail = tailAt(text, from);
  if (issuer && tail.agency === null) {
    tail.agency = issuer.name;
    tail.agencyStart = issuer.start;
  }
  if (date) tail.date ??= date;
  return tail;
}
