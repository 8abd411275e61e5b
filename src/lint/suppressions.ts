/**
 * Findings silenced in the document itself: a Word comment on the passage (an HTML comment before the
 * block in Markdown) that says `vbcheck: bỏ qua <rule>[, <rule>…] [lý do …]`.
 *
 * - Without a rule, or with `*`, every rule is silenced on the passage.
 * - Where the configuration says `requireReason`, what gives no reason silences nothing.
 * - `vbcheck: bỏ qua cả văn bản <rule>` silences the rule in the whole document.
 * - Findings without a passage of their own (page set-up, headers) are silenced by naming their rule
 *   in a comment on the first paragraph.
 *
 * Silencers that silence nothing and rules that do not exist are notes of the result, not findings:
 * they say something about the comment, not about the document.
 */
import type { Draft } from '../draft/draft.ts';
import { bareLetters } from '../language/fold.ts';
import type { Bilingual, Language } from '../language/language.ts';
import { normalText } from '../language/normal-text.ts';
import { fillTemplate } from '../language/template.ts';
import type { TextRange } from '../language/text-range.ts';
import type { DocumentNode, NoteStory, Paragraph } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';
import { inlines, mainStory, paragraphs } from '../tree/visit.ts';
import type { Finding } from './finding.ts';
import { findRule, nearestRule, rulesLike } from './registry.ts';
import type { Rule } from './rule.ts';
import type { LintNote, LintResult } from './result.ts';

interface Silencer {
  /** Words of the comment, as people would look for them. */
  text: string;
  /** The whole comment, which may give a reason. */
  comment: string;
  /** Ids of the silenced rules; null: all. */
  ruleIds: string[] | null;
  unknown: string[];
  hasReason: boolean;
  wholeDocument: boolean;
  ranges: Map<Paragraph, TextRange>;
  onFirstParagraph: boolean;
  used: boolean;
}

export interface SilencerText {
  /** Rule names as typed, lower case without diacritics; null: all rules. */
  names: string[] | null;
  wholeDocument: boolean;
  /** It says why. */
  hasReason: boolean;
}

