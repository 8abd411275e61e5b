/**
 * The contract of a rule: a declarative half that people and programs can read, and a check.
 * Examples are data: tests build a real document from each and the manual prints it.
 */
import type { Component } from '../knowledge/components.ts';
import type { Draft, Segment } from '../draft/draft.ts';
import type { Bilingual } from '../language/language.ts';
import type { Paragraph } from '../tree/nodes.ts';
import type { Change } from './change.ts';
import type { LawRegister } from '../knowledge/laws.ts';
import type { RuledProfile } from '../knowledge/rulesets.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import type { NamesIn } from '../language/template.ts';
import type { Family } from './families.ts';
import type { Severity } from './finding.ts';
import type { Mood } from './message.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;
export type RuleOptions = Readonly<Record<string, unknown>>;

/** Requirement ids by the act that they are of, in the order in which they are cited. */
export type LegalBasis = Readonly<Partial<Record<RuledProfile, readonly string[]>>>;

interface MetaOf<Messages extends RuleMessages> {
  /** One line: what the rule asks for. */
  summary: Bilingual;
  /** What it looks at, in two or three words, lower case: `lề trang`. Said where a document is judged on few things only. */
  subject?: Bilingual;
  /** Why it matters and any doubt about its reading; shown by `vbcheck explain`. */
  reason: Bilingual;
  /** Version in which the rule came: of vbcheck, of a plugin for its own rules. */
  since?: string;
  /** Severity of a finding unless the message or the configuration says otherwise. */
  severity: Severity;
  /**
   * The requirements that the rule decides (data/requirements.json). It runs on the documents of the acts that are named
   * here: administrative documents (`nd30`), documents of the Party (`dang`), normative documents (`vbqppl`). An empty list:
   * it runs there and rests on no requirement. What Party and normative documents ask for is known at second hand, so
   * nothing there is more than a warning.
   */
  legalBasis: LegalBasis;
  /** Runs only where fonts, sizes and page layout are known: never on Markdown. */
  needsLayout: boolean;
  /** Runs even on files that are no administrative document (language rules). */
  anyDocument?: boolean;
  /**
   * Runs on forms and on papers of other laws, too, of which the decree asks nothing else: capitals. A message may say so
   * for itself.
   */
  inForms?: boolean;
  /** Runs on Vietnamese text that is no administrative document, too, where `Draft.administrative` is false. */
  anyVietnamese?: boolean;
  /** Runs on text in an encoding older than Unicode, too: it reads no words. */
  anyEncoding?: boolean;
  /** Asks the register of acts: of a document that is much newer, one note says what the register cannot know. */
  asksLaws?: boolean;
  /** The whole rule or some messages can be mended automatically. */
  fixable: boolean;
  /** JSON Schema of the options object. Absent: no options. */
  options?: JsonSchema;
  /** What each option does, by its name. */
  optionTexts?: Readonly<Record<string, RuleOption>>;
  defaultOptions?: RuleOptions;
  messages: Messages;
  examples: Readonly<Record<'wrong' | 'right', readonly RuleExample<NoInfer<keyof Messages & string>>[]>>;
}

/** What an option is for, and each of its values where they are few. */
export interface RuleOption {
  meaning: Bilingual;
  values?: Readonly<Record<string, Bilingual>>;
}

/** What a rule rests on by itself: on the act that comes first of those on whose documents it runs. */
export function basisOf({ legalBasis }: Readonly<{ legalBasis: LegalBasis }>): readonly string[] {
  return legalBasis.nd30 ?? legalBasis.dang ?? legalBasis.vbqppl ?? [];
}

/** `<family>/<name>`, Vietnamese without diacritics; permanent once released. */
type OwnId = { id: `${Family}/${string}`; family?: never };
/** Rules of a plugin may begin with a name of their own, and say to which family their findings belong. */
type PluginId = { id: `${string}/${string}`; family: Family };

export type RuleMeta<Messages extends RuleMessages = RuleMessages> = MetaOf<Messages> & (OwnId | PluginId);

export type RuleMessages = Readonly<Record<string, RuleMessage>>;

/**
 * Templates: `{name}` is replaced by `data.name`, `{must}` by what goes with the severity: *phải* in errors, *nên* in all else.
 * Grammar: what is wrong; what it should be.
 */
export interface RuleMessage extends Bilingual {
  /** When this message is surer or less sure than the rule as a whole. */
  severity?: Severity;
  /** When it rests on fewer requirements than the whole rule; in the acts that are not named, on those of the rule. */
  legalBasis?: LegalBasis;
  /** Also said of forms and of papers of other laws, of which the decree asks nothing else: words of the letterhead. */
  inForms?: true;
}

declare const blanks: unique symbol;

/** A message that is put together, whose text the compiler does not know: the names of its blanks are said. */
export interface MessageWith<Name extends string> extends RuleMessage {
  readonly [blanks]?: Name;
}

