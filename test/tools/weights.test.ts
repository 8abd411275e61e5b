/** @module-tag slow */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDocx } from '../../fixtures/build.ts';
import { textBlocks } from '../../fixtures/recipe.ts';
import { correctRecipe } from '../../fixtures/recipes/index.ts';
import { WEIGHTS, type Weights } from '../../src/draft/weights.ts';
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import {
  ablations,
  earnings,
  labelledSample,
  recipeSample,
  type Sample,
  standing,
} from '../../tools/support/ablation.ts';

const recipe = correctRecipe('cong-van');
let document: DocumentNode;
let sample: Sample;
beforeAll(async () => {
  document = readDocx(openBytes(await buildDocx(recipe)));
  sample = recipeSample(document, recipe);
});

describe('samples', () => {
  it('knows every line of a fixture by its recipe', () => {
    const lines = textBlocks(recipe.blocks).flatMap(({ text }) =>
      text.split('\n').filter((line) => line.trim() !== ''),
    );
    expect(sample.units).toHaveLength(lines.length);
    expect(standing([sample])).toEqual({ right: lines.length, all: lines.length });
  });

  it('counts labelled paragraphs with text, and no others', () => {
    const own = sample.chain[0]!.paragraph.index;
    expect(labelledSample(document, { [own]: 'motto', 100_000: 'motto' }).units).toEqual([
      { lines: sample.chain.filter(({ paragraph }) => paragraph.index === own), expected: 'motto' },
    ]);
  });
});

describe('earnings', () => {
  const earningOf = (name: string, weights: Weights = WEIGHTS) =>
    earnings([sample], weights).find((earning) => earning.name === name)!;
  /** The weights with one more for a motto. */
  const withMotto = (bold: number): Weights => ({
    ...WEIGHTS,
    evidence: {
      ...WEIGHTS.evidence,
      motto: { ...WEIGHTS.evidence.motto!, features: { ...WEIGHTS.evidence.motto!.features, bold } },
    },
  });

  it('leaves out each weight once', () => {
    const { evidence, steps, pairSteps, stageSteps, opening } = WEIGHTS;
    const names = ablations().map(({ name }) => name);
    const stages = [opening, ...Object.values(stageSteps)].flatMap((row) => Object.values(row));
    const features = Object.values(evidence).flatMap((row) => Object.keys(row.features));
    expect(names).toHaveLength(
      features.length + steps.length + pairSteps.length + stages.filter((weight) => weight !== 0).length,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('a wording without which lines are mistaken earns them', () => {
    expect(earningOf('recipientsLabel.recipientsLabel')).toMatchObject({ weight: 22, costs: 0 });
    expect(earningOf('recipientsLabel.recipientsLabel').earns).toBeGreaterThan(0);
  });

  it('a weight in the way costs what it spoils', () => {
    expect(standing([sample], withMotto(-40)).right).toBe(sample.units.length - 1);
    expect(earningOf('motto.bold', withMotto(-40))).toMatchObject({ weight: -40, earns: 0, costs: 1 });
  });

  it('a weight that only makes surer earns confidence, one of another kind of document nothing', () => {
    expect(earningOf('parentAgency → issuingAgency')).toMatchObject({ earns: 0, costs: 0 });
    expect(earningOf('parentAgency → issuingAgency').margin).toBeGreaterThan(0);
    expect(earningOf('chapterLabel.chapterLabel')).toEqual({
      name: 'chapterLabel.chapterLabel',
      weight: 19,
      earns: 0,
      costs: 0,
      margin: 0,
    });
  });

  it('stand in order of what they earn', () => {
    const net = earnings([sample]).map(({ earns, costs }) => earns - costs);
    expect(net).toEqual(net.toSorted((a, b) => b - a));
  });
});
