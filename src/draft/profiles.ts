/** Which act rules each document of a file: what it is, as of its day. */
import table from '../../data/line-words.json' with { type: 'json' };
import { anyOf } from '../language/any-of.ts';
import { latestDay } from '../language/dates.ts';
import { once } from '../language/once.ts';
import { isField } from '../language/placeholder.ts';
import { bareLetters, collapseSpaces } from '../language/fold.ts';
import { isCourt, isEnterprise, isOutsideDecree, isPartyInspection, issuesNoNorms } from '../knowledge/agency-names.ts';
import { documentType, type DocumentType } from '../knowledge/document-types.ts';
import type { Component } from '../knowledge/components.ts';
import { dateParts } from './dates.ts';
import type { DraftDocument, Profile } from './draft.ts';

type Unjudged = Omit<DraftDocument, 'profile'>;

/** The profile of a document; `before`: that of the document before it, which attachments and annexes go with. */
export function profileOf(document: Unjudged, before: Profile | null): Profile {
  const type = documentType(document.documentType);
  const has = (...components: Component[]): boolean =>
    document.segments.some(({ component }) => components.includes(component));
  const agency = bareLetters(document.issuingAgency ?? document.parentAgency ?? '');
  if (document.kind !== 'annex' && has('partyName')) return isPartyInspection(agency) ? 'other' : 'dang';
  if (document.isForm && !type?.registered) return 'other';
  if (isNumberedByYouthUnion(document) || (!has('nationalName') && isOfYouthUnion(document))) return 'other';
  // Whatever is copied, the block below it is one of the decree.
  if (document.kind === 'copy' && (before ?? 'other') === 'other') return 'nd30';
  if (document.kind !== 'main' && before !== null) return before;
  if (document.kind === 'attachment' && (type?.attached || type?.listed)) {
    const act = profileOfReference(document);
    if (act !== null) return act === 'vbqppl' && issuesNoNorms(agency) ? 'nd30' : act;
  }
  if (isCourt(agency) && isOfProceedings(document, type)) return 'other';
  if (type?.normative || isNormativeByNumber(document, type)) return 'vbqppl';
  if (isOutsideDecree(agency)) return 'other';
  const isIssued = has('issuingAgency', 'parentAgency', 'numberAndSymbol', 'recipientsLabel');
  if (type?.ofPersons && document.kind === 'main' && !isIssued) return 'other';
  if (type?.listed && isOfFilledForm(document)) return 'other';
  if (isMinutesInBook(document) && !has('numberAndSymbol', 'recipientsLabel', 'archiveLine')) return 'other';
  if (type?.listed || type?.ownTerms || type?.registered) return 'nd30';
  const isFiled = has('numberAndSymbol', 'recipientsLabel', 'archiveLine', 'annexReference');
  const isLetter = type === undefined && has('addressee') && has('issuingAgency');
  return isFiled || isLetter || isTitleLeftOpen(document) ? 'nd30' : 'other';
}

/** `BIÊN BẢN HỌP TỔ CHUYÊN MÔN`: of a group of a school, a hamlet …, written in a book, neither numbered nor sent. */
const isMinutesInBook = ({ segments }: Unjudged): boolean =>
  segments.some(({ component, text }) => component === 'typeName' && MINUTES_OF_MEETING.test(bareLetters(text)));
const MINUTES_OF_MEETING = /^bien ban (?:hop|sinh hoat)\b/;

/**
 * Đoàn and Đội write by guidance of their own: their name stands where Quốc hiệu does, whatever it may look like there, or begins
 * that of the body (`ĐOÀN TNCS HỒ CHÍ MINH TỈNH …`).
 */
function isOfYouthUnion({ segments }: Unjudged): boolean {
  for (const { component, text } of segments) {
    if (component === 'bodyText' || component === 'typeName') return false;
    const isName = component === 'issuingAgency' || component === 'parentAgency';
    if (component !== 'partyName' && component !== 'subject' && !isName) continue;
    const bare = bareLetters(text);
    if (YOUTH_UNION.test(bare) && (isName || ONLY_YOUTH_UNION.test(bare))) return true;
  }
  return false;
}
/** `Số: 12-KH/QĐTN`: numbered by its guidance, whatever else the letterhead says. */
const isNumberedByYouthUnion = ({ number }: Unjudged): boolean =>
  number !== null && (number.segment.text.split('/')[0] as string).includes('-') && /ĐTN(?:CS)?\b/.test(number.symbol);
const YOUTH_UNION =
  /^\W*(?:doan (?:tncs|thanh nien cong san)|doi (?:tntp|thieu nien tien phong)) (?:ho chi minh|hcm)\b/;
const ONLY_YOUTH_UNION = /(?:ho chi minh|hcm)\W*$/;

/**
 * What an attached text that stands alone goes by: the act that issues it, as the line below its title names it; null: the line does
 * not tell. `30-QĐ/ĐU` is a number of the Party, `31/2026/QĐ-UBND` one of a normative act.
 */
