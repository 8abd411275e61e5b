/**
 * One choice for the whole document: the sequence of components with the highest sum of evidence
 * (Viterbi over a linear chain). How sure a label is follows from how much worse the best sequence
 * without it would be (max-marginals).
 */
import type { Component } from './components.ts';
import { EVIDENCE, OPENING, PAIR_STEPS, STAGE_STEPS, STEPS } from './evidence.ts';
import { FEATURES, featuresOf, PAIR_FEATURES, pairFeaturesOf } from './features.ts';
import type { Line } from './lines.ts';

const LABELS = Object.keys(EVIDENCE) as Component[];
const COUNT = LABELS.length;
/** Labels further than this behind the best of their line are not considered. */
const BEAM = 14;

const index = new Map(LABELS.map((label, i) => [label, i]));
const evidenceOf = (label: Component) => EVIDENCE[label] as NonNullable<(typeof EVIDENCE)[Component]>;

const base = Float64Array.from(LABELS, (label) => evidenceOf(label).base);

/** Per feature: label, weight, label, weight … */
const weightsByFeature: number[][] = FEATURES.map((feature) =>
  LABELS.flatMap((label, i) => {
    const weight = evidenceOf(label).features[feature];
    return weight === undefined ? [] : [i, weight];
  }),
);

const steps = stepMatrix();
const pairSteps: Float64Array[] = PAIR_FEATURES.map((feature) => pairMatrix(feature));
/** Sums of `steps` and the pair steps in force, by the set of pair features (few sets occur). */
const combined = new Map<number, Float64Array>();

function stepsWith(features: readonly number[]): Float64Array {
  let key = 0;
  for (const feature of features) key |= 1 << feature;
  let matrix = combined.get(key);
  if (!matrix) {
    matrix = steps.slice();
    for (const feature of features) {
      const pair = pairSteps[feature] as Float64Array;
      for (let i = 0; i < matrix.length; i++) matrix[i] = (matrix[i] as number) + (pair[i] as number);
    }
    combined.set(key, matrix);
  }
  return matrix;
}

function stepMatrix(): Float64Array {
  const matrix = new Float64Array(COUNT * COUNT);
  for (const [i, from] of LABELS.entries()) {
    for (const [j, to] of LABELS.entries()) {
      matrix[i * COUNT + j] = STAGE_STEPS[evidenceOf(from).stage][evidenceOf(to).stage];
    }
  }
  // A step named in full replaces what '*' says of it.
  const named = new Set(STEPS.filter(([from, to]) => from !== '*' && to !== '*').map(([from, to]) => `${from} ${to}`));
  for (const [from, to, weight] of STEPS) {
    for (const [i, fromLabel] of LABELS.entries()) {
      if (from !== '*' && from !== fromLabel) continue;
      for (const [j, toLabel] of LABELS.entries()) {
        if (to !== '*' && to !== toLabel) continue;
        if ((from === '*' || to === '*') && named.has(`${fromLabel} ${toLabel}`)) continue;
        matrix[i * COUNT + j] = (matrix[i * COUNT + j] as number) + weight;
      }
    }
  }
  return matrix;
}

function pairMatrix(feature: string): Float64Array {
  const matrix = new Float64Array(COUNT * COUNT);
  const add = (i: number, j: number, weight: number): void => {
    matrix[i * COUNT + j] = (matrix[i * COUNT + j] as number) + weight;
  };
  for (const [name, from, to, weight] of PAIR_STEPS) {
    if (name !== feature) continue;
    if (from === '=') {
      for (let i = 0; i < COUNT; i++) add(i, i, weight);
    } else add(index.get(from as Component) as number, index.get(to as Component) as number, weight);
  }
  return matrix;
}

export interface Label {
  component: Component;
  /** 0 to 1. */
  confidence: number;
}

interface Candidates {
  labels: number[];
  scores: number[];
}

