/** Suggestions that people have not read already. */
import type { Finding } from '../lint/finding.ts';

/** The suggestions that neither the message nor the fix names. */
export function furtherSuggestions({ suggestions, message, fix }: Finding): string[] {
  const said = `${message} ${fix?.description ?? ''}`;
  return suggestions.filter((suggestion) => suggestion !== fix?.text && !said.includes(`“${suggestion}”`));
}
