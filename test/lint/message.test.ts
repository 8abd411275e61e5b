import { describe, expect, it } from 'vitest';
import { SEVERITIES } from '../../src/lint/finding.ts';
import { messageText, templateFor } from '../../src/lint/message.ts';
import { lint } from '../../src/lint/runner.ts';
import { forbids } from '../support/rules.ts';
import { draftOf } from '../support/tree.ts';

const MESSAGE = { vi: '“{found}” sai; {must} là “{right}”.', en: '“{found}” is wrong; it {must} be “{right}”.' };

describe('the mood of a message', () => {
  it('orders in errors and advises in all else', () => {
    const said = SEVERITIES.map((severity) => templateFor(MESSAGE, severity, 'vi'));
    expect(said).toEqual([
      '“{found}” sai; phải là “{right}”.',
      '“{found}” sai; nên là “{right}”.',
      '“{found}” sai; nên là “{right}”.',
    ]);
    expect(SEVERITIES.map((severity) => /must|should/.exec(templateFor(MESSAGE, severity, 'en'))?.[0])).toEqual([
      'must',
      'should',
      'should',
    ]);
  });

  it('is no blank that a report can fill', () => {
    const data = { found: 'hai', right: '{must}', must: 'cần' };
    expect(messageText(MESSAGE, 'error', data, 'vi')).toBe('“hai” sai; phải là “{must}”.');
  });

  it.each([
    ['error', 'phải'],
    ['warning', 'nên'],
    ['info', 'nên'],
  ] as const)('follows the severity of the configuration: %s', (severity, word) => {
    const rules = new Map([['the-thuc/cam-hai', { severity }]]);
    const { findings } = lint(draftOf(['ba hai']), [forbids('the-thuc/cam-hai', 'hai')], { rules });
    expect(findings[0]).toMatchObject({ severity, message: `Sai “hai”; ${word} là “từ khác”.` });
  });

  it('advises where the act makes an error a warning', () => {
    const draft = { ...draftOf(['ba hai']), profile: 'dang' as const };
    const rule = forbids('the-thuc/cam-hai', 'hai', 'error', { legalBasis: { nd30: [], dang: ['DANG-le-trang'] } });
    expect(lint(draft, [rule]).findings[0]).toMatchObject({
      severity: 'warning',
      message: 'Sai “hai”; nên là “từ khác”.',
    });
  });
});

describe('English plurals', () => {
  const message = { vi: '{count} chỗ.', en: 'The text is red in {count} paragraphs.' };

  it.each([
    [1, 'The text is red in 1 paragraph.'],
    [2, 'The text is red in 2 paragraphs.'],
  ])('of %s', (count, said) => expect(messageText(message, 'info', { count }, 'en')).toBe(said));
});
