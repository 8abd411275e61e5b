/** Runs rules on a draft. Pure: what it returns depends on its arguments alone. */
import type { Component } from '../knowledge/components.ts';
import { latestIssueDay } from '../draft/dates.ts';
import { type Draft, MINIMUM_CONFIDENCE, type Segment } from '../draft/draft.ts';
import { decodedText } from '../draft/legacy-text.ts';
import { asInFile, inFile } from '../draft/normal-form.ts';
import { actOn, isBeforeDecree } from '../knowledge/rulesets.ts';
import { collapseSpaces } from '../language/fold.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { fillTemplate } from '../language/template.ts';
import { isVietnamese, tokensOf } from '../language/tokens.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { mainStory } from '../tree/visit.ts';
import type { Finding, Location, Severity } from './finding.ts';
import { toFix } from './fix.ts';
import { familyOf } from './registry.ts';
import type { LintNote, LintResult } from './result.ts';
import { type Report, type ReportPlace, type Rule, type RuleMessage, type RuleOptions, wordsAt } from './rule.ts';
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
  /** `--final`: placeholders and blanks of an unsigned draft are no longer excused. */
  final?: boolean;
}

export function lint(draft: Draft, rules: readonly Rule[], settings: LintSettings = {}): LintResult {
  const language = settings.language ?? 'vi';
  const result: LintResult = { findings: [], notes: [], crashes: [], rulesRun: 0 };
  const ran = new Set<string>();
  const words = new Set(settings.words?.map(comparableWord));
  const skipped: SkipCounts = { administrative: 0, profile: 0, internalForm: 0, encoding: 0, layout: 0 };
  for (const rule of rules) {
    const setting = settings.rules?.get(rule.meta.id);
    if (setting?.severity === 'off') continue;
    const reason = reasonToSkip(draft, rule);
    if (reason) {
      skipped[reason]++;
      continue;
    }
    ran.add(rule.meta.id);
    runRule(draft, rule, setting, { final: settings.final ?? false, words }, language, result);
  }
  result.rulesRun = ran.size;
  addSkipNotes(draft, skipped, language, result.notes);
  applySilencers(draft, rules, ran, language, result);
  sortFindings(draft, result.findings);
  return result;
}

/** Lower case, NFC, one blank between syllables. */
export const comparableWord = (word: string): string => collapseSpaces(word.normalize('NFC').toLowerCase());

type SkipReason = 'administrative' | 'profile' | 'internalForm' | 'encoding' | 'layout';
type SkipCounts = Record<SkipReason, number>;

/** What the rule rests on in a document of that profile; null when it does not run there. */
function sharedBasis({ profile }: Draft, { meta }: Rule): readonly string[] | null {
  if (profile === 'nd30') return meta.legalBasis;
  return (profile === 'other' ? null : meta.sharedWith?.[profile]) ?? null;
}

function reasonToSkip(draft: Draft, rule: Rule): SkipReason | null {
  if (rule.meta.anyDocument) {
    if (!draft.administrative && !isInVietnamese(draft)) return 'administrative';
  } else {
    if (!draft.administrative) return 'administrative';
    if (!sharedBasis(draft, rule)) return 'profile';
    if (draft.internalForm && familyOf(rule.meta.id) === 'the-thuc') return 'internalForm';
    if (draft.legacyText && !rule.meta.anyEncoding) return 'encoding';
  }
  if (rule.meta.needsLayout && draft.tree.source !== 'docx') return 'layout';
  return null;
}

/** A letter in English is no document for anyone; asked only of what is no administrative document. */
function isInVietnamese({ paragraphs, memory }: Draft): boolean {
  return isVietnamese(paragraphs.map((paragraph) => tokensOf(decodedText(paragraph)?.text ?? paragraph.text, memory)));
}

function runRule(
  draft: Draft,
  rule: Rule,
  setting: RuleSetting | undefined,
  { final, words }: { final: boolean; words: ReadonlySet<string> },
  language: Language,
  result: LintResult,
): void {
  const options = setting?.options
    ? { ...rule.meta.defaultOptions, ...setting.options }
    : (rule.meta.defaultOptions ?? {});
  const configured = setting?.severity === 'off' ? undefined : setting?.severity;
  try {
    rule.check({
      draft,
      options,
      final,
      words,
      report(report) {
        if (isUnsure(draft, report.at)) return;
        result.findings.push(toFinding(draft, rule, report, configured, language));
      },
    });
  } catch (error) {
    result.crashes.push({ ruleId: rule.meta.id, error });
  }
}

/** A label that may be a guess accuses nobody. */
function isUnsure(draft: Draft, at: ReportPlace): boolean {
  if ('segment' in at) return at.segment.confidence < MINIMUM_CONFIDENCE;
  if (!('paragraph' in at) || at.component === undefined) return false;
  const labelled = draft.segmentsOf.get(at.paragraph)?.filter((segment) => segment.component === at.component) ?? [];
  return labelled.length > 0 && labelled.every((segment) => segment.confidence < MINIMUM_CONFIDENCE);
}

