/** What is said of the look of a component: messages for `meta.messages`, and what is done about each. */
import { type ComponentFormat, componentFormat, type FormatId } from '../../src/knowledge/component-formats.ts';
import type { Bilingual } from '../../src/language/language.ts';
import type { MessageWith, ReportWith } from '../../src/lint/rule.ts';

export type AppearanceMessageId =
  | 'wrongSize'
  | 'notBold'
  | 'bold'
  | 'notItalic'
  | 'italic'
  | 'notCapitals'
  | 'allCapitals'
  | 'underlined'
  | 'notCentred';

type AppearanceMessages = Record<AppearanceMessageId, MessageWith<'component' | 'found' | 'expected'>>;

const MESSAGES: Readonly<AppearanceMessages> = {
  wrongSize: {
    vi: '{component} có cỡ chữ {found}; {must} là cỡ {expected}.',
    en: '{component} is set in {found} pt; it {must} be {expected} pt.',
  },
  notBold: {
    vi: '{component} không đậm; {must} là chữ đậm.',
    en: '{component} is not bold; it {must} be bold.',
  },
  bold: {
    vi: '{component} in đậm; {must} là chữ không đậm.',
    en: '{component} is bold; it {must} not be bold.',
  },
  notItalic: {
    vi: '{component} là chữ đứng; {must} là chữ nghiêng.',
    en: '{component} is upright; it {must} be italic.',
  },
  italic: {
    vi: '{component} là chữ nghiêng; {must} là chữ đứng.',
    en: '{component} is italic; it {must} be upright.',
  },
  notCapitals: {
    vi: '{component} là chữ in thường; {must} là chữ in hoa.',
    en: '{component} is in lower case; it {must} be in capitals.',
  },
  allCapitals: {
    vi: '{component} là chữ in hoa; {must} là chữ in thường.',
    en: '{component} is in capitals; it {must} be in lower case.',
  },
  underlined: {
    vi: '{component} bị gạch chân; {must} bỏ gạch chân.',
    en: '{component} is underlined; it {must} not be.',
    severity: 'warning',
  },
  notCentred: {
    vi: '{component} không căn giữa; {must} căn giữa.',
    en: '{component} is not centred; it {must} be centred.',
    severity: 'warning',
  },
};

/** What a fix does; `{size}` is the size that is set. */
export const FIXES: Readonly<Record<AppearanceMessageId, Bilingual>> = {
  wrongSize: { vi: 'Đặt cỡ chữ {size}', en: 'Set the size to {size} pt' },
  notBold: { vi: 'Đặt chữ đậm', en: 'Make it bold' },
  bold: { vi: 'Bỏ chữ đậm', en: 'Remove bold' },
  notItalic: { vi: 'Đặt chữ nghiêng', en: 'Make it italic' },
  italic: { vi: 'Đặt chữ đứng', en: 'Make it upright' },
  notCapitals: { vi: 'Đổi sang chữ in hoa', en: 'Change to capitals' },
  allCapitals: { vi: 'Đổi sang chữ in thường', en: 'Change to lower case' },
  underlined: { vi: 'Bỏ gạch chân', en: 'Remove the underline' },
  notCentred: { vi: 'Căn giữa đoạn', en: 'Centre the paragraph' },
};

export type AppearanceReport = ReportWith<AppearanceMessageId, 'component' | 'found' | 'expected'>;

/** Requirement ids for the look of the characters and, where it is another one, for the alignment. */
interface MessageOptions {
  format?: readonly string[];
  align?: readonly string[];
  /** Messages that the rule leaves to others. */
  except?: readonly AppearanceMessageId[];
}

/** The messages that `checkAppearance` can report for a component, to be spread into `meta.messages`. */
export function appearanceMessages(
  id: FormatId,
  { format: characters, align, except = [] }: MessageOptions = {},
): AppearanceMessages {
  const format = componentFormat(id);
  if (!format) throw new Error(`no format is prescribed for ${id}`);
  const messages: Partial<AppearanceMessages> = {};
  for (const messageId of possibleMessages(format)) {
    if (except.includes(messageId)) continue;
    const nd30 = messageId === 'notCentred' ? align : characters;
    const severity = messageId === 'bold' && format.surplusBoldIs ? format.surplusBoldIs : MESSAGES[messageId].severity;
    messages[messageId] = {
      ...MESSAGES[messageId],
      ...(severity && { severity }),
      ...(nd30 && { legalBasis: { nd30 } }),
    };
  }
  // Those left out cannot be reported for this component.
  return messages as AppearanceMessages;
}

function possibleMessages(format: ComponentFormat): AppearanceMessageId[] {
  const ids: AppearanceMessageId[] = [];
  if (format.sizePt) ids.push('wrongSize');
  if (format.bold !== undefined) ids.push(format.bold ? 'notBold' : 'bold');
  if (format.italic !== undefined) ids.push(format.italic ? 'notItalic' : 'italic');
  if (format.capitals !== undefined) ids.push(format.capitals ? 'notCapitals' : 'allCapitals');
  ids.push('underlined');
  if (format.align === 'center') ids.push('notCentred');
  return ids;
}
