import { parseBlock } from '../address';
import { ExcelError } from '../excelError';
import type { PageLayout, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseProtected } from './protection';
import { RangeApi } from './rangeApi';
import { RangeAreasApi } from './rangeAreasApi';

const POINTS_PER: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** The members of `Excel.PageLayout`. */
export class PageLayoutApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}

  get orientation(): string {
    return this.sheet.page.orientation;
  }
  set orientation(value: string) {
    this.change({ orientation: value });
  }
  get paperSize(): string | null {
    return this.sheet.page.paperSize;
  }
  set paperSize(value: string | null) {
    this.change({ paperSize: value });
  }
  get zoom(): PageLayout['zoom'] {
    return this.sheet.page.zoom;
  }
  set zoom(value: PageLayout['zoom']) {
    this.change({ zoom: value });
  }
  get centerHorizontally(): boolean {
    return this.sheet.page.centerHorizontally;
  }
  set centerHorizontally(value: boolean) {
    this.change({ centerHorizontally: value });
  }
  get firstPageNumber(): number | '' {
    return this.sheet.page.firstPageNumber;
  }
  set firstPageNumber(value: number | '') {
    this.change({ firstPageNumber: value });
  }
  get topMargin(): number {
    return this.sheet.page.margins['top'] as number;
  }
  get rightMargin(): number {
    return this.sheet.page.margins['right'] as number;
  }
  get bottomMargin(): number {
    return this.sheet.page.margins['bottom'] as number;
  }
  get leftMargin(): number {
    return this.sheet.page.margins['left'] as number;
  }
  get headersFooters(): { readonly defaultForAllPages: HeaderFooterApi } {
    return { defaultForAllPages: new HeaderFooterApi(this.sheet) };
  }
  setPrintMargins(unit: string, margins: Readonly<Record<string, number>>): void {
    const factor = POINTS_PER[unit];
    if (factor === undefined) throw new ExcelError('InvalidArgument', 'No such unit.', 'PageLayout.setPrintMargins');
    const points = Object.entries(margins).map(([side, size]) => [side, size * factor] as const);
    this.change({ margins: { ...this.sheet.page.margins, ...Object.fromEntries(points) } });
  }
  setPrintTitleRows(rows: RangeApi | string): void {
    this.change({ titleRows: typeof rows === 'string' ? parseBlock(rows) : rows.block });
  }
  getPrintTitleRowsOrNullObject(): RangeApi | null {
    const { titleRows } = this.sheet.page;
    return titleRows ? new RangeApi(this.workbook, this.sheet, titleRows) : null;
  }
  setPrintTitleColumns(columns: RangeApi | string): void {
    this.change({ titleColumns: typeof columns === 'string' ? parseBlock(columns) : columns.block });
  }
  getPrintTitleColumnsOrNullObject(): RangeApi | null {
    const { titleColumns } = this.sheet.page;
    return titleColumns ? new RangeApi(this.workbook, this.sheet, titleColumns) : null;
  }

  setPrintArea(area: RangeApi | string): void {
    this.change({ area: typeof area === 'string' ? parseBlock(area) : area.block });
  }

  getPrintAreaOrNullObject(): RangeAreasApi | null {
    const { area } = this.sheet.page;
    return area ? new RangeAreasApi(this.workbook, this.sheet, [area]) : null;
  }

  private change(part: Partial<PageLayout>): void {
    refuseProtected(this.sheet);
    Object.assign(this.sheet.page, part);
  }
}

class HeaderFooterApi {
  constructor(private readonly sheet: Sheet) {}
  get centerFooter(): string {
    return this.sheet.page.centerFooter;
  }
  set centerFooter(footer: string) {
    refuseProtected(this.sheet);
    this.sheet.page.centerFooter = footer;
  }
}

/** The members of `Excel.PageBreakCollection`. */
export class BreaksApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}
  get items(): readonly BreakApi[] {
    return this.sheet.page.breaks.map((row) => new BreakApi(this.workbook, this.sheet, row));
  }
  getItemAt(index: number): BreakApi {
    const row = this.sheet.page.breaks[index];
    if (row === undefined) throw new ExcelError('ItemNotFound', 'No such break.', 'PageBreakCollection.getItem');
    return new BreakApi(this.workbook, this.sheet, row);
  }
  add(place: RangeApi | string): BreakApi {
    refuseProtected(this.sheet);
    const { row } = typeof place === 'string' ? parseBlock(place) : place.block;
    if (row === 0)
      throw new ExcelError('InvalidArgument', 'No page can break before the first row.', 'PageBreakCollection.add');
    this.sheet.page.breaks = [...new Set([...this.sheet.page.breaks, row])].sort((one, other) => one - other);
    return new BreakApi(this.workbook, this.sheet, row);
  }
  removePageBreaks(): void {
    refuseProtected(this.sheet);
    this.sheet.page.breaks = [];
  }
}

class BreakApi {
  readonly columnIndex = 0;
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly row: number,
  ) {}
  getCellAfterBreak(): RangeApi {
    return new RangeApi(this.workbook, this.sheet, { row: this.row, column: 0, rows: 1, columns: 1 });
  }
}
