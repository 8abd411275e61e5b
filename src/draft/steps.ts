/**
 * What one component after another earns, as data: weights as in evidence.ts. Stages say it roughly, `STEPS` and
 * `PAIR_STEPS` for pairs of components.
 */
import type { Component } from '../knowledge/components.ts';
import type { Stage } from './evidence.ts';
import type { PairFeature } from './features.ts';

/**
 * Lists of addressees and recipients open with words of their own. Entering one elsewhere costs more than any
 * number of lines that look like its items can bring in; a line with the opening words enters free of that.
 */
export const ANCHOR = 1000;
/**
 * "Như trên" opens a list without its label, but stands in sentences as well: nearly all that the wording weighs
 * (`asAbove` of a recipient) is taken back, so that the place has to speak for a list.
 */
const ANCHOR_OF_AS_ABOVE = ANCHOR - 30;
/** The line Lưu where it is expected. */
const ANCHOR_AND_ARCHIVE = ANCHOR + 3;
/** The list goes on in the left column below a line of both columns: as an item after the label earns … */
const ANCHOR_AND_ITEM_AFTER_LABEL = ANCHOR + 6;
/** … or as an item after another. */
const ANCHOR_AND_ITEM_AFTER_ITEM = ANCHOR + 4;

/** Nor can a document open in the middle of a list: the words that its first line must have for these. */
export const OPENING_WORDS: readonly (readonly [component: Component, feature: PairFeature])[] = [
  ['addressee', 'opensAddressees'],
  ['recipient', 'opensRecipients'],
  ['archiveLine', 'opensArchive'],
];

/** Cost of going from one stage to a later or an earlier one: `STAGE_STEPS[from][to]`. A file may hold several documents, so nothing is forbidden. */
export const STAGE_STEPS: Record<Stage, Record<Stage, number>> = {
  mark: { mark: 0, letterhead: 0, title: 0, preamble: -0.5, body: -0.5, closing: 0, annex: 0 },
  letterhead: { mark: 0, letterhead: 1, title: 0.5, preamble: 0, body: -1, closing: -4, annex: -3 },
  title: { mark: -0.5, letterhead: -2, title: 0, preamble: 0.5, body: 0, closing: -4, annex: -1 },
  preamble: { mark: -2, letterhead: -5, title: -3, preamble: 0.5, body: 0, closing: -3, annex: -4 },
  body: { mark: -2.5, letterhead: -4.5, title: -5, preamble: -3.5, body: 0.5, closing: -0.5, annex: -2 },
  closing: { mark: -1, letterhead: -2, title: -2.5, preamble: -5, body: -4.5, closing: 1, annex: -0.5 },
  annex: { mark: -2, letterhead: -2, title: -1.5, preamble: -1.5, body: 0, closing: -2, annex: 0 },
};

/** Which stages a document may open with. */
export const OPENING: Record<Stage, number> = {
  mark: 0,
  letterhead: 1,
  title: 0,
  preamble: -1,
  body: -1,
  closing: -4,
  annex: -0.5,
};

export type Step = readonly [from: Component | '*', to: Component | '*', weight: number];

