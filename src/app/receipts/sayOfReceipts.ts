import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { changeReceipts, readReceipts } from '../../layout/receipts/receiptRows';
import type { PlacedReceipt, ReceiptRows } from '../../layout/receipts/receiptRows';
import { dayIn, dayOfMoment, deadlineDay } from '../../model/calendarDay';
import { RECEIPT_STATE_LABELS, receiptState } from '../../model/receipt';
import type { Receipt, ReceiptState } from '../../model/receipt';
import type { Host } from '../host';
import { HostError } from '../hostError';
import { readWithRegister } from '../workbook/readWorkbook';
import { receiptOf } from './registerReceipts';
import { receiptStrings } from './strings';
import { timeOfReceipt } from './timeOfReceipt';

/** When forms go back, and until when they are to come again; "" leaves what stands in 收表登记 of the days to come. */
export interface SendingBack {
  readonly at: Date;
  readonly deadline?: string;
}

/** What to write so that the last rounds of these forms are sent back; undefined where the workbook has no 收表登记. */
export function changeReturned(
  { tables, records }: DataSheetsReading,
  ids: ReadonlySet<string>,
  { at, deadline = '' }: SendingBack,
): ReceiptRows | undefined {
  if (!tables.receipts) return undefined;
  const last = new Map(readReceipts(tables.receipts).map((receipt) => [receipt.id, receipt]));
  const listed = [...ids].flatMap((id) => last.get(id) ?? []);
  const unlisted = records.filter(({ id }) => ids.has(id) && !last.has(id));
  const said = (receipt: Receipt): Partial<Receipt> => ({
    ...saidOf('returned', receipt, at),
    ...(deadline !== '' && { deadline }),
  });
  return {
    rewritten: listed.map((receipt) => ({ row: receipt.row, receipt: said(receipt) })),
    added: unlisted.map((record) => ({ ...receiptOf(record), ...said(receiptOf(record)) })),
  };
}

/** Until when a form is to come again, as its row says it; "" where that was the deadline of the round that came. */
export function standingDeadline(receipt: Receipt, at: Date): string {
  const { deadline, returnedAt, state } = receipt;
  if (receiptState(state) === 'returned') return deadline;
  const last = deadlineDay(deadline, dayIn(returnedAt) ?? dayOfMoment(at));
  return last !== undefined && last >= dayOfMoment(at) ? deadline : '';
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
    rewritten: [{ row: now.row, receipt: saidOf(state, now, at) }],
    added: [],
  });
  if (change) await host.write({ title: receiptStrings.stateTitle(RECEIPT_STATE_LABELS[state]), changes: [change] });
}

function saidOf(state: ReceiptState, receipt: Receipt, at: Date): Partial<Receipt> {
  return {
    state: RECEIPT_STATE_LABELS[state],
    ...(state === 'returned' && { returnedAt: timeOfReceipt(at), deadline: standingDeadline(receipt, at) }),
  };
}
