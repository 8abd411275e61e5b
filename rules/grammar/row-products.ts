/** Rows of tables in which quantity times price is not the amount, where all other rows say that it should be. */
import { AMOUNT, type ContentCell, type ContentTable, decimalsOf, valueOf } from '../views/content-tables.ts';

export interface WrongProduct {
  /** That of the amount. */
  cell: ContentCell;
  right: number;
}

const QUANTITY = /^(?:số lượng|khối lượng|sl|kl)(?![\p{L}\d])/iu;
const PRICE = /^đơn giá(?!\p{L})/iu;
const PRODUCT = /^thành tiền(?!\p{L})/iu;
/** Rows with more than one thing that show what the table reckons; so many for each that is odd. */
const LEAST_WITNESSES = 2;
/** Figures with decimals may be rounded: what is so near is no slip. */
const ROUNDING = 0.02;
/** `1 | 2 | 3 | 4`: the columns are numbered. */
const MOST_COLUMNS = 20;

interface Row {
  cells: readonly ContentCell[];
  amount: ContentCell;
  right: number;
  agrees: boolean;
  isWitness: boolean;
}

export function wrongProducts([header, ...body]: ContentTable): WrongProduct[] {
  if (!header || !header.some(({ text }) => PRODUCT.test(text))) return [];
  const columns = [QUANTITY, PRICE, PRODUCT].map((title) => columnOf(header, title));
  if (columns.includes(null)) return [];
  const rows = body.flatMap((cells) => rowOf(cells, columns) ?? []);
  const odd = rows.filter(({ agrees }) => !agrees);
  const witnesses = rows.filter(({ isWitness }) => isWitness).length;
  if (odd.length === 0 || witnesses < LEAST_WITNESSES * odd.length) return [];
  return odd
    .filter(({ cells }) =>
      cells.every((cell) => cell.column === 0 || columns.includes(cell.column) || !isFactor(cell, header)),
    )
    .map(({ amount, right }) => ({ cell: amount, right }));
}

/** Another figure, or a remark, may say why the amount is another. */
const isFactor = ({ text, column }: ContentCell, header: readonly ContentCell[]): boolean =>
  /^[\d.,%\s]+$/.test(text) ||
  /^(?:ghi chú|diễn giải)/iu.test(header.find((each) => each.column === column)?.text ?? '');

/** The one column with such a heading. */
function columnOf(header: readonly ContentCell[], title: RegExp): number | null {
  const [heading, ...others] = header.filter(({ text }) => title.test(text));
  return heading && others.length === 0 && heading.columnSpan === 1 ? heading.column : null;
}

function rowOf(cells: readonly ContentCell[], columns: readonly (number | null)[]): Row | null {
  const [quantity, price, amount] = columns.map((column) =>
    cells.find((cell) => cell.column === column && cell.columnSpan === 1 && AMOUNT.test(cell.text)),
  );
  if (!quantity || !price || !amount) return null;
  const [count, each, written] = [quantity, price, amount].map(({ text }) => valueOf(text)) as [number, number, number];
  if (Math.max(count, each, written) <= MOST_COLUMNS) return null;
  const product = count * each;
  const decimals = decimalsOf(amount.text);
  const isExact = [quantity, price].every(({ text }) => decimalsOf(text) === 0);
  const differs = Math.abs(product - written);
  const agrees = differs <= (isExact ? 1e-6 : Math.max(0.5 * 10 ** -decimals + 1e-6, ROUNDING * written));
  const right = Math.round(product * 10 ** decimals) / 10 ** decimals;
  return { cells, amount, right, agrees, isWitness: agrees && count !== 1 };
}