/** One component after another, on top of the stages. `*` is any. */
export const STEPS: readonly Step[] = [
  ['nationalName', 'motto', 3],
  ['motto', 'placeAndDate', 2],
  ['nationalName', 'nationalName', -4],
  ['motto', 'motto', -4],
  ['motto', 'nationalName', -3],
  ['partyName', 'placeAndDate', 1.5],
  ['parentAgency', 'parentAgency', -0.3],
  ['parentAgency', 'issuingAgency', 1.5],
  ['issuingAgency', 'parentAgency', -4],
  ['issuingAgency', 'issuingAgency', 0],
  ['parentAgency', 'numberAndSymbol', -3],
  ['parentAgency', 'nationalName', -2.5],
  ['parentAgency', 'motto', -2],
  ['issuingAgency', 'numberAndSymbol', 1.5],
  ['issuingAgency', 'nationalName', 1],
  // Without Quốc hiệu the title comes next.
  ['issuingAgency', 'typeName', 1.5],
  ['parentAgency', 'typeName', 1],
  // Above Quốc hiệu of a form, as its fields.
  ['issuingAgency', 'agencyAddress', 3.5],
  // Names of agencies stand above the number: a field below it stands for the subject.
  ['numberAndSymbol', 'issuingAgency', -12],
  ['numberAndSymbol', 'parentAgency', -12],
  ['numberAndSymbol', 'numberAndSymbol', -3],
  ['numberAndSymbol', 'subject', 1],
  ['numberAndSymbol', 'placeAndDate', -0.5],
  ['placeAndDate', 'placeAndDate', -3],
  ['placeAndDate', 'issuingAgency', -2.5],
  ['placeAndDate', 'parentAgency', -2.5],
  ['placeAndDate', 'typeName', 1],
  // Letters of the Party have their subject there, without V/v.
  ['placeAndDate', 'subject', -0.5],
  ['numberAndSymbol', 'typeName', 0.5],
  ['typeName', 'subject', 3.5],
  ['typeName', 'typeName', -3],
  // A name between the agency and the number is the rest of the agency's.
  ['typeName', 'numberAndSymbol', -4],
  ['subject', 'typeName', -4],
  ['subject', 'subject', 1],
  ['subject', 'competence', 1],
  ['typeName', 'competence', 0.5],
  ['subject', 'annexReference', 2],
  ['typeName', 'annexReference', 1.5],
  ['annexReference', 'chapterLabel', 1],
  ['annexReference', 'annexReference', -0.5],
  // Above a letterhead the line belongs to the form.
  ['annexReference', 'nationalName', -6],
  ['annexReference', 'parentAgency', -6],
  ['annexReference', 'issuingAgency', -6],
  ['addressee', 'addressee', 3.5],
  // A list of addressees opens with its own word; nothing else begins one.
  ['*', 'addressee', -ANCHOR],
  ['competence', 'legalGround', 2.5],
  ['competence', 'competence', -1],
  ['legalGround', 'legalGround', 2],
  ['legalGround', 'enactingWord', 3],
  ['legalGround', 'competence', -1.5],
  ['typeName', 'enactingWord', -5],
  ['subject', 'enactingWord', -3],
  ['*', 'enactingWord', -1],
  ['enactingWord', 'articleHeading', 2],
  ['enactingWord', 'subject', -3],
  ['enactingWord', 'legalGround', -4],
  ['*', 'competence', -0.5],
  ['partLabel', 'headingTitle', 5],
  ['chapterLabel', 'headingTitle', 5.5],
  ['sectionLabel', 'headingTitle', 5],
  ['subsectionLabel', 'headingTitle', 5],
  ['headingTitle', 'headingTitle', 1],
  ['*', 'headingTitle', -4],
  ['headingTitle', 'articleHeading', 1],
  ['*', 'subject', -3],
  // An address with text behind it is that of somebody in the text.
  ['agencyAddress', 'bodyText', -6],
  ['agencyAddress', 'articleHeading', -6],
  ['agencyAddress', 'clause', -6],
  ['recipientsLabel', 'recipient', 6],
  // The line Lưu opens with its own word, too.
  ['recipientsLabel', 'archiveLine', -ANCHOR],
  ['recipient', 'recipient', 4],
  ['recipient', 'archiveLine', -ANCHOR],
  // What stands below the line Lưu is a note, unless it goes on with the list.
  ['archiveLine', 'recipient', -6],
  ['archiveLine', 'other', 5],
  ['archiveLine', 'archiveLine', 0],
  ['*', 'recipient', -ANCHOR],
  ['*', 'archiveLine', -ANCHOR],
  ['*', 'recipientsLabel', 0],
  ['placeAndDate', 'signingAuthority', 4],
  ['placeAndDate', 'signerTitle', 4],
  ['placeAndDate', 'recipientsLabel', 4],
  ['signingAuthority', 'signerTitle', 3],
  ['signingAuthority', 'signingAuthority', 0.5],
  ['signingAuthority', 'signerName', 1],
  ['signerTitle', 'signerName', 3],
  ['signerTitle', 'signerTitle', 0.3],
  ['signerName', 'signerTitle', 0.5],
  ['signerName', 'signingAuthority', 0.3],
  ['recipient', 'signerName', -1],
  // Below a hint that asks for a signature.
  ['other', 'signerName', 1],
  ['*', 'signerName', -2],
  ['recipientsLabel', 'signerTitle', -0.5],
  ['annexLabel', 'annexTitle', 4],
  ['annexTitle', 'annexTitle', 1.5],
  ['annexTitle', 'annexReference', 2],
  ['annexLabel', 'annexReference', 1],
  ['*', 'annexTitle', -4],
  ['annexReference', 'annexTitle', -1],
  ['annexLabel', 'annexLabel', -2],
  ['tableText', 'tableText', 1],
  ['tableText', 'recipientsLabel', 1],
  ['*', 'other', -0.5],
];

export type PairStep = readonly [
  feature: PairFeature,
  from: Component | '*' | '=',
  to: Component | '*' | '=',
  weight: number,
];

