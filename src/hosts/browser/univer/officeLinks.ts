import { SheetsHyperLinkParserService } from '@univerjs/preset-sheets-hyper-link';
import { parseRangeAddress } from '../../../model/cellAddress';
import { sheetKey } from '../../../model/change/sheetKey';
import { linkAddress } from './cellData';
import type { Grid } from './grid';

/** `#'项目总表'!$P$5`: how Excel writes a link to a cell of the same workbook, and so how HYPERLINK gives it. */
const OFFICE_ADDRESS = /^#'?(?<sheet>.+?)'?!(?<range>[^!]+)$/u;

/** Lets the grid follow links to cells that are written as Excel writes them; by itself it knows none but its own. */
export function followOfficeLinks(grid: Grid): void {
  const parser = grid.get(SheetsHyperLinkParserService);
  const parse = parser.parseHyperLink.bind(parser);
  parser.parseHyperLink = (address) => parse(ownAddress(grid, address) ?? address);
}

function ownAddress(grid: Grid, address: string): string | undefined {
  const { sheet, range } = OFFICE_ADDRESS.exec(address)?.groups ?? {};
  const cell = range === undefined ? undefined : parseRangeAddress(range);
  if (sheet === undefined || !cell) return undefined;
  const key = sheetKey(sheet.replaceAll("''", "'"));
  const target = grid
    .workbook()
    .getSheets()
    .find((one) => sheetKey(one.getName()) === key);
  return target && linkAddress(target.getSheetId(), cell);
}
