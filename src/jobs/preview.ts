/** From a document to its page (src/report/html); what draws it is loaded only then. Pure. */
import { type CheckedFile, checkFile, type CheckOptions } from './check.ts';
import type { Language } from '../language/language.ts';
import type { CheckedDocument } from '../lint/file-result.ts';
import type { Session } from '../opc/session.ts';
import { readPictures } from '../read/docx/pictures.ts';
import { VERSION } from '../version.ts';

export interface PreviewedDocument extends CheckedDocument {
  /** HTML that loads nothing from anywhere. */
  page: string;
}

/** Throws `ReadError`. */
export async function previewDocument(
  bytes: Uint8Array,
  path: string,
  session: Session,
  options: CheckOptions,
): Promise<PreviewedDocument> {
  const checked = await checkFile(bytes, path, session, options);
  return { ...checked, page: await previewPage(checked, options.language ?? 'vi') };
}

/** The page of a document that was checked. */
export async function previewPage({ draft, result, file }: CheckedFile, language: Language): Promise<string> {
  const { htmlPage } = await import('../report/html/page.ts');
  const pictures = file ? readPictures(file, draft.source) : undefined;
  return htmlPage(draft, result, { language, version: VERSION, pictures });
}
