/**
 * The contract of a rule: a declarative half that people and programs can read, and a check.
 * Examples are data: tests build a real document from each and the manual prints it.
 */
import type { Component } from '../knowledge/components.ts';
import type { Draft, Segment } from '../draft/draft.ts';
import type { Bilingual } from '../language/language.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Change } from './change.ts';
import type { Family, Severity } from './finding.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;
export type RuleOptions = Readonly<Record<string, unknown>>;

export interface RuleMeta<MessageId extends string = string> {
  /** `<family>/<name>`, Vietnamese without diacritics; permanent once released. */
  id: `${Family}/${string}`;
  /** One line: what the rule asks for. */
  summary: Bilingual;
  /** Why it matters and any doubt about its reading; shown by `vbcheck explain`. */
  reason: Bilingual;
  /** Severity of a finding unless the message or the configuration says otherwise. */
  severity: Severity;
  /** Requirement ids that the rule decides (data/requirements.json). */
  legalBasis: readonly string[];
  /**
   * Other profiles on which the rule runs as well, with the requirements that it rests on there. What Party and
   * normative documents ask for is known at second hand, so nothing there is more than a warning.
   */
  sharedWith?: Partial<Record<'dang' | 'vbqppl', readonly string[]>>;
  /** Runs only where fonts, sizes and page layout are known: never on Markdown. */
  needsLayout: boolean;
  /** Runs even on files that are no administrative document (language rules). */
  anyDocument?: boolean;
  /** Runs on text in an encoding older than Unicode, too: it reads no words. */
  anyEncoding?: boolean;
  /** The whole rule or some messages can be mended automatically. */
  fixable: boolean;
  /** JSON Schema of the options object. Absent: no options. */
  options?: JsonSchema;
  defaultOptions?: RuleOptions;
  messages: Readonly<Record<MessageId, RuleMessage>>;
  examples: { wrong: readonly RuleExample[]; right: readonly RuleExample[] };
}

/** Templates: `{name}` is replaced by `data.name`. Grammar: what is wrong; what it should be. */
export interface RuleMessage extends Bilingual {
  /** When this message is surer or less sure than the rule as a whole. */
  severity?: Severity;
  /** When it rests on fewer requirements than the whole rule. */
  legalBasis?: readonly string[];
}

/**
 * A correct document of a type, changed at some components. `set.motto.text = '…'` replaces the
 * text of the first motto paragraph, `format` overrides its formatting, `remove` takes it out.
 */
export interface RuleExample {
  /** Id of the document type whose correct document is changed, e.g. `cong-van`. */
  type: string;
  /** What the example shows, in a few words. */
  title?: Bilingual;
  set?: Partial<Record<Component, ComponentChange>>;
  /** `set` changes the block of the copy below a copied document, not that document. */
  inCopy?: boolean;
  page?: PageChange;
  /** Wrong examples: what must be reported by this rule, in order. `text`: the marked words. */
  reports?: readonly { messageId: string; text?: string; severity?: Severity }[];
  /** Ids of other rules that speak, too: a fault of one thing can be a fault of another. All others have to be silent. */
  besides?: readonly string[];
  /** Checked as with `--final`. */
  final?: boolean;
  options?: RuleOptions;
}

export interface ComponentChange {
  /** New text; with an array, the component's paragraphs become these. */
  text?: string | readonly string[];
  format?: ExampleFormat;
  remove?: boolean;
  /** Line under the component (or above, for an address): taken away, or its length in mm, or typed. */
  line?: 'none' | 'underline' | 'typed' | 'dashed' | { lengthMm: number };
}

export interface ExampleFormat {
  font?: string;
  sizePt?: number;
  bold?: boolean;
  italic?: boolean;
  caps?: boolean;
  underline?: boolean;
  color?: string;
  align?: 'left' | 'center' | 'right' | 'both';
  firstLineMm?: number;
  indentLeftMm?: number;
  spaceBeforePt?: number;
  spaceAfterPt?: number;
  /** 1 = single. */
  lineSpacing?: number;
  /** Lines of exactly this height, instead of `lineSpacing`. */
  lineExactPt?: number;
}

export interface PageChange {
  widthMm?: number;
  heightMm?: number;
  landscape?: boolean;
  topMm?: number;
  bottomMm?: number;
  leftMm?: number;
  rightMm?: number;
  /** Where and how the page number stands. */
  pageNumber?: {
    where?: 'header' | 'footer' | 'none';
    align?: 'left' | 'center' | 'right';
    sizePt?: number;
    italic?: boolean;
    bold?: boolean;
    underline?: boolean;
    text?: string;
    onFirstPage?: boolean;
    format?: 'decimal' | 'lowerRoman' | 'upperRoman';
    start?: number;
    /** Annexes go on with the numbers of the document, or start at this one. Default: each starts at 1. */
    inAnnexes?: 'continued' | number;
  };
}

/** Where a finding stands: a segment, some words of a paragraph, or the document as a whole. */
export type ReportPlace =
  | { segment: Segment; start?: number; end?: number }
  | { paragraph: Paragraph; start?: number; end?: number; component?: Component }
  | { document: true; component?: Component; near?: Paragraph };

/** The words that a report marks, in the offsets of the paragraph that it names. */
export function wordsAt(at: Exclude<ReportPlace, { document: true }>): {
  paragraph: Paragraph;
  start: number;
  end: number;
} {
  if ('segment' in at) {
    const { paragraph, start, end } = at.segment;
    return { paragraph, start: at.start ?? start, end: at.end ?? end };
  }
  const { paragraph } = at;
  return { paragraph, start: at.start ?? 0, end: at.end ?? paragraph.text.length };
}

export interface Report<MessageId extends string = string> {
  messageId: MessageId;
  /** `start` and `end` are offsets in the paragraph's text; default: the whole segment or paragraph. */
  at: ReportPlace;
  data?: Readonly<Record<string, string | number | Bilingual>>;
  fix?: ReportedFix;
  suggestions?: readonly string[];
  severity?: Severity;
  /** More paragraphs with the same root cause; listed, not reported again. */
  also?: readonly Paragraph[];
}

export interface ReportedFix {
  /** What is done, as an order: `Đặt chữ đậm`. */
  description: Bilingual;
  /** Replacement of the marked text. */
  text?: string;
  /** What is done when it is not, or not only, a replacement of the marked text. */
  changes?: readonly Change[];
  /** Probably right, but somebody should look: applied with `--unsafe` only. */
  unsafe?: boolean;
}

export interface RuleContext<MessageId extends string = string> {
  draft: Draft;
  options: RuleOptions;
  /** `--final`: placeholders and blanks of an unsigned draft are no longer excused. */
  final: boolean;
  /** Words that are right by decision of the user, in lower case and NFC. */
  words: ReadonlySet<string>;
  report(report: Report<MessageId>): void;
}

export interface Rule<MessageId extends string = string> {
  meta: RuleMeta<MessageId>;
  check(context: RuleContext<MessageId>): void;
}

/** Ties the message ids of `meta` to those that `check` may report. */
export function defineRule<const MessageId extends string>(rule: Rule<MessageId>): Rule<MessageId> {
  return rule;
}
