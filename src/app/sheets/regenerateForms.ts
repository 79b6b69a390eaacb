import type { PlacedRecord } from '../../layout/dataSheetsReading';
import { freeSheetName } from '../../model/freeSheetName';
import { planContentsSheet } from '../../layout/official/planContentsSheet';
import type { ContentsEntry } from '../../layout/official/planContentsSheet';
import { layoutFinder } from '../../layout/official/layoutFor';
import type { LayoutFinder } from '../../layout/official/layoutFor';
import { planOfficialSheet } from '../../layout/official/planOfficialSheet';
import type { OfficialSheet } from '../../layout/official/planOfficialSheet';
import type { CellPlace } from '../../model/sheetPlan';
import type { RememberedSetting, SheetChange } from '../../model/workbookChange';
import { arrangeForms, idsOfSheets } from './arrangeForms';
import type { ArrangedForms, FormArrangement } from './arrangeForms';
import { inOrder } from './formOrder';
import type { FormOrder } from './formOrder';
import type { Host, LongWork } from '../host';
import { HostError } from '../hostError';
import { madeSheets, markedOfficialSheets, rememberSheets } from '../workbook/madeSheets';
import type { MadeSheets } from '../../model/madeSheets';
import { readWorkbook } from '../workbook/readWorkbook';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { strings } from '../strings';
import { readTemplates } from '../workbook/templates';
import { withWhatWasWritten } from '../workbook/writtenOnMadeSheets';

export interface FormsWork extends LongWork {
  readonly arrangement?: FormArrangement;
  readonly order?: FormOrder;
  /** Whether checks mark findings on these forms as well; they do unless told otherwise. */
  readonly isMarked?: boolean;
}

/**
 * Makes the official form of each wanted record from what the data sheets hold now, and 目录, which leads to all of them. A sheet that
 * was made before is written anew in its place; sheets of the user are left alone. Answers their names by 编号, in the order in which
 * forms stand on a sheet. Throws `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function regenerateForms(
  host: Host,
  isWanted: (record: PlacedRecord) => boolean = () => true,
  { arrangement = 'sheet-each', order = 'sheet', isMarked = true, ...work }: FormsWork = {},
): Promise<MadeSheets> {
  const reading = await readWorkbook(host, work.signal ? { signal: work.signal } : {});
  refuseUnreadable(reading);
  const records = inOrder(reading.records, order);
  const wanted = records.filter(isWanted);
  if (wanted.length === 0) return new Map();
  const existing = await host.listSheets();
  const known = await madeSheets(host, 'official', existing);
  const arranged = arrangeForms(records, wanted, { known, existing }, arrangement);
  const sheets = afterwards(known, arranged);
  const layoutOf = layoutFinder(await readTemplates(host));
  const planned = planForms(arranged, layoutOf, work);
  const contents = await planContents(host, { records, sheets, planned, existing, layoutOf });
  const changes = [...(contents ? [contents] : []), ...formChanges(arranged, planned, existing)];
  const remember = [
    await rememberForms(host, { sheets, arranged, isMarked }),
    ...(contents ? [rememberSheets('contents', new Map([[ONLY, contents.plan.name]]))] : []),
  ];
  const change = { title: strings.regenerateTitle(wanted.length), changes, remember };
  await host.write(await withWhatWasWritten(host, change, work), work);
  const ids = new Set(wanted.map(({ id }) => id));
  return new Map([...sheets].filter(([id]) => ids.has(id)));
}

/** The key of the only sheet of its kind. */
const ONLY = '';

/** The official forms of each sheet by its name. */
type PlannedForms = ReadonlyMap<string, OfficialSheet>;

function planForms({ written }: ArrangedForms, layoutOf: LayoutFinder, { signal }: LongWork): PlannedForms {
  return new Map(
    written.map(({ name, records }) => {
      if (signal?.aborted === true) throw new HostError('cancelled', 'Making the official forms was called off.');
      const official = planOfficialSheet(
        name,
        records.map(({ form }) => form),
        layoutOf,
      );
      return [name, official];
    }),
  );
}

function formChanges(
  { removed }: ArrangedForms,
  planned: PlannedForms,
  existing: readonly string[],
): readonly SheetChange[] {
  const names = new Set(existing);
  const written = [...planned].map(([name, { plan }]): SheetChange => {
    return { kind: names.has(name) ? 'replace-sheet' : 'create-sheet', plan };
  });
  return [...written, ...removed.map((sheet): SheetChange => ({ kind: 'remove-sheet', sheet }))];
}

/** All sheets of ours by 编号, those of one sheet in the order in which they stand on it. */
function afterwards(known: MadeSheets, { written }: ArrangedForms): MadeSheets {
  const sheets = new Map(known);
  for (const { name, records } of written) {
    for (const { id } of records) {
      sheets.delete(id);
      sheets.set(id, name);
    }
  }
  return sheets;
}

interface ContentsSubject {
  readonly records: readonly PlacedRecord[];
  readonly sheets: MadeSheets;
  readonly planned: PlannedForms;
  readonly existing: readonly string[];
  readonly layoutOf: LayoutFinder;
}

/** 目录 anew, in the order of the forms; a single form needs none. */
async function planContents(
  host: Host,
  { records, sheets, planned, existing, layoutOf }: ContentsSubject,
): Promise<Extract<SheetChange, { kind: 'create-sheet' | 'replace-sheet' }> | undefined> {
  const starts = startsOfForms(records, sheets, planned, layoutOf);
  const entries = records.flatMap((record): ContentsEntry[] => {
    const place = starts.get(record.id);
    return place ? [{ ...record, place }] : [];
  });
  const before = (await madeSheets(host, 'contents', existing)).get(ONLY);
  if (before === undefined && entries.length < 2) return undefined;
  const taken = new Set([...existing, ...planned.keys()].map((name) => name.toLowerCase()));
  const name = before ?? freeSheetName(strings.contentsSheet, taken);
  return { kind: before === undefined ? 'create-sheet' : 'replace-sheet', plan: planContentsSheet(name, entries) };
}

/** Where the form of each 编号 begins. */
function startsOfForms(
  records: readonly PlacedRecord[],
  sheets: MadeSheets,
  planned: PlannedForms,
  layoutOf: LayoutFinder,
): ReadonlyMap<string, CellPlace> {
  const forms = new Map(records.map(({ id, form }) => [id, form]));
  return new Map(
    [...idsOfSheets(sheets)].flatMap(([sheet, ids]) => {
      if (ids.length === 1) return ids.map((id) => [id, { sheet, row: 0, column: 0 }] as const);
      const official =
        planned.get(sheet) ??
        planOfficialSheet(
          sheet,
          ids.flatMap((id) => forms.get(id) ?? []),
          layoutOf,
        );
      return ids.flatMap((id, at) => {
        const start = official.places[at]?.get('title');
        return start ? [[id, start] as const] : [];
      });
    }),
  );
}

interface MadeForms {
  readonly sheets: MadeSheets;
  readonly arranged: ArrangedForms;
  readonly isMarked: boolean;
}

async function rememberForms(host: Host, { sheets, arranged, isMarked }: MadeForms): Promise<RememberedSetting> {
  const { unmarked: before } = await markedOfficialSheets(host);
  const written = new Set(arranged.written.flatMap(({ records }) => records.map(({ id }) => id)));
  const unmarked = [...sheets.keys()].filter((id) => (written.has(id) ? !isMarked : before.has(id)));
  return rememberSheets('official', sheets, new Set(unmarked));
}
