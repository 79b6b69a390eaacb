import { recogniseCellLabel } from '../grid/cellLabel';
import type { TemplateSet } from '../grid/cellLabel';
import { endsParagraph, goesOnInLabel, rowContinuation } from './goesOn';
import type { CellPair } from './goesOn';
import type { LaidCell } from './laidCells';
import type { CellArea } from './pageTable';
import { columnsOf } from './sheetCell';
import type { LowestCell, SheetCell } from './sheetCell';

/** A cell of a page with its text. */
export interface PageCell {
  readonly area: CellArea;
  readonly laid: LaidCell;
}

/** The cells of a page that go on with cells of the page before. */
export interface ContinuedCells {
  readonly cells: ReadonlyMap<CellArea, ContinuedCell>;
  /** Whether the first row of the page is the rest of the last one of the page before. */
  readonly isRow: boolean;
  /** Whether it might as well be the other way round. */
  readonly isDoubtful: boolean;
}

interface ContinuedCell {
  readonly cell: SheetCell;
  /** Stands between the text of the page before and that of this one. */
  readonly separator: string;
}

/**
 * Tells which cells at the top of a page are the rest of cells of the page before (`lowest`): those with no line between
 * them, and those of a row that was cut and closed on both pages. Headings that are repeated begin a table anew.
 */
export function continuedCells(
  lowest: ReadonlyMap<string, LowestCell>,
  cells: readonly PageCell[],
  known: TemplateSet,
): ContinuedCells {
  const first = cells.filter(({ area }) => area.row === 0);
  if (first.length === 0 || first.some(({ laid }) => recogniseCellLabel(laid.text)?.kind === 'heading')) return NONE;
  const pairs = first.flatMap(({ area, laid }): AreaPair[] => {
    const above = lowest.get(columnsOf(area));
    return above ? [{ area, cell: above.cell, before: { ...above.laid, text: above.cell.text }, after: laid }] : [];
  });
  const open = pairs.filter(({ area, cell }) => area.isOpenAbove && cell.isOpenBelow);
  if (open.length === first.length) return { cells: mapOf(open), isRow: true, isDoubtful: false };
  // Who leaves one cut cell open, leaves all of a cut row open.
  const mayBeCut = pairs.length === first.length && open.length === 0;
  const continuation = mayBeCut ? rowContinuation(pairs, known) : 'no';
  const isRow = continuation === 'yes' || continuation === 'perhaps';
  const isDoubtful = continuation === 'perhaps' || continuation === 'perhaps-not';
  if (isDoubtful) for (const { cell } of pairs) cell.isDoubtful = true;
  const cut = isRow ? pairs : pairs.filter((pair) => open.includes(pair) || goesOnInLabel(pair, known));
  return { cells: mapOf(cut), isRow, isDoubtful };
}

interface AreaPair extends CellPair {
  readonly area: CellArea;
  readonly cell: SheetCell;
}

const NONE: ContinuedCells = { cells: new Map(), isRow: false, isDoubtful: false };

function mapOf(pairs: readonly AreaPair[]): ContinuedCells['cells'] {
  return new Map(
    pairs.map((pair) => [
      pair.area,
      { cell: pair.cell, separator: pair.after.text !== '' && endsParagraph(pair) ? '\n' : '' },
    ]),
  );
}
