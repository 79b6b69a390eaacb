import { parseRangeAddress } from '../../src/model/cellAddress';
import { cellsMarkedByRows, parseTableMarkFormula, severityOfRule } from '../../src/model/markedTable';
import type { CellPlace, CellRange } from '../../src/model/sheetPlan';
import type { WorkbookUser } from '../contract/hostSubject';
import { movedRow } from '../contract/memoryUser';
import { WHOLE_SHEET } from './address';
import { bodyOf } from './sheet';
import { applyFilters } from './api/tableFilterApi';
import type { FakeExcel } from './connectExcel';

/** Somebody who works in the fake Excel by hand. */
export function excelUser({ workbook, settle }: FakeExcel): WorkbookUser {
  const told = (sheet: string, block: { row: number; column: number }, changeType = 'RangeEdited'): Promise<void> => {
    workbook.tell({
      sheet: workbook.sheet(sheet),
      block: { ...block, rows: 1, columns: 1 },
      changeType,
      source: 'Local',
      isOurs: false,
    });
    return settle();
  };
  return {
    type: (place, value) => {
      const sheet = workbook.sheet(place.sheet);
      workbook.enter(sheet, place.row, place.column, typeof value === 'string' ? `'${value}` : (value ?? ''));
      return told(place.sheet, place);
    },
    addSheet: (name, rows) => {
      const sheet = workbook.addSheet(name);
      rows.forEach((row, down) => {
        row.forEach((value, right) => {
          if (value === null) return;
          workbook.enter(sheet, down, right, typeof value === 'string' ? `'${value}` : value);
        });
      });
      return told(name, { row: 0, column: 0 });
    },
    insertColumn: (header, title) => {
      const sheet = workbook.sheet(header.sheet);
      sheet.insertColumn(header.column);
      workbook.enter(sheet, header.row, header.column, title);
      return told(header.sheet, header);
    },
    insertRow: (place) => {
      workbook.sheet(place.sheet).insertRow(place.row);
      return told(place.sheet, place);
    },
    deleteRow: (place) => {
      workbook.sheet(place.sheet).deleteUp({ ...WHOLE_SHEET, row: place.row, rows: 1 });
      return told(place.sheet, place);
    },
    sortBy: (header) => {
      const sheet = workbook.sheet(header.sheet);
      const table = sheet.tables.find(({ range }) => range.row === header.row);
      if (!table) throw new Error(`No table has its header in row ${header.row + 1} of ${header.sheet}.`);
      const body = bodyOf(table);
      const keyOf = (row: number): string => String(workbook.valueAt(sheet, row, header.column));
      const rows = Array.from({ length: body.rows }, (_, index) => body.row + index);
      const sorted = [...rows].sort((one, other) => keyOf(other).localeCompare(keyOf(one), 'en'));
      const places = new Map(sorted.map((row, at) => [row, body.row + at]));
      sheet.sortRows(body, (row) => places.get(row) ?? row);
      return told(header.sheet, header, 'RowsSorted');
    },
    moveRow: ({ sheet: name, row, column }, before) => {
      const sheet = workbook.sheet(name);
      const table = sheet.tables.find(({ range }) => row > range.row && row < range.row + range.rows);
      if (!table) throw new Error(`Row ${row + 1} of ${name} is in no table.`);
      sheet.sortRows(bodyOf(table), movedRow(row, before));
      return told(name, { row, column });
    },
    renameSheet: (name, to) => {
      workbook.renameSheet(workbook.sheet(name), to);
      return settle();
    },
    deleteSheet: (name) => {
      workbook.removeSheet(workbook.sheet(name));
      return settle();
    },
    hideSheet: (name, how) => {
      workbook.sheet(name).visibility = how === 'hidden' ? 'Hidden' : 'VeryHidden';
      return settle();
    },
    moveSheetFirst: (name) => {
      const first = workbook.sheet(name);
      workbook.sheets = [first, ...workbook.sheets.filter((sheet) => sheet !== first)];
      return settle();
    },
    filter: (header, shown) => {
      const sheet = workbook.sheet(header.sheet);
      const table = sheet.tables.find(({ range }) => range.row === header.row);
      if (!table) throw new Error(`No table has its header in row ${header.row + 1} of ${header.sheet}.`);
      table.filters.set(header.column - table.range.column, { filterOn: 'Values', values: shown });
      applyFilters(workbook, sheet, table);
      return Promise.resolve();
    },
    hideRow: ({ sheet, row }) => {
      workbook.sheet(sheet).hiddenRows.add(row);
      return Promise.resolve();
    },
    isRowShown: ({ sheet: name, row }) => {
      const sheet = workbook.sheet(name);
      return Promise.resolve(!sheet.hiddenRows.has(row) && !sheet.isFilteredOut(row));
    },
    fill: ({ sheet, row, column }, color) => {
      workbook.sheet(sheet).cell(row, column).format.fill.color = `#${color}`;
      return Promise.resolve();
    },
    fillOf: ({ sheet, row, column }) =>
      Promise.resolve(workbook.sheet(sheet).look(row, column).format.fill.color.slice(1) || undefined),
    formulaOf: ({ sheet, row, column }) => Promise.resolve(workbook.sheet(sheet).look(row, column).formula?.slice(1)),
    linkOf: ({ sheet, row, column }) =>
      Promise.resolve(placeOf(workbook.sheet(sheet).look(row, column).hyperlink?.documentReference)),
    markedCells: () => Promise.resolve(workbook.sheets.flatMap((sheet) => highlightedCells(sheet))),
    remarks: () => Promise.resolve(workbook.sheets.flatMap((sheet) => remarksOn(sheet))),
    select: (place) => {
      workbook.select(place);
      return settle();
    },
    selection: () => Promise.resolve(workbook.selection),
  };
}

