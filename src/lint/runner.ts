/** Runs rules on a draft. Pure: what it returns depends on its arguments alone. */
import type { Component } from '../draft/components.ts';
import { type Draft, MINIMUM_CONFIDENCE, type Profile, type Segment } from '../draft/draft.ts';
import type { Bilingual, Language } from '../language/language.ts';
import type { Paragraph } from '../tree/nodes.ts';
import { mainStory } from '../tree/visit.ts';
import type { Finding, Location, Severity } from './finding.ts';
import { familyOf } from './registry.ts';
import type { LintNote, LintResult } from './result.ts';
import type { Report, ReportPlace, Rule, RuleMessage, RuleOptions } from './rule.ts';
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
  /** `--final`: placeholders and blanks of an unsigned draft are no longer excused. */
  final?: boolean;
}

export function lint(draft: Draft, rules: readonly Rule[], settings: LintSettings = {}): LintResult {
  const language = settings.language ?? 'vi';
  const result: LintResult = { findings: [], notes: [], crashes: [], rulesRun: 0 };
  const ran = new Set<string>();
  const skipped: SkipCounts = { administrative: 0, profile: 0, internalForm: 0, layout: 0 };
  for (const rule of rules) {
    const setting = settings.rules?.get(rule.meta.id);
    if (setting?.severity === 'off') continue;
    const reason = reasonToSkip(draft, rule);
    if (reason) {
      skipped[reason]++;
      continue;
    }
    ran.add(rule.meta.id);
    runRule(draft, rule, setting, settings.final ?? false, language, result);
  }
  result.rulesRun = ran.size;
  addSkipNotes(draft, skipped, language, result.notes);
  applySilencers(draft, rules, ran, language, result);
  sortFindings(draft, result.findings);
  return result;
}

type SkipReason = 'administrative' | 'profile' | 'internalForm' | 'layout';
type SkipCounts = Record<SkipReason, number>;

const DEFAULT_PROFILES: readonly Profile[] = ['nd30'];

function reasonToSkip(draft: Draft, rule: Rule): SkipReason | null {
  if (!rule.meta.anyDocument) {
    if (!draft.administrative) return 'administrative';
    if (!(rule.meta.profiles ?? DEFAULT_PROFILES).includes(draft.profile)) return 'profile';
    if (draft.internalForm && familyOf(rule.meta.id) === 'the-thuc') return 'internalForm';
  }
  if (rule.meta.needsLayout && draft.document.source !== 'docx') return 'layout';
  return null;
}

function runRule(
  draft: Draft,
  rule: Rule,
  setting: RuleSetting | undefined,
  final: boolean,
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
  return {
    ruleId: meta.id,
    family: familyOf(meta.id),
    severity: configured ?? report.severity ?? message.severity ?? meta.severity,
    message: fillTemplate(message[language], report.data, language),
    messageId: report.messageId,
    legalBasis: [...(message.legalBasis ?? meta.legalBasis)],
    location: locate(draft, report.at),
    fix: report.fix ? { description: report.fix.description[language], text: report.fix.text ?? null } : null,
    suggestions: [...(report.suggestions ?? [])],
    also: (report.also ?? []).map((paragraph) => paragraph.index),
  };
}

/** Replaces `{name}` by `data.name`; an unknown name stays visible, so that a test can find it. */
export function fillTemplate(template: string, data: Report['data'], language: Language): string {
  if (!template.includes('{')) return template;
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data?.[name];
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? (value as Bilingual)[language] : String(value);
  });
}

function locate(draft: Draft, at: ReportPlace): Location {
  if ('segment' in at) {
    const { segment } = at;
    return inParagraph(segment.paragraph, at.start ?? segment.start, at.end ?? segment.end, segment.component);
  }
  if ('paragraph' in at) {
    const start = at.start ?? 0;
    const end = at.end ?? at.paragraph.text.length;
    return inParagraph(at.paragraph, start, end, at.component ?? componentAt(draft, at.paragraph, start, end));
  }
  return {
    part: at.near?.part ?? mainStory(draft.document).part,
    paragraph: at.near?.index ?? null,
    start: 0,
    end: 0,
    component: at.component ?? null,
    text: '',
  };
}

function inParagraph(paragraph: Paragraph, start: number, end: number, component: Component | null): Location {
  return {
    part: paragraph.part,
    paragraph: paragraph.index,
    start,
    end,
    component,
    text: paragraph.text.slice(start, end),
  };
}

function componentAt(draft: Draft, paragraph: Paragraph, start: number, end: number): Component | null {
  const segments: readonly Segment[] = draft.segmentsOf.get(paragraph) ?? [];
  const touching = segments.find((segment) => segment.start < end && start < segment.end);
  return (touching ?? segments[0])?.component ?? null;
}

const SKIP_NOTES = {
  notAdministrative: {
    vi: 'Không phải văn bản hành chính: không soát thể thức.',
    en: 'Not an administrative document: its format is not judged.',
  },
  party: {
    vi: 'Văn bản của Đảng: thể thức theo quy định riêng của Đảng, không soát theo Nghị định 30/2020/NĐ-CP.',
    en: 'Party document: its format follows the rules of the Party and is not judged by Decree 30/2020/NĐ-CP.',
  },
  normative: {
    vi: 'Văn bản quy phạm pháp luật: thể thức theo Nghị định 78/2025/NĐ-CP, không soát theo Nghị định 30/2020/NĐ-CP.',
    en: 'Normative legal document: its format follows Decree 78/2025/NĐ-CP and is not judged by Decree 30/2020/NĐ-CP.',
  },
  internal: {
    vi: 'Biểu mẫu nội bộ, không thuộc các loại văn bản của Nghị định 30/2020/NĐ-CP: không soát thể thức.',
    en: 'Internal form, none of the types of Decree 30/2020/NĐ-CP: its format is not judged.',
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
    if (text) notes.push({ code: 'profile-without-rules', message: text[language] });
  }
  if (skipped.layout > 0) {
    const message = fillTemplate(SKIP_NOTES.layout[language], { count: skipped.layout }, language);
    notes.push({ code: 'layout-unknown', message });
  }
}

function sortFindings(draft: Draft, findings: Finding[]): void {
  if (findings.length < 2) return;
  const partOrder = new Map<string, number>();
  for (const story of draft.document.children)
    if (!partOrder.has(story.part)) partOrder.set(story.part, partOrder.size);
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
