import type { OpenedSheet } from '../../../model/openedFile';
import { placeAfter, placeBefore } from '../../../model/sheetMoves';
import type { SheetPlan } from '../../../model/sheetPlan';
import { attributeAt, childrenOf, tagWith } from './xmlScanner';
import type { XmlElement } from './xmlScanner';

/** The column settings of a part as they are now. */
export interface PatchedColumns {
  /** The whole element; undefined when no column says anything. */
  readonly xml: string | undefined;
  /** The cell format of a column by its place now. */
  readonly styleOf: (column: number) => string | undefined;
}

/** Columns of a worksheet. */
const MOST_COLUMNS = 16_384;

interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly tag: string;
}

/** The columns of a changed sheet: width, look and outline stay with each, what was resized, hidden or shown is said anew. */
export function patchColumns(
  xml: string,
  element: XmlElement | undefined,
  prefix: string,
  { opened, now }: { readonly opened: OpenedSheet; readonly now: SheetPlan },
): PatchedColumns {
  const old = (element ? childrenOf(xml, element) : []).map(({ start }): ColumnRun => ({
    first: Number(attributeAt(xml, start, 'min')) - 1,
    last: Number(attributeAt(xml, start, 'max')) - 1,
    tag: tagWith(xml, start, {}),
  }));
  const runs = isMoved(opened) ? movedRuns(old, opened) : old;
  const changed = changedColumns(runs, opened, now, prefix);
  const said = mergedRuns(runs, changed);
  const lines = said.map(({ first, last, tag }) => tagWith(tag, 0, { min: String(first + 1), max: String(last + 1) }));
  return {
    xml: lines.length === 0 ? undefined : `<${prefix}cols>${lines.join('')}</${prefix}cols>`,
    styleOf: (column) => {
      const run = said.find(({ first, last }) => column >= first && column <= last);
      return run && attributeAt(run.tag, 0, 'style');
    },
  };
}

function isMoved({ moves }: OpenedSheet): boolean {
  return moves.some((move) => 'axis' in move && move.axis === 'column');
}

/** Runs cut where columns were put in or taken out between them. */
function movedRuns(runs: readonly ColumnRun[], { moves }: OpenedSheet): readonly ColumnRun[] {
  return runs
    .flatMap(({ first, last, tag }) => {
      const pieces: { first: number; last: number; readonly tag: string }[] = [];
      for (let column = first; column <= last; column += 1) {
        const now = placeAfter(moves, 'column', column);
        if (now === undefined || now >= MOST_COLUMNS) continue;
        const piece = pieces.at(-1);
        if (piece?.last === now - 1) piece.last = now;
        else pieces.push({ first: now, last: now, tag });
      }
      return pieces;
    })
    .sort((one, other) => one.first - other.first);
}

/** The columns that the user made wider, narrower, hid or showed, each with its new tag. */
function changedColumns(
  runs: readonly ColumnRun[],
  opened: OpenedSheet,
  now: SheetPlan,
  prefix: string,
): ReadonlyMap<number, string> {
  const changed = new Map<number, string>();
  const tagAt = (column: number): string =>
    changed.get(column) ?? runs.find(({ first, last }) => column >= first && column <= last)?.tag ?? `<${prefix}col/>`;
  for (const [column, width] of opened.resizedColumns) {
    changed.set(column, tagWith(tagAt(column), 0, { width: String(width), customWidth: '1' }));
  }
  now.columns.forEach(({ isHidden = false, width }, column) => {
    const old = placeBefore(opened.moves, 'column', column);
    const wasHidden = old !== undefined && opened.plan.columns[old]?.isHidden === true;
    if (isHidden === wasHidden) return;
    const tag = tagAt(column);
    const known = attributeAt(tag, 0, 'width') === undefined ? { width: String(width), customWidth: '1' } : {};
    changed.set(column, tagWith(tag, 0, { ...known, hidden: isHidden ? '1' : undefined }));
  });
  return changed;
}

function mergedRuns(runs: readonly ColumnRun[], changed: ReadonlyMap<number, string>): readonly ColumnRun[] {
  if (changed.size === 0) return runs;
  const own = [...changed].map(([column, tag]): ColumnRun => ({ first: column, last: column, tag }));
  const cut = runs.flatMap((run) => {
    const pieces: ColumnRun[] = [];
    let first = run.first;
    for (const column of [...changed.keys()].sort((one, other) => one - other)) {
      if (column < first || column > run.last) continue;
      if (column > first) pieces.push({ ...run, first, last: column - 1 });
      first = column + 1;
    }
    if (first <= run.last) pieces.push({ ...run, first });
    return pieces;
  });
  return [...cut, ...own].sort((one, other) => one.first - other.first);
}
