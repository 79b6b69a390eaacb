import type { Box, PageText } from '../../model/page';
import { NARROWEST_PARAGRAPH } from './joinTexts';

/** A cell of a table, or the part of one that stands on a page, with how its text lies in it; lengths in points. */
export interface LaidCell {
  readonly text: string;
  readonly rowSpan: number;
  /** What is free behind the last line, but for the padding of the cell. */
  readonly room: number;
  /** What is free below the last line. */
  readonly below: number;
  /** The height of the signs; 0 without text. */
  readonly size: number;
  /** Whether it is wide enough for paragraphs: their last lines may end anywhere. */
  readonly isWide: boolean;
}

/** A cell of a page before its padding is known. */
export interface CellLines extends Omit<Box, 'top'> {
  readonly text: string;
  readonly rowSpan: number;
  readonly lines: readonly (readonly PageText[])[];
}

/** How the texts of a page lie in their cells. */
export function laidCells(cells: readonly CellLines[]): LaidCell[] {
  const padding = paddingOf(cells);
  return cells.map(({ text, rowSpan, lines, left, right, bottom }) => {
    const end = boxOf(lines.at(-1) ?? []);
    if (!end) return { text, rowSpan, room: 0, below: 0, size: 0, isWide: false };
    const size = end.bottom - end.top;
    return {
      text,
      rowSpan,
      room: right - left - (end.right - end.left) - 2 * padding * size,
      below: bottom - end.bottom,
      size,
      isWide: right - left > NARROWEST_PARAGRAPH * size,
    };
  });
}

/** The padding of cells where no text runs over several lines, and the most that it may be, in heights of their signs. */
const PADDING = { usual: 0.4, most: 0.75 } as const;

/** The padding of most cells, in heights of their signs. Lines of wrapped texts are full: what is free beside them is padding. */
function paddingOf(cells: readonly CellLines[]): number {
  const gaps = cells.flatMap(({ lines, left }) => {
    if (lines.length < 2) return [];
    const parts = lines.flatMap((line) => {
      const box = boxOf(line);
      return box ? [(box.left - left) / (box.bottom - box.top)] : [];
    });
    return [parts.reduce((least, part) => Math.min(least, part), Number.POSITIVE_INFINITY)];
  });
  const middle = gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? PADDING.usual;
  return Math.min(Math.max(middle, 0), PADDING.most);
}

function boxOf(line: readonly PageText[]): Box | undefined {
  const [first, last] = [line[0], line.at(-1)];
  return first && last && { left: first.left, right: last.right, top: last.top, bottom: last.bottom };
}
