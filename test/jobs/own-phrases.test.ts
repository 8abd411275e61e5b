// Phrases of one's own given by a program.
import { describe, expect, it } from 'vitest';
import * as core from '../../src/core.ts';
import { ArgumentError, checkBytes, checkPaths, ConfigError } from '../../src/index.ts';
import { nodeSession } from '../../src/host/node.ts';
import { folderWith } from '../support/folder.ts';

const TEXT = 'Nội dung báo cáo như dưới đây.\n\nCác đơn vị triển khai quyết liệt việc lập danh sách hộ.\n';
const BYTES = new TextEncoder().encode(TEXT);
const PHRASES: core.WrittenPhrase[] = [
  { phrases: 'triển khai quyết liệt', suggestions: 'triển khai', reason: 'Lời sáo.' },
];

const told = ({ messages }: core.FileResult): string[] =>
  messages
    .filter(({ family }) => family === 'van-phong')
    .map(({ ruleId, location, suggestions }) => `${ruleId}: ${location.text} → ${suggestions.join()}`);
const EXPECTED = ['van-phong/tu-rieng: triển khai quyết liệt → triển khai'];

describe('phrases', () => {
  it('are found by vbcheck/core', async () => {
    const session = nodeSession();
    expect(told(await core.check(BYTES, 'a.md', { session, phrases: PHRASES }))).toEqual(EXPECTED);
    expect(told(await core.check(BYTES, 'a.md', { session }))).toEqual([]);
  });

  it('are found by the functions of Node.js, for bytes and for files', async () => {
    expect(told(await checkBytes(BYTES, 'a.md', { phrases: PHRASES }))).toEqual(EXPECTED);
    const cwd = folderWith({ 'a.md': TEXT });
    const { files } = await checkPaths(['a.md'], { cwd, phrases: PHRASES });
    expect(files.flatMap(({ messages }) => messages).map(({ ruleId }) => ruleId)).toContain('van-phong/tu-rieng');
  });

  it.each([
    [[{ suggestions: 'triển khai' }], 'phrases[0]: cần phrases hoặc regex, và chỉ một trong hai.'],
    [[...PHRASES, { phrases: '...' }], 'phrases[1]: “...” không phải cụm từ (có chữ, nhiều nhất 20 tiếng).'],
    [[{ phrases: 'làm cho', group: 'la' }], 'phrases[0]: không có nhóm “la”'],
    [[{ regex: '(a+)+b' }], 'phrases[0]: biểu thức có quá nhiều cách khớp'],
  ] satisfies [core.WrittenPhrase[], string][])('that cannot be used are named: %j', async (phrases, message) => {
    const error = await checkBytes(BYTES, 'a.md', { phrases }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).describe('vi')).toContain(message);
  });

  it.each([{ phrases: 'triển khai' }, { phrases: ['triển khai'] }, { phrases: [{ phrases: 5 }] }])(
    'are no %j',
    ({ phrases }) =>
      expect(checkBytes(BYTES, 'a.md', { phrases: phrases as never })).rejects.toBeInstanceOf(ArgumentError),
  );
});
