/** What a document holds and nobody here reads: pictures of text, other files put into it. */
import { hasWord } from '../language/fold.ts';
import { oncePer } from '../language/once.ts';
import type { DocumentNode, Paragraph, Story } from '../tree/nodes.ts';
import { inlines, paragraphs } from '../tree/visit.ts';

/** `picturesOnly`: there is not a word, but pictures, as in a scan. */
export type UnreadContent = 'picturesOnly' | 'otherDocuments' | 'objects';

/** Kinds of relationships to files whose text Word shows as part of the document. */
const OTHER_DOCUMENTS = new Set(['aFChunk', 'subDocument']);
/** Sheets and other files in a frame. Older objects (`oleObject`) are mostly formulas. */
const OBJECTS = new Set(['package']);

/** In the order in which they matter; none in nearly every document. */
export const unreadContent = oncePer(({ source, children, attachments }: DocumentNode): readonly UnreadContent[] => {
  const found: UnreadContent[] = [];
  if (source !== 'docx') return found;
  const printed = children.filter(({ type }) => type !== 'comment');
  if (!printed.some(hasWords) && children.some(hasPicture)) found.push('picturesOnly');
  if (attachments.some(({ kind }) => OTHER_DOCUMENTS.has(kind))) found.push('otherDocuments');
  if (attachments.some(({ kind }) => OBJECTS.has(kind))) found.push('objects');
  return found;
});

/** Nearly every story says so with its first blocks. */
const hasWords = (story: Story): boolean =>
  story.children.some((block) => paragraphs({ children: [block] }).some(isWritten));

/** A page number is no word: it is set by Word. */
const isWritten = ({ text, spans }: Paragraph): boolean => hasWord(text) && !spans.every(({ field }) => field !== null);

const hasPicture = (story: Story): boolean =>
  paragraphs(story).some((paragraph) => {
    if (!paragraph.text.includes('\ufffc')) return false;
    for (const inline of inlines(paragraph))
      if (inline.type === 'run' && inline.children.some((content) => content.type === 'drawing')) return true;
    return false;
  });
