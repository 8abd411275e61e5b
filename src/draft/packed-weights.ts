/** The weights of the labeller. Programs are built with the numbers in place of this module (tools/build.ts). */
import { packWeights, WEIGHTS } from './weights.ts';

export const PACKED_WEIGHTS = packWeights(WEIGHTS);
