/**
 * What is worth keeping from one document to the next. Prose is made of the same few thousand words, so what is known of
 * a word is asked once; but a word is the document's, and a server reads those of many people. So no module keeps any:
 * they stand in a memory that the caller of a job makes, passes on and drops. Tables hold answers that depend on nothing
 * but the question, and are bounded: two jobs may share a memory at the same time.
 */
export class Memory {
  readonly #tables = new Map<() => object, object>();

  /** The table that `make` makes: one for each memory, made when it is asked for first. */
  table<Table extends object>(make: () => Table): Table {
    let table = this.#tables.get(make) as Table | undefined;
    if (!table) this.#tables.set(make, (table = make()));
    return table;
  }
}

/** A table of each memory, beside `once` for tables of our own data. */
export const perMemory =
  <Table extends object>(make: () => Table): ((memory: Memory) => Table) =>
  (memory) =>
    memory.table(make);

/** More words than a text has; then all is forgotten. */
const MOST_WORDS = 4000;

type OfWord<Value, Context> = (word: string, context: Context) => Value;

/**
 * What `make` says of a word, asked once in each memory. `context` has to be the same at every call. Take the function
 * of a memory once for many words.
 */
export function remembered<Value, Context = void>(
  make: OfWord<Value, Context>,
): (memory: Memory) => OfWord<Value, Context> {
  return perMemory(() => {
    const known = new Map<string, Value>();
    return (word: string, context: Context): Value => {
      let value = known.get(word);
      if (value === undefined) {
        if (known.size >= MOST_WORDS) known.clear();
        known.set(word, (value = make(word, context)));
      }
      return value;
    };
  });
}

/** Answers to the questions of `rememberedOfToken`, by their numbers. */
export type KnownWord = unknown[];

/** How many of these questions there are. */
let questions = 0;

export const nothingKnownOfWord = (): KnownWord => new Array<unknown>(questions);

/** The same of what is asked of nearly every token: the answer stands with the word that tokens share, and is not looked up. */
export function rememberedOfToken<Value extends object | number | string, Context = void>(
  make: OfWord<Value, Context>,
): (token: { lower: string; known: KnownWord }, context: Context) => Value {
  const question = questions++;
  return ({ lower, known }, context) => (known[question] ??= make(lower, context)) as Value;
}

/** To be kept: a part of a string holds all of it, which may be a whole document. */
export const copyOf = (text: string): string => ` ${text}`.slice(1);
