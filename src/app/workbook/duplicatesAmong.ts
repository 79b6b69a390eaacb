import type { FindingWord } from '../../model/findingWord';
import type { FormRecord } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import { groupBy } from '../../model/groupBy';
import { duplicateProject } from '../../rules/batch/duplicateProject';

/** A form that is there twice, and the form of the same 年度, 项目名称 and 实施单位 that is counted. */
export interface DuplicateOf<Holder extends FormRecord> {
  readonly record: Holder;
  readonly counted: Holder;
}

/**
 * The forms that no sum may count, by 编号: of several of one 年度, 项目名称 and 实施单位 the one of the lowest 编号 counts, wherever it
 * stands, and so does each that is meant as it is. Forms without a name are compared with none. Linear but for sorting.
 */
export function duplicatesAmong<Holder extends FormRecord>(
  records: readonly Holder[],
  isMeant: (record: Holder) => boolean,
): ReadonlyMap<string, DuplicateOf<Holder>> {
  const named = records.filter(({ form }) => form.projectName.trim() !== '');
  const groups = [...groupBy(named, ({ form }) => formIdentity(form)).values()].filter(({ length }) => length > 1);
  return new Map(
    groups.flatMap((group) => {
      const [counted, ...others] = group.filter((record) => !isMeant(record)).sort(byId);
      return counted ? others.map((record) => [record.id, { record, counted }] as const) : [];
    }),
  );
}

/** Whether the user has put aside that the form is there twice. */
export function isMeantTwice(words: readonly FindingWord[] = []): boolean {
  return words.some(({ rule, state }) => rule === duplicateProject.title && state === 'ignored');
}

function byId(one: FormRecord, other: FormRecord): number {
  return one.id.localeCompare(other.id, 'en', { numeric: true });
}
