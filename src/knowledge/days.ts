/** Days of tables (`2026-03-05`): as numbers that compare (20260305 is 5 March 2026), and as the decree writes them. */

/** Of a day in a table, `2026-03-05`. */
export const dayOf = (isoDate: string): number => Number(isoDate.replaceAll('-', ''));

/** The same of what may be no day; null for anything else. */
export function dayNumber(iso: string | undefined): number | null {
  return iso !== undefined && /^\d{4}-\d\d-\d\d$/.test(iso) ? dayOf(iso) : null;
}

/** `05/3/2020`: days below ten and months below three have a nought, as Nghị định 30/2020/NĐ-CP writes them. */
export function writtenDay(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}
