import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { normaliseText } from '../../model/normaliseText';
import { valueAt } from '../../model/fieldPath';
import type { FieldPath } from '../../model/fieldPath';
import { SEVERITIES } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { FormRecord } from '../../model/form';
import { z } from '../../model/zod';
import type { CheckedFinding } from './checkedFinding';
import type { Host } from '../host';
import { placeField } from './placeField';
import { ruleCatalogue } from './ruleCatalogue';
import type { StoredKind } from '../workbook/storedKind';

const SETTING = 'carried-findings';

const carriedSchema = z.object({
  id: z.string(),
  rule: z.string(),
  title: z.string(),
  severity: z.enum(SEVERITIES),
  paths: z.array(z.custom<FieldPath>((path) => typeof path === 'string')).min(1),
  message: z.string(),
  /** What stood in these places. */
  facts: z.string(),
});

/**
 * What a check of several departments found on a form that has left for a workbook of its own, in which the other form of the finding is
 * not: no check there could come to it again. It holds as long as its places say what they said.
 */
export type CarriedFinding = z.infer<typeof carriedSchema>;

export const STORED_CARRIED: StoredKind = {
  keys: [SETTING],
  isWhole: (stored) => z.array(carriedSchema).safeParse(stored).success,
};

/** A finding with the places of all forms that it speaks of, the first its own. */
export interface FindingAcross {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly { readonly record: FormRecord; readonly path: FieldPath }[];
}

/**
 * The findings on forms of several parts, for the part of each: for the form at fault, and, where the rule cannot tell which of the forms is,
 * as 提示 for the others. `partOf` says in which part a form is, by its 编号. Linear.
 */
export function findingsAcross<Part>(
  findings: Iterable<FindingAcross>,
  partOf: (id: string) => Part | undefined,
): ReadonlyMap<Part, readonly CarriedFinding[]> {
  const carried = new Map<Part, CarriedFinding[]>();
  for (const finding of findings) {
    const [first] = finding.places;
    const home = first && partOf(first.record.id);
    if (home === undefined || finding.places.every(({ record }) => partOf(record.id) === home)) continue;
    const forms = new Map(finding.places.map(({ record }) => [record.id, record]));
    for (const record of forms.values()) {
      const isOwn = record.id === first?.record.id;
      const part = partOf(record.id);
      if (part === undefined || (!isOwn && (part === home || ruleCatalogue.get(finding.rule)?.isMutual !== true)))
        continue;
      const paths = finding.places.flatMap((place) => (place.record.id === record.id ? [place.path] : []));
      const { rule, title, message } = finding;
      const one: CarriedFinding = {
        ...{ id: record.id, rule, title, message, paths },
        severity: isOwn ? finding.severity : 'info',
        facts: factsOf(record, paths),
      };
      const known = carried.get(part);
      if (known) known.push(one);
      else carried.set(part, [one]);
    }
  }
  return carried;
}

/** What a workbook is to remember of findings that came along; nothing where there are none. */
export function settingOfCarried(carried: readonly CarriedFinding[]): readonly (readonly [string, unknown])[] {
  return carried.length > 0 ? [[SETTING, carried]] : [];
}

/** The findings that came along with the workbook and still hold, of those that its own check did not come to. */
export async function carriedFindings(
  host: Host,
  reading: DataSheetsReading,
  records: readonly PlacedRecord[],
  found: readonly CheckedFinding[],
): Promise<readonly CheckedFinding[]> {
  const stored = z.array(carriedSchema).safeParse(await host.readSetting(SETTING)).data ?? [];
  if (stored.length === 0) return [];
  const byId = new Map(records.map((record) => [record.id, record]));
  const known = new Set(found.map(({ ruleId, record, path }) => keyOf(ruleId, record.id, path)));
  return stored.flatMap(({ id, rule, title, severity, paths, message, facts }): CheckedFinding[] => {
    const record = byId.get(id);
    const [path] = paths;
    if (!record || path === undefined || known.has(keyOf(rule, id, path)) || factsOf(record, paths) !== facts)
      return [];
    const fields = paths.map((each) => placeField(reading, record, each));
    const places = fields.flatMap(({ place }) => place ?? []);
    return [{ ruleId: rule, rule: title, severity, record, path, message, fields, places, state: 'open', remark: '' }];
  });
}

function factsOf({ form }: FormRecord, paths: readonly FieldPath[]): string {
  // A file may hold other white space than what was read.
  return normaliseText(JSON.stringify(paths.map((path) => valueAt(form, path) ?? null)));
}

function keyOf(rule: string, id: string, path: FieldPath): string {
  return [rule, id, path].join('\n');
}
