/**
 * One choice for the whole document: the sequence of components with the highest sum of evidence
 * (Viterbi over a linear chain). How sure a label is follows from how much worse the best sequence
 * without it would be (max-marginals).
 */
import type { Component } from '../knowledge/components.ts';
import { type Memory, perMemory } from '../language/memory.ts';
import { ALL_FEATURES, pairFeaturesOf, visitFeatures } from './features.ts';
import type { Line } from './line.ts';
import { PACKED_WEIGHTS } from './packed-weights.ts';
import type { PackedWeights } from './weights.ts';

const COUNT = PACKED_WEIGHTS.labels.length;
/** Packed weights are whole tenths. */
const UNIT = 10;
/** Labels further than this behind the best of their line are not considered. */
const BEAM = 10 * UNIT;
/** Less than any sum of weights. */
const LEAST = -1_000_000_000;

export interface Label {
  component: Component;
  /** 0 to 1. */
  confidence: number;
}

/** What one label after another earns, and the most that a step can earn: most of them need not be looked at (`Lattice.step`). */
class Steps {
  /** A step from label i to label j stands at place `i * COUNT + j`. */
  readonly matrix: Int32Array;
  readonly mostFrom = new Int32Array(COUNT).fill(LEAST);
  readonly mostTo = new Int32Array(COUNT).fill(LEAST);

  constructor(matrix: Int32Array) {
    this.matrix = matrix;
    for (let from = 0; from < COUNT; from++) {
      for (let to = 0; to < COUNT; to++) {
        const earned = matrix[from * COUNT + to] as number;
        if (earned > (this.mostFrom[from] as number)) this.mostFrom[from] = earned;
        if (earned > (this.mostTo[to] as number)) this.mostTo[to] = earned;
      }
    }
  }
}

/** Some two hundred sets of pair features occur; when there are more, all is forgotten. */
const MOST_SETS = 512;

/**
 * The labels in question for each line: the candidates of line `t` stand from `starts[t]` to `starts[t + 1]`. Flat
 * arrays with room for all labels on each of ten thousand lines; room that is not used is never fetched from memory.
 */
class Lattice {
  readonly starts: Int32Array;
  readonly labels: Int8Array;
  readonly scores: Int32Array;
  /** Best score of a sequence that ends with this label. */
  readonly reach: Int32Array;
  /** Which candidate of the line before that sequence comes from. */
  readonly origin: Int8Array;
  /** Candidates of one line, the best one first, and what they are sorted by. */
  readonly #sorted = new Int32Array(COUNT);
  readonly #sortedScores = new Int32Array(COUNT);

  constructor(length: number) {
    const room = length * COUNT;
    this.starts = new Int32Array(length + 1);
    this.labels = new Int8Array(room);
    this.scores = new Int32Array(room);
    this.reach = new Int32Array(room);
    this.origin = new Int8Array(room);
  }

  count(t: number): number {
    return (this.starts[t + 1] as number) - (this.starts[t] as number);
  }

  /** Fills in the candidates of line `t`: the labels whose weight is near the best. */
  enter(t: number, weights: Int32Array): void {
    let best = LEAST;
    for (let label = 0; label < COUNT; label++) best = Math.max(best, weights[label] as number);
    let at = this.starts[t] as number;
    for (let label = 0; label < COUNT; label++) {
      const score = weights[label] as number;
      if (score < best - BEAM) continue;
      this.labels[at] = label;
      this.scores[at++] = score;
    }
    this.starts[t + 1] = at;
  }

  /** The bits of all candidates of line `t`, of those that each label has. */
  union(t: number, bitsOf: readonly number[]): number {
    let bits = 0;
    for (let at = this.starts[t] as number; at < (this.starts[t + 1] as number); at++)
      bits |= bitsOf[this.labels[at] as number] as number;
    return bits;
  }

