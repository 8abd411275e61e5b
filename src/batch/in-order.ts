/** Work on several things at once whose answers come in the order of the things. */

/**
 * Starts what comes from `source`, never more than `width()` of it before the oldest is asked for, so that neither a slow
 * reader nor a slow first one makes it hold more. What `source` or `start` throws comes at its turn.
 */
export async function* inOrder<One, Answer>(
  source: AsyncIterable<One>,
  start: (one: One) => Promise<Answer>,
  width: () => number,
): AsyncGenerator<Answer> {
  const iterator = source[Symbol.asyncIterator]();
  const started: Promise<Answer>[] = [];
  const add = (answer: Promise<Answer>): void => {
    // It is waited for in its turn; until then nobody else may call it unhandled.
    answer.catch(() => undefined);
    started.push(answer);
  };
  let isOver = false;
  try {
    for (;;) {
      while (!isOver && started.length < width()) {
        try {
          const next = await iterator.next();
          if (next.done) isOver = true;
          else add(start(next.value));
        } catch (error) {
          isOver = true;
          add(Promise.reject(error as Error));
        }
      }
      const first = started.shift();
      if (!first) return;
      yield await first;
    }
  } finally {
    await iterator.return?.();
  }
}
