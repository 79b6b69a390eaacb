import { FUND_LINES, NARRATIVES, SIDES } from '../../model/form';
import type { Form, FundLine, Side } from '../../model/form';
import type { FieldPath } from '../../model/fieldPath';
import type { CellStyle } from '../../model/cellStyle';
import type { CellValue } from '../../model/sheetPlan';
import {
  FORM_LABELS,
  FUND_SOURCE_LABELS,
  FUND_TOTAL_LABELS,
  GOAL_LABELS,
  NARRATIVE_LABELS,
} from '../../model/vocabulary';
import { band, stack } from './officialBlock';
import type { BandCell, OfficialBlock } from './officialBlock';
import { OFFICIAL_STYLES } from './officialStyles';

/** What stands above the indicator table: project, department, funds, texts and goals. */
export function headBlock(form: Form): OfficialBlock {
  const { code, name } = form.department;
  return stack([
    band([label(0, 2, FORM_LABELS.projectName), field(2, 6, form.projectName, 'projectName')]),
    band([
      label(0, 2, FORM_LABELS.department),
      field(2, 3, code === '' ? name : `${code}-${name}`, 'department.name'),
      label(5, 1, FORM_LABELS.unit),
      field(6, 2, form.unit, 'unit'),
    ]),
    band([
      label(0, 2, FORM_LABELS.attribute),
      field(2, 3, form.attribute, 'attribute'),
      label(5, 1, FORM_LABELS.duration),
      field(6, 2, form.duration, 'duration'),
    ]),
    fundsBlock(form),
    ...NARRATIVES.map((narrative) =>
      band([label(0, 2, NARRATIVE_LABELS[narrative]), field(2, 6, form[narrative], narrative)]),
    ),
    band([label(0, 2, ''), label(2, 3, GOAL_LABELS.period), label(5, 3, GOAL_LABELS.annual)]),
    band([
      label(0, 2, FORM_LABELS.goals),
      field(2, 3, form.goals.period, 'goals.period'),
      field(5, 3, form.goals.annual, 'goals.annual'),
    ]),
  ]);
}

function fundsBlock(form: Form): OfficialBlock {
  const lines = stack(FUND_LINES.map((line) => band(SIDES.flatMap((side) => fundCells(form, side, line)))));
  const heading = {
    range: { row: 0, column: 0, rows: lines.heights.length, columns: 2 },
    style: OFFICIAL_STYLES.label,
    isLabel: true,
  };
  return {
    cells: [{ ...heading, value: `${FORM_LABELS.funds}\n${FORM_LABELS.fundsUnit}`, path: 'funds' }, ...lines.cells],
    heights: lines.heights,
  };
}

const FUND_COLUMNS = {
  period: { label: [2, 2], amount: [4, 1] },
  annual: { label: [5, 2], amount: [7, 1] },
} as const;

function fundCells(form: Form, side: Side, line: FundLine): BandCell[] {
  const amount = form.funds[side][line];
  const columns = FUND_COLUMNS[side];
  return [
    cell(
      columns.label,
      fundLabel(side, line),
      line === 'total' || line === 'central' ? OFFICIAL_STYLES.fundLabel : OFFICIAL_STYLES.fundSource,
    ),
    cell(columns.amount, amount, amountStyle(amount), `funds.${side}.${line}`),
  ];
}

/** Whole amounts have no decimals, as on the forms that are filed; a number that does not fit its cell would be shown as ####. */
function amountStyle(amount: number | null): CellStyle {
  const style = amount === null || Number.isInteger(amount) ? OFFICIAL_STYLES.wholeAmount : OFFICIAL_STYLES.amount;
  const isLong = Math.abs(amount ?? 0) >= LONG_AMOUNT;
  return isLong ? { ...style, font: { ...style.font, size: LONG_AMOUNT_FONT_SIZE } } : style;
}

/** In 元; below it an amount with its separators and decimals has up to 14 characters. */
const LONG_AMOUNT = 1e10;
const LONG_AMOUNT_FONT_SIZE = 6;

function fundLabel(side: Side, line: FundLine): string {
  if (line === 'total') return `${FUND_TOTAL_LABELS[side]}：`;
  return (line === 'central' ? FORM_LABELS.fundsOf : '') + FUND_SOURCE_LABELS[line];
}

function label(column: number, columns: number, value: string): BandCell {
  return { ...cell([column, columns], value, OFFICIAL_STYLES.label), isLabel: true };
}

function field(column: number, columns: number, value: string, path: FieldPath): BandCell {
  return cell([column, columns], value, OFFICIAL_STYLES.text, path);
}

function cell(
  [column, columns]: readonly [number, number],
  value: CellValue,
  style: CellStyle,
  path?: FieldPath,
): BandCell {
  return { column, columns, value, style, ...(path && { path }) };
}