const OPENING = /^[\s"'“‘[(]*vbcheck\s*(?:[:-]\s*)?(?:bo qua|ignore)(?![a-z0-9])[ \t:]*/;
const WHOLE_DOCUMENT =
  /^(?:(?:trong |cho |o )?(?:ca|toan bo|toan|moi) ?(?:van ban|tai lieu)|(?:in )?(?:the )?whole document)(?![a-z0-9])[ \t:,]*/;
const EVERYTHING =
  /^(?:\*(?![/\w])|(?:tat ca|all|everything)(?![a-z0-9])|(?:o |tai )?(?:doan|dong|cho|cau) (?:nay|duoi day)(?![a-z0-9]))/;
const REASON = /^(?:ly do|vi|do|reason|because|--|[-–—.(:])(?![a-z0-9/])/;
/** Names of rules; a reason may stand behind a comma, too. */
const NAMES = /^[a-z0-9*/_-]+(?:\s*[,;]\s*(?!(?:ly do|vi|do|reason|because)(?![a-z0-9*/_-]))[a-z0-9*/_-]+)*/;
/** Less says nothing. */
const A_WORD = /[a-z]{2}/;

/** Reads the text of a comment; null when it is not addressed to vbcheck. Composition does not matter. */
export function readSilencer(comment: string): SilencerText | null {
  const bare = bareLetters(comment);
  const opening = OPENING.exec(bare);
  if (!opening) return null;
  let rest = bare.slice(opening[0].length).trim();
  const whole = WHOLE_DOCUMENT.exec(rest);
  if (whole) rest = rest.slice(whole[0].length).trim();
  const everything = EVERYTHING.exec(rest);
  const names = everything || REASON.test(rest) ? null : NAMES.exec(rest);
  const behind = rest.slice((everything ?? names)?.[0].length ?? 0).replace(/^[\s,;]+/, '');
  return {
    names: names ? names[0].split(/[\s,;]+/).filter((name) => name !== '') : null,
    wholeDocument: whole !== null,
    hasReason: A_WORD.test(behind.replace(REASON, '')),
  };
}

interface SilencerSettings {
  rules: readonly Rule[];
  /** Ids of the rules that ran. */
  ran: ReadonlySet<string>;
  language: Language;
  /** What gives no reason silences nothing. */
  requireReason: boolean;
}

/** Takes the silenced findings out of `result` and adds notes about silencers without effect. */
export function applySilencers(
  draft: Draft,
  { rules, ran, language, requireReason }: SilencerSettings,
  result: LintResult,
): void {
  const all = collectSilencers(draft.source, rules);
  if (all.length === 0) return;
  const silencers = requireReason ? all.filter(({ hasReason }) => hasReason) : all;
  const mainPart = mainStory(draft.tree).part;
  result.findings = result.findings.filter((finding) => {
    const { ruleId, messageId, severity, message } = finding;
    let kept: Finding | null = finding;
    for (const silencer of silencers) {
      if (!kept) break;
      const { location }: Finding = kept;
      kept = silence(kept, silencer, draft, mainPart);
      if (kept?.location !== location)
        result.suppressed.push({ ruleId, messageId, severity, message, location, comment: silencer.comment });
    }
    return kept !== null;
  });
  for (const silencer of all)
    if (silencers.includes(silencer)) addNotes(silencer, rules, ran, language, result.notes);
    else
      result.notes.push({
        code: 'silencer-without-reason',
        message: fillTemplate(NOTES.noReason[language], { text: silencer.text }),
      });
}

function collectSilencers(document: DocumentNode, rules: readonly Rule[]): Silencer[] {
  const byComment = new Map<string, Silencer>();
  for (const story of document.children) {
    if (story.type !== 'comment') continue;
    const text = commentText(story);
    const read = readSilencer(normalText(text));
    if (!read) continue;
    const found = read.names?.map((name) => ({ name, rules: rulesNamed(name, rules) }));
    byComment.set(story.id, {
      text: text.trim().split('\n')[0] as string,
      comment: text.trim(),
      ruleIds: found ? found.flatMap((entry) => entry.rules) : null,
      unknown: found ? found.filter((entry) => entry.rules.length === 0).map((entry) => entry.name) : [],
      hasReason: read.hasReason,
      wholeDocument: read.wholeDocument,
      ranges: new Map(),
      onFirstParagraph: false,
      used: false,
    });
  }
  if (byComment.size > 0) anchor(paragraphs(mainStory(document)), byComment);
  return [...byComment.values()];
}

function commentText(story: NoteStory): string {
  return paragraphs(story)
    .map((paragraph) => paragraph.text)
    .join('\n');
}

/** A rule id, its short name, or `family/*`. */
function rulesNamed(name: string, rules: readonly Rule[]): string[] {
  if (name.endsWith('/*')) return rulesLike(name, rules);
  const rule = findRule(name, rules);
  return rule ? [rule.meta.id] : [];
}

/** Finds the passages of the comments by their range marks. */
function anchor(all: readonly Paragraph[], byComment: ReadonlyMap<string, Silencer>): void {
  const open = new Map<string, number>();
  const first = all.find((paragraph) => paragraph.text.trim() !== '') ?? all[0];
  for (const paragraph of all) {
    for (const id of open.keys()) open.set(id, 0);
    for (const inline of inlines(paragraph)) {
      if (inline.type !== 'commentRange') continue;
      const silencer = byComment.get(inline.id);
      if (!silencer) continue;
      if (inline.edge === 'start') open.set(inline.id, inline.offset);
      else {
        addRange(silencer, paragraph, open.get(inline.id) ?? inline.offset, inline.offset);
        open.delete(inline.id);
      }
    }
    for (const [id, start] of open) addRange(byComment.get(id) as Silencer, paragraph, start, paragraph.text.length);
  }
  for (const silencer of byComment.values())
    silencer.onFirstParagraph = first !== undefined && silencer.ranges.has(first);
}

/** A comment on no words, only at a place, means the whole paragraph. */
function addRange(silencer: Silencer, paragraph: Paragraph, start: number, end: number): void {
  const range = start < end ? { start, end } : { start: 0, end: paragraph.text.length };
  silencer.ranges.set(paragraph, range);
}

/** The finding, what is left of it, or null when nothing is left. */
function silence(finding: Finding, silencer: Silencer, draft: Draft, mainPart: string): Finding | null {
  if (silencer.ruleIds !== null && !silencer.ruleIds.includes(finding.ruleId)) return finding;
  const { location } = finding;
  const named = silencer.ruleIds !== null;
  // Page set-up, headers, missing components: what stands at a paragraph only to have a place.
  const hasNoPassage = location.paragraph === null || location.part !== mainPart || location.text === '';
  if (silencer.wholeDocument || (hasNoPassage && named && silencer.onFirstParagraph)) {
    silencer.used = true;
    return null;
  }
  if (hasNoPassage && !named) return finding;
  const silencedOthers = finding.also.filter((index) => rangeAt(silencer, draft, location.part, index) !== undefined);
  if (silencedOthers.length > 0) {
    silencer.used = true;
    finding.also = finding.also.filter((index) => !silencedOthers.includes(index));
  }
  const range = location.paragraph === null ? undefined : rangeAt(silencer, draft, location.part, location.paragraph);
  if (!range || !overlaps(range, location)) return finding;
  silencer.used = true;
  return moveToNext(finding, draft);
}

/** What of the paragraph the silencer stands on. */
function rangeAt({ ranges }: Silencer, { source }: Draft, part: string, index: number): TextRange | undefined {
  const paragraph = paragraphAt(source, part, index);
  return paragraph && ranges.get(paragraph);
}

/** Empty ranges (a missing component, an empty paragraph) overlap what they touch. */
function overlaps(a: TextRange, b: TextRange): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** A finding that stands for several paragraphs goes on at the next one. */
function moveToNext(finding: Finding, draft: Draft): Finding | null {
  const next = finding.also.shift();
  if (next === undefined) return null;
  const paragraph = paragraphAt(draft.source, finding.location.part, next);
  if (!paragraph) return null;
  const component = draft.segmentsOf.get(paragraph)?.[0]?.component ?? finding.location.component;
  finding.location = {
    part: paragraph.part,
    paragraph: next,
    start: 0,
    end: paragraph.text.length,
    component,
    text: paragraph.text,
  };
  return finding;
}

const NOTES = {
  unused: {
    vi: 'Chú thích “{text}” không bỏ qua lỗi nào; nên xóa.',
    en: 'The comment “{text}” silences nothing; remove it.',
  },
  noReason: {
    vi: 'Chú thích “{text}” chưa nêu lý do nên không bỏ qua lỗi nào; hãy viết thêm, ví dụ “vì mẫu của Bộ quy định”.',
    en: 'The comment “{text}” gives no reason, so it silences nothing; add one, for example “because the form of the ministry asks for it”.',
  },
  unknown: {
    vi: 'Chú thích “{text}”: không có quy tắc “{name}”.',
    en: 'The comment “{text}”: there is no rule “{name}”.',
  },
  nearest: { vi: ' Có phải ý bạn là “{name}”?', en: ' Did you mean “{name}”?' },
} as const satisfies Record<string, Bilingual>;

function addNotes(
  silencer: Silencer,
  rules: readonly Rule[],
  ran: ReadonlySet<string>,
  language: Language,
  notes: LintNote[],
): void {
  for (const name of silencer.unknown) {
    const near = nearestRule(name, rules);
    const message =
      fillTemplate(NOTES.unknown[language], { text: silencer.text, name }) +
      (near === null ? '' : fillTemplate(NOTES.nearest[language], { name: near }));
    notes.push({ code: 'unknown-rule-silenced', message });
  }
  // A rule that is off, or that does not run on this kind of file, has had no chance.
  const hadNoChance = silencer.ruleIds?.every((id) => !ran.has(id)) ?? ran.size === 0;
  if (!silencer.used && !hadNoChance) {
    notes.push({ code: 'unused-silencer', message: fillTemplate(NOTES.unused[language], { text: silencer.text }) });
  }
}
