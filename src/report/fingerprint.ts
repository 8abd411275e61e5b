/** What a finding is known by from one run to the next: its rule, its component and its words, wherever they have moved. */
import { normalText } from '../language/normal-text.ts';
import type { Finding } from '../lint/finding.ts';

/**
 * Tells findings of one file apart that are the same otherwise, by their order. `known`: how often each was seen, of one file. Sixteen
 * hexadecimal digits, a colon and a number from 1.
 */
export function numberedFingerprint(finding: Finding, known: Map<string, number>): string {
  const fingerprint = fingerprintOf(finding);
  const number = (known.get(fingerprint) ?? 0) + 1;
  known.set(fingerprint, number);
  return `${fingerprint}:${number}`;
}

function fingerprintOf({ ruleId, messageId, location, place }: Finding): string {
  const { component, text } = location;
  const words = normalText(text === '' ? place.words : text)
    .toLowerCase()
    .replace(/[\s\ufffc]+/g, ' ')
    .trim();
  return hashText([ruleId, messageId, component ?? '', words].join('\n'));
}

/** FNV-1a twice, from two beginnings: 64 bits, enough to tell the findings of a repository apart; no secret is kept by it. */
export function hashText(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    one = Math.imul(one ^ (unit & 0xff), 0x01000193);
    one = Math.imul(one ^ (unit >> 8), 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
