/** Runs rules on a draft. Pure: what it returns depends on its arguments alone. */
import type { Component } from '../knowledge/components.ts';
import { citations } from '../knowledge/requirements.ts';
import type { Draft, DraftDocument, Segment } from '../draft/draft.ts';
import { asInFile, inFile } from '../draft/normal-form.ts';
import { isLabelled } from '../draft/segments.ts';
import { unreadContent } from '../draft/unread.ts';
import { type Act, lawRegister } from '../knowledge/laws.ts';
import { collapseSpaces } from '../language/fold.ts';
import type { Language } from '../language/language.ts';
import { oncePer } from '../language/once.ts';
import type { ListedPhrase } from '../language/phrase.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { mainStory } from '../tree/visit.ts';
import {
  basisIn,
  coverageOf,
  isLeftOut,
  reasonToSkip,
  severityIn,
  skipNotes,
  type SkipReason,
} from './applicability.ts';
import type { Finding, Location, Severity } from './finding.ts';
import { toFix } from './fix.ts';
import { familyOf } from './families.ts';
import { messageText } from './message.ts';
import { findingPlace, NO_PLACE } from './place.ts';
import type { LintResult } from './result.ts';
import {
  type Report,
  type ReportPlace,
  type Rule,
  type RuleMessage,
  type RuleContext,
  type RuleOptions,
  wordsAt,
} from './rule.ts';
import { RuleError } from './rule-error.ts';
import { withinBudget, withoutEchoes } from './restraint.ts';
import { withoutRepeats } from './repeats.ts';
import { reportProblem } from './report-problem.ts';
import { applySilencers } from './suppressions.ts';

export interface RuleSetting {
  /** Undefined: as the rule and its messages say. */
  severity?: Severity | 'off';
  options?: RuleOptions;
}

export interface LintSettings {
  /** By rule id; rules that are not named run as they are. */
  rules?: ReadonlyMap<string, RuleSetting>;
  language?: Language;
  /** Words that no rule of spelling reports. */
  words?: readonly string[];
  /** Phrases that rules of style report beside those of data/phrases.json. */
  phrases?: readonly ListedPhrase[];
  /** `--all-style`: also hints of style beyond the few that a page may have. */
  allStyle?: boolean;
  /** Also findings that say the same of one paragraph beyond those that a report lists. */
  everyRepeat?: boolean;
  /** Comments in the document silence nothing unless they say why. */
  requireReason?: boolean;
  /** The user's own acts, on top of the register. */
  laws?: readonly Act[];
  /** `--final`: placeholders and blanks of an unsigned draft are no longer excused. */
  final?: boolean;
}

const TEXTS = {
  promise: {
    vi: 'check() trả về một Promise; quy tắc phải trả lời ngay, không dùng async',
    en: 'check() returns a promise; a rule answers at once and is not async',
  },
};

/** One object, by which tables are remembered. */
const NO_PHRASES: readonly ListedPhrase[] = Object.freeze([]);

/** Chooses the rules, runs them, adds what people should know, takes out what is silenced, sorts. */
export function lint(draft: Draft, rules: readonly Rule[], settings: LintSettings = {}): LintResult {
  const language = settings.language ?? 'vi';
  const result: LintResult = { findings: [], notes: [], crashes: [], coverage: 'none', suppressed: [] };
  const { ran, skipped, missed } = choose(draft, rules, settings);
  const given = {
    final: settings.final ?? false,
    words: new Set(settings.words?.map(comparableWord)),
    phrases: settings.phrases ?? NO_PHRASES,
    laws: () => lawRegister(settings.laws),
  };
  for (const rule of ran) runRule(draft, rule, settings.rules?.get(rule.meta.id), given, language, result);
  const crashed = new Set(result.crashes.map(({ ruleId }) => ruleId));
  const failed = ran.filter(({ meta }) => crashed.has(meta.id));
  // In a scan there is nothing that a rule could look at.
  const isReadable = !unreadContent(draft.source).includes('picturesOnly');
  result.coverage = isReadable ? coverageOf(ran, [...missed, ...failed]) : 'none';
  result.notes.push(...skipNotes(draft, skipped, ran, language));
  result.findings = withoutEchoes(result.findings);
  const ranIds = new Set(ran.map(({ meta }) => meta.id));
  applySilencers(draft, { rules, ran: ranIds, language, requireReason: settings.requireReason === true }, result);
  if (settings.allStyle !== true) {
    const { findings, note } = withinBudget(draft, result.findings, language);
    result.findings = findings;
    if (note) result.notes.push(note);
  }
  sortFindings(draft, result.findings);
  if (settings.everyRepeat !== true) result.findings = withoutRepeats(result.findings, language);
  for (const finding of result.findings) finding.place = findingPlace(draft, finding.location, finding.also);
  return result;
}

