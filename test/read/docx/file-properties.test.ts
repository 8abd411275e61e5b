/** docProps are read when somebody asks, and damaged ones stop nobody. */
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openBytes } from '../../../src/host/node.ts';
import { entriesOf, relationshipsXml } from '../../support/docx.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import type { FileProperties } from '../../../src/tree/nodes.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function propertiesOf(core: string, app: string): FileProperties | null {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const entries = {
    ...entriesOf({ body: '<w:p/>' }),
    '_rels/.rels': encode(
      relationshipsXml(
        `<Relationship Id="a" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>` +
          `<Relationship Id="b" Type="${CORE}" Target="docProps/core.xml"/>` +
          `<Relationship Id="c" Type="${OFFICE}/extended-properties" Target="docProps/app.xml"/>`,
      ),
    ),
    'docProps/core.xml': encode(core),
    'docProps/app.xml': encode(app),
  };
  return readDocx(openBytes(zipSync(entries))).properties();
}

const core = (content: string): string =>
  `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${content}</cp:coreProperties>`;
const app = (content: string): string =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">${content}</Properties>`;

describe('properties of the file', () => {
  test('what is there', () =>
    expect(
      propertiesOf(
        core('<dc:title>Kế hoạch &amp; dự toán</dc:title><dc:creator> </dc:creator>'),
        app('<Company>Sở Y tế</Company>'),
      ),
    ).toEqual({ title: 'Kế hoạch & dự toán', creator: null, description: null, company: 'Sở Y tế' }));

  test.each([
    ['plain', core('<dc:title xml:lang="vi">Kế hoạch</dc:title><dc:description/>')],
    ['with a comment', core('<!-- --><dc:title xml:lang="vi">Kế hoạch</dc:title><dc:description/>')],
    ['under another prefix', core('<a:title xmlns:a="http://purl.org/dc/elements/1.1/">Kế hoạch</a:title>')],
    ['white space behind', `${core('<dc:title>Kế hoạch</dc:title><dc:description></dc:description>')}\n`],
  ])('%s', (_, written) =>
    expect(propertiesOf(written, app('<Company></Company>'))).toEqual({
      title: 'Kế hoạch',
      creator: null,
      description: null,
      company: null,
    }),
  );

  test('none', () =>
    expect(readDocx(openBytes(zipSync(entriesOf({ body: '<w:p/>' })))).properties()?.title).toBeNull());

  test('a damaged part', () => expect(propertiesOf('<cp:coreProperties><dc:title>', app(''))).toBeNull());
});
