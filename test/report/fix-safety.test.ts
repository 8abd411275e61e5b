/** What explain and the manual say about fixes. The table itself is made and checked by `npm run docs`. */
import { expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import type { RuleMeta } from '../../src/lint/rule.ts';
import { fixSafety, messageLines } from '../../src/report/fix-safety.ts';
import { ruleThat } from '../support/rules.ts';

const metaOf = (id: string): RuleMeta => rules.find(({ meta }) => meta.id === id)?.meta as RuleMeta;

it('tells safe fixes, those to be reviewed, both, and none apart', () => {
  expect(fixSafety(metaOf('the-thuc/ho-ten-nguoi-ky'))).toMatchObject({ notBold: 'safe', allCapitals: 'mixed' });
  expect(fixSafety(metaOf('chinh-ta/nham-tu'))).toMatchObject({ wrongTone: 'unsafe' });
  expect(fixSafety(metaOf('the-thuc/kinh-gui'))).toMatchObject({ unexpected: 'none' });
});

it('knows each message of every built-in rule that can be mended, and no other', () => {
  for (const { meta } of rules) {
    const kinds = fixSafety(meta);
    expect(Object.keys(kinds ?? {})).toEqual(Object.keys(meta.messages));
    expect(
      Object.values(kinds ?? {}).some((kind) => kind !== 'none'),
      meta.id,
    ).toBe(meta.fixable);
  }
});

it('says nothing of the fixes of a plugin', () => {
  const { meta } = ruleThat('noi-dung/khong-co', () => {});
  expect(fixSafety(meta)).toBeNull();
  expect(messageLines(meta, 'en')).toEqual([
    { severity: 'error', message: 'Wrong “…”; it must be “…”.', mended: null },
    { severity: 'warning', message: 'Maybe wrong.', mended: null },
  ]);
});

it('puts what reads the same in one line', () => {
  const { meta } = ruleThat('the-thuc/khong-co', () => {});
  const messages = { wrong: { vi: 'Sai.', en: 'Wrong.' }, doubtful: { vi: 'Sai.', en: 'Wrong.' } };
  expect(messageLines({ ...meta, messages }, 'vi')).toEqual([{ severity: 'lỗi', message: 'Sai.', mended: null }]);
});
