/** Archives are written in many ways; what is not changed is copied as it stands. */
import { Zip, ZipDeflate, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nodeHost, nodeSession } from '../../src/host/node.ts';
import { withEntries } from '../../src/opc/archive.ts';
import { joined } from '../../src/opc/bytes.ts';
import { ReadError } from '../../src/opc/error.ts';
import { openFile } from '../../src/opc/office-file.ts';
import { Package } from '../../src/opc/package.ts';

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
const ENTRIES = {
  'a.xml': bytesOf('<a>mot</a>'.repeat(40)),
  'word/b.xml': bytesOf('<b>hai</b>'.repeat(40)),
  'media/c.png': Uint8Array.from({ length: 300 }, (_, i) => (i * 37) % 251),
};

/** As a program writes that does not know the sizes yet: they follow the data. */
function withDescriptors(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(ENTRIES)) {
    const entry = new ZipDeflate(name);
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return joined(chunks);
}

function withComment(): Uint8Array {
  const bytes = zipSync(ENTRIES);
  const comment = bytesOf('một lời ghi');
  const whole = joined([bytes, comment]);
  new DataView(whole.buffer).setUint16(bytes.length - 2, comment.length, true);
  return whole;
}

const little = (...fields: [value: number, size: 2 | 4 | 8][]): Uint8Array => {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
};

/** Sizes and offsets in fields of zip64, as some programs write them always (APPNOTE.TXT 4.5.3, 4.3.14, 4.3.15). */
function inZip64(): Uint8Array {
  const UNKNOWN = 0xffffffff;
  const locals: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(ENTRIES)) {
    const crc = nodeHost.crc32(content);
    const file = bytesOf(name);
    const sizes: [number, 8][] = [
      [content.length, 8],
      [content.length, 8],
    ];
    const localExtra = joined([little([1, 2], [16, 2]), little(...sizes)]);
    const local = joined([
      little([0x04034b50, 4], [45, 2], [0, 2], [0, 2], [0, 2], [0x21, 2], [crc, 4], [UNKNOWN, 4], [UNKNOWN, 4]),
      little([file.length, 2], [localExtra.length, 2]),
      ...[file, localExtra, content],
    ]);
    const extra = joined([little([1, 2], [24, 2]), little(...sizes), little([offset, 8])]);
    records.push(
      joined([
        little(
          [0x02014b50, 4],
          [45, 2],
          [45, 2],
          [0, 2],
          [0, 2],
          [0, 2],
          [0x21, 2],
          [crc, 4],
          [UNKNOWN, 4],
          [UNKNOWN, 4],
        ),
        little([file.length, 2], [extra.length, 2], [0, 2], [0, 2], [0, 2], [0, 4], [UNKNOWN, 4]),
        ...[file, extra],
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = joined(records);
  const count = records.length;
  return joined([
    ...locals,
    directory,
    little(
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [count, 8],
      [count, 8],
      [directory.length, 8],
      [offset, 8],
    ),
    little([0x07064b50, 4], [0, 4], [offset + directory.length, 8], [1, 4]),
    little([0x06054b50, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2], [UNKNOWN, 4], [UNKNOWN, 4], [0, 2]),
  ]);
}

/** By our own reader: fflate reads sizes of zip64 only where the whole archive is zip64. */
function contentsOf(archive: Uint8Array): Record<string, Uint8Array | null> {
  const pack = new Package(archive, nodeHost);
  return Object.fromEntries(pack.records.map(({ name }) => [name, pack.read(name)]));
}

test.each([
  ['sizes behind the data', withDescriptors()],
  ['a comment at the end', withComment()],
  ['zip64', inZip64()],
])('%s', (_, archive) => {
  expect(unzipSync(archive)).toEqual(ENTRIES);
  const changed = bytesOf('<b>ba</b>');
  const changes = new Map([
    ['word/b.xml', changed],
    ['d.xml', changed],
  ]);
  const after = withEntries(archive, new Package(archive, nodeHost), changes, nodeHost);
  const contents = contentsOf(after);
  expect(Object.keys(contents)).toEqual([...Object.keys(ENTRIES), 'd.xml']);
  for (const [name, content] of Object.entries({ ...ENTRIES, 'word/b.xml': changed, 'd.xml': changed }))
    expect(Buffer.from(contents[name] ?? []), name).toEqual(Buffer.from(content));
  // What stands before the changed entry is there byte by byte.
  const end = Buffer.from(archive).indexOf('word/b.xml') - 30;
  expect(Buffer.from(after).subarray(0, end)).toEqual(Buffer.from(archive).subarray(0, end));
});

test('the comment of the archive stays', () => {
  const archive = withComment();
  const after = withEntries(archive, new Package(archive, nodeHost), new Map([['a.xml', bytesOf('<a/>')]]), nodeHost);
  expect(Buffer.from(after).toString('utf8').endsWith('một lời ghi')).toBe(true);
});

describe('checksums', () => {
  /** Flips a bit in what a part says; its length and its compression stay. */
  const damaged = (level: 0 | 6, part: string, entries: Record<string, Uint8Array> = ENTRIES): Uint8Array => {
    const bytes = zipSync(entries, { level });
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
      if (name !== part) continue;
      const local = view.getUint32(at + 42, true);
      if (level === 0) bytes[local + 30 + name.length] = (bytes[local + 30 + name.length] as number) ^ 1;
      else view.setUint32(at + 16, (view.getUint32(at + 16, true) ^ 1) >>> 0, true);
    }
    return bytes;
  };

  test.each([0, 6] as const)('a part that does not fit its own is not read (compression %i)', (level) => {
    for (const part of Object.keys(ENTRIES)) {
      const pack = new Package(damaged(level, part), nodeHost);
      for (const [name, content] of Object.entries(ENTRIES)) {
        if (name === part)
          expect(() => pack.read(name)).toThrow(
            expect.objectContaining({ code: 'damaged-archive', data: { detail: part } }) as Error,
          );
        else expect(Uint8Array.from(pack.read(name) ?? [])).toEqual(content);
      }
    }
  });

  test('nor when an undamaged document of the session holds the same bytes', () => {
    const session = nodeSession();
    const part = 'word/b.xml';
    const entries = { [part]: bytesOf(`<b>${'hai '.repeat(40)}</b>`) };
    const read = (bytes: Uint8Array): unknown => openFile(bytes, session).sharedTape(part);
    expect(read(zipSync(entries))).not.toBeNull();
    expect(() => read(damaged(6, part, entries))).toThrow(ReadError);
  });
});
