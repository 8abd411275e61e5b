/** Acts of the register that a draft cites. */
import { type Act, actKey, type LawRegister } from '../knowledge/laws.ts';
import { earliestDay, type WrittenDate } from '../language/dates.ts';
import { foldForComparison } from '../language/fold.ts';
import { symbolParts } from '../language/symbols.ts';
import { type Citation, identityOf } from './citations/index.ts';

/** `20260305`; null where day or month is blank. */
export function dayOf(date: WrittenDate | null): number | null {
  return date?.day == null || date.month === null ? null : earliestDay(date);
}

/** The act that a citation means; undefined when the register does not hold it, or the citation does not tell. */
export function knownAct(citation: Citation, laws: LawRegister): Act | undefined {
  const { law, name, symbol, date, year, typeName } = citation;
  if (symbol !== null) {
    const key = identityOf(citation);
    const keyed = key === null ? undefined : laws.act(key);
    // A number under the name of another law: what is meant is not told.
    if (keyed && law && name && !isNamed(keyed, name)) return undefined;
    if (key !== null) return keyed;
    // A number without a year and without a date: only where it has been given once.
    const parts = symbolParts(symbol);
    const all = laws.withSymbol(symbol).filter(({ type }) => type.toLowerCase() === typeName);
    const [only] = all;
    return parts && only && all.length === 1
      ? laws.act(actKey(typeName, parts.number, only.year, parts.tail))
      : undefined;
  }
  if (!law || !name) return undefined;
  const day = dayOf(date);
  const versions = laws.versions(citation.type, name);
  if (day !== null) return versions.find(({ signed }) => signed === day);
  const ofYear = versions.filter((act) => act.year === year);
  return date === null && ofYear.length === 1 ? ofYear[0] : undefined;
}

/** The name is that of the act; a law that amends others goes by their names as well. */
const isNamed = ({ title }: Act, name: string): boolean =>
  title === '' ||
  /^sửa đổi/iu.test(title) ||
  foldForComparison(title).toLowerCase() === foldForComparison(name).toLowerCase();
