import { REGISTER_STEPS } from './registerOverview';
import type { DepartmentReceipts, RegisterOverview, RegisterStep } from './registerOverview';
import { receiptStrings } from './strings';

/** How many of those expected have sent, in one sentence. */
export function sayHowMany({ year, expected, silent }: RegisterOverview): string {
  return receiptStrings.howMany(year, expected, expected - silent, silent);
}

/** What waits, a sentence each, the most pressing first; none where everything is settled. */
export function sayWhatWaits({
  counts,
  late,
}: RegisterOverview): readonly { readonly step: RegisterStep; readonly text: string }[] {
  return REGISTER_STEPS.flatMap((step) =>
    step === 'done' || counts[step] === 0
      ? []
      : [
          {
            step,
            text: receiptStrings.waits[step](counts[step], step === 'returned' || step === 'missing' ? late[step] : 0),
          },
        ],
  );
}

/** Code and name of a department as people say them. */
export function departmentWords({ code, name }: Pick<DepartmentReceipts, 'code' | 'name'>): string {
  const words = [code, name].filter((word) => word !== '').join(' ');
  return words === '' ? receiptStrings.noDepartment : words;
}
