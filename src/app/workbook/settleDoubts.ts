import { changeDoubtWords } from '../../layout/doubts/changeDoubtWords';
import { placeDoubts } from '../../layout/doubts/placedDoubt';
import type { PlacedDoubt } from '../../layout/doubts/placedDoubt';
import { changeFormCells } from '../../layout/changeFormCells';
import type { PlacedRecord } from '../../layout/dataSheetsReading';
import type { DoubtState } from '../../model/doubt';
import { isOpen } from '../../model/doubt';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/groupBy';
import { withValueAt } from '../../model/withValueAt';
import type { Host, LongWork } from '../host';
import { HostError } from '../hostError';
import type { OpenDoubt } from './readDoubts';
import { readWorkbook } from './readWorkbook';
import { strings } from '../strings';

/** The reading is right, the other reading is, or what the user typed. */
export type DoubtAnswer = 'confirmed' | 'alternative' | { readonly typed: string };

export interface DoubtSettlement {
  readonly doubt: OpenDoubt;
  readonly how: DoubtAnswer;
}

/**
 * Writes what users said of doubts: into 处理 of 待核对 and, where it is another value, into the cell of the form, wherever their rows
 * stand by now; one change that can be undone. Throws `HostError` and writes nothing: 'conflict' where a doubt is not listed any more,
 * was settled or its cell changed meanwhile, 'unsupported' where the place cannot take the value.
 */
export async function settleDoubts(
  host: Host,
  settlements: readonly DoubtSettlement[],
  work: LongWork = {},
): Promise<void> {
  if (settlements.length === 0) return;
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  const table = reading.tables.doubts;
  const listed = groupBy(placeDoubts(reading).filter(isOpen), keyOf);
  const forms = new Map<PlacedRecord, Form>();
  const words = new Map<number, DoubtState>();
  for (const { doubt, how } of settlements) {
    const now = listed.get(keyOf(doubt))?.find(({ row }) => !words.has(row));
    if (!table || !now) throw new HostError('conflict', `A doubt on ${doubt.id} is not open any more.`);
    words.set(now.row, how === 'confirmed' ? 'confirmed' : 'changed');
    if (how === 'confirmed') continue;
    const value = how === 'alternative' ? now.alternative : how.typed;
    const { record, path } = now;
    const form = record && (forms.get(record) ?? record.form);
    const after = form && path !== undefined && value !== undefined ? withValueAt(form, path, value) : undefined;
    if (!record || !after)
      throw new HostError('unsupported', `The ${path ?? 'text'} of ${doubt.id} takes no such value.`);
    forms.set(record, after);
  }
  if (!table) return;
  const updates = [...forms].map(([existing, form]) => ({ existing, record: { id: existing.id, form } }));
  const changes = [...changeFormCells(reading, updates), changeDoubtWords(table, words)];
  await host.write({ title: strings.settleDoubtsTitle(settlements.length), changes }, work);
}

/** What tells a doubt from others, wherever its row stands; several rows may say the same. */
function keyOf({ id, label, original, readAs, source }: PlacedDoubt): string {
  return [id, label, original, readAs, source].join('\u0000');
}
