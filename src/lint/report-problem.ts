/** What a report of a rule lacks: authors of plugins may have no compiler that tells. */
import type { Bilingual } from '../language/language.ts';
import { filled } from '../language/template.ts';
import { SEVERITIES } from './finding.ts';
import type { Report } from './rule.ts';

const TEXTS = {
  noPlace: {
    vi: 'report() thiếu at: { segment }, { paragraph } hoặc { document: true }',
    en: 'report() lacks at: { segment }, { paragraph } or { document: true }',
  },
  wrong: {
    vi: 'report() có {name} không đúng; cần {expected}',
    en: 'report() has a wrong {name}; it needs {expected}',
  },
} as const satisfies Record<string, Bilingual>;

/** What authors of rules are asked for. */
export const NEEDED = {
  segment: { vi: 'một thành phần của draft.documents', en: 'a segment of draft.documents' },
  paragraph: { vi: 'một đoạn của bản dự thảo (segment.paragraph)', en: 'a paragraph of the draft (segment.paragraph)' },
  offset: { vi: 'số nguyên không âm', en: 'a whole number from 0 on' },
  severity: { vi: SEVERITIES.join(', '), en: SEVERITIES.join(', ') },
  object: { vi: 'một đối tượng', en: 'an object' },
  strings: { vi: 'danh sách chuỗi', en: 'a list of strings' },
  paragraphs: { vi: 'danh sách đoạn', en: 'a list of paragraphs' },
  bilingual: { vi: '{ vi, en }', en: '{ vi, en }' },
  string: { vi: 'chuỗi', en: 'a string' },
  changes: { vi: 'danh sách thay đổi (textChange …)', en: 'a list of changes (textChange …)' },
} as const satisfies Record<string, Bilingual>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isText = (value: unknown): boolean => typeof value === 'string';
export const isOffset = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
export const isParagraph = (value: unknown): boolean => isObject(value) && isText(value.part) && isText(value.text);
const isSegment = (value: unknown): boolean => isObject(value) && isParagraph(value.paragraph);
const isListOf = (value: unknown, is: (item: unknown) => boolean): boolean => Array.isArray(value) && value.every(is);
const isBilingual = (value: unknown): boolean => isObject(value) && isText(value.vi) && isText(value.en);

/** Null: it can be reported. */
export function reportProblem(report: Report): Bilingual | null {
  const { at, data, severity, suggestions, also, fix } = isObject(report) ? (report as Loose) : {};
  if (!isObject(at) || !('segment' in at || 'paragraph' in at || 'document' in at)) return TEXTS.noPlace;
  if ('segment' in at && !isSegment(at.segment)) return wrong('at.segment', 'segment');
  if ('paragraph' in at && !isParagraph(at.paragraph)) return wrong('at.paragraph', 'paragraph');
  if (at.start !== undefined && !isOffset(at.start)) return wrong('at.start', 'offset');
  if (at.end !== undefined && !isOffset(at.end)) return wrong('at.end', 'offset');
  if (data !== undefined && !isObject(data)) return wrong('data', 'object');
  if (severity !== undefined && !(SEVERITIES as readonly unknown[]).includes(severity))
    return wrong('severity', 'severity');
  if (suggestions !== undefined && !isListOf(suggestions, isText)) return wrong('suggestions', 'strings');
  if (also !== undefined && !isListOf(also, isParagraph)) return wrong('also', 'paragraphs');
  return fix === undefined ? null : fixProblem(fix);
}

type Loose = Readonly<Partial<Record<keyof Report | 'data', unknown>>>;

function fixProblem(fix: unknown): Bilingual | null {
  if (!isObject(fix)) return wrong('fix', 'object');
  if (!isBilingual(fix.description)) return wrong('fix.description', 'bilingual');
  if (fix.text !== undefined && !isText(fix.text)) return wrong('fix.text', 'string');
  const isChange = (change: unknown): boolean => isObject(change) && isText(change.type);
  return fix.changes === undefined || isListOf(fix.changes, isChange) ? null : wrong('fix.changes', 'changes');
}

function wrong(name: string, needed: keyof typeof NEEDED): Bilingual {
  const { vi, en } = NEEDED[needed];
  return {
    vi: filled(TEXTS.wrong, { name, expected: vi }).vi,
    en: filled(TEXTS.wrong, { name, expected: en }).en,
  };
}
