import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { changeReceipts, readReceipts } from '../../layout/receipts/receiptRows';
import type { PlacedReceipt } from '../../layout/receipts/receiptRows';
import { RECEIPT_STATE_LABELS } from '../../model/receipt';
import type { Receipt, ReceiptState } from '../../model/receipt';
import type { SheetChange } from '../../model/workbookChange';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWithRegister } from '../readWorkbook';
import { receiptOf } from './registerReceipts';
import { receiptStrings } from './strings';
import { timeOfReceipt } from './timeOfReceipt';

/** What to write so that the last rounds of these forms are sent back; undefined where the workbook has no 收表登记. */
export function changeReturned(
  { tables, records }: DataSheetsReading,
  ids: ReadonlySet<string>,
  at: Date,
): SheetChange | undefined {
  if (!tables.receipts) return undefined;
  const last = new Map(readReceipts(tables.receipts).map((receipt) => [receipt.id, receipt]));
  const said = saidOf('returned', at);
  const listed = [...ids].flatMap((id) => last.get(id) ?? []);
  const unlisted = records.filter(({ id }) => ids.has(id) && !last.has(id));
  return changeReceipts(tables.receipts, {
    rewritten: listed.map(({ row }) => ({ row, receipt: said })),
    added: unlisted.map((record) => ({ ...receiptOf(record), ...said })),
  });
}

/** Writes the user's word on a row of 收表登记, as one change that can be undone. Throws `HostError` 'conflict' where the row is another one by now. */
export async function sayOfReceipt(host: Host, receipt: PlacedReceipt, state: ReceiptState, at: Date): Promise<void> {
  const { tables } = await readWithRegister(host);
  const now = readReceipts(tables.receipts).find(({ row }) => row === receipt.row);
  if (
    !now ||
    now.id !== receipt.id ||
    now.projectName !== receipt.projectName ||
    now.department !== receipt.department
  ) {
    throw new HostError('conflict', `Row ${receipt.row} of the receipts is another one by now.`);
  }
  const change = changeReceipts(tables.receipts, {
    rewritten: [{ row: now.row, receipt: saidOf(state, at) }],
    added: [],
  });
  if (change) await host.write({ title: receiptStrings.stateTitle(RECEIPT_STATE_LABELS[state]), changes: [change] });
}

function saidOf(state: ReceiptState, at: Date): Partial<Receipt> {
  return {
    state: RECEIPT_STATE_LABELS[state],
    ...(state === 'returned' && { returnedAt: timeOfReceipt(at) }),
  };
}