function candidatesOf(line: Line, scratch: Float64Array): Candidates {
  scratch.set(base);
  for (const feature of featuresOf(line)) {
    const weights = weightsByFeature[feature] as number[];
    for (let k = 0; k < weights.length; k += 2) {
      const label = weights[k] as number;
      scratch[label] = (scratch[label] as number) + (weights[k + 1] as number);
    }
  }
  let best = Number.NEGATIVE_INFINITY;
  for (const score of scratch) if (score > best) best = score;
  const labels: number[] = [];
  const scores: number[] = [];
  for (let label = 0; label < COUNT; label++) {
    const score = scratch[label] as number;
    if (score >= best - BEAM) {
      labels.push(label);
      scores.push(score);
    }
  }
  return { labels, scores };
}

/** Labels for the lines of a document in chain order. */
export function labelLines(chain: readonly Line[]): Label[] {
  const length = chain.length;
  if (length === 0) return [];
  const scratch = new Float64Array(COUNT);
  const candidates = chain.map((line) => candidatesOf(line, scratch));

  // links[t][a * width + b]: step from candidate a of line t - 1 to candidate b of line t.
  const links: Float64Array[] = [new Float64Array(0)];
  const forward: Float64Array[] = [];
  const origin: Int16Array[] = [];
  const first = candidates[0] as Candidates;
  forward.push(Float64Array.from(first.labels, (label, b) => (first.scores[b] as number) + OPENING[evidenceOf(LABELS[label] as Component).stage]));
  origin.push(new Int16Array(first.labels.length));

  for (let t = 1; t < length; t++) {
    const from = candidates[t - 1] as Candidates;
    const to = candidates[t] as Candidates;
    const matrix = stepsWith(pairFeaturesOf(chain[t - 1] as Line, chain[t] as Line));
    const link = new Float64Array(from.labels.length * to.labels.length);
    const reach = new Float64Array(to.labels.length);
    const best = new Int16Array(to.labels.length);
    const before = forward[t - 1] as Float64Array;
    for (let b = 0; b < to.labels.length; b++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let a = 0; a < from.labels.length; a++) {
        const key = (from.labels[a] as number) * COUNT + (to.labels[b] as number);
        const step = matrix[key] as number;
        link[a * to.labels.length + b] = step;
        const score = (before[a] as number) + step;
        if (score > top) {
          top = score;
          best[b] = a;
        }
      }
      reach[b] = top + (to.scores[b] as number);
    }
    links.push(link);
    forward.push(reach);
    origin.push(best);
  }

  const labels = new Array<Label>(length);
  let chosen = argmax(forward[length - 1] as Float64Array);
  let backward = new Float64Array((candidates[length - 1] as Candidates).labels.length);
  for (let t = length - 1; t >= 0; t--) {
    const here = candidates[t] as Candidates;
    const reach = forward[t] as Float64Array;
    let rival = Number.NEGATIVE_INFINITY;
    for (let b = 0; b < here.labels.length; b++) {
      if (b !== chosen) rival = Math.max(rival, (reach[b] as number) + (backward[b] as number));
    }
    const margin = (reach[chosen] as number) + (backward[chosen] as number) - rival;
    labels[t] = { component: LABELS[here.labels[chosen] as number] as Component, confidence: 1 / (1 + Math.exp(-margin)) };
    if (t === 0) break;
    const from = candidates[t - 1] as Candidates;
    const link = links[t] as Float64Array;
    const width = here.labels.length;
    const earlier = new Float64Array(from.labels.length);
    for (let a = 0; a < from.labels.length; a++) {
      let top = Number.NEGATIVE_INFINITY;
      for (let b = 0; b < width; b++) {
        top = Math.max(top, (link[a * width + b] as number) + (here.scores[b] as number) + (backward[b] as number));
      }
      earlier[a] = top;
    }
    backward = earlier;
    chosen = (origin[t] as Int16Array)[chosen] as number;
  }
  return labels;
}

function argmax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}
