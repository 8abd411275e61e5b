import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originOf, sealed, sealedOrigin, unsealed } from '../../src/host/seal.ts';
import { fixture } from '../support/fixture.ts';

const FILES = [fixture('dung/cong-van'), Buffer.from('<!doctype html>\n<p>Văn bản</p>\n')];
const origin = originOf('/v/Tờ trình -- a!>.docx', '/v/ra/b.docx');

it('a file with a seal tells what it was made of, and is the same without it', () => {
  for (const file of FILES) {
    const copy = sealed(file, origin);
    expect(sealedOrigin(copy)).toEqual(origin);
    expect(sealedOrigin(file)).toBeNull();
    expect(Buffer.compare(unsealed(copy), file)).toBe(0);
    expect(Buffer.compare(sealed(copy, origin), copy)).toBe(0);
  }
  const copy = sealed(FILES[0] as Buffer, origin);
  expect(unzipSync(copy)).toEqual(unzipSync(FILES[0] as Buffer));
});

it('a package with a comment, or with bytes behind it, takes one as well', () => {
  const [file] = FILES as [Buffer];
  const commented = Buffer.concat([file, Buffer.from('ghi chú')]);
  commented.writeUInt16LE(Buffer.byteLength('ghi chú'), file.length - 2);
  for (const one of [
    commented,
    Buffer.concat([file, Buffer.from('\r\n')]),
    Buffer.concat([file, Buffer.alloc(2000)]),
  ]) {
    const copy = sealed(one, origin);
    expect(sealedOrigin(copy)).toEqual(origin);
    expect(Buffer.compare(sealed(copy, origin), copy)).toBe(0);
    expect(unzipSync(copy)).toEqual(unzipSync(file));
  }
});

it('any byte changed, put in or taken out breaks it', () => {
  for (const file of FILES) {
    const copy = sealed(file, origin);
    fc.assert(
      fc.property(fc.nat(copy.length - 1), fc.integer({ min: 1, max: 255 }), fc.nat(2), (at, change, how) => {
        const byte = Buffer.from([(copy[at] as number) ^ change]);
        const pieces = [copy.subarray(0, at + (how === 1 ? 1 : 0)), how === 2 ? Buffer.alloc(0) : byte];
        expect(sealedOrigin(Buffer.concat([...pieces, copy.subarray(at + 1)]))).toBeNull();
      }),
    );
  }
});

it('what is no package and no page has none', () => {
  const text = Buffer.from('không phải gói');
  expect(Buffer.compare(sealed(text, origin), text)).toBe(0);
});
