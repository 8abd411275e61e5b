/** From a checked document to its page (src/report/html); what draws it is loaded only then. */
import type { CheckedDocument } from '../lint/file-result.ts';
import { nodeHost } from '../host/node.ts';
import type { Language } from '../language/language.ts';
import { readPictures } from '../read/docx/pictures.ts';
import { VERSION } from '../version.ts';

/** What pages made by vbcheck begin with, within the first thousand characters. */
export const PAGE_MARKER = '<meta name="generator" content="vbcheck ';

/** `bytes`: those that the draft was read from. */
export async function previewPage(
  bytes: Uint8Array,
  { draft, result }: CheckedDocument,
  language: Language,
): Promise<string> {
  const { htmlPage } = await import('../report/html/page.ts');
  const { source: document } = draft;
  const pictures = document.source === 'docx' ? readPictures(bytes, nodeHost, document) : undefined;
  return htmlPage(draft, result, { language, version: VERSION, pictures });
}
