/** Which fixes go together: two that want the same thing changed differently do not. */
import type { TextRange } from '../language/text-range.ts';
import type { Change, ParagraphReference } from '../lint/change.ts';
import { RangeIndex } from '../language/range-index.ts';

/** Name of a paragraph among those of a document. */
export const keyOf = ({ part, paragraph }: ParagraphReference): string => `${part}#${paragraph}`;

/** Something a change sets: text between two offsets, a property of it, a property of a paragraph or section. */
interface Claim extends TextRange {
  thing: string;
  value: string;
}

const EVERYWHERE = { start: 0, end: Number.POSITIVE_INFINITY };

/** Headers and footers are numbered, or their paragraphs changed, one after the other. */
function marginClaims(change: Change, mainPart: string): Claim[] {
  if (change.type === 'section' || ('part' in change && change.part === mainPart)) return [];
  return [{ thing: 'margins', ...EVERYWHERE, value: change.type === 'pageNumber' ? 'numbers' : 'paragraphs' }];
}

function claimsOf(change: Change): Claim[] {
  switch (change.type) {
    case 'text':
      return [{ thing: `${keyOf(change)} text`, start: change.start, end: change.end, value: change.text }];
    case 'removeParagraph':
      return [{ thing: `${keyOf(change)} text`, ...EVERYWHERE, value: '' }];
    case 'runFormat':
      return claimsOfFormat(change.format, keyOf(change), change);
    case 'paragraphFormat':
      return claimsOfFormat(change.format, `${keyOf(change)} paragraph`, EVERYWHERE);
    case 'section':
      return claimsOfFormat(change.layout, `section ${change.section}`, EVERYWHERE);
    case 'pageNumber':
      return [{ thing: `section ${change.section} number`, ...EVERYWHERE, value: '' }];
  }
}

function claimsOfFormat(format: object, thing: string, { start, end }: TextRange): Claim[] {
  return Object.entries(format).map(([property, value]) => ({
    thing: `${thing} ${property}`,
    start,
    end,
    value: String(value),
  }));
}

/** Longer claims, some without an end, are few. */
const LONG = 65_536;

const isLong = ({ start, end }: Claim): boolean => end - start > LONG;

/** What is claimed of one thing. */
class Taken {
  readonly #all: Claim[] = [];
  readonly #short = new RangeIndex<Claim>();
  readonly #long: Claim[] = [];

  add(claim: Claim): void {
    if (!isLong(claim)) this.#short.add(claim);
    else if (this.#long.some((known) => isEqual(known, claim))) return;
    else this.#long.push(claim);
    this.#all.push(claim);
  }

  /** Whether it holds for all claims that the one given may meet. */
  every(claim: Claim, holds: (taken: Claim) => boolean): boolean {
    if (!isLong(claim)) return this.#long.every(holds) && this.#short.everyNear(claim, holds);
    // What it would meet has been asked before it was taken the first time, and whatever came after was asked about it.
    return this.#long.some((known) => isEqual(known, claim)) || this.#all.every(holds);
  }
}

const isEqual = (a: Claim, b: Claim): boolean => a.start === b.start && a.end === b.end && a.value === b.value;

/** Two changes of one thing go together only when they want the same. */
export class Claims {
  readonly #byThing = new Map<string, Taken>();
  readonly #mainPart: string;

  constructor(mainPart: string) {
    this.#mainPart = mainPart;
  }

  /** False, and nothing claimed, when something is taken. */
  claim(changes: readonly Change[]): boolean {
    const claims = changes.flatMap((change) => [...claimsOf(change), ...marginClaims(change, this.#mainPart)]);
    if (!claims.every((claim) => this.#isFree(claim))) return false;
    for (const claim of claims) {
      const known = this.#byThing.get(claim.thing) ?? new Taken();
      this.#byThing.set(claim.thing, known);
      known.add(claim);
    }
    return true;
  }

  #isFree(claim: Claim): boolean {
    // Texts that touch are apart only on paper: what is put in between them would have no order.
    const isText = claim.thing.endsWith(' text');
    const isFreeOf = (taken: Claim): boolean => {
      const isApart = isText
        ? claim.end < taken.start || taken.end < claim.start
        : claim.end <= taken.start || taken.end <= claim.start;
      const isSame =
        claim.value === taken.value && (!isText || (claim.start === taken.start && claim.end === taken.end));
      return isApart || isSame;
    };
    return this.#byThing.get(claim.thing)?.every(claim, isFreeOf) ?? true;
  }
}
