import { extraPaths, fieldLabel, groupPaths, SCALAR_PATHS } from '../../model/fieldPath';
import type { FieldPath, IndicatorField } from '../../model/fieldPath';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { SIDES } from '../../model/form';
import { FORM_LABELS } from '../../model/vocabulary';
import type { DataSheetsReading, PlacedRecord } from '../dataSheetsReading';
import { strings } from '../strings';
import type { FindingRow } from './findingRow';
import { readFindingSheet } from './readFindingSheet';

const FIELDS: readonly IndicatorField[] = ['level1', 'level2', 'name', 'value'];

/**
 * The findings that 校验结果 lists, in the order of its rows. Rows whose form is gone, or whose words were changed so that they name no
 * severity or no place of the form, are left out: they say nothing that a click could lead to. Time is linear in the cells.
 */
export function* recallFindings({ tables, records }: DataSheetsReading): Generator<FindingRow> {
  const table = tables.findings;
  if (!table) return;
  const byId = new Map(records.map((record) => [record.id, record]));
  const places = new Map<string, ReadonlyMap<string, FieldPath>>();
  const pathOf = (record: PlacedRecord, label: string): FieldPath | undefined => {
    const common = COMMON_PATHS.get(label);
    if (common !== undefined) return common;
    const known = places.get(record.id) ?? ownPaths(record);
    places.set(record.id, known);
    return known.get(label);
  };
  for (const { row, message, state, remark } of readFindingSheet(table)) {
    const text = (header: string): string => String(table.valueAt(row, header) ?? '');
    const severity = SEVERITIES.find((one) => SEVERITY_LABELS[one] === text(strings.severity));
    const record = byId.get(text(strings.id));
    if (!severity || !record) continue;
    const path = pathOf(record, text(strings.place));
    if (path !== undefined) yield { severity, rule: text(strings.rule), record, path, message, state, remark };
  }
}

/** The places that every form has, by their names; the first of one name is the narrowest. */
const COMMON_PATHS: ReadonlyMap<string, FieldPath> = new Map(
  [...SCALAR_PATHS, ...groupPaths()].toReversed().map((path) => [fieldLabel(path), path]),
);

/** The places that this form has beyond those, by their names. */
function ownPaths({ form }: PlacedRecord): ReadonlyMap<string, FieldPath> {
  const paths = new Map<string, FieldPath>();
  for (const path of extraPaths(form)) paths.set(fieldLabel(path, form), path);
  for (const side of SIDES) {
    form.indicators[side].forEach((_, index) => {
      const path = `indicators.${side}[${index}]` as const;
      const label = fieldLabel(path, form);
      paths.set(label, path);
      for (const field of FIELDS) paths.set(label + FORM_LABELS[field], `${path}.${field}`);
    });
  }
  return paths;
}
