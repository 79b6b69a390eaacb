import { placeAfter } from '../../../model/sheetMoves';
import type { Axis, SheetMove } from '../../../model/sheetMoves';
import { childrenOf, descendantsOf, rootOf, spliced } from './xmlScanner';
import type { Splice } from './xmlScanner';

/** A drawing after rows and columns moved: pictures and charts stand over the cells that they stood over. */
export function moveAnchors(xml: string, moves: readonly SheetMove[]): string {
  const splices: Splice[] = [];
  for (const corner of descendantsOf(xml, rootOf(xml), (name) => name === 'from' || name === 'to')) {
    for (const { name, inside, insideEnd } of childrenOf(xml, corner)) {
      if (name !== 'row' && name !== 'col') continue;
      const axis = name === 'row' ? 'row' : 'column';
      const text = String(cornerAfter(moves, axis, Number(xml.slice(inside, insideEnd))));
      splices.push({ start: inside, end: insideEnd, text });
    }
  }
  return spliced(xml, splices);
}

/** Where a line of a corner stands now; for one that was taken away, where the next one behind it stands. */
export function cornerAfter(moves: readonly SheetMove[], axis: Axis, place: number): number {
  return moves.reduce((at, move) => {
    const after = placeAfter([move], axis, at);
    if (after !== undefined) return after;
    return 'at' in move ? move.at : at;
  }, place);
}
