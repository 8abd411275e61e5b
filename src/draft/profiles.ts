/** Which act rules each document of a file: what it is, as of its day. */
import { latestDay } from '../language/dates.ts';
import { bareLetters } from '../language/fold.ts';
import { isField } from '../language/placeholder.ts';
import { isCourt, isPartyInspection } from '../knowledge/agency-names.ts';
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
  if (!has('nationalName') && isOfYouthUnion(document)) return 'other';
  // Whatever is copied, the block below it is one of the decree.
  if (document.kind === 'copy' && (before ?? 'other') === 'other') return 'nd30';
  if (document.kind !== 'main' && before !== null) return before;
  if (isCourt(agency) && isOfProceedings(document)) return 'other';
  if (type?.normative || isNormativeByNumber(document, type)) return 'vbqppl';
  const isIssued = has('issuingAgency', 'parentAgency', 'numberAndSymbol', 'recipientsLabel');
  if (type?.ofPersons && document.kind === 'main' && !isIssued) return 'other';
  if (type?.listed && isOfFilledForm(document)) return 'other';
  if (type?.listed || type?.ownTerms || type?.registered) return 'nd30';
  const isFiled = has('numberAndSymbol', 'recipientsLabel', 'archiveLine', 'annexReference');
  const isLetter = type === undefined && has('addressee') && has('issuingAgency');
  return isFiled || isLetter || isTitleLeftOpen(document) ? 'nd30' : 'other';
}

/** Đoàn and Đội write by guidance of their own: their name stands where Quốc hiệu does. */
function isOfYouthUnion({ segments }: Unjudged): boolean {
  return segments.some(
    ({ component, text }) =>
      (component === 'issuingAgency' || component === 'parentAgency' || component === 'partyName') &&
      YOUTH_UNION.test(bareLetters(text)),
  );
}
const YOUTH_UNION =
  /^\W*(?:doan (?:tncs|thanh nien cong san)|doi (?:tntp|thieu nien tien phong)) (?:ho chi minh|hcm)\W*$/;

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
function isNormativeByNumber({ number, date }: Unjudged, type: DocumentType | undefined): boolean {
  if (!number?.year || !type) return false;
  if (type.normativeWhenDated) return true;
  if (type.normativeUntil === undefined) return false;
  const parts = date && dateParts(date);
  const last = Number(type.normativeUntil.replaceAll('-', ''));
  return parts ? latestDay(parts) <= last : Number(number.year) < Math.floor(last / 10_000);
}

/** Court numbers hold the year (12/2026/QĐST-DS); what rests on a law of procedure is written as that law says. */
function isOfProceedings({ number, segments }: Unjudged): boolean {
  return (
    number?.year != null ||
    segments.some(
      ({ component, text }) =>
        (component === 'legalGround' && /\bto tung\b/.test(bareLetters(text))) ||
        ((component === 'signerTitle' || component === 'signingAuthority') && OF_PROCEEDINGS.test(bareLetters(text))),
    )
  );
}

/** Who signs papers of proceedings only. */
const OF_PROCEEDINGS = /^\W*(?:tham phan|tm\W+hoi dong xet xu|thu ky (?:toa|phien toa)|kiem sat vien|dieu tra vien)\b/;

/** A template whose title is a field may become anything. */
function isTitleLeftOpen({ segments }: Unjudged): boolean {
  return segments.some(({ component, text }) => component === 'typeName' && isField(text));
}
