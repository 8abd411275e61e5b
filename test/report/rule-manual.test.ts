/** What the manual page of a rule and `explain` say of it. */
import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { ruleManual } from '../../src/report/rule-manual.ts';

test.each(['vi', 'en'] as const)('each wrong example tells what is changed (%s)', (language) => {
  const untold = rules
    .map(({ meta }) => ruleManual(meta, language))
    .filter(({ wrong }) => wrong.some(({ change }) => change === 'không thay đổi' || change === 'nothing'));
  expect(untold.map(({ id }) => id)).toEqual([]);
});
