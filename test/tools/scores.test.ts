import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/lint/finding.ts';
import { NO_PLACE } from '../../src/lint/place.ts';
import { compareLabels, RuleScores, type Violation } from '../../tools/support/scores.ts';
import { forbids } from '../support/rules.ts';
import { draftOf, segmentOf } from '../support/tree.ts';

describe('compareLabels', () => {
  it('counts paragraphs whose set of components is the expected one, empty ones left out', () => {
    const draft = draftOf(['Số: 12/SNV', '', 'UBND TỈNH\nSỞ NỘI VỤ']);
    const [number, , agencies] = draft.paragraphs;
    const segmentsOf = new Map([
      [number!, [segmentOf(number!, { component: 'subject' })]],
      [
        agencies!,
        [segmentOf(agencies!, { component: 'parentAgency' }), segmentOf(agencies!, { component: 'issuingAgency' })],
      ],
    ]);
    const labels = { 1: 'numberAndSymbol', 2: 'empty', 3: 'parentAgency+issuingAgency' };
    expect(compareLabels({ ...draft, segmentsOf }, labels)).toEqual({
      right: 1,
      confusions: [{ expected: 'numberAndSymbol', found: 'subject', paragraph: 1, text: 'Số: 12/SNV' }],
    });
  });
});

describe('RuleScores', () => {
  const BASIS = 'ND30-I.I.3-1';
  // Rules of the tests rest on BASIS.
  const scoresOf = (findings: Finding[], violations: Violation[]) => {
    const scores = new RuleScores([forbids('the-thuc/le', 'x')]);
    const { doubted, missed } = scores.add(findings, violations);
    return { score: scores.byRule.get('the-thuc/le'), certain: scores.certain, doubted, missed };
  };
  const finding = (
    paragraph: number | null,
    severity: Finding['severity'] = 'error',
    also: number[] = [],
  ): Finding => ({
    ruleId: 'the-thuc/le',
    family: 'the-thuc',
    severity,
    message: '',
    messageId: 'wrong',
    legalBasis: [BASIS],
    basis: '',
    place: NO_PLACE,
    location: { part: 'word/document.xml', paragraph, start: 0, end: 1, component: null, text: 'x' },
    fix: null,
    suggestions: [],
    also,
  });
  const violation = (paragraph: number | null, certain = true, ids = [BASIS]): Violation => ({
    paragraph,
    ids,
    certain,
  });

  it.each([
    ['in the same paragraph', finding(5), violation(5)],
    ['two paragraphs away', finding(5), violation(7)],
    ['among the further paragraphs', finding(5, 'error', [30]), violation(30)],
    ['of the document as a whole', finding(5), violation(null)],
    ['without a paragraph of its own', finding(null), violation(5)],
  ])('finds a violation %s', (_, found, listed) => {
    const { score, certain, missed } = scoresOf([found], [listed]);
    expect(score).toEqual({ true: 1, unlisted: 0, false: 0, found: 1, missed: 0 });
    expect([certain, missed]).toEqual([{ found: 1, missed: 0 }, []]);
  });

  it.each([
    ['three paragraphs away', violation(8)],
    ['of another requirement', violation(5, true, ['ND30-I.II.1.a-1'])],
  ])('does not take a violation %s for what it found', (_, listed) => {
    expect(scoresOf([finding(5)], [listed])).toMatchObject({
      score: { true: 0, unlisted: 1, found: 0 },
      doubted: [{ verdict: 'unlisted' }],
    });
  });

  it('takes an error about a doubtful violation for false, a warning for true, a hint for neither', () => {
    const doubtful = [violation(5, false)];
    expect(scoresOf([finding(5)], doubtful).score).toMatchObject({ true: 0, false: 1, found: 0 });
    expect(scoresOf([finding(5, 'warning')], doubtful).score).toMatchObject({ true: 1, false: 0 });
    expect(scoresOf([finding(5, 'info')], doubtful).score).toBeUndefined();
  });

  it('misses certain violations of requirements that some rule decides, and no others', () => {
    const listed = [violation(5), violation(6, false), violation(7, true, ['ND30-D1.1'])];
    const { score, certain, missed } = scoresOf([], listed);
    expect(score).toMatchObject({ found: 0, missed: 1 });
    expect([certain, missed]).toEqual([{ found: 0, missed: 1 }, [listed[0]]]);
  });

  it('counts a violation once, however many findings are about it', () => {
    const { score, certain } = scoresOf([finding(5), finding(6)], [violation(5)]);
    expect(score).toMatchObject({ true: 2, found: 1 });
    expect(certain).toEqual({ found: 1, missed: 0 });
  });
});
