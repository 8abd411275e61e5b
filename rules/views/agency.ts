/** Names of the bodies in the letterhead. */
import type { DraftDocument } from '../../src/draft/draft.ts';
import { agencyKey } from '../../src/knowledge/agencies.ts';
import { sureSegments } from '../../src/draft/segments.ts';

/** The whole name, its lines joined, as `agencyKey` writes it; null where none is surely there. */
export function agencyOf(document: DraftDocument, component: 'issuingAgency' | 'parentAgency'): string | null {
  const lines = sureSegments(document, component).map(({ text }) => text);
  return lines.length === 0 ? null : agencyKey(lines.join(' '));
}
