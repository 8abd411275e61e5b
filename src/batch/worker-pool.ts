/**
 * Threads that answer one task after the other. What happens to one of them on a task fails that task alone: it throws where
 * nobody catches it, ends, needs too much memory or too much time; another thread takes its place.
 *
 * A pool of our own: those of npm (tinypool, and piscina that it comes from) wait for ever when a thread ends by itself, as
 * it does where a rule of somebody's calls `process.exit`.
 */
import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** Script of a thread: gets `start` as its data, a task as a message, and answers with a message. */
  script: string;
  start: unknown;
  threads: number;
  /** For one task. */
  longestMilliseconds: number;
  /** Of a thread, for what its program makes; bytes of files lie outside of it. */
  memoryMegabytes: number;
}

/** Why a thread has not answered. */
export class ThreadFault extends Error {
  override readonly name = 'ThreadFault';
  readonly reason: 'out-of-memory' | 'timed-out' | 'ended' | 'threw';

  /** `cause`: what nobody has caught. */
  constructor(reason: ThreadFault['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

interface Job<Task, Answer> {
  task: Task;
  bytes: Uint8Array | null;
  resolve(answer: Answer): void;
  reject(fault: unknown): void;
}

export class WorkerPool<Task extends object, Answer> {
  readonly #options: PoolOptions;
  readonly #waiting: Job<Task, Answer>[] = [];
  readonly #members = new Set<Member<Task, Answer>>();

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** `bytes`: part of the task, handed over where they have a memory of their own. Throws `ThreadFault`. */
  run(task: Task, bytes: Uint8Array | null): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, bytes, resolve, reject });
      this.#assign();
    });
  }

  /** Ends the threads, whatever they do. */
  async end(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#members].map((member) => member.end()));
  }

  #assign(): void {
    while (this.#waiting.length > 0) {
      const member = [...this.#members].find(({ isIdle }) => isIdle) ?? this.#added();
      if (!member) return;
      member.work(this.#waiting.shift() as Job<Task, Answer>);
    }
  }

  /** Null: there are as many as there may be. */
  #added(): Member<Task, Answer> | null {
    if (this.#members.size >= this.#options.threads) return null;
    const member = new Member<Task, Answer>(this.#options, (isAlive) => {
      if (!isAlive) this.#members.delete(member);
      this.#assign();
    });
    this.#members.add(member);
    return member;
  }
}

/** One thread and the task that it works on. */
class Member<Task extends object, Answer> {
  readonly #worker: Worker;
  readonly #longest: number;
  /** It has answered, or has come to its end. */
  readonly #done: (isAlive: boolean) => void;
  #job: Job<Task, Answer> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isAlive = true;

  constructor({ script, start, longestMilliseconds, memoryMegabytes }: PoolOptions, done: (isAlive: boolean) => void) {
    this.#longest = longestMilliseconds;
    this.#done = done;
    this.#worker = new Worker(script, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: memoryMegabytes },
    });
    this.#worker.on('message', (answer: Answer) => {
      const job = this.#released();
      job?.resolve(answer);
      this.#done(true);
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#fail(new ThreadFault(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'threw', error));
    });
    this.#worker.on('messageerror', (error) => this.#fail(new ThreadFault('threw', error)));
    this.#worker.on('exit', () => this.#fail(new ThreadFault('ended')));
  }

  get isIdle(): boolean {
    return this.#job === null;
  }

  work(job: Job<Task, Answer>): void {
    this.#job = job;
    this.#timer = setTimeout(() => this.#fail(new ThreadFault('timed-out')), this.#longest);
    const { bytes } = job;
    const isWhole = bytes !== null && bytes.byteLength === bytes.buffer.byteLength;
    this.#worker.postMessage({ ...job.task, bytes }, isWhole ? [bytes.buffer as ArrayBuffer] : []);
  }

  async end(): Promise<void> {
    this.#isAlive = false;
    this.#released();
    await this.#worker.terminate();
  }

  /** Whatever a thread has come to, it is not used again. */
  #fail(fault: ThreadFault): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    const job = this.#released();
    void this.#worker.terminate();
    job?.reject(fault);
    this.#done(false);
  }

  #released(): Job<Task, Answer> | null {
    clearTimeout(this.#timer);
    const job = this.#job;
    this.#job = null;
    return job;
  }
}
