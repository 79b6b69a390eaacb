import type { PlacedRecord } from '../../layout/dataSheetsReading';
import { planOfficialSheet } from '../../layout/official/planOfficialSheet';
import { layoutFinder } from '../../layout/official/layoutFor';
import type { LayoutFinder } from '../../layout/official/layoutFor';
import type { OutputFile } from '../../model/outputFile';
import { arrangeForms } from './arrangeForms';
import { inOrder } from './formOrder';
import type { FormOrder } from './formOrder';
import type { Host, LongWork } from '../host';
import { readWorkbook } from '../workbook/readWorkbook';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { splitByDepartment } from '../files/splitByDepartment';
import { readTemplates } from '../workbook/templates';

/** More official forms than that make a workbook slow to open and hard to find one's way in: they go to workbooks of their own. */
export const MOST_FORMS_IN_A_WORKBOOK = 300;

/** The official forms of one department as a workbook of their own. */
export interface OfficialBook {
  readonly file: Extract<OutputFile, { kind: 'workbook' }>;
  readonly forms: number;
}

export interface BooksWork extends LongWork {
  readonly isWanted?: (record: PlacedRecord) => boolean;
  readonly order?: FormOrder;
}

/**
 * The official forms of the wanted records, a workbook a department: all of its forms on one sheet in their order, so that printing it is one
 * batch and reading it gives the forms and nothing else. They are made one by one as they are asked for, since all of them may not fit into memory. Throws `HostError` 'conflict' when the
 * data sheets cannot be read.
 */
export async function officialBooks(
  host: Host,
  { isWanted = () => true, order = 'sheet', signal }: BooksWork = {},
): Promise<Iterable<OfficialBook>> {
  const reading = await readWorkbook(host, signal ? { signal } : {});
  refuseUnreadable(reading);
  const layoutOf = layoutFinder(await readTemplates(host));
  const parts = splitByDepartment(inOrder(reading.records.filter(isWanted), order));
  return booksOf(parts, layoutOf);
}

function* booksOf(
  parts: ReturnType<typeof splitByDepartment<PlacedRecord>>,
  layoutOf: LayoutFinder,
): Generator<OfficialBook> {
  for (const { fileName, forms } of parts) {
    const { written } = arrangeForms(forms, forms, { known: new Map(), existing: [] }, 'one-sheet');
    const sheets = written.map(
      ({ name, records }) =>
        planOfficialSheet(
          name,
          records.map(({ form }) => form),
          layoutOf,
        ).plan,
    );
    const workbook = { sheets, marks: [], settings: new Map() };
    yield { file: { kind: 'workbook', name: fileName, workbook }, forms: forms.length };
  }
}
