/** The last line of a run says which tests were left out for want of a program, and how to install it. */
import type { TestProject } from 'vitest/node';
import { howToInstall, isGate, isMissing, nameOf, TOOL_IDS, type ToolId } from './tools.ts';

export default function setup({ vitest }: TestProject): () => void {
  return () => {
    const { tagsFilter, testNamePattern } = vitest.config;
    // Tests that nobody asked for are not missed; in the gate those that lack a program have failed.
    if (tagsFilter || isGate) return;
    const wanted = (name: string): boolean => !testNamePattern || testNamePattern.test(name.replaceAll(' > ', ' '));
    let count = 0;
    const missing = new Set<ToolId>();
    for (const module of vitest.state.getTestModules()) {
      for (const { fullName, tags } of module.children.allTests('skipped')) {
        const lacks = TOOL_IDS.filter((id) => tags.includes(`needs/${id}`) && isMissing(id));
        if (lacks.length === 0 || !wanted(fullName)) continue;
        count++;
        for (const id of lacks) missing.add(id);
      }
    }
    if (count > 0) process.stderr.write(`${sentence(count, [...missing])}\n`);
  };
}

function sentence(count: number, missing: readonly ToolId[]): string {
  const skipped = `Bỏ qua ${count} kiểm thử vì máy thiếu / ${count} tests skipped, missing`;
  return `${skipped}: ${missing.map(nameOf).join(', ')}; ${howToInstall(missing)}`;
}
