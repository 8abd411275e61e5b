/**
 * Word files with something wrong in them: bytes of the archive, markup, styles, lists, encodings. A seed gives the same
 * file at each run, so that what a run finds can be looked at again.
 */
import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';
import { type Random, randomOf } from './random.ts';

export const KINDS = ['zip', 'xml', 'styles', 'numbering', 'encoding'] as const;
export type Kind = (typeof KINDS)[number];

export interface MutatedPackage {
  kind: Kind;
  bytes: Uint8Array;
}

const MOST_MUTATIONS = 4;

/** The archive's entries would tell the time of the run otherwise, and a seed would give two files. */
const ARCHIVE = { level: 1, mtime: '2026-01-15' } as const;

/** `documents`: correct files, of which one is changed. */
export function mutatedPackage(documents: readonly Uint8Array[], seed: number): MutatedPackage {
  const random = randomOf(seed);
  const kind = KINDS[seed % KINDS.length] as Kind;
  const bytes = random.of(documents);
  const mutate = MUTATORS[kind];
  let changed = bytes;
  for (let left = 1 + random.whole(MOST_MUTATIONS); left > 0; left--) changed = mutate(changed, random) ?? changed;
  return { kind, bytes: changed };
}

/** Null: there is nothing that it could change. */
type Mutator = (bytes: Uint8Array, random: Random) => Uint8Array | null;

const MUTATORS: Readonly<Record<Kind, Mutator>> = {
  zip: changedArchive,
  xml: inPart(/\.(?:xml|rels)$/, changedMarkup),
  styles: inPart(/^word\/(?:styles|theme\/.*|settings)\.xml$/, changedStyles),
  numbering: inPart(/^word\/(?:numbering|document)\.xml$/, changedLists),
  encoding: inPartBytes(/\.(?:xml|rels)$/, changedEncoding),
};

// ---------------------------------------------------------------- the archive

/** Any offset, but mostly one in the headers and the directory, where a bit says more. */
function offsetIn(bytes: Uint8Array, random: Random): number {
  if (random.chance(0.4)) return random.whole(bytes.length);
  const headers: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at++)
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && (bytes[at + 2] as number) < 8) headers.push(at);
  return Math.min(bytes.length - 1, random.of(headers.length > 0 ? headers : [0]) + random.whole(48));
}

function changedArchive(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  const at = offsetIn(copy, random);
  switch (random.whole(7)) {
    case 0:
      copy[at] = (copy[at] as number) ^ (1 << random.whole(8));
      return copy;
    case 1:
      for (let i = at; i < Math.min(copy.length, at + 1 + random.whole(8)); i++) copy[i] = random.whole(256);
      return copy;
    case 2:
      copy.fill(random.of([0, 0xff]), at, at + 1 + random.whole(4));
      return copy;
    case 3:
      return copy.subarray(0, at);
    case 4: {
      const end = Math.min(copy.length, at + random.whole(600));
      return spliced(copy, at, end, new Uint8Array());
    }
    case 5: {
      const from = random.whole(copy.length);
      return spliced(copy, at, at, copy.subarray(from, from + random.whole(600)));
    }
    default: {
      // The directory of one file on the parts of another order.
      const names = Object.entries(safelyUnzipped(bytes) ?? {});
      if (names.length === 0) return copy;
      const turned = names.slice(random.whole(names.length)).concat(names.slice(0, random.whole(names.length)));
      return zipSync(Object.fromEntries(turned), ARCHIVE);
    }
  }
}

const spliced = (bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array =>
  Uint8Array.from(Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(end)]));

// ---------------------------------------------------------------- parts

/** Of what the parts of one package unpack to: a changed directory may tell gigabytes, which fflate takes at once. */
export const MOST_UNPACKED_BYTES = 16 * 1024 * 1024;

/** Null: some part is damaged, or what the directory tells of them is more than any document of ours. */
export function safelyUnzipped(bytes: Uint8Array): Unzipped | null {
  let left = MOST_UNPACKED_BYTES;
  try {
    return unzipSync(bytes, {
      filter({ originalSize }) {
        left -= originalSize;
        if (left < 0) throw new RangeError('too large');
        return true;
      },
    });
  } catch {
    return null;
  }
}

