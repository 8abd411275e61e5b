/** What an example promises, against what was reported. */
import { blanksOf } from '../language/template.ts';
import { LANGUAGES } from '../language/language.ts';
import type { Finding } from '../lint/finding.ts';
import type { ExpectedReport, RuleMeta } from '../lint/rule.ts';
import type { DocumentNode } from '../tree/nodes.ts';
import { paragraphAt } from '../tree/paragraph-at.ts';

/**
 * The findings as the example would have to name them: of each the message id and whatever else the expectation at its place
 * names. Equal to `expected` when all is as promised.
 */
export function asExpected(
  findings: readonly Finding[],
  expected: readonly ExpectedReport[],
  tree: DocumentNode,
): ExpectedReport[] {
  return findings.map((finding, i): ExpectedReport => {
    const { location } = finding;
    const wanted = expected[i] ?? { messageId: '' };
    const text = location.paragraph === null ? '' : (paragraphAt(tree, location.part, location.paragraph)?.text ?? '');
    return {
      messageId: finding.messageId,
      ...(wanted.text !== undefined && { text: location.text }),
      ...(wanted.component !== undefined && { component: location.component ?? undefined }),
      ...(wanted.before !== undefined && {
        before: text.slice(Math.max(0, location.start - wanted.before.length), location.start),
      }),
      ...(wanted.after !== undefined && { after: text.slice(location.end, location.end + wanted.after.length) }),
      ...(wanted.severity !== undefined && { severity: finding.severity }),
    };
  });
}

/** The words of the finding stand in their paragraph more than once, and nothing in `expected` says which are meant. */
export function isAmbiguous({ location }: Finding, expected: ExpectedReport, tree: DocumentNode): boolean {
  const { part, paragraph, text } = location;
  if (paragraph === null || text === '' || expected.before !== undefined || expected.after !== undefined) return false;
  const whole = paragraphAt(tree, part, paragraph)?.text ?? '';
  return whole.indexOf(text) !== whole.lastIndexOf(text);
}

/** The `{name}`s of the message's template that still stand in what is said. */
export function unfilledIn({ messageId, message }: Finding, { messages }: Pick<RuleMeta, 'messages'>): string[] {
  const template = messages[messageId];
  const names = new Set(template ? LANGUAGES.flatMap((language) => blanksOf(template[language])) : []);
  return blanksOf(message).filter((name) => names.has(name));
}
