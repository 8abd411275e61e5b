/**
 * What each weight of the recogniser earns: lines of documents whose labels are known are labelled without it. Lines
 * are cut and described once; only what the weights decide is done again.
 */
import { type Recipe, textBlocks } from '../../fixtures/recipe.ts';
import { recognise } from '../../src/draft/recognise.ts';
import {
  ALL_FEATURES,
  ALL_PAIR_FEATURES,
  FEATURES,
  PAIR_FEATURES,
  pairFeaturesOf,
  visitFeatures,
} from '../../src/draft/features.ts';
import { Labeller } from '../../src/draft/labelling.ts';
import { packWeights, WEIGHTS, type Weights } from '../../src/draft/weights.ts';
import { unicodeText } from '../../src/draft/legacy-text.ts';
import type { Line } from '../../src/draft/line.ts';
import { cutLines, textAsWritten } from '../../src/draft/lines.ts';
import { collapseSpaces } from '../../src/language/fold.ts';
import { Memory } from '../../src/language/memory.ts';
import type { DocumentNode } from '../../src/tree/nodes.ts';
import { mainStory, paragraphs as paragraphsOf } from '../../src/tree/visit.ts';
import { joinedComponents, type Labelled } from './scores.ts';

/** Lines that share a known label, or several joined by `+`. */
interface Unit {
  lines: readonly Line[];
  expected: string;
}

/** A document of which it is known what its lines are. */
export interface Sample {
  chain: readonly Line[];
  units: readonly Unit[];
  features: ReadonlySet<number>;
  /** A bit for each of `PAIR_FEATURES` that holds for two lines in a row. */
  pairFeatures: number;
}

/** A document labelled by hand, paragraph by paragraph. */
export function labelledSample(document: DocumentNode, labels: Labelled['labels']): Sample {
  const { chain, byParagraph } = linesOf(document);
  const units = byParagraph.flatMap((lines) => {
    const label = lines[0] && labels[lines[0].paragraph.index];
    return label === undefined ? [] : [{ lines, expected: joinedComponents(label.split('+')) }];
  });
  return sampleOf(chain, units);
}

/** A document built from a recipe. Lines that the recipe does not say, or calls two things, are not counted. */
export function recipeSample(document: DocumentNode, { blocks }: Recipe): Sample {
  const expected = new Map<string, string | null>();
  for (const { component, text, tracked } of textBlocks(blocks)) {
    for (const line of `${tracked?.inserted ?? ''}${text}`.split('\n')) {
      const key = keyOf(line);
      expected.set(key, (expected.get(key) ?? component) === component ? component : null);
    }
  }
  const { chain } = linesOf(document);
  const units = chain.flatMap((line) => {
    const component = expected.get(keyOf(line.text));
    return component ? [{ lines: [line], expected: component }] : [];
  });
  return sampleOf(chain, units);
}

const keyOf = (text: string): string => collapseSpaces(text.replaceAll('\ufffc', '').normalize('NFC')).trim();

function linesOf(document: DocumentNode) {
  const { legacyText, tree } = recognise(document);
  return cutLines(paragraphsOf(mainStory(tree)), legacyText ? unicodeText : textAsWritten);
}

function sampleOf(chain: readonly Line[], units: readonly Unit[]): Sample {
  const features = new Set<number>();
  let pairFeatures = 0;
  chain.forEach((line, i) => {
    visitFeatures(line, ALL_FEATURES, (feature) => features.add(feature));
    const previous = chain[i - 1];
    if (previous) pairFeatures |= pairFeaturesOf(previous, line, ALL_PAIR_FEATURES);
  });
  return { chain, units, features, pairFeatures };
}

/** The weights with one left out. */
interface Ablation {
  /** `subject.bold`, `typeName → subject`, `sameLook: subject → subject`, `title → closing (stage)`, `opens with body`. */
  name: string;
  weight: number;
  weights: Weights;
  /** False: it cannot change anything in that document. */
  concerns(sample: Sample): boolean;
}

/** One for each weight that is not 0; scores of lines of which nothing is known (`base`) are no evidence and stay. */
export function ablations(weights: Weights = WEIGHTS): Ablation[] {
  return [...ofFeatures(weights), ...ofStages(weights), ...ofSteps(weights), ...ofPairSteps(weights)];
}

const always = (): boolean => true;

