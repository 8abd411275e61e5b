/** All that labels are weighed by: as people read it (evidence.ts, steps.ts), and as the labeller adds it up. */
import type { Component } from '../knowledge/components.ts';
import { type ComponentEvidence, type Evidence, EVIDENCE, type Stage } from './evidence.ts';
import { ALL_FEATURES, type Feature, FEATURES, PAIR_FEATURES, SHAPE_FEATURES } from './features.ts';
import { ANCHOR, OPENING, OPENING_WORDS, PAIR_STEPS, type PairStep, STAGE_STEPS, type Step, STEPS } from './steps.ts';

export interface Weights {
  /** For the components of `EVIDENCE`. */
  readonly evidence: Evidence;
  readonly stageSteps: Readonly<Record<Stage, Readonly<Record<Stage, number>>>>;
  readonly opening: Readonly<Record<Stage, number>>;
  readonly steps: readonly Step[];
  readonly pairSteps: readonly PairStep[];
}

export const WEIGHTS: Weights = {
  evidence: EVIDENCE,
  stageSteps: STAGE_STEPS,
  opening: OPENING,
  steps: STEPS,
  pairSteps: PAIR_STEPS,
};

/**
 * Weights by number, in tenths. Labels are numbered as in `labels`, features and pair features as in features.ts; a step from
 * label i to label j stands at place `i * labels.length + j` of a matrix.
 */
export interface PackedWeights {
  readonly labels: readonly Component[];
  readonly stages: Readonly<Partial<Record<Component, Stage>>>;
  /** By label: what a line of which nothing is known weighs. */
  readonly base: readonly number[];
  /** By label: what it earns on the first line of a document. */
  readonly opening: readonly number[];
  /** By label: bits of the pair features without which it costs `anchor` to open a document with it. */
  readonly wordsToOpen: readonly number[];
  readonly anchor: number;
  /** By feature: label, weight, label, weight … */
  readonly byFeature: readonly (readonly number[])[];
  /** The features that are asked of cells among figures. */
  readonly strongFeatures: readonly number[];
  /** Matrix of what one label after another earns wherever it stands. */
  readonly steps: readonly number[];
  /** By pair feature: place in the matrix, weight, place, weight … */
  readonly pairSteps: readonly (readonly number[])[];
  /** By label: bits of the pair features that change what a step to it earns. */
  readonly pairsOf: readonly number[];
}

/**
 * Weights are added up in whole tenths: most of a short run is interpreted, and V8's interpreter allocates memory for
 * every sum that is no small whole number.
 */
const tenths = (weight: number): number => Math.round(weight * 10);

/** A wording that weighs less cannot make anything else of a cell among figures. */
const STRONG_WEIGHT = tenths(8);

export function packWeights({ evidence: evidenceOf, stageSteps, opening, steps, pairSteps }: Weights): PackedWeights {
  const labels = Object.keys(evidenceOf) as Component[];
  const evidence = labels.map((label) => evidenceOf[label] as ComponentEvidence);
  const byFeature = FEATURES.map((feature) => weightsOf(feature, evidence));
  const placeOf = (from: Component, to: Component): number => labels.indexOf(from) * labels.length + labels.indexOf(to);
  // Places of steps that are named in full: they replace what '*' says of them.
  const named = new Set(steps.flatMap(([from, to]) => (from === '*' || to === '*' ? [] : [placeOf(from, to)])));

  const matrix = evidence.flatMap(({ stage: from }) => evidence.map(({ stage: to }) => tenths(stageSteps[from][to])));
  for (const [from, to, weight] of steps) {
    const any = from === '*' || to === '*';
    for (const row of from === '*' ? labels : [from]) {
      for (const column of to === '*' ? labels : [to]) {
        const at = placeOf(row, column);
        if (!(any && named.has(at))) matrix[at] = (matrix[at] as number) + tenths(weight);
      }
    }
  }

  const pairs: number[][] = PAIR_FEATURES.map(() => []);
  for (const [feature, from, to, weight] of pairSteps) {
    const places =
      from === '='
        ? labels.map((label) => placeOf(label, label))
        : from === '*'
          ? labels.map((label) => placeOf(label, to as Component)).filter((at) => !named.has(at))
          : [placeOf(from, to as Component)];
    pairs[PAIR_FEATURES.indexOf(feature)]?.push(...places.flatMap((at) => [at, tenths(weight)]));
  }

  return {
    labels,
    stages: Object.fromEntries(labels.map((label, i) => [label, evidence[i]?.stage])),
    base: evidence.map(({ base }) => tenths(base)),
    opening: evidence.map(({ stage }) => tenths(opening[stage])),
    wordsToOpen: labels.map((label) =>
      OPENING_WORDS.reduce(
        (bits, [own, feature]) => bits | (own === label ? 1 << PAIR_FEATURES.indexOf(feature) : 0),
        0,
      ),
    ),
    anchor: tenths(ANCHOR),
    byFeature,
    strongFeatures: ALL_FEATURES.filter(
      (feature) =>
        SHAPE_FEATURES.includes(feature) ||
        (byFeature[feature] as number[]).some((weight, i) => i % 2 === 1 && weight >= STRONG_WEIGHT),
    ),
    steps: matrix,
    pairSteps: pairs,
    pairsOf: labels.map((_, to) =>
      pairs.reduce((bits, step, i) => (reaches(step, to, labels.length) ? bits | (1 << i) : bits), 0),
    ),
  };
}

/** Whether one of the places of a pair feature is a step to label `to`. */
function reaches(placesAndWeights: readonly number[], to: number, count: number): boolean {
  return placesAndWeights.some((at, k) => k % 2 === 0 && at % count === to);
}

function weightsOf(feature: Feature, evidence: readonly ComponentEvidence[]): number[] {
  return evidence.flatMap(({ features }, label) => {
    const weight = features[feature];
    return weight === undefined ? [] : [label, tenths(weight)];
  });
}
