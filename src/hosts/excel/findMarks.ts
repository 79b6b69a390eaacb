import type { HostAbilities } from '../../app/host';
import type { CellPlace, CellRange } from '../../model/sheetPlan';
import { severityOfFormula } from './highlightRule';
import type { MarkPlan } from './markPlan';
import { loadInputMessage, readNote } from './remarkWriters';
import type { FoundRemark } from './remarkWriters';

/** Our marks as they stand in the workbook, with all that is needed to replace them. */
export interface FoundMarks {
  /** With their names, and whether they are protected. */
  readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  readonly plan: MarkPlan;
  readonly rules: readonly Excel.ConditionalFormat[];
  /** What stands on the cells that are or will be marked. */
  readonly remarks: ReadonlyMap<string, FoundRemark>;
}

/** The key of a cell in `FoundMarks.remarks`. */
export function cellKey({ sheet, row, column }: CellPlace): string {
  return `${sheet}\u0000${row}\u0000${column}`;
}

/** Finds our marks on all sheets, and what stands on the cells that are to be marked: at most four requests. */
export async function findMarks(
  context: Excel.RequestContext,
  wanted: readonly CellPlace[],
  kind: HostAbilities['remarks'],
): Promise<FoundMarks> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected,items/protection/options');
  await context.sync();
  const looks = worksheets.items.map((sheet) => lookAt(sheet, kind));
  await context.sync();
  const details = looks.map((look) => look());
  await context.sync();
  const found = details.map((detail) => detail());
  const marked = found.flatMap(({ highlights }) => highlights.flatMap(cellsOf));
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const remarks =
    kind === 'note'
      ? new Map(found.flatMap(({ notes }) => [...notes]))
      : await findInputMessages(context, sheets, [...marked, ...wanted]);
  return {
    sheets,
    rules: found.flatMap(({ rules }) => rules),
    remarks,
    plan: {
      highlights: found.flatMap(({ highlights }) => highlights),
      remarks: [...remarks].flatMap(([key, remark]) =>
        remark.kind === 'ours' ? [{ ...placeOf(key), severity: remark.severity, text: remark.text }] : [],
      ),
    },
  };
}

interface FoundOnSheet {
  readonly highlights: MarkPlan['highlights'];
  readonly rules: readonly Excel.ConditionalFormat[];
  readonly notes: ReadonlyMap<string, FoundRemark>;
}

const PLACE = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'];

function lookAt(sheet: Excel.Worksheet, kind: HostAbilities['remarks']): () => () => FoundOnSheet {
  const all = sheet.getRange().conditionalFormats;
  all.load('items/type');
  const notes = kind === 'note' ? sheet.notes : undefined;
  notes?.load('items/content');
  return () => {
    const rules = all.items.filter(({ type }) => type === 'Custom').map((rule) => ({ rule, ...loadRule(rule) }));
    const places = notes?.items.map((note) => {
      const place = note.getLocation();
      place.load('rowIndex,columnIndex');
      return { note, place };
    });
    return () => {
      const ours = rules.flatMap(({ rule, formula, ranges }) => {
        const severity = severityOfFormula(formula.formula);
        return severity ? [{ rule, sheet: sheet.name, severity, ranges: ranges.areas.items.map(blockOf) }] : [];
      });
      return {
        highlights: ours,
        rules: ours.map(({ rule }) => rule),
        notes: new Map(
          places?.map(({ note, place: { rowIndex: row, columnIndex: column } }) => [
            cellKey({ sheet: sheet.name, row, column }),
            readNote(sheet, row, column, note.content),
          ]),
        ),
      };
    };
  };
}

function loadRule(rule: Excel.ConditionalFormat): {
  readonly formula: Excel.ConditionalFormatRule;
  readonly ranges: Excel.RangeAreas;
} {
  const formula = rule.custom.rule;
  formula.load('formula');
  const ranges = rule.getRanges();
  ranges.load(PLACE.map((property) => `areas/items/${property}`).join(','));
  return { formula, ranges };
}

async function findInputMessages(
  context: Excel.RequestContext,
  sheets: ReadonlyMap<string, Excel.Worksheet>,
  places: readonly CellPlace[],
): Promise<ReadonlyMap<string, FoundRemark>> {
  const looks = new Map<string, () => FoundRemark>();
  for (const place of places) {
    const sheet = sheets.get(place.sheet);
    if (sheet && !looks.has(cellKey(place))) {
      looks.set(cellKey(place), loadInputMessage(sheet, place.row, place.column));
    }
  }
  if (looks.size > 0) await context.sync();
  return new Map([...looks].map(([key, look]) => [key, look()]));
}

/** A user may have dragged a marked cell over a whole column: messages are looked for in areas of ordinary size only. */
const LARGEST_AREA = 1000;

function cellsOf({ sheet, ranges }: MarkPlan['highlights'][number]): readonly CellPlace[] {
  return ranges
    .filter(({ rows, columns }) => rows * columns <= LARGEST_AREA)
    .flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows * columns }, (_, index) => ({
        sheet,
        row: row + Math.floor(index / columns),
        column: column + (index % columns),
      })),
    );
}

function placeOf(key: string): CellPlace {
  const [sheet = '', row, column] = key.split('\u0000');
  return { sheet, row: Number(row), column: Number(column) };
}

function blockOf({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }: Excel.Range): CellRange {
  return { row, column, rows, columns };
}
