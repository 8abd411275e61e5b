/** What a citation says, and which document it means. */
import { actKey } from '../../knowledge/laws.ts';
import type { WrittenDate } from '../../language/dates.ts';
import { foldForComparison } from '../../language/fold.ts';
import { symbolParts } from '../../language/symbols.ts';

export interface Citation {
  /** As written: `Nghị định`, `Bộ luật`, `NĐ`. */
  type: string;
  /** Its full name in small letters: `nghị định`. */
  typeName: string;
  /**
   * `full`: with a type of its own, number and symbol, or a law by its name. `listed`: a later member of a list that names
   * the type once (`các Quyết định số 304/QĐ-STC, 305/QĐ-STC`). `short`: a later mention without the symbol (`Nghị định
   * số 126`, `Nghị định 126/2024`).
   */
  form: 'full' | 'listed' | 'short';
  /** The type is written as an abbreviation: `QĐ số 15/QĐ-UBND`. */
  abbreviated: boolean;
  /** Luật, Bộ luật or Pháp lệnh: known by their names, not by numbers. */
  law: boolean;
  /** Name of a law, without "Luật"; null for other documents. */
  name: string | null;
  /** Number and symbol without blanks, `30/2020/NĐ-CP`; null where there is none. */
  symbol: string | null;
  /** `30`, as written; dots where it is still to be filled in; null where there is none. */
  number: string | null;
  /** The year in the number, or behind the name of a law: `Luật Đất đai năm 2024`. */
  year: number | null;
  /** The number is still to be filled in: `số …/QĐ-UBND`. */
  blank: boolean;
  /** It amends the one before: `Luật X được sửa đổi, bổ sung bởi Luật số 87/2025/QH15`. */
  amending: boolean;
  /** Where "số" stands, or the number without it. */
  numberStart: number;
  symbolStart: number;
  symbolEnd: number;
  /** The word "số" stands before the number. */
  numberWord: boolean;
  /** Date of issue, its offsets in the text. */
  date: WrittenDate | null;
  /** Who issued it, without "của". */
  agency: string | null;
  /** Where its name begins; null where there is none. */
  agencyStart: number | null;
  /** `về công tác văn thư`, up to the end of the clause; null where none is seen. */
  title: string | null;
  /** Something stands behind that is neither of these, so that a part may be missed. */
  unsure: boolean;
  /** Within the title of the citation before it: `sửa đổi … của Nghị định số …`. */
  nested: boolean;
  /** UTF-16 offsets in the text, the title not included. */
  start: number;
  end: number;
}

/** A citation before its neighbours are asked. */
export type Found = Omit<Citation, 'nested' | 'amending'>;

/**
 * Which document a citation means: type, number, year and symbol together; the symbol alone is shared by others. Numbers
 * without a year begin anew each year, so these have the year of the date; null where that is not told. Laws without a
 * number are told by name and date.
 */
export function identityOf({ typeName, law, name, symbol, year, date, blank }: Citation): string | null {
  if (blank) return null;
  const of = year ?? date?.year ?? null;
  const parts = symbol === null ? null : symbolParts(symbol);
  if (parts) return of === null ? null : actKey(typeName, parts.number, of, parts.tail);
  if (!law || !name || date?.day == null || date.month === null) return null;
  return `${typeName} ${foldForComparison(name)} ${date.year}-${date.month}-${date.day}`;
}

/** Characters of a number and its symbol at most. */
export const LONGEST_SYMBOL = 60;
