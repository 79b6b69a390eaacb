import { writeXlsx } from 'hucre/xlsx';
import type {
  Cell,
  CellStyle as FileStyle,
  CellValue as FileValue,
  ConditionalRule,
  WriteOptions,
  WriteSheet,
} from 'hucre/xlsx';
import type { CellStyle } from '../../model/cellStyle';
import { cellAddress, rangeAddress, sheetReference, wholeColumns, wholeRows } from '../../model/cellAddress';
import type { Mark } from '../../model/mark';
import type { MarkedTable } from '../../model/markedTable';
import type { CellContent, CellRange, ChartPlan, PagePlan, SheetPlan, TablePlan } from '../../model/sheetPlan';
import { replaceUnwritable } from '../../model/unwritableCharacters';
import type { WorkbookFile } from '../../model/workbookFile';
import { assertExcelSafe } from './assertExcelSafe';
import { finishParts } from './finishParts';
import { DEFAULT_FONT, toFileStyle } from './fileStyle';
import { cellText, writable } from './fileText';
import { laidStyles } from './laidStyles';
import { markRules } from './markRules';
import { REMARK_AUTHOR } from './remarkAuthor';
import { SETTINGS_SHEET, settingsRows } from './settingsSheet';
import { strings } from './strings';
import { fileRowHeights } from './wrappedHeights';

/**
 * The bytes of an .xlsx file that Excel, LibreOffice and WPS open without repair. Texts stay texts, whatever they look like.
 * Throws `WorkbookFileError` 'unwritable' for a workbook that Excel would not take.
 */
export async function writeWorkbook(workbook: WorkbookFile): Promise<Uint8Array> {
  assertExcelSafe(workbook.sheets.map(withWritableName));
  const marks = marksBySheet(workbook.marks);
  const tablesOf = (name: string): readonly MarkedTable[] =>
    (workbook.markedTables ?? []).filter(({ sheet }) => sheet === name);
  const fileStyleOf = styleConverter();
  const sheets = workbook.sheets.map((plan) =>
    fileSheet(plan, { marks: marks.get(plan.name) ?? [], tables: tablesOf(plan.name) }, fileStyleOf),
  );
  if (workbook.settings.size > 0) {
    const rows = settingsRows(workbook.settings).map((row) => row.map(cellText));
    sheets.push({ name: SETTINGS_SHEET, rows, veryHidden: true });
  }
  const namedRanges = workbook.sheets.flatMap((plan) => [...printArea(plan), ...printTitles(plan)]);
  const bytes = await writeXlsx({
    sheets,
    properties: propertiesOf(workbook.sheets),
    defaultFont: DEFAULT_FONT,
    ...(namedRanges.length > 0 && { namedRanges }),
  });
  return finishParts(bytes, workbook);
}

/** What the file says that it is, where a folder or a search shows it. */
function propertiesOf(sheets: WorkbookFile['sheets']): NonNullable<WriteOptions['properties']> {
  const { title, creator, description } = strings.properties;
  const shown = sheets.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name);
  return { title, creator, description: replaceUnwritable(description(shown)) };
}

/** The guard looks at what is written, also where two names differ only in what cannot be written. */
function withWritableName(plan: SheetPlan): SheetPlan {
  return { ...plan, name: replaceUnwritable(plan.name) };
}

function marksBySheet(marks: readonly Mark[]): ReadonlyMap<string, Mark[]> {
  const bySheet = new Map<string, Mark[]>();
  for (const mark of marks) {
    const known = bySheet.get(mark.sheet);
    if (known) known.push(mark);
    else bySheet.set(mark.sheet, [mark]);
  }
  return bySheet;
}

type StyleConverter = (style: CellStyle) => FileStyle;

/** Styles that look alike become one object of the file; sheets of one kind share theirs. */
function styleConverter(): StyleConverter {
  const known = new Map<CellStyle, FileStyle>();
  const byWording = new Map<string, FileStyle>();
  return (style) => {
    const found = known.get(style);
    if (found) return found;
    const wording = JSON.stringify(style);
    const converted = byWording.get(wording) ?? toFileStyle(style);
    byWording.set(wording, converted);
    known.set(style, converted);
    return converted;
  };
}

interface SheetMarks {
  readonly marks: readonly Mark[];
  readonly tables: readonly MarkedTable[];
}

function fileSheet(plan: SheetPlan, { marks, tables }: SheetMarks, fileStyleOf: StyleConverter): WriteSheet {
  const rules = markRules(marks, tables);
  return {
    rows: plan.rows.map((row) => row.map(plainValue)),
    columns: plan.columns.map(({ width, style }) => ({ width, ...(style && { style: fileStyleOf(style) }) })),
    cells: fileCells(plan, marks, fileStyleOf),
    rowDefs: new Map([...fileRowHeights(plan)].map(([row, height]) => [row, { height }])),
    ...writable(sheetFrame(plan, rules)),
  };
}

/** All of a sheet that is not its cells. */
function sheetFrame(plan: SheetPlan, rules: readonly ConditionalRule[]): WriteSheet {
  return {
    name: plan.name,
    ...(plan.merges && { merges: plan.merges.map(fileMerge) }),
    ...(plan.table && { tables: [fileTable(plan, plan.table)] }),
    ...(plan.table && fileChoices(plan, plan.table)),
    ...(plan.freeze && { freezePane: plan.freeze }),
    ...(plan.page && filePage(plan.page)),
    ...(plan.chart && { charts: [fileChart(plan.name, plan.chart)] }),
    ...(rules.length > 0 && { conditionalRules: [...rules] }),
  };
}

