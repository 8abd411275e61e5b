/**
 * What speaks for and against each component, as data. Weights are log-odds: +1 makes a label about
 * 2.7 times as likely. `labelling.ts` adds them up and chooses the labels of all lines at once.
 */
import type { Component } from './components.ts';
import type { Feature, PairFeature } from './features.ts';

/** Stages of a document in reading order; going back to an earlier one is unusual. */
export type Stage = 'mark' | 'letterhead' | 'title' | 'preamble' | 'body' | 'closing' | 'annex';

interface ComponentEvidence {
  stage: Stage;
  /** Score of a line of which nothing is known. */
  base: number;
  features: Partial<Record<Feature, number>>;
}

/** Components that a line with text can be; `empty` and `ruleLine` are decided without the chain. */
export const EVIDENCE: Partial<Record<Component, ComponentEvidence>> = {
  nationalName: { stage: 'letterhead', base: -9, features: { nationalName: 18, upperCase: 1, bold: 0.5 } },
  motto: { stage: 'letterhead', base: -9, features: { motto: 17, bold: 0.5, upperCase: -1 } },
  partyName: { stage: 'letterhead', base: -9, features: { partyName: 15, upperCase: 3, inLetterhead: 1, long: -5, startsLowerCase: -4 } },
  parentAgency: {
    stage: 'letterhead',
    base: -8,
    features: { upperCase: 3, inLetterhead: 3, left: 2, right: -5, agencyHead: 2, mixedCase: -2, placeholderOnly: 3, bold: -1, nearStart: 1.5, tabbed: 2, centred: 0.5, typeNameExact: -2, signerTitle: -1, nationalName: -10, motto: -10, numberAndSymbol: -6, numberWord: -4, subjectOfLetter: -8, long: -4, afterGap: -1, inContentTable: -4, authority: -4, inClosing: -6, article: -6, legalGround: -4, clauseNumber: -4, romanNumber: -4, endsSentence: -2, draftMark: -6 },
  },
  issuingAgency: {
    stage: 'letterhead',
    base: -8,
    features: { upperCase: 3, inLetterhead: 3, left: 2, right: -5, agencyHead: 2, mixedCase: -2, placeHead: 1, placeholderOnly: 3, bold: 1, nearStart: 1.5, tabbed: 2, centred: 0.5, typeNameExact: -2, signerTitle: -1, nationalName: -10, motto: -10, numberAndSymbol: -6, numberWord: -4, subjectOfLetter: -8, long: -4, afterGap: -1, inContentTable: -4, authority: -4, inClosing: -6, article: -6, legalGround: -4, clauseNumber: -4, romanNumber: -4, endsSentence: -2, draftMark: -6 },
  },
  numberAndSymbol: { stage: 'letterhead', base: -8, features: { numberAndSymbol: 9, numberWord: 4, inLetterhead: 3, left: 1.5, right: -2, nearStart: 1.5, placeholder: 0.5, bold: -0.5, tabbed: 1, agencyAddress: -8, inContentTable: -3, long: -6, inClosing: -2 } },
  placeAndDate: { stage: 'letterhead', base: -8, features: { placeAndDate: 9, inLetterhead: 2.5, right: 1.5, left: -1.5, nearStart: 1, italic: 1, tabbed: 1, placeholderOnly: 3, rightAligned: 1.5, clauseNumber: -4, legalGround: -6, article: -5, inContentTable: -3, endsSentence: -1, endMark: -5, long: -6, inClosing: 1, subjectOfLetter: -8 } },
  typeName: {
    stage: 'title',
    base: -8,
    features: { typeNameExact: 8, typeNameStart: 3, mixedCase: -2, copyMark: 11, annexHeading: -4, upperCase: 4, centred: 1.5, bold: 1.5, short: 1, long: -6, left: -3, right: -3, inLetterhead: -1.5, inContentTable: -5, inClosing: -5, outsideTable: 0.5, nearStart: 1.5, endsWithColon: -3, startsLowerCase: -6, agencyHead: -1, heading: 0.5, romanNumber: -5, clauseNumber: -5, dash: -4, annexLabel: -3, numbered: -2, draftMark: -6, pageBreak: 1, italic: -0.5, endsSentence: -2, placeAndDate: -6 },
  },
  subject: {
    stage: 'title',
    base: -5,
    features: { subjectOfLetter: 10, subjectOpening: 2, centred: 2, bold: 1.5, upperCase: -0.5, long: -1, left: 0.5, right: -4, inContentTable: -3.5, inClosing: -4, article: -6, clauseNumber: -5, romanNumber: -5, point: -4, dash: -4, legalGround: -4, endsSentence: -1, nearStart: 1.5, addressee: -8, enactingWord: -5, numberAndSymbol: -6, annexReference: -5, nationalName: -10, motto: -10, placeAndDate: -3, recipientsLabel: -8, typeNameExact: -2, italic: -0.3, tabbed: -2, draftMark: -4 },
  },
  addressee: { stage: 'preamble', base: -7, features: { addressee: 43, dispatches: 33, dash: 5.5, short: 0.5, long: -3, inContentTable: -1, inClosing: -4, article: -5, upperCase: -1, placeholder: 0.3, clauseNumber: -2, bold: -0.3, endMark: -4 } },
  competence: { stage: 'preamble', base: -7, features: { mixedCase: -3.5, upperCase: 4, centred: 2, bold: 1.5, short: 0.5, signerTitle: 2.5, agencyHead: 1.5, placeholderOnly: 1.5, inContentTable: -5, inClosing: -5, left: -3, right: -3, typeNameExact: -3, endsWithColon: -1, endsSentence: -1, long: -3, romanNumber: -5, clauseNumber: -5, enactingWord: -4, annexWord: -4, draftMark: -5, nationalName: -8, startsLowerCase: -5 } },
  legalGround: { stage: 'preamble', base: -6, features: { legalGround: 6.5, endsSemicolon: 2, citation: 3.5, italic: 2, endsSentence: 0.5, upperCase: -3, inContentTable: -3, article: -4, clauseNumber: -2, point: -3, romanNumber: -3, centred: -1, left: -1, right: -1, inClosing: -4, endsWithColon: -3, addressee: -6 } },
  enactingWord: { stage: 'preamble', base: -8, features: { enactingWord: 8, upperCase: 3, endsWithColon: 3, centred: 1, bold: 1, inContentTable: -4, short: 0.5 } },
  partLabel: { stage: 'body', base: -16, features: { partLabel: 20, centred: 1.5, bold: 1, veryShort: 1 } },
  chapterLabel: { stage: 'body', base: -16, features: { chapterLabel: 19, centred: 1.5, bold: 1, veryShort: 1.5, short: 0.5, long: -6, endsSentence: -1, inContentTable: -3 } },
  sectionLabel: { stage: 'body', base: -16, features: { sectionLabel: 17, centred: 2, bold: 1.5, veryShort: 1.5, long: -6, endsSentence: -1, inContentTable: -3 } },
  subsectionLabel: { stage: 'body', base: -16, features: { subsectionLabel: 19, centred: 1.5, bold: 1, veryShort: 1.5, long: -6, inContentTable: -3 } },
  headingTitle: { stage: 'body', base: -7, features: { upperCase: 2.5, centred: 2.5, bold: 1.5, short: 0.5, long: -3, inContentTable: -4, endsSentence: -1.5, romanNumber: -4, clauseNumber: -4, article: -6, dash: -3 } },
  articleHeading: { stage: 'body', base: -7, features: { article: 13, bold: 1, inContentTable: -4, startsLowerCase: -5 } },
  clause: { stage: 'body', base: -5, features: { clauseNumber: 8, numbered: 0.5, decimalNumber: -3, inContentTable: -7, inClosing: -3, dash: -3, inLetterhead: -3 } },
  point: { stage: 'body', base: -5, features: { point: 6, pointParenthesis: 2.5, inContentTable: -7, inClosing: -3, inLetterhead: -3 } },
  contentTitle: { stage: 'body', base: -5.5, features: { romanNumber: 7.5, capitalItem: 4.5, upperCase: 3, bold: 2.2, centred: 1.2, short: 0.8, heading: 1.5, long: -2.5, endsSentence: -1.5, clauseNumber: -4, point: -4, article: -6, inContentTable: -6, inLetterhead: -4, inClosing: -4, dash: -2.5, decimalNumber: -1.5, startsLowerCase: -3, legalGround: -2, endsWithColon: 0.3, numberAndSymbol: -4, personName: -1, italic: -0.5, continuation: -1, draftMark: -4, addressee: -6, recipientsLabel: -6, placeAndDate: -2 } },
  bodyText: { stage: 'body', base: 0, features: { point: -2.5, pointParenthesis: -1, long: 1.5, endsSentence: 0.7, upperCase: -2.5, inContentTable: -5, inLetterhead: -4, inClosing: -3, left: -1, right: -1, centred: -1.2, dash: 1, clauseNumber: -2, decimalNumber: 1.5, article: -3, endMark: 1.5, onlyEndMark: 4, addressee: -4, startsLowerCase: 0.5 } },
  tableText: { stage: 'body', base: -6, features: { inContentTable: 11, inLayoutTable: 4, inLetterhead: -2, inClosing: -2, nationalName: -4, motto: -4 } },
  recipientsLabel: { stage: 'closing', base: -16, features: { recipientsLabel: 22, left: 0.5, inClosing: 1, bold: 0.3, italic: 0.3 } },
  recipient: { stage: 'closing', base: -4, features: { asAbove: 26, dash: 2, left: 1.5, inClosing: 2, right: -3, small: 1, upperCase: -2, long: -0.5, inContentTable: -3, centred: -1, clauseNumber: -2, article: -5, numbered: 0.5, inLetterhead: -4, bold: -0.5, afterGap: -1 } },
  archiveLine: { stage: 'closing', base: -14, features: { archive: 37, left: 1, inClosing: 2, small: 0.5, dash: 0.5, inContentTable: -4, right: -2 } },
  signingAuthority: { stage: 'closing', base: -8, features: { authority: 12, upperCase: 1, right: 1, inClosing: 1, bold: 0.5, inContentTable: -3, long: -5, left: -0.5 } },
  signerTitle: { stage: 'closing', base: -6.5, features: { signerTitle: 4, agencyHead: 0.7, tabbed: 1, upperCase: 2.5, right: 2, inClosing: 2.5, bold: 1, centred: 1, short: 0.5, long: -5, inContentTable: -4, left: -0.5, personName: -2, placeholderOnly: 2.5, dash: -5, clauseNumber: -5, article: -6, romanNumber: -5, endsSentence: -3, recipientsLabel: -8, archive: -6, nearStart: -1, rightAligned: 1, inLetterhead: -4, authority: -2, startsLowerCase: -4, signed: -1 } },
  signerName: { stage: 'closing', base: -6.5, features: { personName: 4, surname: 1.5, afterGap: 2.5, right: 1.5, inClosing: 2, bold: 1, centred: 1, short: 0.5, upperCase: -1, long: -6, inContentTable: -3, placeholderOnly: 2.5, dash: -5, clauseNumber: -5, article: -6, endsSentence: -3, recipientsLabel: -8, archive: -6, nearStart: -1, rightAligned: 1, signerTitle: -2, inLetterhead: -4, signed: 1, endsWithColon: -3 } },
  annexLabel: { stage: 'annex', base: -14, features: { annexLabel: 14, annexWord: 4, centred: 2, bold: 1, pageBreak: 2, short: 1, long: -8, endsSentence: -2, inContentTable: -6, inClosing: -4, rightAligned: 0.5, heading: 1, startsLowerCase: -6, dash: -4 } },
  annexTitle: { stage: 'annex', base: -7, features: { annexHeading: 5, upperCase: 3, centred: 2, bold: 1.5, short: 0.3, inContentTable: -5, inClosing: -4, pageBreak: 2, typeNameStart: 0.5, endsSentence: -1.5, romanNumber: -4, clauseNumber: -4, article: -6, long: -2, inLetterhead: -3 } },
  annexReference: { stage: 'annex', base: -7, features: { annexReference: 9, italic: 1.5, centred: 2, inContentTable: -4, long: -0.5, endMark: -4 } },
  urgencyMark: { stage: 'mark', base: -8, features: { urgency: 13, bold: 0.5, inTextBox: 1, inContentTable: -3 } },
  secrecyMark: { stage: 'mark', base: -8, features: { secrecy: 13, bold: 0.5, inTextBox: 1, inContentTable: -3 } },
  circulationMark: { stage: 'mark', base: -8, features: { circulation: 14 } },
  drafterMark: { stage: 'closing', base: -9, features: { drafterMark: 12, inClosing: 1, left: 0.5, inContentTable: -6, nearStart: -4 } },
  agencyAddress: { stage: 'closing', base: -9, features: { agencyAddress: 10, small: 2, inContentTable: -4, long: -1, dash: -3, clauseNumber: -5, point: -4 } },
  other: { stage: 'mark', base: -6, features: { draftMark: 12, inTextBox: 5, nationalName: -6, motto: -6, continuation: -1 } },
};

