import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import {
  type JudgedFinding,
  judgedIds,
  readVerdicts,
  type VerdictScore,
  VerdictScores,
  writeUnread,
} from '../../tools/support/verdicts.ts';
import { folderWith } from '../support/folder.ts';

const finding = (messageId: string, paragraph: number | null, text: string): Finding => ({
  ruleId: 'the-thuc/dieu',
  family: 'the-thuc',
  severity: 'error',
  message: '',
  messageId,
  legalBasis: [],
  basis: '',
  place: { page: null, unit: null, cell: null, words: text, also: [] },
  location: { part: 'word/document.xml', paragraph, start: 0, end: text.length, component: null, text },
  fix: null,
  suggestions: [],
  also: [],
});
const judged = (
  verdict: JudgedFinding['verdict'],
  message: string,
  paragraph: number | null,
  text: string,
): JudgedFinding => ({ rule: 'the-thuc/dieu', message, paragraph, text, verdict });

const NONE: VerdictScore = { trueKept: 0, trueLost: 0, falseGone: 0, falseLeft: 0, debatable: 0, unread: 0 };
const scored = (findings: Finding[], verdicts: JudgedFinding[]) => {
  const scores = new VerdictScores();
  return { ...scores.add(findings, verdicts), score: scores.byRule.get('the-thuc/dieu') };
};

describe('VerdictScores', () => {
  it('counts what is kept, lost, gone, left', () => {
    const lost = judged('true', 'gap', 9, 'Điều 4.');
    const left = judged('false', 'notBold', 5, 'Điều 2.');
    const said = [
      finding('notBold', 3, 'Điều 1.'),
      finding('notBold', 5, 'Điều 2.'),
      finding('italic', 7, 'Điều 3.'),
      finding('centred', null, ''),
    ];
    expect(
      scored(said, [
        judged('true', 'notBold', 3, 'Điều 1.'),
        lost,
        left,
        judged('false', 'capitals', 3, 'Điều 1.'),
        judged('debatable', 'italic', 7, 'Điều 3.'),
      ]),
    ).toEqual({
      score: { trueKept: 1, trueLost: 1, falseGone: 1, falseLeft: 1, debatable: 1, unread: 1 },
      lost: [lost],
      left: [left],
      unread: [said[3]],
    });
  });

  it('takes the finding with the same words before another of the paragraph', () => {
    const verdicts = [judged('true', 'notBold', 3, 'một'), judged('false', 'notBold', 3, 'hai')];
    expect(scored([finding('notBold', 3, 'hai')], verdicts).score).toEqual({ ...NONE, trueLost: 1, falseLeft: 1 });
    expect(scored([finding('notBold', 3, 'một hai')], verdicts).score).toEqual({ ...NONE, trueKept: 1, falseGone: 1 });
  });

  it('counts what nobody has read, also where the file says so', () => {
    expect(scored([finding('gap', 3, 'a')], [judged(null, 'gap', 3, 'a')]).score).toEqual({ ...NONE, unread: 1 });
    expect(scored([], [judged(null, 'gap', 3, 'a')]).score).toEqual(NONE);
  });
});

describe('files', () => {
  it('are written once, for a reader to fill in', () => {
    const folder = folderWith({ 'a.docx': 'x', 'b.docx': 'x', 'c.verdicts.json': '{}' });
    const said = [finding('gap', 9, 'Điều 4.')];
    expect(writeUnread(folder, 'a', said)).toBe(true);
    expect(readVerdicts(folder, 'a')).toEqual([judged(null, 'gap', 9, 'Điều 4.')]);
    writeFileSync(join(folder, 'a.verdicts.json'), JSON.stringify({ findings: [] }));
    expect(writeUnread(folder, 'a', said)).toBe(false);
    expect(readVerdicts(folder, 'a')).toEqual([]);
    expect(judgedIds(folder)).toEqual(['a']);
  });
});
