import type { Sheet } from 'hucre/xlsx';
import { gridOfNotices } from '../../model/cellGrid';
import type { CellGrid } from '../../model/cellGrid';
import { DATA_SHEETS } from '../../model/dataSheets';
import { derivedSheets, sheetsInSettings } from '../../model/madeSheets';
import type { SheetContent } from '../../model/sheetContent';
import { sheetContentOf } from '../../model/sheetContentOf';
import type { SheetPlan } from '../../model/sheetPlan';
import type { SheetTouches, WorkbookSource } from '../../model/source';
import { WORKBOOK_NOTICES } from '../strings';
import { dataSheetContent } from './dataSheetContent';
import { gridsOfWorkbook } from './gridsOfWorkbook';
import { planOfSheet } from './planOfSheet';
import { SETTINGS_SHEET, settingsOfRows } from './settingsSheet';
import { textsBesideCells } from './textsBesideCells';
import { unpackWorkbook } from './unpackWorkbook';
import { userTouches } from './userTouches';
import { markHidden, visibleSheet } from './visibleSheet';

/** As many sheets are unpacked at a time: cells take far more room as the library gives them than as we keep them. */
const SHEETS_AT_A_TIME = 400;

/**
 * An .xlsx file as something to read forms from: our data sheets as such, all others as tables; `onPictured` is told the names of
 * sheets that show pictures and no text. Throws `WorkbookFileError`.
 */
export async function readWorkbookSource(
  bytes: Uint8Array,
  onPictured: (sheet: string) => void = () => undefined,
): Promise<WorkbookSource> {
  const grids: CellGrid[] = [];
  const dataSheets: SheetContent[] = [];
  const notices: string[] = [];
  let settings: WorkbookSource['settings'] = new Map();
  let count = SHEETS_AT_A_TIME;
  const names: string[] = [];
  const touches: SheetTouches[] = [];
  let latest: readonly SheetPlan[] = [];
  for (let start = 0; start < count; start += SHEETS_AT_A_TIME) {
    const sheets = await unpackWorkbook(bytes, (_, index) => {
      count = Math.max(count, index + 1);
      return index >= start && index < start + SHEETS_AT_A_TIME;
    });
    const stored = sheets.find(({ name }) => name === SETTINGS_SHEET);
    for (const sheet of sheets) if (isPictured(sheet)) onPictured(sheet.name);
    if (stored) settings = settingsOfRows(stored.rows);
    const plans = sheets.map((sheet) => planOfSheet(sheet, 'formats'));
    touches.push(
      ...sheets.map((sheet, at) =>
        userTouches(sheet, { isData: sheet !== stored && isDataSheet(plans[at] ?? NO_PLAN) }),
      ),
    );
    names.push(...sheets.map(({ name }) => name));
    latest = plans;
    dataSheets.push(...plans.filter((plan, at) => sheets[at] !== stored && isDataSheet(plan)).map(dataSheetContent));
    const others = sheets.filter((sheet, at) => sheet !== stored && !isDataSheet(plans[at] ?? NO_PLAN));
    const shown = others.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true).map(visibleSheet);
    const visible = shown.map(({ sheet }) => planOfSheet(sheet, 'formats'));
    const read = gridsOfWorkbook({ sheets: visible, marks: [], settings });
    grids.push(...read.map((grid, at) => (shown[at] ? markHidden(grid, shown[at].sheet) : grid)));
    notices.push(...others.filter(isHiddenForm).map(({ name }) => WORKBOOK_NOTICES.hiddenSheet(name)));
    notices.push(...shown.flatMap((one) => one.notices), ...textsBesideCells(shown.map(({ sheet }) => sheet)));
  }
  const wanted = derivedSheets(settings);
  // Which sheets these are, the settings behind all others tell.
  const isAllAtOnce = names.length <= SHEETS_AT_A_TIME;
  const plans =
    isAllAtOnce || wanted.size === 0
      ? latest
      : (await unpackWorkbook(bytes, (_, index) => wanted.has(names[index] ?? ''))).map((sheet) =>
          planOfSheet(sheet, 'formats'),
        );
  const derived = plans
    .filter(({ name }) => wanted.has(name))
    .map((plan) => sheetContentOf(plan, { withFormulas: true }));
  if (notices.length > 0) grids.push(gridOfNotices(notices));
  const ours = touchesOfOurs(touches, new Set(dataSheets.map(({ name }) => name)), settings);
  return {
    kind: 'workbook',
    grids,
    dataSheets,
    ...(derived.length > 0 && { derived }),
    ...(ours.length > 0 && { touches: ours }),
    settings,
  };
}

/** Sheets of sums are filled by us: what of that is the user's nobody can tell. */
function touchesOfOurs(
  touches: readonly SheetTouches[],
  data: ReadonlySet<string>,
  settings: WorkbookSource['settings'],
): readonly SheetTouches[] {
  if (data.size === 0) return [];
  const derived = derivedSheets(settings);
  const official = new Set(sheetsInSettings(settings).official.values());
  return touches
    .filter(({ sheet }) => data.has(sheet) || derived.has(sheet) || official.has(sheet))
    .map((one) => (derived.has(one.sheet) ? { ...one, looks: 0 } : one))
    .filter(({ looks, notes, rules, pictures }) => looks + notes + rules + pictures > 0);
}

const NO_PLAN: SheetPlan = { name: '', rows: [], columns: [] };

/** A hidden sheet with something on it, such as the form of last year. */
function isHiddenForm({ hidden, veryHidden, rows }: Sheet): boolean {
  return (hidden === true || veryHidden === true) && rows.some((row) => row.some((value) => value !== null));
}

function isPictured({ images = [], rows }: Sheet): boolean {
  return images.length > 0 && rows.every((row) => row.every((value) => value === null || value === ''));
}

const DATA_SHEET_NAMES = new Set<string>(Object.values(DATA_SHEETS));

/** A sheet that a user renamed keeps the name of its table; a list 收表登记 without our table is the office's own. */
function isDataSheet({ name, table }: SheetPlan): boolean {
  if (DATA_SHEET_NAMES.has(table?.name ?? '')) return true;
  return name !== DATA_SHEETS.receipts && DATA_SHEET_NAMES.has(name);
}
