import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/draft/draft.ts';
import { lint } from '../../src/lint/runner.ts';
import { rules } from '../../rules/index.ts';
import { ruleThat } from '../support/rules.ts';
import { draftOf } from '../support/tree.ts';

const about = (vi: string, en: string) => ({ subject: { vi, en } });
const own = ruleThat('the-thuc/rieng', () => {});
const ink = ruleThat('the-thuc/muc', () => {}, {
  ...about('màu mực', 'ink'),
  legalBasis: { nd30: ['ND30-I.II.5'], dang: ['DANG-muc'] },
});
const seal = ruleThat('the-thuc/dau', () => {}, {
  ...about('con dấu', 'seal'),
  legalBasis: { nd30: ['ND30-I.II.1'], dang: ['DANG-dau'], vbqppl: ['QPPL-dau'] },
});
const noteOf = (draft: Draft, rules: Parameters<typeof lint>[1], settings: Parameters<typeof lint>[2] = {}) =>
  lint(draft, rules, settings).notes.map(({ message }) => message);

describe('documents of another act', () => {
  const party = draftOf(['a'], { profile: 'dang' });

  it('are told what they are judged on by the very rules that ran, in the order of the decree', () => {
    expect(noteOf(party, [own, ink, seal])).toEqual([
      'Văn bản của Đảng: thể thức theo Hướng dẫn số 05-HD/VPTW; 1 quy tắc của Nghị định 30/2020/NĐ-CP không chạy, chỉ soát con dấu, màu mực.',
    ]);
    expect(noteOf(party, [own, ink, seal], { language: 'en' })).toEqual([
      'Party document: its format follows Guidance 05-HD/VPTW; 1 rules of Decree 30/2020/NĐ-CP were not run, only seal and ink are judged.',
    ]);
    expect(noteOf(draftOf(['a'], { profile: 'vbqppl' }), [own, ink, seal])[0]).toMatch(
      /2 quy tắc .*, chỉ soát con dấu\.$/,
    );
  });

  it('are not told of a rule that is off, or that does not run on Markdown', () => {
    const off = new Map([[seal.meta.id, { severity: 'off' as const }]]);
    expect(noteOf(party, [own, ink, seal], { rules: off })[0]).toMatch(/, chỉ soát màu mực\.$/);
    const layout = { ...ink, meta: { ...ink.meta, needsLayout: true } };
    const markdown = draftOf(['a'], { profile: 'dang' }, 'markdown');
    expect(noteOf(markdown, [own, layout])[0]).toMatch(/Nghị định 30\/2020\/NĐ-CP không chạy\.$/);
  });

  it('are told the summary of a shared rule that does not name its subject: nothing is left out', () => {
    const nameless = { ...ink, meta: { ...ink.meta, subject: undefined } };
    expect(noteOf(party, [own, nameless])[0]).toMatch(/, chỉ soát Tóm tắt\.$/);
  });

  it('run what is theirs alone', () => {
    const theirs = ruleThat('the-thuc/cua-dang', () => {}, { legalBasis: { dang: ['DANG-x'] } });
    expect(lint(party, [theirs]).coverage).toBe('full');
    expect(lint(draftOf(['a']), [theirs]).coverage).toBe('none');
  });
});

describe('how much of a document is looked at', () => {
  const spelling = ruleThat('chinh-ta/x', () => {}, { anyDocument: true });
  const layout = { ...ink, meta: { ...ink.meta, needsLayout: true } };
  const words = ruleThat('noi-dung/x', () => {});
  const broken = ruleThat('the-thuc/hong', () => {
    throw new Error('x');
  });
  const ofParty = ruleThat('the-thuc/cua-dang', () => {}, { legalBasis: { dang: ['DANG-x'] } });
  const off = new Map([[own.meta.id, { severity: 'off' as const }]]);
  const VIETNAMESE = ['Văn bản này không phải là văn bản hành chính nhưng viết bằng tiếng Việt.'];

  it.each([
    ['all of it', draftOf(['a']), [own, ink, spelling], {}, 'full'],
    [
      'what is off, and what another act asks for, is not missed',
      draftOf(['a']),
      [own, ink, ofParty],
      { rules: off },
      'full',
    ],
    ['what two acts share', draftOf(['a'], { profile: 'dang' }), [own, ink, spelling], {}, 'shared'],
    ['its language alone', draftOf(['a'], { profile: 'vbqppl' }), [own, ink, spelling], {}, 'language'],
    ['no document of any agency', draftOf(VIETNAMESE, { administrative: false }), [own, spelling], {}, 'language'],
    [
      'not even that',
      draftOf(['Dear Sir, we would like to thank you for the letter.'], { administrative: false }),
      [own, spelling],
      {},
      'none',
    ],
    ['Markdown', draftOf(['a'], {}, 'markdown'), [own, layout], {}, 'shared'],
    ['an internal form', draftOf(['a'], { internalForm: true }), [own, words, spelling], {}, 'shared'],
    ['a rule failed', draftOf(['a']), [own, broken], {}, 'shared'],
  ] as const)('%s', (_, draft, rules, settings, expected) => {
    expect(lint(draft, rules, settings).coverage).toBe(expected);
  });
});

describe('what a finding rests on', () => {
  const reporting = (legalBasis: Record<string, readonly string[]>) =>
    ruleThat('the-thuc/x', ({ report }) => report({ messageId: 'doubtful', at: { document: true } }), { legalBasis });

  it('is what its message names of that act, else what the rule does', () => {
    const rule = reporting({ nd30: ['ND30-I.I.1'], dang: ['DANG-kho-giay'] });
    expect(lint(draftOf(['a']), [rule]).findings[0]?.legalBasis).toEqual([]);
    expect(lint(draftOf(['a'], { profile: 'dang' }), [rule]).findings[0]?.legalBasis).toEqual(['DANG-kho-giay']);
  });
});

it('our shared rules name their subjects, and every rule says since when it is there', () => {
  const shared = rules.filter(({ meta }) => meta.legalBasis.dang || meta.legalBasis.vbqppl);
  expect(shared.filter(({ meta }) => !meta.subject).map(({ meta }) => meta.id)).toEqual([]);
  expect(rules.filter(({ meta }) => !/^\d+\.\d+\.\d+$/.test(meta.since ?? '')).map(({ meta }) => meta.id)).toEqual([]);
});
