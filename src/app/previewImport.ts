import type { DataSheetsReading, PlacedRecord } from '../layout/dataSheetsReading';
import { EXTRA_COLUMN } from '../layout/formColumns';
import { SCALAR_PATHS, extraPaths, fieldLabel, valueAt } from '../model/fieldPath';
import type { FieldPath } from '../model/fieldPath';
import type { Form } from '../model/form';
import { SIDES } from '../model/form';
import { formIdentity } from '../model/formIdentity';
import { sameForm } from '../model/sameForm';
import type { Host } from './host';
import type { Duplicate, ImportItem, ImportPreview, IncomingForm } from './importPreview';
import { readWorkbook } from './readWorkbook';
import { strings } from './strings';

/** What a spreadsheet can hold in one cell. Source: Microsoft, "Excel specifications and limits". */
const MAX_CELL_TEXT = 32_767;

/** Compares what was read with the workbook and with itself. Changes nothing; one round trip. */
export async function previewImport(
  host: Host,
  { forms: incoming }: { readonly forms: readonly IncomingForm[] },
): Promise<ImportPreview> {
  const workbook = await readWorkbook(host);
  const forms = incoming.map(({ form }) => form);
  return {
    items: previewItems(incoming, workbook),
    obstacles: [
      ...workbook.problems.filter((problem) => problem.isObstacle).map((problem) => problem.message),
      ...extraColumnMissing(forms, workbook),
      ...forms.flatMap((form, index) => textsTooLong(form, index)),
    ],
  };
}

/** The same for forms that need no reading, such as data of a file. */
export function previewForms(host: Host, forms: readonly Form[]): Promise<ImportPreview> {
  return previewImport(host, { forms: forms.map((form) => ({ form })) });
}

function previewItems(forms: readonly IncomingForm[], workbook: DataSheetsReading): readonly ImportItem[] {
  const inWorkbook = byIdentity(workbook.records);
  const inSource = new Map<string, number>();
  return forms.map(({ form, origin }, index): ImportItem => {
    const identity = formIdentity(form);
    const earlier = origin?.kind === 'official-sheet' ? origin.versionOf : inSource.get(identity);
    if (!inSource.has(identity)) inSource.set(identity, index);
    const duplicate =
      duplicateInSource(forms, form, earlier) ?? duplicateInWorkbook(inWorkbook.get(identity) ?? [], form);
    return { index, form, duplicate, suggested: duplicate ? 'skip' : 'create', ...(origin && { origin }) };
  });
}

function byIdentity(records: readonly PlacedRecord[]): ReadonlyMap<string, readonly PlacedRecord[]> {
  const groups = new Map<string, PlacedRecord[]>();
  for (const record of records) {
    const identity = formIdentity(record.form);
    const group = groups.get(identity);
    if (group) group.push(record);
    else groups.set(identity, [record]);
  }
  return groups;
}

function duplicateInSource(
  forms: readonly IncomingForm[],
  form: Form,
  index: number | undefined,
): Duplicate | undefined {
  const earlier = index === undefined ? undefined : forms[index]?.form;
  if (index === undefined || !earlier) return undefined;
  return { kind: 'in-source', index, isEqual: sameForm(earlier, form) };
}

/** Of several records with this identity (saved beside each other before) the equal one, else the first. */
function duplicateInWorkbook(records: readonly PlacedRecord[], form: Form): Duplicate | undefined {
  const equal = records.find((record) => record.unreadable.length === 0 && sameForm(record.form, form));
  const match = equal ?? records[0];
  return match && { kind: 'in-workbook', id: match.id, isEqual: equal !== undefined, form: match.form };
}

/** Workbooks of earlier versions have no place for what the forms say beyond their fields. */
function extraColumnMissing(forms: readonly Form[], { tables }: Pick<DataSheetsReading, 'tables'>): readonly string[] {
  const table = tables.forms;
  const hasColumn = !table || table.columns.has(EXTRA_COLUMN.header);
  if (hasColumn || forms.every(({ extra = [] }) => extra.length === 0)) return [];
  return [strings.columnMissing(table.sheet, EXTRA_COLUMN.header)];
}

function textsTooLong(form: Form, index: number): readonly string[] {
  const paths: readonly FieldPath[] = [
    ...SCALAR_PATHS,
    ...extraPaths(form),
    ...SIDES.flatMap((side) =>
      form.indicators[side].flatMap((_, row): FieldPath[] => [
        `indicators.${side}[${row}].name`,
        `indicators.${side}[${row}].value`,
      ]),
    ),
  ];
  return paths.flatMap((path) => {
    const value = valueAt(form, path);
    if (typeof value !== 'string' || value.length <= MAX_CELL_TEXT) return [];
    const place = strings.formPlace(index + 1, form.projectName, fieldLabel(path, form));
    return [strings.textTooLong(place, grouped(value.length), grouped(MAX_CELL_TEXT))];
  });
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
