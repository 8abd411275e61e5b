/** The families of rules. Each finding is of one of them; a plugin may name its rules otherwise and says which it is. */
import type { Bilingual } from '../language/language.ts';

/** By id, in the order in which they are told. */
export const FAMILY_NAMES = {
  'the-thuc': { vi: 'Thể thức', en: 'Format' },
  'noi-dung': { vi: 'Nội dung', en: 'Content' },
  'van-phong': { vi: 'Văn phong', en: 'Style' },
  'chinh-ta': { vi: 'Chính tả', en: 'Spelling' },
} as const satisfies Record<string, Bilingual>;

export type Family = keyof typeof FAMILY_NAMES;

export const FAMILIES = Object.keys(FAMILY_NAMES) as readonly Family[];

export const isFamily = (name: string): name is Family => Object.hasOwn(FAMILY_NAMES, name);

/** `the-thuc` of `the-thuc/le-trang`, `so-noi-vu` of a plugin's `so-noi-vu/ten-co-quan`. */
export const prefixOf = (ruleId: string): string => ruleId.slice(0, ruleId.indexOf('/'));

/** The family that a rule declares, else the one that its id begins with. Throws `RangeError` when it has neither. */
export function familyOf({ id, family }: Readonly<{ id: string; family?: Family }>): Family {
  const found = family ?? prefixOf(id);
  if (isFamily(found)) return found;
  throw new RangeError(`rule ${id} declares no family (${FAMILIES.join(', ')}), and its id begins with none`);
}
