import { expect, test } from 'vitest';
import { withEdits } from '../../src/opc/bytes.ts';

test('an edit may hold more pieces than a call takes arguments', () => {
  const source = new TextEncoder().encode('<w:p/>');
  const pieces = new Array<string>(300_000).fill('a');
  const edited = new TextDecoder().decode(withEdits(source, [{ start: 0, end: 6, pieces }]));
  expect(edited).toBe('a'.repeat(300_000));
});
