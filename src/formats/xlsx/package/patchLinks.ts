import { cellAddress, parseRangeAddress, sheetReference } from '../../../model/cellAddress';
import { placeBefore } from '../../../model/sheetMoves';
import type { OpenedSheet } from '../../../model/openedFile';
import type { CellPlace, LinkCell, SheetPlan } from '../../../model/sheetPlan';
import { attributeAt, childrenOf } from './xmlScanner';
import type { XmlElement } from './xmlScanner';
import { encodeAttribute } from './xmlText';

/** A sheet of the file with what became of it. */
export interface SheetInFile {
  readonly opened: OpenedSheet;
  readonly now: SheetPlan;
  /** The name that a sheet has now, by the name that it had when the file was opened. */
  readonly nameNow: (name: string) => string | undefined;
}

/**
 * The links of a changed sheet, as elements: those of the file whose cell still has them, with tooltips and addresses of the web, and
 * those that cells have since.
 */
export function patchLinks(
  xml: string,
  element: XmlElement | undefined,
  prefix: string,
  { opened, now, nameNow }: SheetInFile,
): readonly string[] {
  const links = linksOf(now);
  const kept: string[] = [];
  for (const link of element ? childrenOf(xml, element) : []) {
    const range = parseRangeAddress(attributeAt(xml, link.start, 'ref') ?? '');
    const address = range && cellAddress(range.row, range.column);
    const cell = address === undefined ? undefined : links.get(address);
    const isWithin = attributeAt(xml, link.start, 'location') !== undefined && range?.rows === 1 && range.columns === 1;
    if (isWithin && !isSameLink(cell, targetBefore(range, opened), nameNow)) continue;
    if (address !== undefined) links.delete(address);
    kept.push(xml.slice(link.start, link.end));
  }
  const added = [...links].map(([address, { target }]) => {
    const location = sheetReference(target.sheet, cellAddress(target.row, target.column));
    return `<${prefix}hyperlink ref="${address}" location="${encodeAttribute(location)}"/>`;
  });
  return [...kept, ...added];
}

function linksOf({ rows }: SheetPlan): Map<string, LinkCell> {
  const links = new Map<string, LinkCell>();
  rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      if (typeof content === 'object' && content !== null && 'target' in content) {
        links.set(cellAddress(rowIndex, column), content);
      }
    });
  });
  return links;
}

/** What the file's reader made of the link that stands in a cell now; undefined where it could not follow it. */
function targetBefore(
  { row, column }: { readonly row: number; readonly column: number },
  { plan, moves }: OpenedSheet,
): CellPlace | undefined {
  const [oldRow, oldColumn] = [placeBefore(moves, 'row', row), placeBefore(moves, 'column', column)];
  const before = oldRow === undefined || oldColumn === undefined ? undefined : plan.rows[oldRow]?.[oldColumn];
  return typeof before === 'object' && before !== null && 'target' in before ? before.target : undefined;
}

function isSameLink(
  cell: LinkCell | undefined,
  before: CellPlace | undefined,
  nameNow: SheetInFile['nameNow'],
): boolean {
  if (!before) return cell === undefined;
  const { sheet, row, column } = cell?.target ?? {};
  return row === before.row && column === before.column && sheet === nameNow(before.sheet);
}