function toFinding(
  draft: Draft,
  rule: Rule,
  report: Report,
  configured: Severity | undefined,
  language: Language,
): Finding {
  const { meta } = rule;
  const message = meta.messages[report.messageId] as RuleMessage | undefined;
  if (!message) throw new Error(`rule ${meta.id} has no message "${report.messageId}"`);
  const severity = report.severity ?? message.severity ?? meta.severity;
  const ownBasis = meta.anyDocument || draft.profile === 'nd30';
  const legalBasis = ownBasis ? (message.legalBasis ?? meta.legalBasis) : (sharedBasis(draft, rule) ?? []);
  const location = locate(draft, report.at);
  return {
    ruleId: meta.id,
    family: familyOf(meta.id),
    severity: configured ?? (isJudgedMildly(draft, rule) && severity === 'error' ? 'warning' : severity),
    message: fillTemplate(message[language], report.data ?? {}, language),
    messageId: report.messageId,
    legalBasis: [...legalBasis],
    location,
    fix: report.fix ? toFix(draft, report.fix, report.at, language) : null,
    suggestions: [...(report.suggestions ?? [])],
    also: (report.also ?? []).map((paragraph) => paragraph.index),
  };
}

/** Rules known at second hand, or a document from before the decree: nothing is certain enough for an error. */
function isJudgedMildly(draft: Draft, { meta }: Rule): boolean {
  return !meta.anyDocument && (draft.profile !== 'nd30' || isFromBeforeDecree(draft));
}

function isFromBeforeDecree(draft: Draft): boolean {
  const day = latestIssueDay(draft);
  return draft.profile === 'nd30' && day !== null && isBeforeDecree(day);
}

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

const SKIP_NOTES = {
  notAdministrative: {
    vi: 'Không phải văn bản hành chính: không soát thể thức.',
    en: 'Not an administrative document: its format is not judged.',
  },
  party: {
    vi: 'Văn bản của Đảng: thể thức theo {act}; {count} quy tắc của Nghị định 30/2020/NĐ-CP không chạy, chỉ soát khổ giấy, lề trang, phông chữ, bảng mã, ngày tháng.',
    en: 'Party document: its format follows {act}; {count} rules of Decree 30/2020/NĐ-CP were not run, only paper, margins, font, encoding and date are judged.',
  },
  normative: {
    vi: 'Văn bản quy phạm pháp luật: thể thức theo {act}; {count} quy tắc của Nghị định 30/2020/NĐ-CP không chạy, chỉ soát khổ giấy, phông chữ, bảng mã, ngày tháng.',
    en: 'Normative legal document: its format follows {act}; {count} rules of Decree 30/2020/NĐ-CP were not run, only paper, font, encoding and date are judged.',
  },
  beforeDecree: {
    vi: 'Văn bản ghi thời gian trước khi Nghị định 30/2020/NĐ-CP có hiệu lực (05/3/2020), khi đó theo {act}: mọi lỗi chỉ là cảnh báo.',
    en: 'The document is dated before Decree 30/2020/NĐ-CP came into force (05/3/2020); {act} ruled then, so nothing is more than a warning.',
  },
  internal: {
    vi: 'Biểu mẫu nội bộ, không thuộc các loại văn bản của Nghị định 30/2020/NĐ-CP: không soát thể thức.',
    en: 'Internal form, none of the types of Decree 30/2020/NĐ-CP: its format is not judged.',
  },
  encoding: {
    vi: 'Văn bản gõ bằng bảng mã cũ (TCVN3 hoặc VNI): {count} quy tắc đọc câu chữ chưa chạy. Chuyển sang Unicode (vbcheck fix) rồi soát lại.',
    en: 'The document is typed in an encoding older than Unicode (TCVN3 or VNI): {count} rules that read its words were not run. Convert it (vbcheck fix) and check again.',
  },
  layout: {
    vi: 'Văn bản Markdown không có phông chữ, cỡ chữ và trình bày trang: {count} quy tắc về trình bày không chạy.',
    en: 'Markdown has no fonts, sizes or page layout: {count} layout rules were not run.',
  },
} as const satisfies Record<string, Bilingual>;

/** Once a file, however many rules were left out. */
function addSkipNotes(draft: Draft, skipped: SkipCounts, language: Language, notes: LintNote[]): void {
  if (!draft.administrative) {
    notes.push({ code: 'not-administrative', message: SKIP_NOTES.notAdministrative[language] });
  } else if (skipped.internalForm > 0) {
    notes.push({ code: 'profile-without-rules', message: SKIP_NOTES.internal[language] });
  } else if (skipped.profile > 0) {
    const texts = { dang: SKIP_NOTES.party, vbqppl: SKIP_NOTES.normative, other: SKIP_NOTES.internal, nd30: null };
    const text = texts[draft.profile];
    const data = { act: actFor(draft), count: skipped.profile };
    if (text) notes.push({ code: 'profile-without-rules', message: fillTemplate(text[language], data) });
  } else if (isFromBeforeDecree(draft)) {
    const message = fillTemplate(SKIP_NOTES.beforeDecree[language], { act: actFor(draft) });
    notes.push({ code: 'before-decree', message });
  }
  if (skipped.encoding > 0) {
    const message = fillTemplate(SKIP_NOTES.encoding[language], { count: skipped.encoding });
    notes.push({ code: 'legacy-encoding', message });
  }
  if (skipped.layout > 0) {
    const message = fillTemplate(SKIP_NOTES.layout[language], { count: skipped.layout });
    notes.push({ code: 'layout-unknown', message });
  }
}

function actFor(draft: Draft): string {
  return draft.profile === 'other' ? '' : actOn(draft.profile, latestIssueDay(draft)).name;
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
