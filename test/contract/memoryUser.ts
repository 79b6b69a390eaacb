import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { findSheet } from '../../src/model/change/findSheet';
import { moveReferences } from '../../src/model/change/moveReferences';
import { cellsMarkedByRows, isInMarkedTable } from '../../src/model/markedTable';
import type { CellContent, CellPlace, CellRange, SheetPlan } from '../../src/model/sheetPlan';
import { sheetContentOf } from '../../src/model/sheetContentOf';
import type { WorkbookUser } from './hostSubject';

/** Somebody who works in a workbook in memory. */
export function memoryUser(host: MemoryHost): WorkbookUser {
  const sheet = (name: string): SheetPlan => {
    const found = findSheet(host.sheets(), name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const contentOf = ({ sheet: name, row, column }: CellPlace): CellContent => sheet(name).rows[row]?.[column] ?? null;
  return {
    type: (place, value) => {
      const plan = sheet(place.sheet);
      const rows = plan.rows.map((row) => [...row]);
      while (rows.length <= place.row) rows.push([]);
      const row = rows[place.row]!;
      while (row.length < place.column) row.push(null);
      row[place.column] = value;
      host.edit({ ...plan, rows }, { row: place.row, column: place.column, rows: 1, columns: 1 });
      return Promise.resolve();
    },
    addSheet: (name, rows) => {
      host.edit({ name, rows, columns: [] }, undefined);
      return Promise.resolve();
    },
    insertColumn: (header, title) => {
      host.edit(withColumn(sheet(header.sheet), header, title), undefined);
      return Promise.resolve();
    },
    insertRow: ({ sheet: name, row }) => {
      host.edit(
        rearranged(sheet(name), (at) => (at < row ? at : at + 1)),
        undefined,
      );
      return Promise.resolve();
    },
    deleteRow: ({ sheet: name, row }) => {
      const kept = (at: number): number | undefined => (at === row ? undefined : at < row ? at : at - 1);
      host.edit(rearranged(sheet(name), kept), undefined);
      return Promise.resolve();
    },
    sortBy: ({ sheet: name, column }) => {
      const plan = sheet(name);
      const { row: header, rows } = plan.table?.range ?? { row: 0, rows: plan.rows.length };
      const body = Array.from({ length: rows - 1 }, (_, index) => header + 1 + index);
      const values = sheetContentOf(plan).rows;
      const keyOf = (row: number): string => String(values[row]?.[column] ?? '');
      const places = new Map(
        [...body]
          .sort((one, other) => keyOf(other).localeCompare(keyOf(one), 'en'))
          .map((row, at) => [row, header + 1 + at]),
      );
      host.edit(
        rearranged(plan, (row) => places.get(row) ?? row),
        undefined,
      );
      return Promise.resolve();
    },
    moveRow: ({ sheet: name, row }, before) => {
      host.edit(rearranged(sheet(name), movedRow(row, before)), undefined);
      return Promise.resolve();
    },
    renameSheet: (name, to) => {
      host.arrange(host.sheets().map((plan) => ({ from: plan.name, to: plan.name === name ? to : plan.name })));
      return Promise.resolve();
    },
    deleteSheet: (name) => {
      const others = host.sheets().filter((plan) => plan.name !== name);
      host.arrange(others.map((plan) => ({ from: plan.name, to: plan.name })));
      return Promise.resolve();
    },
    moveSheetFirst: (name) => {
      const names = [name, ...host.sheets().flatMap((plan) => (plan.name === name ? [] : plan.name))];
      host.arrange(names.map((to) => ({ from: to, to })));
      return Promise.resolve();
    },
    fill: (place, color) => {
      const plan = sheet(place.sheet);
      const range = { row: place.row, column: place.column, rows: 1, columns: 1 };
      host.edit({ ...plan, styles: [...(plan.styles ?? []), { range, style: { fill: color } }] }, range);
      return Promise.resolve();
    },
    fillOf: (place) => {
      const styles = (sheet(place.sheet).styles ?? []).filter(
        ({ range }) =>
          place.row >= range.row &&
          place.row < range.row + range.rows &&
          place.column >= range.column &&
          place.column < range.column + range.columns,
      );
      return Promise.resolve(styles.at(-1)?.style.fill);
    },
    formulaOf: (place) => {
      const content = contentOf(place);
      const isFormula = typeof content === 'object' && content !== null && 'formula' in content;
      return Promise.resolve(isFormula ? content.formula : undefined);
    },
    linkOf: (place) => {
      const content = contentOf(place);
      const isLink = typeof content === 'object' && content !== null && 'target' in content;
      return Promise.resolve(isLink ? content.target : undefined);
    },
    markedCells: () => {
      const tables = host.markedTables();
      const byRow = tables.flatMap((table) => cellsMarkedByRows(table, sheetContentOf(sheet(table.sheet)).rows));
      const byPlace = host.marks().filter((mark) => !tables.some((table) => isInMarkedTable(mark, table)));
      const places = new Map([...byRow, ...byPlace].map((mark) => [`${mark.sheet}!${mark.row},${mark.column}`, mark]));
      return Promise.resolve([...places.values()]);
    },
    remarks: () =>
      Promise.resolve(
        host
          .marks()
          .filter(({ remark }) => remark !== '')
          .map(({ remark, ...place }) => ({ ...place, text: remark })),
      ),
    select: (place) => {
      host.select(place);
      return Promise.resolve();
    },
    selection: () => Promise.resolve(host.selection()),
  };
}

/** Where each row comes to stand when one is cut and inserted before another. */
export function movedRow(row: number, before: number): (at: number) => number {
  const to = before > row ? before - 1 : before;
  return (at) => {
    if (at === row) return to;
    if (row < to) return at > row && at <= to ? at - 1 : at;
    return at >= to && at < row ? at + 1 : at;
  };
}

/** A sheet whose rows have moved; formulas go on naming the rows that they named. */
function rearranged(plan: SheetPlan, placeOf: (row: number) => number | undefined): SheetPlan {
  const rows: (CellContent[] | undefined)[] = [];
  plan.rows.forEach((cells, row) => {
    const to = placeOf(row);
    if (to === undefined) return;
    rows[to] = cells.map((content) => {
      if (typeof content !== 'object' || content === null || !('formula' in content)) return content;
      const move = (range: CellRange): CellRange => ({ ...range, row: placeOf(range.row) ?? range.row });
      return { ...content, formula: moveReferences(content.formula, move) };
    });
  });
  const { table } = plan;
  const places = Array.from({ length: table?.range.rows ?? 0 }, (_, at) =>
    placeOf((table?.range.row ?? 0) + at),
  ).filter((row) => row !== undefined);
  const top = Math.min(...places);
  const range = table && { ...table.range, row: top, rows: Math.max(...places) - top + 1 };
  return {
    ...plan,
    rows: Array.from(rows, (cells) => cells ?? []),
    ...(table && range && { table: { ...table, range } }),
  };
}

function withColumn(plan: SheetPlan, header: CellPlace, title: string): SheetPlan {
  const { table } = plan;
  const insert = <T>(items: readonly T[], item: T): T[] => items.toSpliced(header.column, 0, item);
  const isInside = table !== undefined && header.column > table.range.column;
  const moved = table && {
    ...table.range,
    ...(isInside ? { columns: table.range.columns + 1 } : { column: table.range.column + 1 }),
  };
  return {
    ...plan,
    rows: plan.rows.map((row, index) => insert(row, index === header.row ? title : null)),
    columns: insert(plan.columns, { width: 12 }),
    ...(table && moved && { table: { ...table, range: moved } }),
  };
}
