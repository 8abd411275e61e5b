/**
 * data/fix-safety.json: of each message whether a fix comes with it and whether that fix is safe, as it was when the
 * message was really reported.
 */
import type { Finding } from '../../src/lint/finding.ts';
import type { Rule } from '../../src/lint/rule.ts';
import type { FixSafetyTable } from '../../src/report/fix-safety.ts';
import { type ExampleFindings, findingsOfMutations } from './example-findings.ts';

const SOURCE =
  'npm run docs: what vbcheck offered on the wrong examples of the rules and the mistakes of fixtures/mutations.ts. safe: mended without asking; unsafe: somebody has to look (--unsafe); a message in neither list is mended by hand, one in both depends on the words.';

/** Throws when a message is never reported. */
export async function fixSafetyTable(rules: readonly Rule[], examples: ExampleFindings): Promise<string> {
  const reported = new Map<string, Set<Finding['fix']>>();
  for (const { ruleId, messageId, fix } of [...examples.values()].flatMap(({ vi }) => vi)) note(ruleId, messageId, fix);
  for (const { ruleId, messageId, fix } of await findingsOfMutations(rules)) note(ruleId, messageId, fix);

  const table: FixSafetyTable = {};
  for (const { meta } of rules) {
    const offered = Object.keys(meta.messages).map((messageId) => {
      const fixes = reported.get(`${meta.id} ${messageId}`);
      if (fixes) return { messageId, fixes: [...fixes] };
      throw new Error(
        `${meta.id}: câu báo ${messageId} chưa có ví dụ sai nào; message ${messageId} has no wrong example`,
      );
    });
    const [safe, unsafe] = [true, false].map((isSafe) =>
      offered.filter(({ fixes }) => fixes.some((fix) => fix?.safe === isSafe)).map(({ messageId }) => messageId),
    );
    table[meta.id] = { ...(safe?.length && { safe }), ...(unsafe?.length && { unsafe }) };
  }
  const rows = Object.entries(table).map(([id, messages]) => `    ${JSON.stringify(id)}: ${JSON.stringify(messages)}`);
  return `{\n  "source": ${JSON.stringify(SOURCE)},\n  "rules": {\n${rows.join(',\n')}\n  }\n}\n`;

  function note(ruleId: string, messageId: string, fix: Finding['fix']): void {
    const key = `${ruleId} ${messageId}`;
    reported.set(key, (reported.get(key) ?? new Set()).add(fix));
  }
}