  /** Takes in one more candidate, `length` being sorted already; of equal ones the first stays in front. */
  #sortIn(candidate: number, score: number, length: number): void {
    let at = length;
    for (; at > 0 && (this.#sortedScores[at - 1] as number) < score; at--) {
      this.#sorted[at] = this.#sorted[at - 1] as number;
      this.#sortedScores[at] = this.#sortedScores[at - 1] as number;
    }
    this.#sorted[at] = candidate;
    this.#sortedScores[at] = score;
  }

  /**
   * Extends the best sequences from line `t - 1` to line `t`. The best one so far is tried first, and those that the best of all
   * steps would not lift above it are not tried: of prose, with two dozen labels in question for each line, that is most of them.
   */
  step(t: number, { matrix, mostTo }: Steps): void {
    const { starts, labels, scores, reach, origin } = this;
    const sorted = this.#sorted;
    const sortedScores = this.#sortedScores;
    const from = starts[t - 1] as number;
    const to = starts[t] as number;
    const width = to - from;
    for (let a = 0; a < width; a++) this.#sortIn(a, reach[from + a] as number, a);
    const end = starts[t + 1] as number;
    for (let b = to; b < end; b++) {
      const label = labels[b] as number;
      const most = mostTo[label] as number;
      let top = LEAST;
      let best = 0;
      for (let i = 0; i < width && (sortedScores[i] as number) + most >= top; i++) {
        const a = sorted[i] as number;
        const score = (sortedScores[i] as number) + (matrix[(labels[from + a] as number) * COUNT + label] as number);
        // Of equal ones the first.
        if (score > top || (score === top && a < best)) {
          top = score;
          best = a;
        }
      }
      reach[b] = top + (scores[b] as number);
      origin[b] = best;
    }
  }

  /** How much better the best sequence is with candidate `chosen` of line `t` than with any other. */
  margin(t: number, chosen: number, backward: Int32Array): number {
    const { reach } = this;
    const start = this.starts[t] as number;
    const count = this.count(t);
    let rival = LEAST;
    for (let b = 0; b < count; b++) {
      const score = (reach[start + b] as number) + (backward[b] as number);
      if (score > rival && b !== chosen) rival = score;
    }
    return (reach[start + chosen] as number) + (backward[chosen] as number) - rival;
  }

  /** Best score of what follows each candidate of line `t - 1`, from that of line `t`. */
  stepBack(t: number, { matrix, mostFrom }: Steps, backward: Int32Array, into: Int32Array): void {
    const { starts, labels, scores } = this;
    const sorted = this.#sorted;
    const sortedScores = this.#sortedScores;
    const from = starts[t - 1] as number;
    const to = starts[t] as number;
    const width = this.count(t);
    for (let b = 0; b < width; b++) this.#sortIn(b, (scores[to + b] as number) + (backward[b] as number), b);
    for (let a = 0; a < to - from; a++) {
      const label = labels[from + a] as number;
      const most = mostFrom[label] as number;
      let top = LEAST;
      for (let i = 0; i < width && (sortedScores[i] as number) + most > top; i++) {
        const next = labels[to + (sorted[i] as number)] as number;
        const score = (matrix[label * COUNT + next] as number) + (sortedScores[i] as number);
        if (score > top) top = score;
      }
      into[a] = top;
    }
  }
}

/** Labels the lines of documents by one set of weights. */
export class Labeller {
  readonly #packed: PackedWeights;
  readonly #base: Int32Array;
  readonly #steps: Steps;
  /** Sums of `#steps` and the pair steps in force, by the set of pair features. */
  readonly #combinedIn = perMemory(() => new Map<number, Steps>());
  /** What the line at hand weighs for each label. */
  readonly #weights = new Int32Array(COUNT);

  constructor(packed: PackedWeights = PACKED_WEIGHTS) {
    this.#packed = packed;
    this.#base = Int32Array.from(packed.base);
    this.#steps = new Steps(Int32Array.from(packed.steps));
  }

