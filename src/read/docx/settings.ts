/** settings.xml: what holds for the document as a whole (§17.15). */
import type { DocumentSettings } from '../../tree/nodes.ts';
import { isOn, twips } from './properties.ts';
import type { Tape } from '../../opc/tape.ts';

const DEFAULT_TAB_STOP_TWIPS = 720;

export function readSettings(tape: Tape | null): DocumentSettings {
  const child = (name: string): number => (tape ? tape.child(0, name) : -1);
  const isSet = (name: string): boolean => child(name) >= 0 && isOn(tape as Tape, child(name));
  const compatibility = child('w:compat');
  const separate = compatibility < 0 ? -1 : (tape as Tape).child(compatibility, 'w:doNotUseHTMLParagraphAutoSpacing');
  const tabStop = child('w:defaultTabStop');
  return {
    evenAndOddHeaders: isSet('w:evenAndOddHeaders'),
    addsParagraphSpacing: separate >= 0 && isOn(tape as Tape, separate),
    // Word takes a distance of zero for none given.
    defaultTabStopTwips:
      (tabStop < 0 ? undefined : twips((tape as Tape).attribute(tabStop, 'w:val'))) || DEFAULT_TAB_STOP_TWIPS,
    mirrorMargins: isSet('w:mirrorMargins'),
    gutterAtTop: isSet('w:gutterAtTop'),
    protectedAgainstWriting: isEnforced(tape, child('w:documentProtection')) || child('w:writeProtection') >= 0,
  };
}

/** Word leaves `w:documentProtection` in the file with `w:enforcement="0"` when protection is taken off. */
function isEnforced(tape: Tape | null, element: number): boolean {
  if (!tape || element < 0) return false;
  const value = tape.attribute(element, 'w:enforcement');
  return value === '1' || value === 'true' || value === 'on';
}