function profileOfReference({ segments }: Pick<Unjudged, 'segments'>): Profile | null {
  const line = referenceLine(segments);
  if (OF_PARTY.test(line)) return 'dang';
  if (OF_YOUTH_UNION.test(line)) return 'other';
  return OF_NORMS.test(line) && !OF_ENTERPRISE.test(line) ? 'vbqppl' : null;
}
const OF_PARTY = /\bso[^a-z/]{0,24}-\s?[a-z]{2,4}\/[a-z]/;
const OF_YOUTH_UNION = /\bcua (?:ban (?:chap hanh|thuong vu) )?(?:trung uong |tinh |thanh |xa |phuong )?doan\b/;
const OF_ENTERPRISE =
  /\bcua (?:(?:chu tich |(?:tong )?giam doc )?(?:hoi dong (?:quan tri|thanh vien|truong)|(?:tong )?cong ty|tap doan|benh vien|hoc vien|trung tam)|(?:hieu truong|truong))\b/;
const OF_NORMS = /\b(?:thong tu|nghi dinh|luat|phap lenh)\b|\d\s?\/\s?(?:19|20)\d\d\s?\/\s?[a-z]/;

const referenceLine = (segments: Unjudged['segments']): string =>
  collapseSpaces(
    segments
      .filter(({ component }) => component === 'annexReference')
      .map(({ text }) => bareLetters(text))
      .join(' '),
  );

/**
 * A quy chế, quy định, điều lệ or nội quy without the document that issues it: the line below its title names that one, and its
 * text is in articles, as no form of it is. A kế hoạch, đề án, chương trình … is in titled sections. Letterhead, number and
 * signature stand in the other file.
 */
export function isAttachedText({ kind, documentType: id, isForm, segments }: DraftDocument): boolean {
  const type = documentType(id);
  if (kind !== 'attachment' || isForm || type?.ofPersons) return false;
  const parts = type?.attached ? 'articleHeading' : type?.listed && !type.ownTerms ? 'contentTitle' : null;
  if (parts === null || !NAMES_ACT.test(referenceLine(segments))) return false;
  return segments.filter(({ component }) => component === parts).length >= FEWEST_PARTS;
}
const FEWEST_PARTS = 2;
const NAMES_ACT = /\bkem theo (?:cac )?(?:quyet dinh|nghi quyet|thong tu|nghi dinh|quy dinh)\b/;

/** Who issues it is a field (`Tên đơn vị: …`), and nobody has numbered or filed it: the paper of a person or enterprise. */
function isOfFilledForm({ segments }: Unjudged): boolean {
  const names = segments.filter(({ component }) => component === 'issuingAgency' || component === 'parentAgency');
  return (
    names.length > 0 &&
    names.every(({ text }) => text.includes(':')) &&
    !segments.some(({ component }) => FILED.has(component))
  );
}
const FILED: ReadonlySet<Component> = new Set<Component>(['numberAndSymbol', 'recipientsLabel', 'archiveLine']);

/** Nghị quyết, quyết định … with the year in the number; chỉ thị up to the day on which the law dropped them. */
function isNormativeByNumber(
  { number, date, issuingAgency, parentAgency }: Unjudged,
  type: DocumentType | undefined,
): boolean {
  if (!number?.year || !type) return false;
  if (type.normativeWhenDated)
    return (
      !(issuesNoNorms(bareLetters(issuingAgency ?? '')) || isEnterprise(bareLetters(parentAgency ?? ''))) ||
      OF_PEOPLES_BODIES.test(number.symbol)
    );
  if (type.normativeUntil === undefined) return false;
  const parts = date && dateParts(date);
  const last = Number(type.normativeUntil.replaceAll('-', ''));
  return parts ? latestDay(parts) <= last : Number(number.year) < Math.floor(last / 10_000);
}

/** What a clerk's office has drafted is that of the body which it serves. */
const OF_PEOPLES_BODIES = /(?:UBND|HĐND)/u;

/**
 * Court numbers hold the year (12/2026/QĐST-DS); what rests on a law of procedure is written as that law says, and so is a
 * decision or notice in a case: its subject or its text names who takes part in it. Letters, plans and reports tell of cases, too.
 */
function isOfProceedings({ number, segments }: Unjudged, type: DocumentType | undefined): boolean {
  const mayBeInCase = type !== undefined && IN_CASES.has(type.id);
  return (
    number?.year != null ||
    segments.some(({ component, text }) => {
      if (component === 'legalGround') return /\b(?:to tung|luat thi hanh an)\b/.test(bareLetters(text));
      if (component === 'signerTitle' || component === 'signingAuthority')
        return ofProceedings().test(bareLetters(text));
      if (!mayBeInCase) return false;
      if (component === 'subject') return stepOfCase().test(bareLetters(text));
      return component === 'bodyText' && text.length < LONGEST_FIELD && partyOfCase().test(bareLetters(text));
    })
  );
}
const IN_CASES: ReadonlySet<string> = new Set(['quyet-dinh', 'thong-bao', 'bien-ban']);
const { steps, parties, signers } = table.proceedings;
const stepOfCase = once(() => new RegExp(String.raw`\b${anyOf(steps)}\b`));
/** `- Nguyên đơn: …`. */
const partyOfCase = once(() => new RegExp(String.raw`^\W*${anyOf(parties)}\b[^:]{0,20}:`));
const LONGEST_FIELD = 160;

/** Who signs papers of proceedings only; `TM. HỘI ĐỒNG XÉT XỬ`. */
const ofProceedings = once(() => new RegExp(String.raw`^\W*(?:tm\W+hoi dong xet xu|${anyOf(signers)})\b`));

/** A template whose title is a field may become anything. */
function isTitleLeftOpen({ segments }: Unjudged): boolean {
  return segments.some(({ component, text }) => component === 'typeName' && isField(text));
}
