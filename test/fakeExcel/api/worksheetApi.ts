import type { CellRange } from '../../../src/model/sheetPlan';
import { parseBlock, parseBlocks, WHOLE_SHEET } from '../address';
import { ExcelError } from '../excelError';
import type { Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { ChartsApi } from './chartsApi';
import { NotesApi } from './notesApi';
import { BreaksApi, PageLayoutApi } from './pageLayoutApi';
import { ProtectionApi, refuseProtected } from './protection';
import { RangeApi } from './rangeApi';
import { RangeAreasApi } from './rangeAreasApi';
import { TablesApi } from './tablesApi';

/** The members of `Excel.Worksheet`. */
export class WorksheetApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}

  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(name: string) {
    if (name.toLowerCase() !== this.sheet.name.toLowerCase()) this.workbook.refuseSheetName(name);
    this.workbook.renameSheet(this.sheet, name);
  }
  get position(): number {
    return this.workbook.sheets.indexOf(this.sheet);
  }
  set position(position: number) {
    const others = this.workbook.sheets.filter((sheet) => sheet !== this.sheet);
    if (position > others.length) throw new ExcelError('InvalidArgument', 'No such position.', 'Worksheet.position');
    this.workbook.sheets = others.toSpliced(position, 0, this.sheet);
  }
  get visibility(): string {
    return this.sheet.visibility;
  }
  set visibility(visibility: string) {
    if (visibility === this.sheet.visibility) return;
    if (this.workbook.isStructureProtected) throw new ExcelError('AccessDenied', 'The workbook is protected.');
    const others = this.workbook.sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === 'Visible');
    if (others.length === 0 && visibility !== 'Visible')
      throw new ExcelError('InvalidOperation', 'A workbook needs one visible sheet.', 'Worksheet.visibility');
    this.sheet.visibility = visibility;
  }
  get standardWidth(): number {
    return 8.38;
  }
  get protection(): ProtectionApi {
    return new ProtectionApi(this.sheet.isProtected);
  }
  get tables(): TablesApi {
    return new TablesApi(this.workbook, this.sheet);
  }
  get autoFilter(): SheetAutoFilterApi {
    return new SheetAutoFilterApi(this.sheet);
  }
  get charts(): ChartsApi {
    return new ChartsApi(this.workbook, this.sheet);
  }
  get notes(): NotesApi {
    return new NotesApi(this.workbook, this.sheet);
  }
  get pageLayout(): PageLayoutApi {
    return new PageLayoutApi(this.workbook, this.sheet);
  }
  get horizontalPageBreaks(): BreaksApi {
    return new BreaksApi(this.workbook, this.sheet);
  }
  get freezePanes(): FreezeApi {
    return new FreezeApi(this.workbook, this.sheet);
  }

  getRange(address?: string): RangeApi {
    return this.range(address === undefined ? WHOLE_SHEET : parseBlock(address));
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeApi {
    if (rows < 1 || columns < 1)
      throw new ExcelError('InvalidArgument', 'An empty block.', 'Worksheet.getRangeByIndexes');
    return this.range({ row, column, rows, columns });
  }
  getRanges(addresses: string): RangeAreasApi {
    return new RangeAreasApi(this.workbook, this.sheet, parseBlocks(addresses));
  }
  getUsedRangeOrNullObject(valuesOnly = false): RangeApi | null {
    const used = this.sheet.usedRange(valuesOnly);
    return used ? this.range(used) : null;
  }
  activate(): void {
    this.refuseInactive('Worksheet.activate', 'GeneralException');
    if (this.sheet.visibility !== 'Visible') throw new ExcelError('InvalidOperation', 'Hidden.', 'Worksheet.activate');
  }
  delete(): void {
    this.refuseInactive('Worksheet.delete', 'InvalidSelection');
    if (this.sheet.visibility === 'VeryHidden')
      throw new ExcelError('InvalidOperation', 'The sheet is very hidden.', 'Worksheet.delete');
    this.workbook.removeSheet(this.sheet);
  }

  private refuseInactive(location: string, code: string): void {
    if (this.workbook.isInactive) throw new ExcelError(code, 'Another workbook is active.', location);
  }
  private range(block: CellRange): RangeApi {
    return new RangeApi(this.workbook, this.sheet, block);
  }
}

/** The members of `Excel.AutoFilter` of a sheet, whose tables have filters of their own. */
class SheetAutoFilterApi {
  constructor(private readonly sheet: Sheet) {}
  get isDataFiltered(): boolean {
    return this.sheet.filteredRows.size > 0;
  }
  remove(): void {
    refuseProtected(this.sheet);
    this.sheet.filteredRows.clear();
  }
}

class FreezeApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}
  freezeAt(place: RangeApi | string): void {
    this.freeze(typeof place === 'string' ? parseBlock(place) : place.block);
  }
  freezeRows(count: number): void {
    this.freeze({ ...WHOLE_SHEET, rows: count });
  }
  freezeColumns(count: number): void {
    this.freeze({ ...WHOLE_SHEET, columns: count });
  }
  unfreeze(): void {
    this.freeze(undefined);
  }
  getLocationOrNullObject(): RangeApi | null {
    return this.sheet.frozen ? new RangeApi(this.workbook, this.sheet, this.sheet.frozen) : null;
  }
  private freeze(block: CellRange | undefined): void {
    refuseProtected(this.sheet);
    if (this.workbook.isInactive)
      throw new ExcelError('GeneralException', 'Inactive.', 'WorksheetFreezePanes.freezeAt');
    this.sheet.frozen = block;
  }
}