/** The value of a cell as the file's rows take it; links and formulas are said in full by `fileCells`. */
function plainValue(content: CellContent): FileValue {
  if (typeof content === 'string') return cellText(content);
  if (typeof content !== 'object' || content === null) return content;
  return 'text' in content ? cellText(content.text) : null;
}

/** The cells that need more than their value and the style of their column. */
function fileCells(plan: SheetPlan, marks: readonly Mark[], fileStyleOf: StyleConverter): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  const at = (row: number, column: number): Partial<Cell> => {
    const key = `${row},${column}`;
    const known = cells.get(key);
    if (known) return known;
    const created: Partial<Cell> = { value: plainValue(plan.rows[row]?.[column] ?? null) };
    cells.set(key, created);
    return created;
  };
  for (const { row, column, style } of laidStyles(plan)) at(row, column).style = fileStyleOf(style);
  plan.rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      if (typeof content === 'object' && content !== null) Object.assign(at(rowIndex, column), richCell(content));
    });
  });
  for (const mark of marks) {
    if (mark.remark !== '') at(mark.row, mark.column).comment = { author: REMARK_AUTHOR, text: cellText(mark.remark) };
  }
  return cells;
}

function richCell(content: Exclude<CellContent, string | number | boolean | null>): Partial<Cell> {
  if ('formula' in content) {
    return {
      type: 'formula',
      formula: replaceUnwritable(content.formula),
      ...(content.result !== undefined && { formulaResult: plainValue(content.result) }),
    };
  }
  const { sheet, row, column } = content.target;
  return { hyperlink: writable({ target: '', location: sheetReference(sheet, cellAddress(row, column)) }) };
}

function fileMerge(range: CellRange): NonNullable<WriteSheet['merges']>[number] {
  return {
    startRow: range.row,
    startCol: range.column,
    endRow: range.row + range.rows - 1,
    endCol: range.column + range.columns - 1,
  };
}

function fileTable(plan: SheetPlan, { name, range }: TablePlan): NonNullable<WriteSheet['tables']>[number] {
  const header = plan.rows[range.row]?.slice(range.column, range.column + range.columns) ?? [];
  return {
    name,
    displayName: name,
    range: rangeAddress(range),
    columns: header.map((title) => ({ name: typeof title === 'string' ? cellText(title) : '' })),
    style: 'TableStyleLight9',
    showRowStripes: true,
  };
}

/** Lists in the cells of a table; what else a user writes there is taken as it is. */
function fileChoices({ columns }: SheetPlan, { range }: TablePlan): Pick<WriteSheet, 'dataValidations'> {
  const lists = columns.flatMap(({ choices }, column) =>
    choices && range.rows > 1
      ? [
          {
            type: 'list' as const,
            values: [...choices],
            range: rangeAddress({ row: range.row + 1, column, rows: range.rows - 1, columns: 1 }),
            allowBlank: true,
            showErrorMessage: false,
          },
        ]
      : [],
  );
  return lists.length > 0 ? { dataValidations: lists } : {};
}

const CENTIMETRES_PER_INCH = 2.54;

function filePage(page: PagePlan): Partial<WriteSheet> {
  const inches = (centimetres: number): number => Number((centimetres / CENTIMETRES_PER_INCH).toFixed(4));
  const { top, right, bottom, left } = page.margins;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: page.orientation,
      fitToPage: true,
      fitToWidth: page.fitToWidth,
      fitToHeight: 0,
      horizontalCentered: page.centered ?? false,
      margins: {
        top: inches(top),
        right: inches(right),
        bottom: inches(bottom),
        left: inches(left),
        header: 0.3,
        footer: 0.3,
      },
    },
    ...(page.breaks && { rowBreaks: page.breaks.map((row) => row - 1) }),
    ...(page.footer !== undefined && { headerFooter: { oddFooter: page.footer } }),
  };
}

function printArea({ name, page }: SheetPlan): NonNullable<WriteOptions['namedRanges']> {
  if (!page?.printedColumns) return [];
  const range = sheetReference(name, wholeColumns(page.printedColumns));
  return [writable({ name: '_xlnm.Print_Area', scope: name, range })];
}

/** As named ranges, because the library does not quote the sheet's name in its own print titles. */
function printTitles(plan: SheetPlan): NonNullable<WriteOptions['namedRanges']> {
  const { titleColumns, titleRows } = plan.page ?? {};
  const titles = [...(titleColumns ? [wholeColumns(titleColumns)] : []), ...(titleRows ? [wholeRows(titleRows)] : [])];
  if (titles.length === 0) return [];
  const range = titles.map((title) => sheetReference(plan.name, title)).join(',');
  return [writable({ name: '_xlnm.Print_Titles', scope: plan.name, range })];
}

function fileChart(sheet: string, chart: ChartPlan): NonNullable<WriteSheet['charts']>[number] {
  const { row, column, rows, columns } = chart.anchor;
  return {
    type: chart.kind,
    title: chart.title,
    series: chart.series.map((series) => ({
      name: series.name,
      values: sheetReference(sheet, rangeAddress(series.values)),
      categories: sheetReference(sheet, rangeAddress(chart.categories)),
      color: series.color,
    })),
    anchor: { from: { row, col: column }, to: { row: row + rows, col: column + columns } },
  };
}
