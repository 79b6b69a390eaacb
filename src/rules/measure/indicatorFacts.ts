import type Big from 'big.js';
import type { FieldPath } from '../../model/fieldPath';
import type { Form, Indicator, Side } from '../../model/form';
import { SIDES } from '../../model/form';
import type { IndicatorValue } from '../../model/indicatorValue';
import { unitAt } from '../../model/units';
import type { IndicatorTexts } from './indicatorTexts';

/** One indicator row as rules see it. */
export interface IndicatorFacts extends Indicator {
  readonly side: Side;
  /** Position in its side, from 0. */
  readonly index: number;
  readonly plainName: string;
  readonly plainValue: string;
  /** What makes two indicators the same: 二级指标 and name. */
  readonly key: string;
  readonly reading: IndicatorValue;
  /** The number of the value with 万 and 亿 multiplied out; undefined where it has none. */
  readonly exact: Big | undefined;
  /** What the name is about, without the words that say how it is measured. */
  readonly core: string;
  /** The same indicator on the other side. */
  readonly twin: () => IndicatorFacts | undefined;
}

export type IndicatorsBySide = Readonly<Record<Side, readonly IndicatorFacts[]>>;

/** The rows of both sides, each knowing its twin: same 二级指标 and name, else a name that the other side shows cut. */
export function indicatorFacts(form: Form, texts: IndicatorTexts): IndicatorsBySide {
  const twins = new Map<IndicatorFacts, IndicatorFacts>();
  const sides = { period: makeRows('period'), annual: makeRows('annual') };
  pair((row) => `${row.key}\n${row.plainValue}`);
  pair((row) => row.key);
  pairCutNames();
  return sides;

  function makeRows(side: Side): readonly IndicatorFacts[] {
    return form.indicators[side].map(({ level1, level2, name, value, extra = [] }, index) => {
      const { plainName, core } = texts.name(name);
      const { plainValue } = texts.value(value);
      const { reading, exact } = texts.value(withUnitOfName(value, plainName));
      const row: IndicatorFacts = {
        level1,
        level2,
        name,
        value,
        extra,
        side,
        index,
        plainName,
        plainValue,
        key: `${level2}\n${plainName}`,
        reading,
        exact,
        core,
        twin: () => twins.get(row),
      };
      return row;
    });
  }

  function pair(key: (row: IndicatorFacts) => string) {
    const waiting = new Map<string, IndicatorFacts[]>();
    for (const row of unpaired('annual')) {
      if (row.plainName === '') continue;
      const rows = waiting.get(key(row));
      if (rows) rows.push(row);
      else waiting.set(key(row), [row]);
    }
    for (const row of unpaired('period')) {
      const twin = waiting.get(key(row))?.shift();
      if (twin) join(row, twin);
    }
  }

  function pairCutNames() {
    const others = unpaired('annual');
    if (others.length === 0) return;
    for (const row of unpaired('period')) {
      const twin = others.find(
        (other) => !twins.has(other) && other.level2 === row.level2 && isCutOf(row.plainName, other.plainName),
      );
      if (twin) join(row, twin);
    }
  }

  function unpaired(side: Side): readonly IndicatorFacts[] {
    return sides[side].filter((row) => !twins.has(row));
  }

  function join(row: IndicatorFacts, twin: IndicatorFacts) {
    twins.set(row, twin);
    twins.set(twin, row);
  }
}

/** 「300」 beside 「培训人数（人）」 is 「300人」. */
function withUnitOfName(value: string, plainName: string): string {
  const unit = /\(([^()]{1,6})\)$/u.exec(plainName)?.[1] ?? '';
  return /^\D?\d[\d,.]*$/u.test(value.trim()) && unit !== '' && unitAt(unit, 0) === unit ? value.trim() + unit : value;
}

/** Short names are whole words: 「道路」 is no cut of 「道路照明」. */
const SHORTEST_CUT = 5;

/** Whether one of two names is the other one cut. */
export function isCutOf(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= SHORTEST_CUT && (a.startsWith(b) || b.startsWith(a));
}

/** Whether rows are all filled but for one of their columns: one cause, however many cells of it are blank. */
export function isBlankColumn(rows: readonly IndicatorFacts[], field: 'name' | 'value'): boolean {
  return rows.length > 1 && rows.every((row) => row[field].trim() === '');
}

/** Rows that say the same on both sides, once: the row that leads and all rows that it stands for. */
export interface IndicatorCell {
  readonly row: IndicatorFacts;
  readonly rows: readonly IndicatorFacts[];
}

export function indicatorCells(indicators: IndicatorsBySide): readonly IndicatorCell[] {
  const cells: IndicatorCell[] = [];
  const told = new Set<IndicatorFacts>();
  for (const side of SIDES) {
    for (const row of indicators[side]) {
      if (told.has(row)) continue;
      const twin = row.twin();
      const isSame = twin !== undefined && twin.plainValue === row.plainValue;
      if (isSame) told.add(twin);
      cells.push({ row, rows: isSame ? [row, twin] : [row] });
    }
  }
  return cells;
}

/** The places of one column of a row and of those that say the same. */
export function pathsOf(cell: IndicatorCell, field: 'name' | 'value'): readonly FieldPath[] {
  return cell.rows.map((row) => pathOf(row, field));
}

export function pathOf(row: IndicatorFacts, field: 'name' | 'value'): FieldPath {
  return `indicators.${row.side}[${row.index}].${field}`;
}
