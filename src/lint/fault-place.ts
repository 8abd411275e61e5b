/** Where in somebody's module an error comes from, as the trace of the error tells. */
export interface FaultPlace {
  file: string;
  line: number;
  column: number;
}

// eslint-disable-next-line regexp/no-super-linear-move -- a line of a trace is as long as the path of a module.
const FRAME = /((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^():]*):(\d+):(\d+)\)?$/;

/** The innermost place in `file`, else in its folder; null when the trace has none. */
export function faultPlace(error: unknown, file: string): FaultPlace | null {
  const frames = error instanceof Error ? framesOf(String(error.stack)) : [];
  const folder = file.slice(0, Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return frames.find((frame) => frame.file === file) ?? frames.find((frame) => frame.file.startsWith(folder)) ?? null;
}

/** The innermost place outside of `folder` and Node.js; null when the trace has none. */
export function faultPlaceOutside(error: unknown, folder: string): FaultPlace | null {
  const frames = error instanceof Error ? framesOf(String(error.stack)) : [];
  return frames.find(({ file }) => !file.startsWith(folder)) ?? null;
}

function framesOf(stack: string): FaultPlace[] {
  const frames: FaultPlace[] = [];
  for (const text of stack.split('\n')) {
    const found = text.includes('node:') ? null : FRAME.exec(text);
    if (!found) continue;
    const [, name, line, column] = found as unknown as [string, string, string, string];
    frames.push({ file: pathOf(name), line: Number(line), column: Number(column) });
  }
  return frames;
}

function pathOf(name: string): string {
  if (!name.startsWith('file://')) return name;
  const path = name.slice('file://'.length).replace(/^\/(?=[A-Za-z]:)/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
