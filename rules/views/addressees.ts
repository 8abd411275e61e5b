/** Whom a letter is for, and where they stand to who writes it. */
import type { DraftDocument } from '../../src/draft/draft.ts';
import { perDocument } from '../../src/draft/per-draft.ts';
import { sureSegments } from '../../src/draft/segments.ts';
import { agencyKey } from '../../src/knowledge/agencies.ts';
import { directionOf, type Rank, rankOf } from '../grammar/rank.ts';
import { agencyOf } from './agency.ts';

export interface Direction {
  /** Of the body in the letterhead. */
  issuer: Rank | null;
  /** Where all addressees stand; null: not sure of one, or they stand on both sides. */
  to: 'up' | 'across' | 'down' | null;
}

/** From letterhead and Kính gửi. A body that the letterhead names above the issuer is surely above it. */
export const directionOfLetter = perDocument((document: DraftDocument): Direction => {
  const issuerName = agencyOf(document, 'issuingAgency');
  const issuer = issuerName === null ? null : rankOf(issuerName);
  const parent = agencyOf(document, 'parentAgency');
  const directions = addresseesOf(document).map((key) => {
    if (parent !== null && isSameBody(parent, key)) return 'up';
    const rank = rankOf(key);
    return rank === null || issuer === null ? null : directionOf(issuer, rank);
  });
  const [first = null] = directions;
  return { issuer, to: directions.every((one) => one === first) ? first : null };
});

/** The keys of all bodies addressed; the rest of a name may stand on the next line. */
function addresseesOf(document: DraftDocument): string[] {
  return sureSegments(document, 'addressee')
    .map(({ text }) => text)
    .join('\n')
    .replace(/^\s*Kính gửi\s*:?/iu, '')
    .split(/[;\n]|\.\s*$/)
    .map((name) => agencyKey(name.replace(/^[\s\-–+•]+/, '').trim()))
    .filter((key) => key !== '');
}

const isSameBody = (one: string, other: string): boolean => shortened(one) === shortened(other);
const shortened = (key: string): string => key.replace('ỦY BAN NHÂN DÂN', 'UBND');
