/** Examples of rules on the wording of one component. */
import type { Component } from '../knowledge/components.ts';
import type { RuleExample } from './rule.ts';

type Text = string | string[];

/**
 * Makes examples of a type of document: text of the component, and for wrong ones what is reported of it and, where the
 * text alone does not say, which words are marked. `const titled = componentExample('ke-hoach', 'contentTitle')` is for
 * `titled('I. MỤC ĐÍCH')` and `titled('I/ MỤC ĐÍCH', 'otherMark', 'I/')`. `besides`: changes that all of them need.
 */
export function componentExample(type: string, component: Component, besides: RuleExample['set'] = {}) {
  return <MessageId extends string = never>(
    text: Text,
    messageId?: MessageId,
    marked?: string,
  ): RuleExample<NoInfer<MessageId>> => ({
    type,
    set: { [component]: { text }, ...besides },
    ...(messageId !== undefined && { reports: [{ messageId, ...(marked !== undefined && { text: marked }) }] }),
  });
}