/** Our notes and input messages, without the title by which they are known. */
function remarksOn(sheet: FakeExcel['workbook']['sheets'][number]): readonly (CellPlace & { readonly text: string })[] {
  const notes = sheet.notes.map(({ row, column, content }) => ({ row, column, text: content }));
  const messages = [...sheet.cellsIn(WHOLE_SHEET)].flatMap(({ row, column, cell: { validation } }) =>
    validation ? [{ row, column, text: `${validation.prompt.title}\n${validation.prompt.message}` }] : [],
  );
  return [...notes, ...messages].flatMap(({ row, column, text }) => {
    const [title = '', ...sentences] = text.split('\n');
    return title.startsWith('绩效申报助手·') ? [{ sheet: sheet.name, row, column, text: sentences.join('\n') }] : [];
  });
}

/** The cells that our rules colour: those of a marked table by what their rows say. */
function highlightedCells(sheet: FakeExcel['workbook']['sheets'][number]): readonly CellPlace[] {
  const rules = sheet.conditionalFormats.filter(({ formula }) => formula.includes('shenbao-'));
  const used = sheet.usedRange(true);
  const rows = Array.from({ length: used ? used.row + used.rows : 0 }, (_, row) =>
    Array.from({ length: used ? used.column + used.columns : 0 }, (_, column) => sheet.look(row, column).value),
  );
  const cells = rules.flatMap(({ formula, ranges }) => {
    const table = parseTableMarkFormula(formula);
    if (!table) return ranges.flatMap(cellsOf);
    return ranges.flatMap((range) =>
      cellsMarkedByRows({ sheet: sheet.name, columns: range.columns, ...table }, rows).filter(
        ({ row, severity }) =>
          row >= range.row && row < range.row + range.rows && severityOfRule(formula.slice(1)) === severity,
      ),
    );
  });
  const places = cells.map(({ row, column }) => ({ sheet: sheet.name, row, column }));
  return [...new Map(places.map((cell) => [`${cell.row},${cell.column}`, cell])).values()];
}

function cellsOf({ row, column, rows, columns }: CellRange): readonly { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, index) => ({
    row: row + Math.floor(index / columns),
    column: column + (index % columns),
  }));
}

function placeOf(reference: string | undefined): CellPlace | undefined {
  const match = /^'((?:[^']|'')+)'!(.+)$/u.exec(reference ?? '');
  const block = parseRangeAddress(match?.[2] ?? '');
  return block && { sheet: (match?.[1] ?? '').replaceAll("''", "'"), row: block.row, column: block.column };
}
