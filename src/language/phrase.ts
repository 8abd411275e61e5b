/** Phrases of a list of wordings: data/phrases.json, lists of one's own. */

/** A record of a list; data/schemas/phrases.schema.json says what each field means. */
export interface Phrase {
  readonly id: string;
  readonly severity: 'warning' | 'info';
  readonly optIn?: boolean;
  /** One of these, or `regex`. */
  readonly phrases?: readonly string[];
  readonly regex?: string;
  readonly regexFlags?: string;
  readonly anchors?: readonly string[];
  readonly case?: 'lowerOnly';
  readonly neighbours?: 'vietnamese';
  readonly notAfter?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly onlyAfter?: readonly string[];
  readonly onlyBefore?: readonly string[];
  readonly notBeforeText?: readonly string[];
  readonly notBeforeCapital?: boolean;
  readonly notNear?: readonly string[];
  readonly sentenceStart?: boolean;
  readonly sentenceEnd?: boolean;
  readonly notTypes?: readonly string[];
  readonly onlyTypes?: readonly string[];
  readonly notComponents?: readonly string[];
  readonly suggestions?: readonly string[];
  readonly pairwise?: boolean;
  readonly template?: boolean;
  readonly fix?: boolean;
  readonly message?: Readonly<{ vi: string; en: string }>;
  readonly reason?: string;
}

/** The group of phrases that an office lists for itself, without saying which of ours they belong to. */
export const OWN_GROUP = 'tu-rieng';

/** A phrase and the group that it is of: `khau-ngu`, `thua`, or one of one's own. */
export interface ListedPhrase {
  readonly group: string;
  readonly phrase: Phrase;
}