function ofFeatures(weights: Weights): Ablation[] {
  return Object.entries(weights.evidence).flatMap(([component, evidence]) =>
    Object.entries(evidence.features).map(([feature, weight]): Ablation => {
      const number = FEATURES.indexOf(feature as (typeof FEATURES)[number]);
      const features = { ...evidence.features, [feature]: 0 };
      return {
        name: `${component}.${feature}`,
        weight,
        weights: { ...weights, evidence: { ...weights.evidence, [component]: { ...evidence, features } } },
        concerns: (sample) => sample.features.has(number),
      };
    }),
  );
}

function ofStages(weights: Weights): Ablation[] {
  const { stageSteps, opening } = weights;
  const steps = Object.entries(stageSteps).flatMap(([from, row]) =>
    Object.entries(row).map(([to, weight]): Ablation => ({
      name: `${from} → ${to} (stage)`,
      weight,
      weights: { ...weights, stageSteps: { ...stageSteps, [from]: { ...row, [to]: 0 } } },
      concerns: always,
    })),
  );
  const openings = Object.entries(opening).map(([stage, weight]): Ablation => ({
    name: `opens with ${stage}`,
    weight,
    weights: { ...weights, opening: { ...opening, [stage]: 0 } },
    concerns: always,
  }));
  return [...steps, ...openings].filter(({ weight }) => weight !== 0);
}

/** A step that is left out leaves its place to what `*` says of it, so that one of 0 counts too. */
function ofSteps(weights: Weights): Ablation[] {
  return weights.steps.map(([from, to, weight], i) => ({
    name: `${from} → ${to}`,
    weight,
    weights: { ...weights, steps: weights.steps.toSpliced(i, 1) },
    concerns: always,
  }));
}

function ofPairSteps(weights: Weights): Ablation[] {
  return weights.pairSteps.map(([feature, from, to, weight], i) => ({
    name: `${feature}: ${from} → ${to}`,
    weight,
    weights: { ...weights, pairSteps: weights.pairSteps.toSpliced(i, 1) },
    concerns: ({ pairFeatures }) => (pairFeatures & (1 << PAIR_FEATURES.indexOf(feature))) !== 0,
  }));
}

export interface Earning {
  name: string;
  weight: number;
  /** Labels that are right with it and wrong without. */
  earns: number;
  /** Labels that are wrong with it and right without. */
  costs: number;
  /** Mean loss of confidence (0 to 1) of the labels that are right either way; below 0: they are surer without it. */
  margin: number;
}

interface Verdict {
  right: boolean;
  confidence: number;
}

function judge(labeller: Labeller, { chain, units }: Sample, memory: Memory): Verdict[] {
  const labels = labeller.label(chain, memory);
  return units.map(({ lines, expected }) => {
    const own = lines.map(({ position }) => labels[position]!);
    return {
      right: joinedComponents(own.map(({ component }) => component)) === expected,
      confidence: Math.min(...own.map(({ confidence }) => confidence)),
    };
  });
}

/** Labels that are right, of those that are known. */
export function standing(samples: readonly Sample[], weights: Weights = WEIGHTS): { right: number; all: number } {
  const [labeller, memory] = [new Labeller(packWeights(weights)), new Memory()];
  const verdicts = samples.flatMap((sample) => judge(labeller, sample, memory));
  return { right: verdicts.filter(({ right }) => right).length, all: verdicts.length };
}

/** What each weight earns on the samples, the best first. */
export function earnings(samples: readonly Sample[], weights: Weights = WEIGHTS): Earning[] {
  const [labeller, memory] = [new Labeller(packWeights(weights)), new Memory()];
  const before = samples.map((sample) => judge(labeller, sample, memory));
  const count = before.flat().length;
  return ablations(weights)
    .map(({ name, weight, weights: without, concerns }): Earning => {
      const earning = { name, weight, earns: 0, costs: 0, margin: 0 };
      const poorer = new Labeller(packWeights(without));
      samples.forEach((sample, i) => {
        if (!concerns(sample)) return;
        judge(poorer, sample, memory).forEach((after, k) => {
          const known = before[i]![k]!;
          if (known.right && after.right) earning.margin += (known.confidence - after.confidence) / count;
          else if (known.right) earning.earns++;
          else if (after.right) earning.costs++;
        });
      });
      return earning;
    })
    .sort((a, b) => b.earns - b.costs - (a.earns - a.costs) || b.margin - a.margin || (a.name < b.name ? -1 : 1));
}
