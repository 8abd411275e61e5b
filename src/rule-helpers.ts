/** What rules of other packages call, each argument looked at first: their authors may have no compiler that does. */
import { expectKind, expectOneOf } from './argument-checks.ts';
import { citation as citationOf } from './knowledge/requirements.ts';
import { type Component, COMPONENTS, componentTerm as componentTermOf } from './knowledge/components.ts';
import { type Language, LANGUAGES } from './language/language.ts';
import * as change from './lint/change.ts';
import { defineRule as definedRule, type Rule, type RuleDefinition, type RuleMessages } from './lint/rule.ts';
import type { Paragraph } from './tree/nodes.ts';

/** The place in the decree for people; an id of another form is given back as it is. Throws `ArgumentError`. */
export function citation(id: string, language: Language): string {
  expectKind('citation: id', id, 'string');
  expectOneOf('citation: language', language, LANGUAGES);
  return citationOf(id, language);
}

/** What people call a component: the decree's term in Vietnamese, the label's words in English. Throws `ArgumentError`. */
export function componentTerm(component: Component, language: Language): string {
  expectOneOf('componentTerm: component', component, COMPONENTS);
  expectOneOf('componentTerm: language', language, LANGUAGES);
  return componentTermOf(component, language);
}

/**
 * Ties `check` and the examples to the messages: only their ids can be reported, only with a value for each of their
 * blanks. Throws `ArgumentError`.
 */
export function defineRule<const Messages extends RuleMessages>(rule: RuleDefinition<Messages>): Rule {
  expectKind('defineRule: rule', rule, 'rule');
  return definedRule(rule);
}

/** Other words in place of those from `start` to `end`, UTF-16 offsets in the text that rules read. Throws `ArgumentError`. */
export function textChange(paragraph: Paragraph, start: number, end: number, text: string): change.TextChange {
  expectRange('textChange', paragraph, start, end);
  expectKind('textChange: text', text, 'string');
  return change.textChange(paragraph, start, end, text);
}

/** Other formats of the words from `start` to `end`, UTF-16 offsets; sizes in points. Throws `ArgumentError`. */
export function runFormatChange(
  at: { paragraph: Paragraph; start: number; end: number },
  format: change.RunFormatPatch,
): change.RunFormatChange {
  expectKind('runFormatChange: at', at, 'object');
  expectRange('runFormatChange: at', at.paragraph, at.start, at.end);
  expectKind('runFormatChange: format', format, 'object');
  return change.runFormatChange(at, format);
}

/** Other formats of a paragraph; lengths in twips, as the tree has them. Throws `ArgumentError`. */
export function paragraphFormatChange(
  paragraph: Paragraph,
  format: change.ParagraphFormatPatch,
): change.ParagraphFormatChange {
  expectKind('paragraphFormatChange: paragraph', paragraph, 'paragraph');
  expectKind('paragraphFormatChange: format', format, 'object');
  return change.paragraphFormatChange(paragraph, format);
}

/** The whole paragraph goes. Throws `ArgumentError`. */
export function paragraphRemoval(paragraph: Paragraph): change.ParagraphRemoval {
  expectKind('paragraphRemoval: paragraph', paragraph, 'paragraph');
  return change.paragraphRemoval(paragraph);
}

function expectRange(call: string, paragraph: Paragraph, start: number, end: number): void {
  expectKind(`${call}: paragraph`, paragraph, 'paragraph');
  expectKind(`${call}: start`, start, 'offset');
  expectKind(`${call}: end`, end, 'offset');
}