/**
 * Steps that depend on how two lines stand to each other. `=` in both places: the same component again; `*`: every
 * component from which `STEPS` names no step of its own.
 */
export const PAIR_STEPS: readonly PairStep[] = [
  ['opensAddressees', '*', 'addressee', ANCHOR],
  ['opensRecipients', '*', 'recipient', ANCHOR_OF_AS_ABOVE],
  ['opensArchive', '*', 'archiveLine', ANCHOR],
  ['opensArchive', 'recipientsLabel', 'archiveLine', ANCHOR_AND_ARCHIVE],
  ['opensArchive', 'recipient', 'archiveLine', ANCHOR_AND_ARCHIVE],
  ['sameParagraph', '=', '=', 3],
  ['sameParagraph', 'archiveLine', 'archiveLine', 11],
  ['completesAgency', 'issuingAgency', 'issuingAgency', 3.5],
  ['completesAgency', 'parentAgency', 'parentAgency', 3.5],
  ['completesAgency', 'parentAgency', 'issuingAgency', -3],
  ['issuesTogether', 'issuingAgency', 'issuingAgency', 8],
  ['beginsAgency', 'parentAgency', 'issuingAgency', 1.5],
  ['beginsAgency', 'issuingAgency', 'issuingAgency', -2],
  ['beginsAgency', 'parentAgency', 'parentAgency', -0.5],
  ['turnsBold', 'parentAgency', 'issuingAgency', 2.5],
  ['turnsBold', 'issuingAgency', 'issuingAgency', -1],
  ['turnsBold', 'parentAgency', 'parentAgency', -2.5],
  ['sameLook', 'subject', 'subject', 1],
  ['sameLook', 'competence', 'subject', -1],
  ['sameLook', 'annexTitle', 'annexTitle', 1],
  ['bothCentred', 'annexTitle', 'annexTitle', 3],
  ['endsBold', 'subject', 'subject', -2],
  ['runsOn', '=', '=', 1.5],
  ['runsOn', 'annexReference', 'annexReference', 5],
  ['endsOpen', 'addressee', 'addressee', 5],
  ['endsClosed', 'addressee', 'addressee', -6],
  // In a closing typed with tabs the name stands in a paragraph of its own below the left column.
  ['namesPerson', 'archiveLine', 'signerName', 5],
  ['namesPerson', 'recipient', 'signerName', 5],
  ['namesNext', 'addressee', 'addressee', 6],
  ['bothCentred', 'addressee', 'addressee', 6],
  ['signsOff', '*', 'signerName', 4],
  ['bothDash', 'addressee', 'addressee', 0.5],
  ['bothDash', 'archiveLine', 'recipient', 7.5],
  ['endsInComma', 'archiveLine', 'archiveLine', 9],
  ['runsOn', 'archiveLine', 'archiveLine', 4],
  ['runsOn', 'subject', 'numberAndSymbol', -12],
  ['runsOn', 'subject', 'subject', 2],
  ['gapBetween', 'subject', 'subject', -3],
  ['gapBetween', 'signerTitle', 'signerName', 1],
  ['gapBetween', 'recipient', 'recipient', -0.5],
  ['otherSide', 'recipient', 'recipient', -4],
  ['otherSide', 'archiveLine', 'recipient', -4],
  // The left column goes on below a line that held both columns.
  ['belowTabbed', 'signerTitle', 'recipient', ANCHOR_AND_ITEM_AFTER_LABEL],
  ['belowTabbed', 'signingAuthority', 'recipient', ANCHOR_AND_ITEM_AFTER_LABEL],
  ['belowTabbed', 'signerName', 'recipient', ANCHOR_AND_ITEM_AFTER_ITEM],
  // `- Văn phòng Bộ;   (Đã ký)`.
  ['belowTabbed', 'other', 'recipient', ANCHOR_AND_ITEM_AFTER_ITEM],
  ['otherSide', 'recipientsLabel', 'recipient', -8],
  ['otherTable', 'recipient', 'recipient', -3],
  ['otherTable', 'archiveLine', 'recipient', -4],
  ['otherTable', 'signerTitle', 'signerTitle', -1],
  // Unless the columns of the letterhead are swapped.
  ['otherSide', 'numberAndSymbol', 'issuingAgency', 8],
  ['otherSide', 'numberAndSymbol', 'parentAgency', 7],
  ['otherSide', 'parentAgency', 'issuingAgency', -4],
  ['otherSide', 'issuingAgency', 'issuingAgency', -4],
];