/** Cost of going from one stage to a later or an earlier one. */
export const STAGES: readonly Stage[] = ['mark', 'letterhead', 'title', 'preamble', 'body', 'closing', 'annex'];

/** `STAGE_STEPS[from][to]`. A file may hold several documents, so nothing is forbidden. */
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
export const OPENING: Record<Stage, number> = { mark: 0, letterhead: 1, title: 0, preamble: -1, body: -1, closing: -4, annex: -0.5 };

type Step = readonly [from: Component | '*', to: Component | '*', weight: number];

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
  ['numberAndSymbol', 'issuingAgency', -4],
  ['numberAndSymbol', 'parentAgency', -5],
  ['numberAndSymbol', 'numberAndSymbol', -3],
  ['numberAndSymbol', 'subject', 0.5],
  ['placeAndDate', 'placeAndDate', -3],
  ['placeAndDate', 'issuingAgency', -2.5],
  ['placeAndDate', 'parentAgency', -2.5],
  ['placeAndDate', 'typeName', 1],
  ['numberAndSymbol', 'typeName', 0.5],
  ['typeName', 'subject', 3.5],
  ['typeName', 'typeName', -3],
  ['subject', 'typeName', -4],
  ['subject', 'subject', 1],
  ['subject', 'competence', 1],
  ['typeName', 'competence', 0.5],
  ['subject', 'annexReference', 2],
  ['typeName', 'annexReference', 1.5],
  ['annexReference', 'chapterLabel', 1],
  ['annexReference', 'annexReference', -0.5],
  ['addressee', 'addressee', 3.5],
  // A list of addressees opens with its own word; nothing else begins one.
  ['*', 'addressee', -30],
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
  ['recipientsLabel', 'recipient', 6],
  ['recipientsLabel', 'archiveLine', 3],
  ['recipient', 'recipient', 4],
  ['recipient', 'archiveLine', 3],
  ['archiveLine', 'recipient', 1.5],
  ['archiveLine', 'archiveLine', 0],
  ['*', 'recipient', -30],
  ['*', 'archiveLine', -20],
  ['*', 'recipientsLabel', 0],
  ['signingAuthority', 'signerTitle', 3],
  ['signingAuthority', 'signingAuthority', 0.5],
  ['signingAuthority', 'signerName', 1],
  ['signerTitle', 'signerName', 3],
  ['signerTitle', 'signerTitle', 0.3],
  ['signerName', 'signerTitle', 0.5],
  ['signerName', 'signingAuthority', 0.3],
  ['recipient', 'signerName', -1],
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

