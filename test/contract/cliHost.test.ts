import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { MemoryHost } from '../../src/hosts/cli/memoryHost';
import { findSheet } from '../../src/model/change/findSheet';
import type { CellContent, CellPlace, SheetPlan } from '../../src/model/sheetPlan';
import { describeHost } from './describeHost';
import type { HostSubject, WorkbookUser } from './hostSubject';

describeHost('cli', () => {
  const host = createMemoryHost(() => Promise.resolve());
  const subject: HostSubject = { host, user: userOf(host), dispose: () => Promise.resolve() };
  return Promise.resolve(subject);
});

function userOf(host: MemoryHost): WorkbookUser {
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
      const places = new Map(host.marks().map((mark) => [`${mark.sheet}!${mark.row},${mark.column}`, mark]));
      return Promise.resolve([...places.values()]);
    },
    selection: () => Promise.resolve(host.selection()),
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
