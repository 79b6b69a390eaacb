import type { LongWork } from '../../app/host';
import type { CellRange } from '../../model/sheetPlan';
import { throwIfCancelled } from './batch';
import type { BlockRequest } from './readBlocks';
import { isUnnamedRefusal } from './toHostError';

/** `Range.getMergedAreasOrNullObject` fails where more areas than this are merged; so many cells hold no more of them. */
const MOST_AREAS = 512;

/** Questions that go well into one request. */
const QUESTIONS_AT_ONCE = 200;

/** What tells the place of an area. */
export const PLACES_OF_AREAS = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount']
  .map((place) => `areas/items/${place}`)
  .join(',');

/**
 * The merged areas of each block, however many: a block is asked for as a whole, and where Excel refuses, in pieces that cannot hold too
 * many. Needs ExcelApi 1.13. Areas that end or begin at the 257th column of a block and go on there may be told in two parts.
 */
export async function readMerges(
  context: Excel.RequestContext,
  blocks: readonly BlockRequest[],
  work: LongWork = {},
): Promise<readonly (readonly CellRange[])[]> {
  const merges: (readonly CellRange[])[] = [];
  for (const { sheet, range } of blocks) {
    throwIfCancelled(work);
    const whole = loadMerges(sheet, range);
    try {
      await context.sync();
      merges.push(whole());
    } catch (error) {
      if (!isUnnamedRefusal(error)) throw error;
      merges.push(await readInPieces(context, { sheet, range }, work));
    }
  }
  return merges;
}

/** The merged areas that Excel has told of, once it has. */
export function mergesOf(areas: Excel.RangeAreas | undefined): readonly CellRange[] {
  if (areas?.isNullObject !== false) return [];
  return areas.areas.items.map(({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }) => ({
    row,
    column,
    rows,
    columns,
  }));
}

function loadMerges(sheet: Excel.Worksheet, { row, column, rows, columns }: CellRange): () => readonly CellRange[] {
  const areas = sheet.getRangeByIndexes(row, column, rows, columns).getMergedAreasOrNullObject();
  areas.load(PLACES_OF_AREAS);
  return () => mergesOf(areas);
}

async function readInPieces(
  context: Excel.RequestContext,
  { sheet, range }: BlockRequest,
  work: LongWork,
): Promise<readonly CellRange[]> {
  const { pieces, seams } = cut(range);
  const answers: (readonly CellRange[])[] = [];
  const questions = [...pieces, ...seams];
  for (let first = 0; first < questions.length; first += QUESTIONS_AT_ONCE) {
    throwIfCancelled(work);
    const asked = questions.slice(first, first + QUESTIONS_AT_ONCE).map((question) => loadMerges(sheet, question));
    // As few requests as the number of pieces allows.
    await context.sync();
    answers.push(...asked.map((answer) => answer()));
  }
  return joinPieces(answers.slice(0, pieces.length).flat(), answers.slice(pieces.length).flat(), seams);
}

/** Pieces of few cells, and the rows on both sides of each cut between two of them. */
function cut({ row: top, column: left, rows, columns }: CellRange): {
  readonly pieces: readonly CellRange[];
  readonly seams: readonly CellRange[];
} {
  const pieces: CellRange[] = [];
  const seams: CellRange[] = [];
  const wide = MOST_AREAS / 2;
  for (let column = left; column < left + columns; column += wide) {
    const width = Math.min(wide, left + columns - column);
    const high = Math.floor(MOST_AREAS / width);
    for (let row = top; row < top + rows; row += high) {
      pieces.push({ row, column, rows: Math.min(high, top + rows - row), columns: width });
      if (row > top) seams.push({ row: row - 1, column, rows: 2, columns: width });
    }
  }
  return { pieces, seams };
}

/** Excel may tell of an area that leaves a piece as a whole or as its part in there: parts that cross a seam belong together. */
function joinPieces(
  parts: readonly CellRange[],
  acrossSeams: readonly CellRange[],
  seams: readonly CellRange[],
): readonly CellRange[] {
  const starts = new Set(seams.map(({ row }) => row + 1));
  const crossing = new Set(
    acrossSeams.flatMap(({ row, column, rows, columns }) =>
      Array.from({ length: rows - 1 }, (_, index) => row + 1 + index)
        .filter((start) => starts.has(start))
        .map((start) => `${start},${column},${columns}`),
    ),
  );
  const sorted = [...parts].sort((one, other) => one.row - other.row || one.column - other.column);
  const whole = new Map<string, CellRange>();
  for (const part of sorted) {
    const { row, column, rows, columns } = part;
    const above = whole.get(keyOf({ row, column, rows: 0, columns }));
    if (above && crossing.has(`${row},${column},${columns}`)) {
      const joined = { ...above, rows: above.rows + rows };
      whole.delete(keyOf(above));
      whole.set(keyOf(joined), joined);
    } else whole.set(keyOf(part), part);
  }
  return [...whole.values()];
}

/** By where an area ends: no two end at the same cells. */
function keyOf({ row, column, rows, columns }: CellRange): string {
  return `${row + rows},${column},${columns}`;
}
