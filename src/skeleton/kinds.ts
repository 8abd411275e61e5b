/** The kinds of document there are skeletons of: the 29 types of Điều 7 and the three copies (data/skeletons.json). */
import table from '../../data/skeletons.json' with { type: 'json' };
import { copyForm, documentType } from '../knowledge/document-types.ts';
import { bareLetters, collapseSpaces } from '../language/fold.ts';

export interface SkeletonKind {
  /** As in data/document-types.json: `cong-van`. */
  id: string;
  /** In Vietnamese, first letter capital. */
  name: string;
  en: string;
  /** Of the ký hiệu; null for công văn and thư công. */
  abbreviation: string | null;
  /** Template of Phụ lục III; null where there is none. */
  template: string | null;
}

/** What a skeleton says; words in square brackets are to be filled in, those in braces come from the settings. */
export interface Skeleton {
  type: string;
  source: string;
  /** Of copies, which are no types of their own. */
  name?: string;
  en?: string;
  /** Other names that people give it. */
  alsoCalled?: string[];
  /** SAO Y, SAO LỤC, TRÍCH SAO: the block stands below the copied document. */
  form?: string;
  /** False: the template prints none. */
  number?: boolean;
  date?: boolean;
  subject?: string;
  /** `V/v …`, below the number. */
  subjectOfLetter?: string;
  content: { style: string; text: string }[];
  recipients?: string[];
  /** After `- Lưu: `. */
  archive?: string;
  /** Titles of two who sign side by side. */
  signatures?: string[];
}

const SKELETONS: readonly Skeleton[] = table.skeletons;

/** In the order of Điều 7, the copies last. */
export const SKELETON_KINDS: readonly SkeletonKind[] = SKELETONS.map(kindOf);

export function skeletonOf(id: string): Skeleton | undefined {
  return SKELETONS.find(({ type }) => type === id);
}

/** The kind of that id, name (diacritics may be missing) or abbreviation, or null. */
export function findKind(wanted: string): SkeletonKind | null {
  const name = collapseSpaces(wanted.normalize('NFC'));
  const upper = name.toLocaleUpperCase('vi');
  const bare = comparable(name);
  return (
    SKELETON_KINDS.find((kind) => namesOf(kind).some((known) => comparable(known) === bare)) ??
    SKELETON_KINDS.find(({ abbreviation }) => abbreviation === name) ??
    SKELETON_KINDS.find(({ abbreviation }) => abbreviation?.toLocaleUpperCase('vi') === upper) ??
    onlyOne(SKELETON_KINDS.filter(({ abbreviation }) => abbreviation && comparable(abbreviation) === bare))
  );
}

/** Every name and id, for suggestions. */
export function kindNames(): string[] {
  return SKELETON_KINDS.flatMap((kind) => namesOf(kind));
}

function namesOf({ id, name }: SkeletonKind): string[] {
  return [id, name, ...(skeletonOf(id)?.alsoCalled ?? [])];
}

function kindOf({ type, name, en }: Skeleton): SkeletonKind {
  const known = documentType(type);
  return {
    id: type,
    name: name ?? known?.name ?? type,
    en: en ?? known?.en ?? type,
    abbreviation: known?.abbreviation ?? copyForm(type)?.abbreviation ?? null,
    template: known?.template ?? null,
  };
}

const comparable = (name: string): string => bareLetters(name).replace(/[\s_-]+/g, '-');
const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] as T) : null);
