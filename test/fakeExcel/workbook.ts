import type { CellPlace, CellRange } from '../../src/model/sheetPlan';
import { WHOLE_SHEET } from './address';
import { evaluate } from './evaluate';
import { moveReferences, renameInFormula } from './moveReferences';
import { ExcelError } from './excelError';
import { readEntry } from './readEntry';
import { Sheet } from './sheet';

/** A change of cells as Excel tells its listeners. */
export interface CellsChanged {
  readonly sheet: Sheet;
  readonly block: CellRange;
  /** 'RowsSorted' has an event of its own. */
  readonly changeType: string;
  readonly source: 'Local' | 'Remote';
  readonly isOurs: boolean;
}

/** The fake workbook: what Excel holds behind its API. */
export class Workbook {
  sheets: Sheet[] = [];
  isStructureProtected = false;
  isReadOnly = false;
  /** Another workbook has the focus: some members fail then. */
  isInactive = false;
  selection: CellPlace | undefined;
  readonly settings = new Map<string, unknown>();
  readonly changes: CellsChanged[] = [];
  /** Cells that were selected and that nobody was told of yet. */
  readonly selections: CellPlace[] = [];
  private lastId = 0;

  constructor() {
    this.addSheet('Sheet1');
  }

  nextId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, '0')}}`;
  }

  findSheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id.toLowerCase() === wanted);
  }

  sheet(name: string): Sheet {
    const found = this.findSheet(name);
    if (!found) throw new Error(`The fake workbook has no sheet ${name}.`);
    return found;
  }

  addSheet(name: string): Sheet {
    this.refuseSheetName(name);
    const sheet: Sheet = new Sheet(this.nextId(), name, (move) => {
      this.moveFormulas(sheet, move);
    });
    this.sheets.push(sheet);
    return sheet;
  }

  refuseSheetName(name: string): void {
    if (this.isStructureProtected) throw new ExcelError('AccessDenied', 'The workbook is protected.');
    if (!/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u.test(name)) throw new ExcelError('InvalidArgument', 'No name of a sheet.');
    if (this.findSheet(name)) throw new ExcelError('ItemAlreadyExists', 'A sheet of that name exists already.');
  }

  /** Formulas go on naming the sheet; links do not. */
  renameSheet(renamed: Sheet, to: string): void {
    const before = renamed.name;
    renamed.name = to;
    for (const sheet of this.sheets) {
      for (const { cell } of sheet.cellsIn(WHOLE_SHEET)) {
        if (cell.formula !== undefined) cell.formula = renameInFormula(cell.formula, before, to);
      }
    }
  }

  removeSheet(sheet: Sheet): void {
    if (this.isStructureProtected) throw new ExcelError('AccessDenied', 'The workbook is protected.');
    if (this.sheets.filter((other) => other.visibility === 'Visible' && other !== sheet).length === 0) {
      throw new ExcelError('InvalidOperation', 'A workbook needs one visible sheet.', 'Worksheet.delete');
    }
    this.sheets = this.sheets.filter((other) => other !== sheet);
  }

  /** Enters something into a cell and computes what it shows. */
  enter(sheet: Sheet, row: number, column: number, entry: unknown): void {
    if (sheet.isCovered(row, column)) return;
    const cell = sheet.cell(row, column);
    const { value, formula, format } = readEntry(entry, cell.numberFormat);
    cell.value = value;
    cell.formula = formula;
    if (format !== undefined && cell.numberFormat === 'General') cell.numberFormat = format;
    if (formula !== undefined) this.checkFormula(formula);
    const table = sheet.tables.find(
      ({ range }) => row === range.row && column >= range.column && column < range.column + range.columns,
    );
    if (table) this.head(sheet, table.range, column);
  }

  /** The head of a table's column is a text, never empty, and like no other of the table. */
  private head(sheet: Sheet, { row, column: first, columns }: CellRange, column: number): void {
    const cell = sheet.cell(row, column);
    const wanted = String(this.valueAt(sheet, row, column)) || `列${column - first + 1}`;
    const others = Array.from({ length: columns }, (_, at) => first + at)
      .filter((at) => at !== column)
      .map((at) => String(sheet.look(row, at).value).toLowerCase());
    let name = wanted;
    for (let count = 2; others.includes(name.toLowerCase()); count += 1) name = `${wanted}${count}`;
    Object.assign(cell, { value: name, formula: undefined });
  }

  /** The value that a cell shows now. */
  valueAt(sheet: Sheet, row: number, column: number): string | number | boolean {
    const cell = sheet.peek(row, column);
    if (!cell) return '';
    return cell.formula === undefined ? cell.value : evaluate(cell.formula, sheet, (name) => this.findSheet(name));
  }

  tell(change: CellsChanged): void {
    this.changes.push(change);
  }

  select(place: CellPlace): void {
    this.selection = place;
    this.selections.push(place);
  }

  private moveFormulas(moved: Sheet, move: (block: CellRange) => CellRange | undefined): void {
    for (const sheet of this.sheets) {
      const isMoved = (name: string | undefined): boolean =>
        name === undefined ? sheet === moved : this.findSheet(name) === moved;
      for (const { cell } of sheet.cellsIn(WHOLE_SHEET)) {
        if (cell.formula !== undefined) cell.formula = moveReferences(cell.formula, isMoved, move);
      }
    }
  }

  /** Excel refuses a formula that names a sheet or a table which is not there. */
  private checkFormula(formula: string): void {
    const withoutTexts = formula.replace(/"(?:[^"]|"")*"/gu, '""');
    for (const [, quoted, plain] of withoutTexts.matchAll(
      /(?:'((?:[^']|'')+)'|(?<![#\p{L}\d_.])([\p{L}_][\p{L}\d_.]*))!/gu,
    )) {
      const name = quoted?.replaceAll("''", "'") ?? plain ?? '';
      if (!this.findSheet(name)) throw new ExcelError('InvalidArgument', `No sheet ${name}.`, 'Range.formulas');
    }
    for (const [, name = ''] of withoutTexts.matchAll(/([\p{L}_][\p{L}\d_.]*)\[/gu)) {
      const isTable = this.sheets.some((sheet) =>
        sheet.tables.some((table) => table.name.toLowerCase() === name.toLowerCase()),
      );
      if (!isTable) throw new ExcelError('InvalidArgument', `No table ${name}.`, 'Range.formulas');
    }
  }
}
