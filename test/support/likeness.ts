/** What a reader of two documents can tell apart: text, every resolved format, lists, sections. */
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { RunFormat } from '../../src/tree/format.ts';
import type { Paragraph, Section } from '../../src/tree/nodes.ts';
import { mainStory, paragraphs } from '../../src/tree/visit.ts';

/** Paragraphs without numbers: of two documents that are alike one may have been parted otherwise. */
export function likeness(bytes: Uint8Array): unknown {
  const document = readDocx(openBytes(bytes));
  return {
    sections: mainStory(document).sections.map(layoutOf),
    stories: document.children.map((story) => ({
      type: story.type,
      part: story.part,
      paragraphs: paragraphs(story).map(paragraphLikeness),
    })),
  };
}

const layoutOf = (section: Section): Section => ({ ...section, position: undefined });

export function paragraphLikeness(paragraph: Paragraph): object {
  const {
    text,
    hiddenText,
    format,
    markFormat,
    styleId,
    numbering,
    place,
    breakBefore,
    drawnLines: ruleLines,
  } = paragraph;
  const { cell, section } = place;
  const drawn = ruleLines.map((line) => ({ ...line, position: undefined }));
  const characters = charactersOf(paragraph);
  return { text, hiddenText, characters, format, markFormat, styleId, numbering, cell, section, breakBefore, drawn };
}

/** Stretches of one format; whose insertion they are may be told in other ways. */
function charactersOf({ spans }: Paragraph): { length: number; format: RunFormat; state: string }[] {
  const stretches: { length: number; format: RunFormat; state: string }[] = [];
  for (const { start, end, format, field, placeholder } of spans) {
    const state = JSON.stringify({ field, placeholder });
    const last = stretches.at(-1);
    if (last?.state === state && JSON.stringify(last.format) === JSON.stringify(format)) last.length += end - start;
    else stretches.push({ length: end - start, format, state });
  }
  return stretches;
}
