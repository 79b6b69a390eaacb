import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Form, Level1Indicator, Level2Indicator, Side } from '../../model/form';
import { FORM_LABELS, LEVEL1_OF } from '../../model/vocabulary';
import { MIN_ROW_HEIGHT, band, neededHeight, stack } from './officialBlock';
import type { OfficialBlock, OfficialCell } from './officialBlock';
import { OFFICIAL_COLUMNS, SIDE_COLUMNS } from './officialColumns';
import { OFFICIAL_STYLES } from './officialStyles';

/** The two-sided indicator table with its header row and the upright 绩效指标 at its left edge. */
export function indicatorBlock(form: Form): OfficialBlock {
  const unknown = hasUnknown(form, '') ? [level1Block(form, '')] : [];
  const table = stack([indicatorHeader(), ...unknown, ...LEVEL1_INDICATORS.map((level1) => level1Block(form, level1))]);
  const margin: OfficialCell = {
    range: { row: 0, column: OFFICIAL_COLUMNS.margin.index, rows: table.heights.length, columns: 1 },
    value: FORM_LABELS.indicators,
    style: OFFICIAL_STYLES.margin,
    isLabel: true,
  };
  return { cells: [margin, ...table.cells], heights: table.heights };
}

/** The header row of the indicator table. */
export function indicatorHeader(): OfficialBlock {
  const label = (column: number, value: string) => ({
    column,
    columns: 1,
    value,
    style: OFFICIAL_STYLES.label,
    isLabel: true,
  });
  return band([
    label(OFFICIAL_COLUMNS.level1.index, FORM_LABELS.level1),
    ...SIDES.flatMap((side) => [
      label(SIDE_COLUMNS[side].level2, FORM_LABELS.level2),
      { ...label(SIDE_COLUMNS[side].name, FORM_LABELS.name), path: `indicators.${side}` as const },
      label(SIDE_COLUMNS[side].value, FORM_LABELS.value),
    ]),
  ]);
}

type Level1 = Level1Indicator | '';

/** Indicators without a 二级指标 stand above those that have one: below them they would be of the one before. */
function level1Block(form: Form, level1: Level1): OfficialBlock {
  const known = LEVEL2_INDICATORS.filter((level2) => LEVEL1_OF[level2] === level1);
  const groups = stack([
    ...(hasUnknown(form, level1) ? [level2Block(form, '', level1)] : []),
    ...known.map((level2) => level2Block(form, level2, level1)),
  ]);
  const label: OfficialCell = {
    range: { row: 0, column: OFFICIAL_COLUMNS.level1.index, rows: groups.heights.length, columns: 1 },
    value: level1,
    style: OFFICIAL_STYLES.label,
    ...(level1 !== '' && { path: `indicators.period.${level1}` }),
    isLabel: true,
  };
  return { cells: [label, ...groups.cells], heights: groups.heights };
}

function hasUnknown({ indicators }: Form, level1: Level1): boolean {
  return SIDES.some((side) => indicators[side].some((one) => one.level2 === '' && one.level1 === level1));
}

/** A category has as many rows as its longer side; the shorter side is spread over them, as the ministry's system prints it. */
function level2Block(form: Form, level2: Level2Indicator | '', level1: Level1): OfficialBlock {
  const sides = SIDES.map((side) => ({ side, items: itemsOf(form, side, level2, level1) }));
  const rows = Math.max(1, ...sides.map(({ items }) => items.length));
  const cells = sides.flatMap(({ side, items }) => [levelLabel(side, level2, rows), ...spread(side, items, rows)]);
  const heights = Array.from({ length: rows }, () => MIN_ROW_HEIGHT);
  for (const cell of cells) {
    const { range } = cell;
    const share = neededHeight(cell) / range.rows;
    for (let row = range.row; row < range.row + range.rows; row++) heights[row] = Math.max(heights[row] ?? 0, share);
  }
  return { cells, heights };
}

interface Item {
  readonly index: number;
  readonly name: string;
  readonly value: string;
}

function itemsOf(form: Form, side: Side, level2: Level2Indicator | '', level1: Level1): readonly Item[] {
  return form.indicators[side].flatMap((indicator, index) =>
    indicator.level2 === level2 && (level2 !== '' || indicator.level1 === level1)
      ? [{ index, name: indicator.name, value: indicator.value }]
      : [],
  );
}

function levelLabel(side: Side, level2: Level2Indicator | '', rows: number): OfficialCell {
  const range = { row: 0, column: SIDE_COLUMNS[side].level2, rows, columns: 1 };
  return {
    range,
    value: level2,
    style: OFFICIAL_STYLES.label,
    ...(level2 !== '' && { path: `indicators.${side}.${level2}` as const }),
    isLabel: true,
  };
}

function spread(side: Side, items: readonly Item[], rows: number): OfficialCell[] {
  const { name: nameColumn, value: valueColumn } = SIDE_COLUMNS[side];
  if (items.length === 0) {
    const empty = (column: number): OfficialCell => ({
      range: { row: 0, column, rows, columns: 1 },
      value: null,
      style: OFFICIAL_STYLES.value,
    });
    return [empty(nameColumn), empty(valueColumn)];
  }
  return items.flatMap(({ index, name, value }, position) => {
    const row = Math.floor((position * rows) / items.length);
    const end = Math.floor(((position + 1) * rows) / items.length);
    const range = (column: number) => ({ row, column, rows: end - row, columns: 1 });
    return [
      {
        range: range(nameColumn),
        value: name,
        style: OFFICIAL_STYLES.text,
        path: `indicators.${side}[${index}].name` as const,
      },
      {
        range: range(valueColumn),
        value,
        style: OFFICIAL_STYLES.value,
        path: `indicators.${side}[${index}].value` as const,
      },
    ];
  });
}
