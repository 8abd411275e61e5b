/** A table that is made when it is asked for first: to make all of them is a good part of a cold start. */
export function once<Table extends object | null>(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => (made === undefined ? (made = make()) : made);
}

/** What is made of an object, made once for each; it goes when the object goes. */
export function oncePer<Key extends object, Value extends object | number | string | boolean>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
