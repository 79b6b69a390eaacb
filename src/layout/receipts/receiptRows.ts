import type { Receipt } from '../../model/receipt';
import type { SheetChange } from '../../model/workbookChange';
import { changeListedRows } from '../contentsByHeader';
import type { RowContents } from '../contentsByHeader';
import type { DataTable } from '../dataTable';
import { planReceiptSheet } from '../planDataSheets';
import { RECEIPT_COLUMNS } from './receiptColumns';

/** A row of 收表登记 and where it stands, from 0. */
export interface PlacedReceipt extends Receipt {
  readonly row: number;
}

/** The rows of 收表登记 in their order, cell by cell as text. Linear. */
export function readReceipts(table: DataTable | undefined): readonly PlacedReceipt[] {
  if (!table) return [];
  return table.rows.map((row): PlacedReceipt => {
    const receipt: Partial<Record<keyof Receipt, string>> = {};
    for (const { header, part } of RECEIPT_COLUMNS) {
      const text = String(table.valueAt(row, header) ?? '').trim();
      if (part && (part !== 'remark' || text !== '')) receipt[part] = text;
    }
    return { row, ...NOTHING, ...receipt };
  });
}

/** A receipt that says nothing. */
export const NOTHING = Object.fromEntries(
  RECEIPT_COLUMNS.flatMap(({ part }) => (part && part !== 'remark' ? [[part, '']] : [])),
) as unknown as Receipt;

/** What becomes of the rows of 收表登记. */
export interface ReceiptRows {
  readonly rewritten: readonly { readonly row: number; readonly receipt: Partial<Receipt> }[];
  readonly added: readonly Receipt[];
}

/** What to write for that, if anything; the sheet is made where it is missing. 备注 and the user's own columns stay. */
export function changeReceipts(
  table: DataTable | undefined,
  { rewritten, added }: ReceiptRows,
): SheetChange | undefined {
  if (!table)
    return added.length === 0
      ? undefined
      : { kind: 'create-sheet', plan: planReceiptSheet(added.map(receiptContents)) };
  return changeListedRows(table, RECEIPT_COLUMNS, {
    rewritten: rewritten.map(({ row, receipt }) => ({ row, contents: receiptContents(receipt) })),
    gone: [],
    added: added.map(receiptContents),
  });
}

/** What a row says, by the headers of its columns; what is left out stays as it is. */
export function receiptContents(receipt: Partial<Receipt>): RowContents {
  return new Map(
    RECEIPT_COLUMNS.flatMap(({ header, part }) => {
      const text = part && receipt[part];
      return text === undefined ? [] : [[header, text] as const];
    }),
  );
}

/** The columns that a user took away, or that earlier versions did not have, of which these rows say something. */
export function unwrittenHeaders(table: DataTable | undefined, { rewritten, added }: ReceiptRows): readonly string[] {
  if (!table) return [];
  const receipts = [...rewritten.map(({ receipt }) => receipt), ...added];
  return RECEIPT_COLUMNS.flatMap(({ header, part }) =>
    part && !table.columns.has(header) && receipts.some((receipt) => (receipt[part] ?? '') !== '') ? [header] : [],
  );
}
