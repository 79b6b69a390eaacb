import { changeFormCells } from '../../layout/changeFormCells';
import type { PlacedRecord } from '../../layout/dataSheetsReading';
import type { FieldPath } from '../../model/fieldPath';
import { valueAt } from '../../model/fieldPath';
import type { Settings } from '../../model/settings';
import type { CellPlace } from '../../model/sheetPlan';
import { withValueAt } from '../../model/withValueAt';
import { ruleOptions } from '../../rules/measure/ruleOptions';
import { rules } from '../../rules/rules';
import type { CheckedFinding } from './checkedFinding';
import type { Host, LongWork } from '../host';
import { HostError } from '../hostError';
import { readSettings } from '../workbook/readSettings';
import { readWorkbook } from '../workbook/readWorkbook';
import { strings } from '../strings';

/** What 一键修正 would make of one cell; several findings on it are mended together. */
export interface Repair {
  readonly findings: readonly CheckedFinding[];
  readonly record: PlacedRecord;
  readonly path: FieldPath;
  readonly place: CellPlace;
  readonly before: string;
  readonly after: string;
}

const REPAIRS = new Map(rules.flatMap(({ id, repair }) => (repair ? [[id, repair] as const] : [])));

/** What can be mended of these findings with the word lists of the workbook. */
export async function proposeRepairs(host: Host, findings: readonly CheckedFinding[]): Promise<readonly Repair[]> {
  return repairsOf(findings, await readSettings(host));
}

/** What can be mended of these findings without touching what is meant, cell by cell in their order; ignored ones stay. */
export function repairsOf(findings: readonly CheckedFinding[], settings: Settings): readonly Repair[] {
  const options = ruleOptions(settings);
  const repairs = new Map<string, Repair>();
  for (const finding of findings) {
    const repair = finding.state === 'ignored' ? undefined : REPAIRS.get(finding.ruleId);
    if (!repair) continue;
    for (const { record, path, place } of finding.fields) {
      const key = `${record.id}\n${path}`;
      const known = repairs.get(key);
      const before = known?.before ?? valueAt(record.form, path);
      if (!place || typeof before !== 'string' || record.unreadable.includes(path)) continue;
      const after = repair(known?.after ?? before, options);
      if (after === undefined) continue;
      repairs.set(key, { findings: [...(known?.findings ?? []), finding], record, path, place, before, after });
    }
  }
  return [...repairs.values()];
}

/**
 * Writes the repairs into the data sheets, wherever their rows stand by now, as one change that can be undone. Throws `HostError`
 * 'conflict', and writes nothing, where a cell no longer holds what the proposal showed.
 */
export async function applyRepairs(host: Host, repairs: readonly Repair[], work: LongWork = {}): Promise<void> {
  if (repairs.length === 0) return;
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  const records = new Map(reading.records.map((record) => [record.id, record]));
  const mended = new Map<PlacedRecord, PlacedRecord['form']>();
  for (const { record, path, place, before, after } of repairs) {
    const existing = records.get(record.id);
    const form = existing && (mended.get(existing) ?? existing.form);
    if (!existing || !form || existing.unreadable.includes(path) || valueAt(existing.form, path) !== before) {
      throw new HostError(
        'conflict',
        `The ${path} of ${record.id} is not what was proposed to be mended.`,
        place.sheet,
      );
    }
    mended.set(existing, withValueAt(form, path, after) ?? form);
  }
  const changes = changeFormCells(
    reading,
    [...mended].map(([existing, form]) => ({ existing, record: { id: existing.id, form } })),
  );
  await host.write({ title: strings.repairTitle(repairs.length), changes }, work);
}
