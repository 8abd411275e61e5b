/** More words than a text has; then all is forgotten. */
const MOST_WORDS = 4000;

/**
 * What `make` says of a word, asked once for each: prose is made of the same few thousand syllables. `context` has to be the
 * same at every call.
 */
export function remembered<Value, Context = void>(
  make: (word: string, context: Context) => Value,
): (word: string, context: Context) => Value {
  const known = new Map<string, Value>();
  return (word, context) => {
    let value = known.get(word);
    if (value === undefined) {
      if (known.size >= MOST_WORDS) known.clear();
      known.set(word, (value = make(word, context)));
    }
    return value;
  };
}
