import { ExcelError } from '../excelError';
import type { Workbook } from '../workbook';
import { ProtectionApi } from './protection';
import { RangeApi } from './rangeApi';
import { TablesApi } from './tablesApi';
import { WorksheetApi } from './worksheetApi';

/** The root of the API: the members of `Excel.Workbook`. */
export class WorkbookApi {
  constructor(private readonly workbook: Workbook) {}

  get worksheets(): WorksheetsApi {
    return new WorksheetsApi(this.workbook);
  }
  get tables(): TablesApi {
    return new TablesApi(this.workbook);
  }
  get settings(): SettingsApi {
    return new SettingsApi(this.workbook);
  }
  get protection(): ProtectionApi {
    return new ProtectionApi(this.workbook.isStructureProtected);
  }
  get readOnly(): boolean {
    return this.workbook.isReadOnly;
  }
  getActiveCell(): RangeApi {
    if (this.workbook.isInactive) throw new ExcelError('InvalidSelection', 'Inactive.', 'Workbook.getActiveCell');
    const { sheet, row, column } = this.workbook.selection ?? {
      sheet: this.workbook.sheets[0]?.name,
      row: 0,
      column: 0,
    };
    return new RangeApi(this.workbook, this.workbook.sheet(sheet ?? ''), { row, column, rows: 1, columns: 1 });
  }
  get application(): { readonly suspendScreenUpdatingUntilNextSync: () => void } {
    return { suspendScreenUpdatingUntilNextSync: () => undefined };
  }
}

class WorksheetsApi {
  constructor(private readonly workbook: Workbook) {}
  get items(): readonly WorksheetApi[] {
    return this.workbook.sheets.map((sheet) => new WorksheetApi(this.workbook, sheet));
  }
  getItemOrNullObject(key: string): WorksheetApi | null {
    const sheet = this.workbook.findSheet(key);
    return sheet ? new WorksheetApi(this.workbook, sheet) : null;
  }
  getItem(key: string): WorksheetApi {
    const sheet = this.getItemOrNullObject(key);
    if (!sheet)
      throw new ExcelError('ItemNotFound', 'The requested resource does not exist.', 'WorksheetCollection.getItem');
    return sheet;
  }
  add(name = `Sheet${this.workbook.sheets.length + 1}`): WorksheetApi {
    if (this.workbook.isInactive) throw new ExcelError('GeneralException', 'Inactive.', 'WorksheetCollection.add');
    return new WorksheetApi(this.workbook, this.workbook.addSheet(name));
  }
  _RegisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterRowSortedEvent(): void {}
  _UnregisterRowSortedEvent(): void {}
}

class SettingsApi {
  constructor(private readonly workbook: Workbook) {}
  get items(): readonly SettingApi[] {
    return [...this.workbook.settings.keys()].map((key) => new SettingApi(this.workbook, key));
  }
  add(key: string, value: unknown): SettingApi {
    this.workbook.settings.set(key, value);
    return new SettingApi(this.workbook, key);
  }
  getItemOrNullObject(key: string): SettingApi | null {
    return this.workbook.settings.has(key) ? new SettingApi(this.workbook, key) : null;
  }
  getItem(key: string): SettingApi {
    const setting = this.getItemOrNullObject(key);
    if (!setting) throw new ExcelError('ItemNotFound', 'No such setting.', 'SettingCollection.getItem');
    return setting;
  }
}

class SettingApi {
  constructor(
    private readonly workbook: Workbook,
    readonly key: string,
  ) {}
  get id(): string {
    return this.key;
  }
  get value(): unknown {
    return this.workbook.settings.get(this.key);
  }
  delete(): void {
    this.workbook.settings.delete(this.key);
  }
}
