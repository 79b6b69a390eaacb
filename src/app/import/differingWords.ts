import type { FormDifference } from '../../model/compareForms';

/** What two versions say in one place; undefined where a version has no such thing, "" for an empty cell. */
export interface DifferingWords {
  readonly existing: string | undefined;
  readonly incoming: string | undefined;
}

/** How much of a long text is shown, and how much of it stands before the place where it differs. */
const SHOWN = 40;
const LEAD = 12;

/** The words of a difference, of long texts the part around the place where they begin to differ. */
export function differingWords({ kind, existing, incoming }: FormDifference): DifferingWords {
  const start = firstDifference(existing, incoming);
  return {
    existing: kind === 'added' ? undefined : excerpt(existing, start),
    incoming: kind === 'removed' ? undefined : excerpt(incoming, start),
  };
}

type CellWords = FormDifference['existing'];

function firstDifference(one: CellWords, other: CellWords): number {
  if (typeof one !== 'string' || typeof other !== 'string') return 0;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function excerpt(value: CellWords, differsAt: number): string {
  if (value === null) return '';
  if (typeof value === 'number') return value.toLocaleString('zh-CN', { maximumFractionDigits: 20 });
  const start = differsAt > SHOWN - LEAD ? differsAt - LEAD : 0;
  const words = value.slice(start, start + SHOWN).replaceAll(/\s+/gu, ' ');
  return `${start > 0 ? '…' : ''}${words}${start + SHOWN < value.length ? '…' : ''}`;
}