  /** Labels for the lines of a document in chain order. */
  label(chain: readonly Line[], memory: Memory): Label[] {
    const { length } = chain;
    if (length === 0) return [];
    const combined = this.#combinedIn(memory);
    const lattice = new Lattice(length);
    /** `steps[t]`: from line t - 1 to line t. */
    const steps: Steps[] = [this.#steps];
    for (let t = 0; t < length; t++) {
      const line = chain[t] as Line;
      lattice.enter(t, this.#weightsOf(line));
      if (t === 0) this.#open(lattice, line);
      else {
        const asked = lattice.union(t, this.#packed.pairsOf);
        const own = this.#stepsWith(pairFeaturesOf(chain[t - 1] as Line, line, asked), combined);
        steps.push(own);
        lattice.step(t, own);
      }
    }

    const { starts, labels, reach, origin } = lattice;
    const found = new Array<Label>(length);
    let chosen = 0;
    const last = starts[length - 1] as number;
    for (let b = 1; b < lattice.count(length - 1); b++) {
      if ((reach[last + b] as number) > (reach[last + chosen] as number)) chosen = b;
    }
    let backward = new Int32Array(COUNT);
    let earlier = new Int32Array(COUNT);
    for (let t = length - 1; t >= 0; t--) {
      const at = (starts[t] as number) + chosen;
      found[t] = {
        component: this.#packed.labels[labels[at] as number] as Component,
        confidence: 1 / (1 + Math.exp(-lattice.margin(t, chosen, backward) / UNIT)),
      };
      if (t === 0) break;
      lattice.stepBack(t, steps[t] as Steps, backward, earlier);
      const done = backward;
      backward = earlier;
      earlier = done;
      chosen = origin[at] as number;
    }
    return found;
  }

  /** Sums of what the features of a line say of each label; good until the next line. */
  #weightsOf(line: Line): Int32Array {
    this.#weights.set(this.#base);
    visitFeatures(line, line.role === 'content' ? this.#packed.strongFeatures : ALL_FEATURES, this.#weigh);
    return this.#weights;
  }

  readonly #weigh = (feature: number): void => {
    const weights = this.#packed.byFeature[feature] as readonly number[];
    const sums = this.#weights;
    for (let k = 0; k < weights.length; k += 2) {
      const label = weights[k] as number;
      sums[label] = (sums[label] as number) + (weights[k + 1] as number);
    }
  };

  /** A document may open with some stages rather than with others. */
  #open(lattice: Lattice, line: Line): void {
    const { starts, labels, scores, reach } = lattice;
    const features = pairFeaturesOf(line, line, lattice.union(0, this.#packed.wordsToOpen));
    for (let b = 0; b < (starts[1] as number); b++) {
      const label = labels[b] as number;
      const words = this.#packed.wordsToOpen[label] as number;
      const anchor = (features & words) === words ? 0 : this.#packed.anchor;
      reach[b] = (scores[b] as number) + (this.#packed.opening[label] as number) - anchor;
    }
  }

  /** `features`: a bit for each pair feature that holds. */
  #stepsWith(features: number, combined: Map<number, Steps>): Steps {
    let steps = combined.get(features);
    if (!steps) {
      if (combined.size >= MOST_SETS) combined.clear();
      const matrix = this.#steps.matrix.slice();
      for (const [i, pairs] of this.#packed.pairSteps.entries()) {
        if ((features & (1 << i)) === 0) continue;
        for (let k = 0; k < pairs.length; k += 2) {
          const at = pairs[k] as number;
          matrix[at] = (matrix[at] as number) + (pairs[k + 1] as number);
        }
      }
      combined.set(features, (steps = new Steps(matrix)));
    }
    return steps;
  }
}

const labeller = new Labeller();

/** Labels for the lines of a document in chain order. */
export function labelLines(chain: readonly Line[], memory: Memory): Label[] {
  return labeller.label(chain, memory);
}
