import type { HostAbilities } from '../../app/host';
import type { CellPlace, CellRange } from '../../model/sheetPlan';
import { severityOfFormula } from './highlightRule';
import { cellKey, cellsOf, LARGEST_AREA } from './markPlan';
import type { Highlight, MarkPlan } from './markPlan';
import { loadInputMessage, loadNote, readNote } from './remarkWriters';
import type { FoundRemark } from './remarkWriters';

/** Our marks as they stand in the workbook, with all that is needed to replace them. */
export interface FoundMarks {
  /** With their names, and whether they are protected. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly plan: MarkPlan;
  readonly rules: readonly FoundRule[];
  /** What stands on the cells that are or will be marked. */
  readonly remarks: ReadonlyMap<string, FoundRemark>;
}

interface FoundRule {
  readonly highlight: Highlight;
  readonly rule: Excel.ConditionalFormat;
}

/** What is asked of the workbook. */
export interface MarkQuestion {
  readonly kind: HostAbilities['remarks'];
  /** The cells that are to be marked. */
  readonly wanted: readonly CellPlace[];
  /** The sheets and cells whose marks may have changed; undefined to look at all that there are. */
  readonly only?: ChangedPlaces | undefined;
}

export interface ChangedPlaces {
  /** The sheets whose rules are to be other ones. */
  readonly ruledSheets: ReadonlySet<string>;
  /** The sheets whose rows have moved: their sentences may stand anywhere. */
  readonly movedSheets: ReadonlySet<string>;
  readonly cells: readonly CellPlace[];
}

/** Finds our marks, and what stands on the cells that are to be marked: at most four requests. */
export async function findMarks(context: Excel.RequestContext, question: MarkQuestion): Promise<FoundMarks> {
  const { kind, wanted, only } = question;
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  await context.sync();
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const looks = worksheets.items.map((sheet) => ({
    rules: !only || only.ruledSheets.has(sheet.name) ? lookAtRules(sheet) : undefined,
    ...(only?.movedSheets.has(sheet.name) !== false && {
      notes: kind === 'note' ? lookAtNotes(sheet) : undefined,
      messages: kind === 'note' ? undefined : lookForMessages(sheet),
    }),
  }));
  await context.sync();
  const details = looks.map(({ rules, notes }) => ({ rules: rules?.(), notes: notes?.() }));
  const marked = looks.flatMap(({ messages }) => messages?.() ?? []);
  await context.sync();
  const rules = details.flatMap((detail) => detail.rules?.() ?? []);
  const noted = details.flatMap((detail) => [...(detail.notes?.() ?? [])]);
  const places = only?.cells ?? wanted;
  // All notes of a sheet were told together.
  const single =
    kind === 'note' ? places.filter(({ sheet }) => only?.movedSheets.has(sheet) === false) : [...marked, ...places];
  const remarks = new Map([...noted, ...(await findRemarks(context, sheets, single, LOADERS[kind]))]);
  return {
    sheets,
    rules,
    remarks,
    plan: {
      highlights: rules.map(({ highlight }) => highlight),
      remarks: [...remarks].flatMap(([key, remark]) =>
        remark.kind === 'ours' ? [{ ...placeOf(key), severity: remark.severity, text: remark.text }] : [],
      ),
    },
  };
}

const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];
const AREAS = PLACE.map((property) => `areas/items/${property}`).join(',');

function lookAtRules(sheet: Excel.Worksheet): () => () => readonly FoundRule[] {
  const all = sheet.getRange().conditionalFormats;
  all.load('items/type');
  return () => {
    const rules = all.items.filter(({ type }) => type === 'Custom').map((rule) => ({ rule, ...loadRule(rule) }));
    return () =>
      rules.flatMap(({ rule, formula: { formula }, ranges }): FoundRule[] => {
        const severity = severityOfFormula(formula);
        if (!severity) return [];
        return [{ rule, highlight: { sheet: sheet.name, severity, formula, ranges: ranges.areas.items.map(blockOf) } }];
      });
  };
}

function loadRule(rule: Excel.ConditionalFormat): {
  readonly formula: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
} {
  const formula = rule.custom.rule;
  formula.load('formula');
  const ranges = rule.getRanges();
  ranges.load(AREAS);
  return { formula, ranges };
}

function lookAtNotes(sheet: Excel.Worksheet): () => () => ReadonlyMap<string, FoundRemark> {
  const { notes } = sheet;
  notes.load('items/content');
  return () => {
    const places = notes.items.map((note) => {
      const place = note.getLocation();
      place.load('rowIndex,columnIndex');
      return { note, place };
    });
    return () =>
      new Map(
        places.map(({ note, place: { rowIndex: row, columnIndex: column } }) => [
          cellKey({ sheet: sheet.name, row, column }),
          readNote(sheet, row, column, note.content),
        ]),
      );
  };
}

/** The cells of a sheet that may have an input message; sorting leaves them where they were. */
function lookForMessages(sheet: Excel.Worksheet): () => readonly CellPlace[] {
  const cells = sheet.getRange().getSpecialCellsOrNullObject('DataValidations');
  cells.load(AREAS);
  return () =>
    cells.isNullObject
      ? []
      : cells.areas.items
          .map(blockOf)
          .filter(({ rows, columns }) => rows * columns <= LARGEST_AREA)
          .flatMap((block) => cellsOf(block).map((cell) => ({ sheet: sheet.name, ...cell })));
}

const LOADERS = { note: loadNote, 'input-message': loadInputMessage, none: loadInputMessage } as const;

/** What stands on single cells. */
async function findRemarks(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  places: readonly CellPlace[],
  load: typeof loadNote,
): Promise<ReadonlyMap<string, FoundRemark>> {
  const looks = new Map<string, () => FoundRemark>();
  for (const place of places) {
    const sheet = sheets.get(place.sheet);
    if (sheet && !looks.has(cellKey(place))) {
      looks.set(cellKey(place), load(sheet, place.row, place.column));
    }
  }
  if (looks.size > 0) await context.sync();
  return new Map([...looks].map(([key, look]) => [key, look()]));
}

function placeOf(key: string): CellPlace {
  const [sheet = '', row, column] = key.split('\u0000');
  return { sheet, row: Number(row), column: Number(column) };
}

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}