/** The rules that are on and apply; those that are on and do not, and how many by the reason. */
function choose(
  draft: Draft,
  rules: readonly Rule[],
  settings: LintSettings,
): { ran: Rule[]; missed: Rule[]; skipped: Map<SkipReason, number> } {
  const ran: Rule[] = [];
  const missed: Rule[] = [];
  const skipped = new Map<SkipReason, number>();
  for (const rule of rules) {
    if (settings.rules?.get(rule.meta.id)?.severity === 'off') continue;
    const reason = reasonToSkip(draft, rule);
    if (reason === null) ran.push(rule);
    // A rule of another act alone is nothing that this document lacks.
    else if (reason !== 'profile' || rule.meta.legalBasis.nd30) {
      missed.push(rule);
      skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
    }
  }
  return { ran, missed, skipped };
}

/** Lower case, NFC, one blank between syllables. */
export const comparableWord = (word: string): string => collapseSpaces(word.normalize('NFC').toLowerCase());

function runRule(
  draft: Draft,
  rule: Rule,
  setting: RuleSetting | undefined,
  given: Pick<RuleContext, 'final' | 'words' | 'phrases' | 'laws'>,
  language: Language,
  result: LintResult,
): void {
  const { final, words, phrases, laws } = given;
  const options = setting?.options
    ? { ...rule.meta.defaultOptions, ...setting.options }
    : (rule.meta.defaultOptions ?? {});
  const configured = setting?.severity === 'off' ? undefined : setting?.severity;
  try {
    const answer: unknown = rule.check({
      draft,
      options,
      final,
      words,
      phrases,
      laws,
      report(report) {
        const problem = reportProblem(report);
        if (problem) throw new RuleError(problem);
        if (isUnsure(draft, report.at)) return;
        const message = messageOf(rule, report);
        if (isLeftOut(draft, rule.meta, message)) return;
        result.findings.push(toFinding(draft, rule, report, message, configured, language));
      },
    });
    if (isPromise(answer)) {
      // What comes of it is too late, and no concern of the process.
      void Promise.resolve(answer).catch(() => {});
      throw new RuleError(TEXTS.promise);
    }
  } catch (error) {
    result.crashes.push({ ruleId: rule.meta.id, error });
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as PromiseLike<unknown> | undefined)?.then === 'function';

/** A label that may be a guess accuses nobody. */
function isUnsure(draft: Draft, at: ReportPlace): boolean {
  if ('segment' in at) return !isLabelled(at.segment);
  if (!('paragraph' in at) || at.component === undefined) return false;
  const labelled = draft.segmentsOf.get(at.paragraph)?.filter((segment) => segment.component === at.component) ?? [];
  return labelled.length > 0 && !labelled.some(isLabelled);
}

function messageOf({ meta }: Rule, { messageId }: Report): RuleMessage {
  const message = meta.messages[messageId] as RuleMessage | undefined;
  if (!message) {
    const known = Object.keys(meta.messages).join(', ');
    throw new RuleError({
      vi: `meta.messages không có “${messageId}”, chỉ có: ${known}`,
      en: `meta.messages has no “${messageId}”, only: ${known}`,
    });
  }
  return message;
}

function toFinding(
  draft: Draft,
  { meta }: Rule,
  report: Report,
  message: RuleMessage,
  configured: Severity | undefined,
  language: Language,
): Finding {
  const own = report.severity ?? message.severity ?? meta.severity;
  const severity = configured ?? severityIn(draft, meta, own, () => documentAt(draft, report.at));
  const location = locate(draft, report.at);
  const basis = basisIn(draft, meta, message.legalBasis);
  const fix = report.fix ? toFix(draft, report.fix, report.at, language) : null;
  return {
    ruleId: meta.id,
    family: familyOf(meta),
    severity,
    message: messageText(message, severity, report.data ?? {}, language),
    messageId: report.messageId,
    legalBasis: [...basis],
    basis: BASIS_TEXT[language](basis),
    location,
    // Silencers may move it: said of what is reported in the end.
    place: NO_PLACE,
    // Only Word files are mended: of others people are told the right words.
    fix: draft.tree.source === 'docx' ? fix : null,
    suggestions: [
      ...new Set([...(draft.tree.source === 'docx' || !fix?.text ? [] : [fix.text]), ...(report.suggestions ?? [])]),
    ],
    also: (report.also ?? []).map((paragraph) => paragraph.index),
  };
}

/** A list is a rule's own, or one of its messages': its text is the same for all of their findings. */
const BASIS_TEXT = {
  vi: oncePer((basis: readonly string[]) => citations(basis, 'vi')),
  en: oncePer((basis: readonly string[]) => citations(basis, 'en')),
};

/** The document in the file that a report speaks of. */
function documentAt(draft: Draft, at: ReportPlace): DraftDocument | undefined {
  const { documents, paragraphs } = draft;
  if (documents.length < 2) return documents[0];
  const place = 'segment' in at ? at.segment.paragraph : 'document' in at ? at.near : at.paragraph;
  // What stands in a header or note goes with the first.
  if (place?.part !== mainStory(draft.tree).part) return documents[0];
  const begins = ({ firstParagraph }: DraftDocument): number => paragraphs[firstParagraph]?.index ?? 0;
  let found = documents.findLastIndex((document) => begins(document) <= place.index);
  // An annex goes with the document before it.
  while (found > 0 && documents[found]?.kind === 'annex') found--;
  return documents[Math.max(found, 0)];
}

/** In the text as the file holds it; rules read its normal form. */
function locate(draft: Draft, at: ReportPlace): Location {
  if ('document' in at) {
    return {
      part: at.near?.part ?? mainStory(draft.tree).part,
      paragraph: at.near?.index ?? null,
      start: 0,
      end: 0,
      component: at.component ?? null,
      text: '',
    };
  }
  const { paragraph, start: from, end: to } = wordsAt(at);
  const { start, end } = inFile(paragraph, from, to);
  const component = 'segment' in at ? at.segment.component : at.component;
  return {
    part: paragraph.part,
    paragraph: paragraph.index,
    start,
    end,
    component: component ?? componentAt(draft, paragraph, start, end),
    text: asInFile(paragraph).text.slice(start, end),
  };
}

/** Offsets as the file holds the text. */
function componentAt(draft: Draft, paragraph: Paragraph, start: number, end: number): Component | null {
  const segments: readonly Segment[] = draft.segmentsOf.get(paragraph) ?? [];
  const touching = segments.find((segment) => {
    const own = inFile(segment.paragraph, segment.start, segment.end);
    return own.start < end && start < own.end;
  });
  return (touching ?? segments[0])?.component ?? null;
}

function sortFindings(draft: Draft, findings: Finding[]): void {
  if (findings.length < 2) return;
  const partOrder = new Map<string, number>();
  for (const story of draft.tree.children) if (!partOrder.has(story.part)) partOrder.set(story.part, partOrder.size);
  const order = (finding: Finding): number => partOrder.get(finding.location.part) ?? partOrder.size;
  findings.sort(
    (a, b) =>
      order(a) - order(b) ||
      (a.location.paragraph ?? 0) - (b.location.paragraph ?? 0) ||
      a.location.start - b.location.start ||
      a.location.end - b.location.end ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
  );
}