function inPartBytes(names: RegExp, change: (content: Uint8Array, random: Random) => Uint8Array): Mutator {
  return (bytes, random) => {
    const parts = safelyUnzipped(bytes);
    const fitting = Object.keys(parts ?? {}).filter((name) => names.test(name));
    if (!parts || fitting.length === 0) return null;
    // What a document says is read most.
    const name = random.chance(0.4) && fitting.includes('word/document.xml') ? 'word/document.xml' : random.of(fitting);
    parts[name] = Uint8Array.from(change(parts[name] as Uint8Array, random));
    return zipSync(parts, ARCHIVE);
  };
}

function inPart(names: RegExp, change: (xml: string, random: Random) => string): Mutator {
  return inPartBytes(names, (content, random) => strToU8(change(strFromU8(content), random)));
}

/** Numbers and names that attributes seldom have. */
const VALUES = [
  '', '0', '-1', '1', '00', '1.5', '1e9', '-2147483649', '2147483648', '99999999999999999999', 'NaN', 'Infinity', 'true', 'none',
  'auto', '12pt', '-3cm', '%1', '%9.%0', '__proto__', 'constructor', 'toString', ' ', '\u0000', '\u202e', 'À', '😀', '&amp;',
  '&#x0;', '&#xD800;', '&#1114112;', '&bogus;', 'x'.repeat(5000),
] as const; // prettier-ignore

const PIECES = [
  '<', '>', '/>', '</w:p>', '<w:p>', '<w:p/>', '<w:r><w:t>chữ</w:t></w:r>', '<w:tbl>', '</w:tbl>', '<w:tc>', '<w:tr/>', '<w:tbl/>',
  '<w:sectPr/>', '<!--', '-->', '<![CDATA[x]]>', '<?x?>', '<!DOCTYPE x>', '&amp;', '&', '"', "'", '=', '\u0000', '\ufffe', '\ufffc',
  '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', '<w:ins w:id="1">', '</w:ins>', '<w:sdt><w:sdtContent>',
  '<mc:AlternateContent>', '<w:br w:type="page"/>', '<w:tab/>', '<w:softHyphen/>', '<w:sym w:font="Symbol" w:char="F0B7"/>',
  '<w:altChunk r:id="rId1"/>', '<w:commentRangeStart w:id="7"/>', '<w:footnoteReference w:id="9999"/>', ' xmlns:w="urn:other"',
] as const; // prettier-ignore

const DEEP = 400;
const LONG = 20_000;

function changedMarkup(xml: string, random: Random): string {
  const tags = [...xml.matchAll(/<[^<>]+>/g)];
  const tag = tags.length > 0 ? random.of(tags) : null;
  const at = random.chance(0.7) && tag ? tag.index : random.whole(xml.length + 1);
  switch (random.whole(9)) {
    case 0: // a tag is gone
      return tag ? xml.slice(0, tag.index) + xml.slice(tag.index + tag[0].length) : xml;
    case 1: // a tag stands twice
      return tag ? xml.slice(0, at) + tag[0] + xml.slice(at) : xml;
    case 2:
      return xml.slice(0, at) + random.of(PIECES) + xml.slice(at);
    case 3:
      return withAttribute(xml, /(?<![\w:])[\w:]+="[^"<]*"/g, random);
    case 4: {
      // an element stands twice, or somewhere else
      const element = elementIn(xml, random);
      return element === '' ? xml : xml.slice(0, at) + element + xml.slice(at);
    }
    case 5: {
      // an element is gone
      const element = elementIn(xml, random);
      return element === '' ? xml : xml.replace(element, '');
    }
    case 6: {
      // deep
      const name = random.of(['w:tbl><w:tr><w:tc', 'w:ins', 'w:sdt><w:sdtContent', 'w:hyperlink', 'w:r']);
      const close = name
        .split('><')
        .reverse()
        .map((part) => `</${part}>`)
        .join('');
      return xml.slice(0, at) + `<${name}>`.repeat(DEEP) + close.repeat(DEEP) + xml.slice(at);
    }
    case 7: {
      // much
      const piece = random.of([
        '<w:p/>',
        '<w:r/>',
        '<w:r><w:t>ngày </w:t></w:r>',
        '<w:tab/>',
        ' ',
        'x',
        '1/2/',
        '(',
        '“',
        '-',
      ]);
      return xml.slice(0, at) + piece.repeat(Math.ceil(LONG / piece.length / 4)) + xml.slice(at);
    }
    default:
      return xml.slice(0, at) + xml.slice(Math.min(xml.length, at + random.whole(200)));
  }
}

/** One whole element without elements of its name in it. */
function elementIn(xml: string, random: Random): string {
  const names = [...xml.matchAll(/<(w:[A-Za-z]+)[ >]/g)];
  if (names.length === 0) return '';
  const { 1: name, index } = random.of(names);
  const end = xml.indexOf(`</${name}>`, index);
  return end < 0 ? '' : xml.slice(index, end + `</${name}>`.length);
}

