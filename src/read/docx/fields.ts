/** Fields of a story: what is code and what is text, and to which field a run belongs (§17.16). */
import type { Tape } from '../../opc/tape.ts';
import type { Field, Inline } from '../../tree/nodes.ts';

interface OpenField {
  phase: 'code' | 'result';
  instruction: string;
  node: Field;
  /** Where the field was opened; its result lands in the node only there. */
  home: Inline[];
}

/** The fields that are open where a story is being read, the outermost first. */
export class Fields {
  /** Some field does not end: nobody can tell code from text, and all of it is text. */
  readonly arePlain: boolean;
  #open: OpenField[] = [];

  constructor(tape: Tape) {
    this.arePlain = !areBalanced(tape);
  }

  get areOpen(): boolean {
    return this.#open.length > 0;
  }

  /** What is read here is code of a field and shows nowhere. */
  get inCode(): boolean {
    return this.#open.length > 0 && this.#open.some(({ phase }) => phase === 'code');
  }

  /** Of the innermost field; null outside of all. */
  get kind(): string | null {
    return this.#open.at(-1)?.node.kind ?? null;
  }

  /** `out`, or the field that has opened there: a run that stands in the result of a field belongs to the field. */
  home(out: Inline[]): Inline[] {
    const field = this.#open.at(-1);
    return field?.phase === 'result' && field.home === out ? field.node.children : out;
  }

  /** A field with its instruction in an attribute; its content is read by `read`. */
  simple(instruction: string, out: Inline[], read: (children: Inline[]) => void): void {
    const node: Field = { type: 'field', instruction, kind: kindOf(instruction), children: [] };
    out.push(node);
    this.#open.push({ phase: 'result', instruction, node, home: node.children });
    read(node.children);
    this.#open.pop();
  }

  /** A character that begins, separates or ends a field: the value of `w:fldCharType`. */
  character(type: string | null, out: Inline[]): void {
    if (this.arePlain) return;
    if (type === 'begin') {
      this.#begin(out);
      return;
    }
    const open = this.#open.at(-1);
    if (!open) return;
    open.node.instruction = open.instruction;
    open.node.kind = kindOf(open.instruction);
    if (type === 'separate') open.phase = 'result';
    else this.#open.pop();
  }

  #begin(out: Inline[]): void {
    const node: Field = { type: 'field', instruction: '', kind: '', children: [] };
    this.home(out).push(node);
    this.#open.push({ phase: 'code', instruction: '', node, home: out });
  }

  /** Text of `w:instrText`. */
  addCode(text: string): void {
    const field = this.#open.at(-1);
    if (field?.phase === 'code') field.instruction += text;
  }

  /** A text box is a story of its own: fields outside do not reach into what `read` reads. */
  apart(read: () => void): void {
    const outside = this.#open;
    this.#open = [];
    read();
    this.#open = outside;
  }
}

function kindOf(instruction: string): string {
  return (/^\s*(\S+)/.exec(instruction)?.[1] ?? '').toUpperCase();
}

/** Every field that begins also ends. */
function areBalanced(tape: Tape): boolean {
  let open = 0;
  const fieldCharacter = tape.nameNumber('w:fldChar');
  if (fieldCharacter < 0) return true;
  for (let element = 0; element < tape.count; element++) {
    if (!tape.isNamed(element, fieldCharacter)) continue;
    const kind = tape.attribute(element, 'w:fldCharType');
    if (kind === 'begin') open++;
    else if (kind === 'end' && --open < 0) return false;
  }
  return open === 0;
}
