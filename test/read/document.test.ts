/** How a file's reader and encoding are chosen. */
import { expect, it } from 'vitest';
import { nodeSession } from '../../src/host/node.ts';
import { readDocument } from '../../src/jobs/read.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';

const TEXT = 'Độc lập - Tự do - Hạnh phúc\n';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-16, little endian', utf16(`\uFEFF${TEXT}`, true)],
  ['UTF-16, big endian', utf16(`\uFEFF${TEXT}`, false)],
])('Markdown in %s', async (_, bytes) => {
  const { document } = await readDocument(bytes, 'van-ban.md', nodeSession());
  expect(paragraphs(mainStory(document)).map(({ text }) => text)).toEqual([TEXT.trim()]);
});
