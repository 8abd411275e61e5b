/** A table that is made when it is asked for first: to make all of them is a good part of a cold start. */
export function once<Table extends object | null>(make: () => Table): () => Table {
  let made: Table | undefined;
  return () => (made === undefined ? (made = make()) : made);
}

/** Under it an object keeps what was made of it, by who makes it. */
const ANSWERS = Symbol('answers');

type Answers = Map<(key: never) => unknown, unknown>;

interface Asked {
  [ANSWERS]?: Answers;
}

/** Of objects that are frozen. */
const ofFrozen = new WeakMap<object, Answers>();

/**
 * What is made of an object, made once for each; it goes when the object goes. It stands with the object, out of sight of copies and
 * of JSON: the collector of young objects takes all that an old `WeakMap` holds for alive, so that a run over many documents would drag
 * those along that it has done with.
 */
export function oncePer<Key extends object, Value extends object | number | string | boolean>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const answers = (key as Asked)[ANSWERS] ?? answersOf(key);
    let value = answers.get(make) as Value | undefined;
    if (value === undefined) answers.set(make, (value = make(key)));
    return value;
  };
}

function answersOf(key: object): Answers {
  const known = ofFrozen.get(key);
  if (known) return known;
  const answers: Answers = new Map();
  if (Object.isExtensible(key)) Object.defineProperty(key, ANSWERS, { value: answers });
  else ofFrozen.set(key, answers);
  return answers;
}
