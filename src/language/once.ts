/** A table that is made when it is asked for first: to make all of them is a good part of a cold start. */
export function once<Table extends object>(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => (made ??= make());
}
