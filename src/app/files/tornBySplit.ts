import type { FormRecord } from '../../model/form';
import type { DuplicateOf } from '../workbook/duplicatesAmong';
import { strings } from '../strings';

/** A form and the workbook that it goes to. */
export type Parted = FormRecord & { readonly part: string };

/**
 * Sentences on what two workbooks can no longer know of each other once forms are parted: projects that the user paired for 年度对比, and
 * forms of one project that no sum counted twice, each of which counts in its own workbook then.
 */
export function tornBySplit(
  pairs: readonly (readonly [Parted | undefined, Parted | undefined])[],
  duplicates: Iterable<DuplicateOf<Parted>>,
): readonly string[] {
  const torn = pairs.flatMap(([earlier, later]) =>
    earlier && later && earlier.part !== later.part
      ? [strings.pairTorn(earlier.form.projectName, later.form.projectName)]
      : [],
  );
  const parted = [...duplicates].filter(({ record, counted }) => record.part !== counted.part);
  return [
    ...torn,
    ...parted.map(({ record, counted }) => strings.duplicateTorn(record.form.projectName, counted.id, record.id)),
  ];
}
