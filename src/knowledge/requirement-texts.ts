/**
 * What each requirement asks for, in a sentence (data/requirements.json). Only explanations and manual
 * pages need it, so it is apart from `requirements.ts`, which names places.
 */
import type { Bilingual } from '../language/language.ts';
import table from '../../data/requirements.json' with { type: 'json' };

export interface Requirement {
  /** `ND30-I.II.4.b-2`; stable. */
  id: string;
  /** How far a program can decide it; the table explains the levels. */
  level: 'M1' | 'M2' | 'M3';
  /** Where it stands: in the prose (V), in templates only (T), or in usage only (K). */
  tag: string;
  vi: string;
  en: string;
  source: string;
  /** Why no .docx can show whether it is kept. */
  undecidable?: Bilingual;
}

export const REQUIREMENTS: readonly Requirement[] = table.requirements;

export function requirement(id: string): Requirement | undefined {
  return REQUIREMENTS.find((item) => item.id === id);
}
