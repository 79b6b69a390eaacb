import { gridOfNotices } from '../../model/cellGrid';
import type { CellGrid, GridCell } from '../../model/cellGrid';
import type { FormReading, ReadingNote } from '../../model/reading';
import { STRINGS } from '../form/strings';
import type { SourceCell, SourceTable } from './sourceCell';

/** Whether a sheet hides any of its cells. */
export function hasHidden({ cells }: CellGrid): boolean {
  return cells.some(({ isHidden }) => isHidden);
}

/**
 * The grids without hidden cells that belong to no form which shows: who hides a column of a form before printing must not
 * shift its values, while a form of last year that is hidden as a whole is no content. `tables` are the grids as `forms`
 * were read from them. What is left out is said in a grid of its own. Linear but for looking up places.
 */
export function withoutHiddenBesideForms(
  grids: readonly CellGrid[],
  tables: readonly SourceTable[],
  forms: readonly FormReading[],
): readonly CellGrid[] {
  const kept = new Set(cellsOfForms(tables, forms).filter(isShownInPart).flatMap(withinForm).map(placeOf));
  const notices: string[] = [];
  const shown = grids.map((grid, table) => {
    const isLeft = (cell: GridCell): boolean => cell.isHidden === true && !kept.has(placeKey(table, cell));
    const left = grid.cells.filter((cell) => isLeft(cell) && cell.text.trim() !== '');
    if (left.length > 0)
      notices.push(STRINGS.hiddenLeft(grid.name, left.map(({ text }) => text.replaceAll(/\s+/gu, '')).join(' ')));
    return { ...grid, cells: grid.cells.filter((cell) => !isLeft(cell)) };
  });
  return notices.length === 0 ? shown : [...shown, gridOfNotices(notices)];
}

/** A note on each form that hidden cells are part of. */
export function hiddenNotes(tables: readonly SourceTable[], forms: readonly FormReading[]): ReadingNote[] {
  return cellsOfForms(tables, forms).flatMap((cells, form): ReadingNote[] =>
    cells.some(({ cell }) => cell.isHidden)
      ? [{ form, path: 'title', doubt: 'uncertain-border', message: STRINGS.hiddenRead }]
      : [],
  );
}

interface PlacedCell {
  readonly table: number;
  readonly cell: SourceCell;
  readonly start: number;
  /** Whether a field takes its text. */
  readonly isValue?: boolean;
}

/** The cells that each form takes a text or a label from. */
function cellsOfForms(tables: readonly SourceTable[], forms: readonly FormReading[]): PlacedCell[][] {
  const placed = tables.flatMap(({ cells }, table) =>
    cells.map((cell): PlacedCell => ({ table, cell, start: cell.spans[0]?.start ?? 0 })),
  );
  return forms.map(({ spans, labels }) => {
    const values = new Set([...spans.values()].flat().flatMap(({ start }) => cellAt(placed, start) ?? []));
    const others = new Set(labels.flatMap(({ start }) => cellAt(placed, start) ?? []));
    return [...values, ...others].map((one) => ({ ...one, isValue: values.has(one) }));
  });
}

/** The last of the cells, which are in the order of the text, that begins at or before a place. */
function cellAt(cells: readonly PlacedCell[], place: number): PlacedCell | undefined {
  let [low, high] = [0, cells.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return cells[low - 1];
}

function isShownInPart(cells: readonly PlacedCell[]): boolean {
  return cells.some(({ cell }) => cell.isHidden !== true);
}

/** What stands below all that shows of a form is part of it only where its row has a value: a lone text there is a remark. */
function withinForm(cells: readonly PlacedCell[]): readonly PlacedCell[] {
  const rowOf = ({ table, cell }: PlacedCell): string => `${table},${cell.row}`;
  const last = new Map<number, number>();
  for (const { table, cell } of cells) {
    if (cell.isHidden !== true) last.set(table, Math.max(last.get(table) ?? 0, cell.row));
  }
  const withValue = new Set(cells.filter(({ isValue }) => isValue).map(rowOf));
  return cells.filter((one) => one.cell.row <= (last.get(one.table) ?? -1) || withValue.has(rowOf(one)));
}

function placeOf({ table, cell }: PlacedCell): string {
  return placeKey(table, cell);
}

function placeKey(table: number, { row, column }: Pick<GridCell, 'row' | 'column'>): string {
  return `${table},${row},${column}`;
}
