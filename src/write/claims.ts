/** Which fixes go together: two that want the same thing changed differently do not. */
import type { Change, ParagraphReference } from '../lint/change.ts';

/** Name of a paragraph among those of a document. */
export const keyOf = ({ part, paragraph }: ParagraphReference): string => `${part}#${paragraph}`;

/** Something a change sets: text between two offsets, a property of it, a property of a paragraph or section. */
interface Claim {
  thing: string;
  start: number;
  end: number;
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

function claimsOfFormat(format: object, thing: string, { start, end }: { start: number; end: number }): Claim[] {
  return Object.entries(format).map(([property, value]) => ({
    thing: `${thing} ${property}`,
    start,
    end,
    value: String(value),
  }));
}

/** Two changes of one thing go together only when they want the same. */
export class Claims {
  readonly #byThing = new Map<string, Claim[]>();
  readonly #mainPart: string;

  constructor(mainPart: string) {
    this.#mainPart = mainPart;
  }

  /** False, and nothing claimed, when something is taken. */
  claim(changes: readonly Change[]): boolean {
    const claims = changes.flatMap((change) => [...claimsOf(change), ...marginClaims(change, this.#mainPart)]);
    if (!claims.every((claim) => this.#isFree(claim))) return false;
    for (const claim of claims) {
      const known = this.#byThing.get(claim.thing);
      if (known) known.push(claim);
      else this.#byThing.set(claim.thing, [claim]);
    }
    return true;
  }

  #isFree(claim: Claim): boolean {
    // Texts that touch are apart only on paper: what is put in between them would have no order.
    const isText = claim.thing.endsWith(' text');
    return (this.#byThing.get(claim.thing) ?? []).every((taken) => {
      const isApart = isText
        ? claim.end < taken.start || taken.end < claim.start
        : claim.end <= taken.start || taken.end <= claim.start;
      const isSame =
        claim.value === taken.value && (!isText || (claim.start === taken.start && claim.end === taken.end));
      return isApart || isSame;
    });
  }
}
