/** Views of a draft: collected when the first rule asks, shared by all of them, gone with the draft. */
import { oncePer } from '../language/once.ts';
import type { Draft, DraftDocument } from './draft.ts';

type View = object | number | string | boolean;

/** `const annexes = perDraft((draft) => …)`: collects once for each draft. */
export const perDraft: <Value extends View>(collect: (draft: Draft) => Value) => (draft: Draft) => Value = oncePer;

/** The same for one document of a draft. */
export const perDocument: <Value extends View>(
  collect: (document: DraftDocument) => Value,
) => (document: DraftDocument) => Value = oncePer;
