import type { FormConflict } from '../../app/mergeWorkbooks';
import type { FormDifference } from '../../model/compareForms';
import { strings } from './strings';

/** Two versions of a form in lines for a reader: which they are, what stays, and each cell that differs. */
export function describeConflict(conflict: FormConflict): string {
  const { projectName, earlier, later, differences, kept } = conflict;
  const head = strings.conflict.kept[kept]({ projectName, earlier, later, count: differences.length });
  return [head, ...differences.map(describeDifference)].join('\n');
}

function describeDifference({ kind, label, existing, incoming }: FormDifference): string {
  const { conflict } = strings;
  if (kind === 'reordered') return conflict.reordered(label);
  const start = firstDifference(existing, incoming);
  const before = kind === 'added' ? conflict.absent : excerpt(existing, start);
  const after = kind === 'removed' ? conflict.absent : excerpt(incoming, start);
  return conflict.cell(label, before, after);
}

type CellWords = FormDifference['existing'];

/** How much of a long text is shown, and how much of it stands before the place where it differs. */
const SHOWN = 40;
const LEAD = 12;

function firstDifference(one: CellWords, other: CellWords): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function excerpt(value: CellWords, differsAt: number): string {
  const { conflict } = strings;
  if (value === null || value === '') return conflict.empty;
  if (typeof value === 'number') return conflict.quoted(value.toLocaleString('zh-CN', { maximumFractionDigits: 20 }));
  const start = differsAt > SHOWN - LEAD ? differsAt - LEAD : 0;
  const words = value.slice(start, start + SHOWN).replaceAll(/\s+/gu, ' ');
  return conflict.quoted(`${start > 0 ? '…' : ''}${words}${start + SHOWN < value.length ? '…' : ''}`);
}
