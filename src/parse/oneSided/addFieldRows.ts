import { NARRATIVES } from '../../model/form';
import type { Side } from '../../model/form';
import type { TemplateLabel } from '../../model/template';
import { BREAK } from '../stream/condenseText';
import type { CondensedText } from '../stream/condenseText';
import { splitGoals } from '../stream/splitGoals';
import type { TextRange } from '../stream/textRange';
import { addRow } from './cellRows';
import type { CellRows } from './cellRows';
import type { FieldLabel } from './fieldLabels';

/** Where labels and values of the two sides stand; what has no side stands at the left. */
const COLUMNS: Readonly<Record<Side, { readonly label: number; readonly value: number }>> = {
  period: { label: 0, value: 1 },
  annual: { label: 4, value: 5 },
};

/** Puts each label on a row with what stands behind it up to the next one; the last value goes on to `end`. */
export function addFieldRows(
  sheet: CellRows,
  labels: readonly FieldLabel[],
  template: readonly TemplateLabel[],
  end: number,
): void {
  const found = new Set(labels.map(({ label }) => label));
  /** A label without a text among the funds: it may stand over its value, in a column of its own. */
  let waiting: FieldLabel | undefined;
  let at = 0;
  for (let field = labels[at]; field; field = labels[at]) {
    const heads = goalHeads(labels.slice(at, at + MOST_HEADS));
    at += Math.max(1, heads.length);
    const next = labels[at]?.start ?? end;
    if (heads.length > 0) addGoals(sheet, heads, next);
    else {
      const { label } = field;
      const columns = COLUMNS[label.content === 'amount' ? sideOf(label) : 'period'];
      const isDoubtful = template.some((other) => other.text === label.text && !found.has(other));
      const value = { start: field.end, end: next };
      const amountEnd = label.content === 'amount' && waiting ? firstGap(sheet.text, value) : next;
      addRow(sheet, [
        { start: field.start, end: field.end, column: columns.label },
        { start: field.end, end: amountEnd, column: columns.value, keepsLines: isLong(label), isDoubtful },
      ]);
      if (waiting && amountEnd < next) {
        const { start, end: behind } = waiting;
        addRow(sheet, [
          { start, end: behind, column: 0 },
          { start: amountEnd, end: next, column: 1 },
        ]);
        waiting = undefined;
      }
      if (label.content === 'text' && value.start === value.end) waiting = field;
    }
  }
}

/** Where the first gap or line end in a range is, or its end. */
function firstGap({ breaks }: CondensedText, { start, end }: TextRange): number {
  for (let at = start + 1; at < end; at++) if (breaks[at] !== BREAK.none) return at;
  return end;
}

function sideOf({ side, path }: TemplateLabel): Side {
  return side ?? (path?.startsWith('funds.annual.') ? 'annual' : 'period');
}

function isLong({ path, goal }: TemplateLabel): boolean {
  return goal !== undefined || NARRATIVES.some((field) => field === path);
}

/** The label over the goals and one for each side. */
const MOST_HEADS = 3;

/** The labels of two goals that stand one behind the other, with that over them; none where each has its text behind it. */
function goalHeads(labels: readonly FieldLabel[]): readonly FieldLabel[] {
  const heads: FieldLabel[] = [];
  for (const field of labels) {
    const { goal, content } = field.label;
    if (goal === undefined && content !== 'goals') break;
    if (heads.length > 0 && heads.at(-1)?.end !== field.start) break;
    heads.push(field);
  }
  return heads.filter(({ label }) => label.goal).length > 1 ? heads : [];
}

/** Both goals stand behind their labels, one after the other: where the second begins, the text itself has to tell. */
function addGoals(sheet: CellRows, heads: readonly FieldLabel[], end: number): void {
  const sides = Object.values(COLUMNS);
  const goals = heads.filter(({ label }) => label.goal);
  for (const head of heads) if (!head.label.goal) addRow(sheet, [{ start: head.start, end: head.end, column: 0 }]);
  addRow(
    sheet,
    goals.map(({ start, end: behind }, at): TextRange & { column: number } => ({
      start,
      end: behind,
      column: sides[at]?.label ?? 0,
    })),
  );
  const { period, annual, margin } = splitGoals(sheet.text, { start: heads.at(-1)?.end ?? end, end });
  addRow(
    sheet,
    [period, annual].map((goal, at) => ({
      ...goal,
      column: sides[at]?.label ?? 0,
      keepsLines: true,
      isDoubtful: margin < UNCERTAIN,
    })),
  );
}

const UNCERTAIN = 1.5;
