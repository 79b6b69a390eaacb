import { BooleanNumber, CellValueType, CustomRangeType } from '@univerjs/core';
import type { ICellData, IDocumentData, Nullable } from '@univerjs/core';
import { cellAddress } from '../../../model/cellAddress';
import type { CellContent, CellPlace, CellValue, LinkCell } from '../../../model/sheetPlan';

/** Univer types the kind of a range as either of two enumerations with this number in common. */
const LINK: number = CustomRangeType.HYPERLINK;

/** The id of the sheet with a name; undefined if the workbook has none. */
export type FindSheetId = (name: string) => string | undefined;

/**
 * The one place where a value becomes a cell of the grid: a string is typed as text, so that nothing pasted is read as a
 * formula, a date or a number. Undefined for an empty cell.
 */
export function toCellData(content: CellContent, findSheetId: FindSheetId): ICellData | undefined {
  if (content === null || content === '') return undefined;
  if (typeof content === 'string') return { v: content, t: CellValueType.STRING };
  if (typeof content === 'number') return { v: content, t: CellValueType.NUMBER };
  if (typeof content === 'boolean') return { v: content ? 1 : 0, t: CellValueType.BOOLEAN };
  if ('target' in content) return linkData(content, findSheetId);
  return { ...toCellData(content.result ?? null, findSheetId), f: `=${content.formula}` };
}

/** A cell that takes the place of another one's content; the style of that one stays. */
export function toReplacingCellData(content: CellContent, findSheetId: FindSheetId): ICellData {
  return { v: null, t: null, f: null, si: null, p: null, ...toCellData(content, findSheetId) };
}

/** What a cell holds; the result where it holds a formula. */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const text = cell.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r?\n$/u, '').replaceAll('\r', '\n') || null;
  const { v, t } = cell;
  if (v === undefined || v === null || v === '') return null;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || String(v).toUpperCase() === 'TRUE';
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** The address that leads to a cell within the workbook. */
export function linkAddress(sheetId: string, { row, column }: Omit<CellPlace, 'sheet'>): string {
  return `#gid=${sheetId}&range=${cellAddress(row, column)}`;
}

/** The address of the first link in a cell; undefined if it has none. */
export function linkAddressOf(cell: Nullable<ICellData>): string | undefined {
  const link = cell?.p?.body?.customRanges?.find((range) => range.rangeType === LINK);
  const address: unknown = link?.properties?.['url'];
  return typeof address === 'string' ? address : undefined;
}

function linkData({ text, target }: LinkCell, findSheetId: FindSheetId): ICellData | undefined {
  const sheetId = findSheetId(target.sheet);
  if (text === '' || sheetId === undefined) return toCellData(text, findSheetId);
  return { v: text, t: CellValueType.STRING, p: linkDocument(text, linkAddress(sheetId, target)) };
}

/** A cell with a link is a little document whose whole text is one linked range. */
function linkDocument(text: string, url: string): IDocumentData {
  return {
    id: 'link',
    documentStyle: {},
    body: {
      dataStream: `${text.replaceAll('\n', '\r')}\r\n`,
      textRuns: [{ st: 0, ed: text.length, ts: { cl: { rgb: '#0563C1' }, ul: { s: BooleanNumber.TRUE } } }],
      paragraphs: [{ startIndex: text.length }],
      sectionBreaks: [{ startIndex: text.length + 1 }],
      customRanges: [
        {
          startIndex: 0,
          endIndex: text.length - 1,
          rangeType: CustomRangeType.HYPERLINK,
          rangeId: 'link',
          properties: { url },
        },
      ],
    },
  };
}
