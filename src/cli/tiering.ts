/**
 * When V8 optimises. By itself it optimises what has run for some milliseconds, on the types of a first page, and throws that away
 * on the second.
 */
import { setFlagsFromString } from 'node:v8';

interface Tiering {
  /** For drafts of a few pages, the flag that the program starts with. */
  drafts: string;
  /** For a document of hundreds of pages: its paragraphs are alike, and it waits for what runs for each of them. */
  long: string;
}

/** By the first number of V8's version. A flag that V8 does not know it complains of, so only versions that were tried get any. */
const TIERINGS: Readonly<Record<string, Partial<Tiering>>> = {
  // Node.js 20. Bytes of bytecode that a function runs before V8 thinks of optimising it; by itself 66 KiB.
  11: { drafts: '--interrupt-budget=1000000', long: '--interrupt-budget=250000' },
  // Node.js 22 and 24. Calls before the costliest compiler; by itself 3,000.
  12: { drafts: '--invocation-count-for-turbofan=20000' },
  13: { drafts: '--invocation-count-for-turbofan=20000' },
};

export const tiering = (): Partial<Tiering> => TIERINGS[Number.parseInt(process.versions.v8, 10)] ?? {};

/** A draft with many tables unpacks to a third of that. */
const LONG_BYTES = 1024 * 1024;

let isForLong = false;

/** Sets V8 to a document of so much XML, before it is worked on. */
export function tuneFor(xmlBytes: number): void {
  const isLong = xmlBytes > LONG_BYTES;
  if (isLong === isForLong) return;
  const { drafts, long } = tiering();
  if (drafts === undefined || long === undefined) return;
  isForLong = isLong;
  setFlagsFromString(isLong ? long : drafts);
}
