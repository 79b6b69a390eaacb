import { differingWords } from '../../app/import/differingWords';
import type { FormConflict } from '../../app/files/mergeWorkbooks';
import type { FormDifference } from '../../model/compareForms';
import { shownName } from './shownName';
import { strings } from './strings';

/** Two versions of a form in lines for a reader: which they are, what stays, and each cell that differs. */
export function describeConflict(conflict: FormConflict): string {
  const { projectName, earlier, later, differences, beside, kept, ids } = conflict;
  const count = differences.length + beside.length;
  const head = strings.conflict.kept[kept]({
    projectName,
    earlier: shownName(earlier),
    later: shownName(later),
    count,
  });
  const own = beside.map(({ label, existing, incoming }) =>
    strings.conflict.cell(label, describeWords(existing), describeWords(incoming)),
  );
  return [head, ...differences.map(describeDifference), ...own, ...(ids ? [strings.conflict.ids(ids)] : [])].join('\n');
}

/** One cell in which two versions differ, as a line. */
export function describeDifference(difference: FormDifference): string {
  const { conflict } = strings;
  if (difference.kind === 'reordered') return conflict.reordered(difference.label);
  const { existing, incoming } = differingWords(difference);
  return conflict.cell(difference.label, describeWords(existing), describeWords(incoming));
}

function describeWords(words: string | undefined): string {
  const { conflict } = strings;
  if (words === undefined) return conflict.absent;
  return words === '' ? conflict.empty : conflict.quoted(words);
}
