import { columnNumber } from '../../../model/cellAddress';
import { attributeAt, attributesAt, elementOf, nextTag } from './xmlScanner';
import type { XmlElement } from './xmlScanner';

/** A cell of a part by its places. */
export interface PartCell {
  readonly start: number;
  readonly end: number;
  /** The number of its cell format; undefined where it says none. */
  readonly style: string | undefined;
}

/** The rows of a worksheet part, found without looking into their cells. */
export interface SheetRows {
  readonly rows: ReadonlyMap<number, XmlElement>;
  /** The cells of a row by their columns; empty for a row that the part does not have. */
  cellsOf(row: number): ReadonlyMap<number, PartCell>;
}

/** Finds the rows of a worksheet part; rows and columns that do not say where they stand follow the ones before them. */
export function readRows(xml: string, sheetData: XmlElement): SheetRows {
  const rows = new Map<number, XmlElement>();
  let at = sheetData.inside;
  let next = 0;
  for (let tag = nextTag(xml, at, sheetData.insideEnd); tag; tag = nextTag(xml, at, sheetData.insideEnd)) {
    const element = elementOf(xml, tag);
    const row = Number(attributeAt(xml, tag.start, 'r') ?? next + 1) - 1;
    rows.set(row, element);
    next = row + 1;
    at = element.end;
  }
  return {
    rows,
    cellsOf: (row) => {
      const element = rows.get(row);
      return element ? readCells(xml, element) : new Map<number, PartCell>();
    },
  };
}

function readCells(xml: string, row: XmlElement): ReadonlyMap<number, PartCell> {
  const cells = new Map<number, PartCell>();
  let at = row.inside;
  let next = 0;
  for (let tag = nextTag(xml, at, row.insideEnd); tag; tag = nextTag(xml, at, row.insideEnd)) {
    const { start, end } = elementOf(xml, tag);
    at = end;
    if (tag.name !== 'c') continue;
    let column = next;
    let style: string | undefined;
    for (const attribute of attributesAt(xml, start)) {
      if (attribute.name === 'r') column = columnOf(xml, attribute.start, attribute.end) ?? next;
      if (attribute.name === 's') style = xml.slice(attribute.start, attribute.end);
    }
    cells.set(column, { start, end, style });
    next = column + 1;
  }
  return cells;
}

/** The column of an address like AB12, by its letters. */
function columnOf(xml: string, from: number, to: number): number | undefined {
  let end = from;
  while (end < to && xml.charCodeAt(end) > 64) end += 1;
  return end === from ? undefined : columnNumber(xml.slice(from, end).toUpperCase());
}
