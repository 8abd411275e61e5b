/** The length that is read of a line is the length that LibreOffice draws it in, whatever the line is made of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDocx } from '../../../fixtures/build.ts';
import { correctRecipe } from '../../../fixtures/recipes/index.ts';
import { openBytes } from '../../../src/host/node.ts';
import { readDocx } from '../../../src/read/docx/index.ts';
import { twipsToMm } from '../../../src/tree/units.ts';
import { mainStory, paragraphs } from '../../../src/tree/visit.ts';
import { folderWith } from '../../support/folder.ts';
import { convertAll } from '../../support/libreoffice.ts';
import { renderedLinesMm } from '../../support/rendered-lines.ts';

const FORMS = ['drawing', 'vml', 'border', 'typed', 'tabLeader'] as const;
const TOLERANCE_MM = 0.5;

test(
  'drawings, borders, typed strokes and leaders',
  { tags: ['needs/libreoffice', 'needs/fonts', 'needs/poppler'] },
  async () => {
    const folder = folderWith({});
    const recipe = correctRecipe('thong-bao');
    const documents = await Promise.all(
      FORMS.map(async (drawnLines) => {
        const bytes = await buildDocx({ ...recipe, style: { ...recipe.style, drawnLines } });
        const file = join(folder, `${drawnLines}.docx`);
        writeFileSync(file, bytes);
        const all = paragraphs(mainStory(readDocx(openBytes(bytes))));
        return { drawnLines, file, lines: all.flatMap((paragraph) => paragraph.drawnLines) };
      }),
    );
    const pdfs = convertAll(
      documents.map(({ file }) => file),
      'pdf',
    );
    for (const { drawnLines, file, lines } of documents) {
      const drawn = renderedLinesMm(pdfs.get(file) as Uint8Array);
      // Agency, Tiêu ngữ, subject.
      expect(lines, drawnLines).toHaveLength(3);
      expect(drawn, drawnLines).toHaveLength(3);
      for (const [i, { lengthTwips }] of lines.entries())
        expect(Math.abs(twipsToMm(lengthTwips ?? 0) - (drawn[i] as number)), drawnLines).toBeLessThan(TOLERANCE_MM);
    }
  },
);
