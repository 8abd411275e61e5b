/** Which part refers to which (ECMA-376-2 §9.3). Only what a relationship names exists. */
import { relationshipKind } from './names.ts';
import type { Tape } from './tape.ts';

export interface Relationship {
  id: string;
  /** Last step of the type, e.g. `officeDocument`, `header`, `comments`. */
  kind: string;
  /** Name of the part, without a leading slash; null for external targets. */
  target: string | null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);

/** Name of the part that holds the relationships of `part`. */
export function relationshipsPartOf(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** `tape`: of the relationships of `part`. */
export function readRelationships(tape: Tape, part: string): Relationship[] {
  const folder = folderOf(part);
  const relationships: Relationship[] = [];
  for (let element = tape.firstChild(0); element >= 0; element = tape.nextSibling(element)) {
    if (tape.name(element) !== 'rel:Relationship') continue;
    const external = tape.attribute(element, 'TargetMode') === 'External';
    relationships.push({
      id: tape.attribute(element, 'Id') ?? '',
      kind: relationshipKind(tape.attribute(element, 'Type') ?? ''),
      target: external ? null : resolveTarget(folder, tape.attribute(element, 'Target') ?? ''),
    });
  }
  return relationships;
}

/** Absolute (`/word/x.xml`) or relative to the folder of the source part, `..` resolved inside the package. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
