import 'vitest';
import type { ToolId } from './tools.ts';

declare module 'vitest' {
  interface TestTags {
    tags: 'slow' | `needs/${ToolId}`;
  }
}
