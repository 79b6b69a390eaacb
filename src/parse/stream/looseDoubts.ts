import { LEVEL2_INDICATORS } from '../../model/form';
import type { Side } from '../../model/form';
import { COSTS } from '../evidence/costs';
import type { Piece } from './cellPieces';
import { BREAK } from './condenseText';
import type { TableCell, TableCells } from './tableCells';
import type { PathIndicator } from './tablePath';

/**
 * The indicators of a reading of characters that each stand on a line of their own, of which a border might as well stand
 * elsewhere, or which hold a label that is torn apart: of many doubtful borders only some combinations are among the readings
 * that come next.
 */
export function looseDoubts(
  pieces: readonly Piece[],
  cells: TableCells,
  indicators: readonly PathIndicator[],
): ReadonlySet<PathIndicator> {
  const doubtful = new Set<PathIndicator>();
  if (!pieces.some((piece) => piece.break === BREAK.loose)) return doubtful;
  const startsAt = new Map(pieces.flatMap(({ kind, start }, at) => (kind === 'text' ? [[start, at]] : [])));
  const endsAt = new Map(pieces.flatMap(({ kind, end }, at) => (kind === 'text' ? [[end, at]] : [])));
  const hasTwin = twinsAmong(indicators);
  const placed = indicators.flatMap(placedCells).sort((one, other) => one.cell.start - other.cell.start);
  placed.forEach((other, at) => {
    if (holdsTornLabel(other.indicator)) doubtful.add(other.indicator);
    const one = placed[at - 1];
    const first = one && startsAt.get(one.cell.start);
    const border = startsAt.get(other.cell.start);
    const last = endsAt.get(other.cell.end);
    if (!one || first === undefined || border === undefined || last === undefined) return;
    if (one.cell.end !== other.cell.start || pieces[border]?.break !== BREAK.loose) return;
    const isOfOne = one.indicator === other.indicator;
    const twin = hasTwin(one.indicator) || hasTwin(other.indicator);
    for (let cut = first + 1; cut <= last; cut++) {
      const before = cut === border ? undefined : cells(first, cut - 1);
      const behind = before && cells(cut, last);
      if (!before || !behind) continue;
      const more = costOf(one, before) + costOf(other, behind) - costOf(one, one.cell) - costOf(other, other.cell);
      if (more + (twin ? (isOfOne ? more : TWIN) : 0) >= CLOSE_BORDER) continue;
      doubtful.add(one.indicator).add(other.indicator);
      return;
    }
  });
  // A border that stands elsewhere moves those behind it; what the other side says as well is held by it.
  if (doubtful.size > 0) for (const one of indicators) if (!hasTwin(one)) doubtful.add(one);
  return doubtful;
}

/** How much worse another border may be to be told of. */
const CLOSE_BORDER = 1.5;
/** What a reading loses in which an indicator is no longer the one of the other side. */
const TWIN = COSTS.rows.twinName + COSTS.rows.twinValue;

interface PlacedCell {
  readonly cell: TableCell;
  readonly side: Side;
  readonly isName: boolean;
  readonly indicator: PathIndicator;
}

function placedCells(indicator: PathIndicator): PlacedCell[] {
  const { side, name, value } = indicator;
  return [
    ...(name ? [{ cell: name, side, isName: true, indicator }] : []),
    ...(value ? [{ cell: value, side, isName: false, indicator }] : []),
  ];
}

function costOf({ side, isName }: PlacedCell, cell: TableCell): number {
  return isName ? cell.asName[side] : cell.asValue[side];
}

/** Tells whether the other side has the same indicator. */
function twinsAmong(indicators: readonly PathIndicator[]): (one: PathIndicator) => boolean {
  const keyOf = (side: Side, { name, value }: PathIndicator): string =>
    `${side}|${name?.text ?? ''}|${value?.text ?? ''}`;
  const known = new Set(indicators.map((one) => keyOf(one.side, one)));
  return (one) => known.has(keyOf(one.side === 'period' ? 'annual' : 'period', one));
}

/** Whether the beginning of a 二级指标 and the rest of it stand apart in an indicator: 服务对象满意|读者满意度≥97%|度指标. */
function holdsTornLabel({ name, value }: PathIndicator): boolean {
  const text = `${name?.text ?? ''}${value?.text ?? ''}`;
  return LEVEL2_INDICATORS.some((label) => {
    for (let length = SHORTEST_STEM; length < label.length; length++) {
      const at = text.indexOf(label.slice(0, length));
      if (at < 0) return false;
      const rest = label.slice(length);
      const behind = text.slice(at + length);
      if (behind.startsWith(rest.charAt(0))) continue;
      if (behind.endsWith(rest) || (rest.length > 1 && behind.includes(rest))) return true;
    }
    return false;
  });
}

const SHORTEST_STEM = 4;