type PairStep = readonly [feature: PairFeature, from: Component | '*' | '=', to: Component | '*' | '=', weight: number];

/** Steps that depend on how two lines stand to each other. `=` in both places: the same component again. */
export const PAIR_STEPS: readonly PairStep[] = [
  ['sameParagraph', '=', '=', 3],
  ['sameParagraph', 'archiveLine', 'archiveLine', 11],
  ['completesAgency', 'issuingAgency', 'issuingAgency', 3.5],
  ['completesAgency', 'parentAgency', 'parentAgency', 3.5],
  ['completesAgency', 'parentAgency', 'issuingAgency', -3],
  ['beginsAgency', 'parentAgency', 'issuingAgency', 1.5],
  ['beginsAgency', 'issuingAgency', 'issuingAgency', -2],
  ['beginsAgency', 'parentAgency', 'parentAgency', -0.5],
  ['turnsBold', 'parentAgency', 'issuingAgency', 2.5],
  ['turnsBold', 'issuingAgency', 'issuingAgency', -1],
  ['turnsBold', 'parentAgency', 'parentAgency', -2.5],
  ['sameLook', 'subject', 'subject', 1],
  ['sameLook', 'competence', 'subject', -1],
  ['sameLook', 'annexTitle', 'annexTitle', 1],
  ['endsBold', 'subject', 'subject', -2],
  ['runsOn', '=', '=', 1.5],
  ['runsOn', 'annexReference', 'annexReference', 5],
  ['endsOpen', 'addressee', 'addressee', 5],
  ['bothDash', 'addressee', 'addressee', 0.5],
  ['gapBetween', 'subject', 'subject', -3],
  ['gapBetween', 'signerTitle', 'signerName', 1],
  ['gapBetween', 'recipient', 'recipient', -0.5],
  ['otherSide', 'recipient', 'recipient', -4],
  ['otherSide', 'archiveLine', 'recipient', -4],
  // The left column goes on below a line that held both columns.
  ['belowTabbed', 'signerTitle', 'recipient', 36],
  ['belowTabbed', 'signingAuthority', 'recipient', 36],
  ['belowTabbed', 'signerName', 'recipient', 34],
  ['otherSide', 'recipientsLabel', 'recipient', -8],
  ['otherTable', 'recipient', 'recipient', -3],
  ['otherTable', 'archiveLine', 'recipient', -4],
  ['otherTable', 'signerTitle', 'signerTitle', -1],
  ['otherSide', 'parentAgency', 'issuingAgency', -4],
  ['otherSide', 'issuingAgency', 'issuingAgency', -4],
];
