import { z } from '../../model/zod';
import type { RememberedSetting } from '../../model/workbookChange';
import type { Host } from '../host';

const SETTING = 'last-check';

const schema = z.object({
  /** When, in milliseconds since 1970; unknown where nobody told the time. */
  at: z.number().optional(),
  forms: z.number().int().positive(),
  findings: z.number().int().nonnegative(),
  /** How many checks had nothing to go by. */
  unchecked: z.number().int().nonnegative(),
});

/** What a workbook remembers of its last check: a list without rows does not say whether all was well or nobody has looked. */
export type RememberedCheck = z.infer<typeof schema>;

/** What the workbook remembers of its last check; a setting that is not ours counts as none. */
export async function readRememberedCheck(host: Host): Promise<RememberedCheck | undefined> {
  return schema.safeParse(await host.readSetting(SETTING)).data;
}

/**
 * What a workbook is to remember of a check, none of one without forms. A check that follows an edit is remembered only where it came to
 * other numbers.
 */
export async function checkToRemember(
  host: Host,
  check: RememberedCheck,
  { isLive }: { readonly isLive: boolean },
): Promise<readonly RememberedSetting[]> {
  if (check.forms === 0) return [];
  if (isLive) {
    const before = await readRememberedCheck(host);
    const numbers = ['forms', 'findings', 'unchecked'] as const;
    if (before && numbers.every((number) => before[number] === check[number])) return [];
  }
  return [{ key: SETTING, value: check }];
}
