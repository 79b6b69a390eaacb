import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { EXTRA_COLUMN } from '../../layout/formColumns';
import type { FormDoubt } from '../../model/doubt';
import type { Form } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import type { OwnRuleRow } from '../../model/ownRule';
import { sameForm } from '../../model/sameForm';
import type { WorkbookMemory } from '../../model/workbookMemory';
import type { Host } from '../host';
import type { Duplicate, ImportItem, ImportPreview, IncomingForm } from './importPreview';
import { readWorkbook } from '../workbook/readWorkbook';
import { strings } from '../strings';
import { textsTooLong } from './textsTooLong';
import { tooManyRows } from './tooManyRows';

interface IncomingForms {
  readonly forms: readonly IncomingForm[];
  readonly loose?: readonly FormDoubt[] | undefined;
  readonly ownRules?: readonly OwnRuleRow[] | undefined;
  readonly memory?: WorkbookMemory | undefined;
}

/** Compares what was read with the workbook and with itself. Changes nothing; one round trip. */
export async function previewImport(
  host: Host,
  { forms: incoming, loose = [], ownRules = [], memory }: IncomingForms,
): Promise<ImportPreview> {
  const workbook = await readWorkbook(host);
  const forms = incoming.map(({ form }) => form);
  const items = previewItems(incoming, workbook);
  return {
    items,
    obstacles: [
      ...workbook.problems
        .filter((problem) => problem.isObstacle || problem.stopsImport)
        .map((problem) => problem.message),
      ...extraColumnMissing(forms, workbook),
      ...tooManyRows(
        workbook,
        items.flatMap(({ form, suggested }) => (suggested === 'create' ? [form] : [])),
      ).map(({ message }) => message),
    ],
    ...(loose.length > 0 && { loose }),
    ...(ownRules.length > 0 && { ownRules }),
    ...(memory && { memory }),
  };
}

/** The same for forms that need no reading, such as data of a file. */
export function previewForms(host: Host, forms: readonly Form[]): Promise<ImportPreview> {
  return previewImport(host, { forms: forms.map((form) => ({ form })) });
}

function previewItems(forms: readonly IncomingForm[], workbook: DataSheetsReading): readonly ImportItem[] {
  const inWorkbook = byIdentity(workbook.records);
  const inSource = new Map<string, number>();
  return forms.map(({ form, origin, id, source, earlier: versions, doubts = [] }, index): ImportItem => {
    const identity = formIdentity(form);
    const earlier = inSource.get(identity);
    if (!inSource.has(identity)) inSource.set(identity, index);
    const duplicate =
      duplicateInSource(forms, form, earlier) ?? duplicateInWorkbook(inWorkbook.get(identity) ?? [], form);
    const problems = textsTooLong(form, index);
    const suggested = duplicate || problems.length > 0 ? 'skip' : 'create';
    return {
      index,
      form,
      duplicate,
      suggested,
      problems,
      ...(origin && { origin }),
      ...(id !== undefined && { id }),
      ...(source !== undefined && { source }),
      ...(versions && { earlier: versions }),
      ...(doubts.length > 0 && { doubts }),
    };
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