function withAttribute(xml: string, which: RegExp, random: Random): string {
  const attributes = [...xml.matchAll(which)];
  if (attributes.length === 0) return xml;
  const { 0: attribute, index } = random.of(attributes);
  const name = attribute.slice(0, attribute.indexOf('='));
  return `${xml.slice(0, index)}${name}="${random.of(VALUES)}"${xml.slice(index + attribute.length)}`;
}

/** Styles that rest on each other, have no names or each other's, and sizes that nothing has. */
function changedStyles(xml: string, random: Random): string {
  const ids = [...xml.matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id as string);
  const id = ids.length > 0 ? random.of(ids) : 'Normal';
  switch (random.whole(5)) {
    case 0:
      return withAttribute(
        xml,
        /w:(?:val|ascii|hAnsi|left|right|firstLine|before|after|line|type|styleId|default)="[^"]*"/g,
        random,
      );
    case 1:
      return xml.replace(/(<w:style [^>]*>)/, (style) => `${style}<w:basedOn w:val="${id}"/>`);
    case 2:
      return xml.replaceAll(
        /<w:basedOn w:val="[^"]*"\/>/g,
        () => `<w:basedOn w:val="${random.of([...ids, 'none'])}"/>`,
      );
    case 3: {
      const chain = Array.from(
        { length: DEEP },
        (_, i) =>
          `<w:style w:type="paragraph" w:styleId="C${i}"><w:name w:val="C${i}"/><w:basedOn w:val="C${(i + 1) % DEEP}"/></w:style>`,
      ).join('');
      return xml.replaceAll(`"${id}"`, '"C0"').replace('</w:styles>', () => `${chain}</w:styles>`);
    }
    default:
      return changedMarkup(xml, random);
  }
}

/** Lists that are not there, rest on each other, count strangely or have levels without end. */
function changedLists(xml: string, random: Random): string {
  switch (random.whole(5)) {
    case 0:
      return withAttribute(xml, /w:(?:val|numId|abstractNumId|ilvl|start|lvlText|numFmt)="[^"]*"/g, random);
    case 1: {
      const list = `<w:numPr><w:ilvl w:val="${random.of(VALUES)}"/><w:numId w:val="${random.of(['1', '2', '99', '-1', '0'])}"/></w:numPr>`;
      return xml.replaceAll(/<w:pPr>/g, (open) => (random.chance(0.3) ? open + list : open));
    }
    case 2:
      return xml.replaceAll(
        /<w:lvlText w:val="[^"]*"\/>/g,
        () => `<w:lvlText w:val="${'%1'.repeat(1 + random.whole(2000))}"/>`,
      );
    case 3:
      return xml.replaceAll(
        /<w:abstractNum ([^>]*)>/g,
        (tag) => `${tag}<w:numStyleLink w:val="L"/><w:styleLink w:val="L"/>`,
      );
    default:
      return changedMarkup(xml, random);
  }
}

/** The part in another encoding than it says, with bytes that are none, or cut in a letter. */
function changedEncoding(content: Uint8Array, random: Random): Uint8Array {
  const text = strFromU8(content);
  switch (random.whole(8)) {
    case 0:
      return new Uint8Array(Buffer.from(`${random.of(['\ufeff', ''])}${text}`, 'utf16le'));
    case 1:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 2:
      return new Uint8Array(Buffer.from(text, 'latin1'));
    case 3:
      return strToU8(text.replace('UTF-8', random.of(['UTF-16', 'windows-1258', 'ISO-8859-1', 'x', ''])));
    case 4: {
      const copy = Uint8Array.from(content);
      for (let left = 1 + random.whole(40); left > 0; left--)
        copy[random.whole(copy.length)] = random.of([0xff, 0xc0, 0xed, 0x80, 0xf8, 0]);
      return copy;
    }
    case 5:
      return spliced(
        content,
        0,
        0,
        random.of([Uint8Array.of(0xef, 0xbb, 0xbf), Uint8Array.of(0xff, 0xfe), Uint8Array.of(0, 0xfe)]),
      );
    case 6:
      return strToU8(
        text.replaceAll(/[À-ỹ]/g, (letter) =>
          random.of([letter, letter.normalize('NFD'), `&#${letter.charCodeAt(0)};`, '®', '\u00ad']),
        ),
      );
    default:
      return content.subarray(0, random.whole(content.length));
  }
}