/** The names of the blanks of a message in either language, without the mood; `string` when they are not known. */
export type BlanksOf<Message extends Bilingual> =
  Message extends MessageWith<infer Name>
    ? typeof blanks extends keyof Message
      ? Name
      : Exclude<NamesIn<Message['vi'] | Message['en']>, Mood>
    : never;

/**
 * A correct document of a type, changed at some components. `set.motto.text = '…'` replaces the
 * text of the first motto paragraph, `format` overrides its formatting, `remove` takes it out.
 */
export interface RuleExample<MessageId extends string = string> {
  /** Id of the document type whose correct document is changed, e.g. `cong-van`. */
  type: string;
  /** What the example shows, in a few words. */
  title?: Bilingual;
  set?: Partial<Record<Component, ComponentChange>>;
  /** Another document instead, which is not changed: the bytes of a .docx, or the text of a Markdown file. */
  document?: Uint8Array | string;
  /** `set` changes the block of the copy below a copied document, not that document. */
  inCopy?: boolean;
  page?: PageChange;
  /** Properties of the file. */
  properties?: { title?: string; creator?: string; description?: string };
  /** Wrong examples: what must be reported by this rule, in order. */
  reports?: readonly ExpectedReport<MessageId>[];
  /** Ids of other rules that speak, too: a fault of one thing can be a fault of another. All others have to be silent. */
  besides?: readonly string[];
  /** Checked as with `--final`. */
  final?: boolean;
  options?: RuleOptions;
  /** Phrases of a list of the user's own. */
  phrases?: readonly ListedPhrase[];
}

export interface ExpectedReport<MessageId extends string = string> {
  messageId: MessageId;
  /** The marked words. */
  text?: string;
  /** The component that they stand in. */
  component?: Component;
  /** Text right before and after the marked words, where the same words stand in the paragraph more than once. */
  before?: string;
  after?: string;
  severity?: Severity;
}

export interface ComponentChange {
  /** New text; with an array, the component's paragraphs become these. */
  text?: string | readonly string[];
  format?: ExampleFormat;
  remove?: boolean;
  /** A Word comment on the whole paragraph. */
  comment?: string;
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
  /** A colour of Word's marker: `yellow`. */
  highlight?: 'yellow';
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

export type ReportValue = string | number | Bilingual;
/** More than a message needs is left out of it. */
type Data<Name extends string> = Readonly<Record<Name, ReportValue> & Record<string, ReportValue>>;

export interface ReportBase {
  /** `start` and `end` are offsets in the paragraph's text; default: the whole segment or paragraph. */
  at: ReportPlace;
  fix?: ReportedFix;
  suggestions?: readonly string[];
  severity?: Severity;
  /** More paragraphs with the same root cause; listed, not reported again. */
  also?: readonly Paragraph[];
}

/** A report of one of several messages that have no blanks but these. */
export interface ReportWith<MessageId extends string, Name extends string> extends ReportBase {
  messageId: MessageId;
  data: Data<Name>;
}

/** `data` needs every blank of the message; where these are not known, whatever there is. */
type ReportOf<MessageId extends string, Name extends string> = [Name] extends [never]
  ? ReportBase & { messageId: MessageId; data?: Data<string> }
  : string extends Name
    ? ReportBase & { messageId: MessageId; data?: Data<string> }
    : ReportWith<MessageId, Name>;

/** Names of the blanks by message id. */
export type Blanks = Readonly<Record<string, string>>;

export type Report<Names extends Blanks = Blanks> = {
  [MessageId in keyof Names & string]: ReportOf<MessageId, Names[MessageId]>;
}[keyof Names & string];

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

/** What a rule is given; `Accepted`: the reports that it may make. */
export interface ContextOf<Accepted> {
  draft: Draft;
  options: RuleOptions;
  /** `--final`: placeholders and blanks of an unsigned draft are no longer excused. */
  final: boolean;
  /** Words that are right by decision of the user, in lower case and NFC. */
  words: ReadonlySet<string>;
  /** The user's own list of phrases that prose does without, beside data/phrases.json. */
  phrases: readonly ListedPhrase[];
  /** The register of acts, with the user's own; read when it is asked for. */
  laws: () => LawRegister;
  report: (report: Accepted) => void;
}

/** `RuleContext<{ notPadded: 'found' | 'right'; noColon: never }>`: what may be reported, and what each message needs. */
export type RuleContext<Names extends Blanks = Blanks> = ContextOf<Report<Names>>;

/** A rule as the linter runs it: whatever its messages are. */
export interface Rule {
  meta: RuleMeta;
  check(context: RuleContext): void;
}

/** A rule as its author writes it. */
export interface RuleDefinition<Messages extends RuleMessages> {
  meta: RuleMeta<Messages>;
  check(context: RuleContext<{ readonly [MessageId in keyof Messages & string]: BlanksOf<Messages[MessageId]> }>): void;
}

/**
 * Ties `check` and the examples to the messages: only their ids can be reported, only with a value for each of their
 * blanks.
 */
export function defineRule<const Messages extends RuleMessages>(rule: RuleDefinition<Messages>): Rule {
  // A context that takes any report takes those of these messages.
  return rule as unknown as Rule;
}
