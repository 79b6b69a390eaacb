import { fieldLabel } from '../model/fieldPath';
import type { FieldPath } from '../model/fieldPath';
import { FUND_LINES, SIDES } from '../model/form';
import type { Form } from '../model/form';
import type { ReadingNote } from '../model/reading';
import { STRINGS } from './stream/strings';

/** Notes on all amounts of a form two places of which name different units: any may be wrong by 10,000. */
export function unitNotes({ funds }: Form): Omit<ReadingNote, 'form'>[] {
  return SIDES.flatMap((side) =>
    FUND_LINES.filter((line) => funds[side][line] !== null).map((line) => {
      const path: FieldPath = `funds.${side}.${line}`;
      return { path, doubt: 'unreadable-value' as const, message: STRINGS.unitUncertain(fieldLabel(path)) };
    }),
  );
}
