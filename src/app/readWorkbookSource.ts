import type { PlacedRecord } from '../layout/dataSheetsReading';
import { readFindingWords } from '../layout/findings/readFindingWords';
import { fitOfficialSheet } from '../layout/official/fitOfficialSheet';
import { planOfficialSheet } from '../layout/official/planOfficialSheet';
import { readDataSheets } from '../layout/readDataSheets';
import { readingOfDataSheets } from '../layout/readingOfDataSheets';
import type { CellGrid } from '../model/cellGrid';
import { compareForms } from '../model/compareForms';
import type { FormDifference } from '../model/compareForms';
import { DATA_SHEETS } from '../model/dataSheets';
import type { Form } from '../model/form';
import { formIdentity } from '../model/formIdentity';
import type { FormReading, Reading } from '../model/reading';
import type { SheetContent } from '../model/sheetContent';
import type { WorkbookSource } from '../model/source';
import { readSource } from '../parse/readSource';
import { idsOfSheets } from './arrangeForms';
import { joinReadings } from './joinReadings';
import { sheetsInSettings } from './madeSheets';

/**
 * Reads the forms of a workbook file: those of its data sheets, and those of official forms on its other sheets. An official form
 * that says what the data sheets say is passed over; one that says something else comes with its origin. Total and linear.
 */
export function readWorkbookSource(source: WorkbookSource): Reading {
  if (source.dataSheets.length === 0) return readSource({ kind: 'grids', grids: source.grids });
  const data = readData(source.dataSheets);
  const others = readOthers(source, data.records);
  const readings = [data.reading, ...others.map(({ reading }) => reading)];
  const { text, forms, notes, remainder, problems } = joinReadings(readings.map((reading) => ({ name: '', reading })));
  const origins = [...data.reading.forms.map(({ origin }) => origin), ...others.flatMap((other) => other.origins)];
  return {
    text,
    forms: forms.map((form, index): FormReading => ({ ...form, ...(origins[index] && { origin: origins[index] }) })),
    notes,
    remainder,
    problems: forms.length > 0 || problems.length > 0 ? problems : [{ kind: 'not-a-form' }],
  };
}

interface DataReading {
  readonly reading: Reading;
  readonly records: readonly PlacedRecord[];
}

/** 校验结果 is read apart, so that a fault in it keeps no form from being read. */
function readData(dataSheets: readonly SheetContent[]): DataReading {
  const sheetOf = (name: string): SheetContent | undefined =>
    dataSheets.find((sheet) => sheet.tables.some((table) => table.name === name)) ??
    dataSheets.find((sheet) => sheet.name === name);
  const sheets = [DATA_SHEETS.forms, DATA_SHEETS.indicators, DATA_SHEETS.doubts].flatMap((name) => {
    const sheet = sheetOf(name);
    return sheet ? [[name, sheet] as const] : [];
  });
  const findings = sheetOf(DATA_SHEETS.findings);
  const words = findings && readFindingWords(findings);
  const records = readDataSheets(new Map(sheets));
  const contents = dataSheets.filter((sheet) => sheet !== findings || !words);
  return { reading: readingOfDataSheets(contents, records, words ?? new Map()), records: records.records };
}

interface OtherSheet {
  readonly reading: Reading;
  readonly origins: readonly FormReading['origin'][];
}

/** What is made of findings and of sums holds no form; an official form may have been edited since. */
function readOthers({ grids, settings }: WorkbookSource, records: readonly PlacedRecord[]): readonly OtherSheet[] {
  const { official, ...derived } = sheetsInSettings(settings);
  const idsOf = idsOfSheets(official);
  const passedOver = new Set(Object.values(derived).flatMap((sheets) => [...sheets.values()]));
  const versions = versionFinder(records);
  return grids
    .filter(({ name }) => !passedOver.has(name))
    .map((grid) => readOther(grid, (form) => versions(form, grid, onlyOne(idsOf.get(grid.name)))))
    .filter(({ reading }) => reading.text !== '');
}

/** On a sheet of several forms each is known by what it says. */
function onlyOne(ids: readonly string[] = []): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** Which form of the data sheets an official form is a version of, and whether it says the same. */
type VersionFinder = (form: Form) => { readonly index: number; readonly isSame: boolean } | undefined;

function readOther(grid: CellGrid, versionOf: VersionFinder): OtherSheet {
  const reading = readSource({ kind: 'grids', grids: [grid] });
  const versions = reading.forms.map(({ form }) => versionOf(form));
  if (versions.every((version) => version?.isSame)) return { reading: onlyRemainder(reading), origins: [] };
  return {
    reading,
    origins: versions.map((version) => version && { kind: 'official-sheet', versionOf: version.index }),
  };
}

/** What stands on a sheet beside its forms. */
function onlyRemainder({ remainder }: Reading): Reading {
  let start = 0;
  const lines = remainder.map(({ text }, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { line: index + 1, text, span };
  });
  return { text: lines.map(({ text }) => text).join('\n'), forms: [], notes: [], remainder: lines, problems: [] };
}

/** A sheet that we made belongs to its record, even where the name of the project has changed since. */
function versionFinder(
  records: readonly PlacedRecord[],
): (form: Form, grid: CellGrid, id: string | undefined) => ReturnType<VersionFinder> {
  const byId = new Map(records.map(({ id }, index) => [id, index]));
  const byIdentity = new Map<string, number[]>();
  records.forEach(({ form }, index) => {
    const identity = formIdentity(form);
    const known = byIdentity.get(identity);
    if (known) known.push(index);
    else byIdentity.set(identity, [index]);
  });
  return (form, grid, id) => {
    const own = id === undefined ? undefined : byId.get(id);
    const candidates = own === undefined ? (byIdentity.get(formIdentity(form)) ?? []) : [own];
    const isSame = (index: number): boolean => {
      const record = records[index]?.form;
      return record !== undefined && (saysTheSame(record, form) || isAsMade(grid, record));
    };
    const index = candidates.find(isSame) ?? candidates[0];
    return index === undefined ? undefined : { index, isSame: isSame(index) };
  };
}

/** What the official form has no place for does not count: blanks at the ends of lines, and what stands beyond its fields. */
function saysTheSame(record: Form, official: Form): boolean {
  return compareForms(record, official).every(
    (difference) => isBlankOnly(difference) || (difference.kind === 'removed' && difference.path.startsWith('extra')),
  );
}

/** Whether a sheet shows what we would write on it today; a reader may take a few strange texts for something else. */
function isAsMade({ name, cells }: CellGrid, record: Form): boolean {
  const shown: (string | null)[][] = [];
  for (const { row, column, text } of cells) (shown[row] ??= [])[column] = text;
  const official = planOfficialSheet(name, [record]);
  const isShown = fitOfficialSheet(
    { rows: official.plan.rows, places: official.places },
    { name, rows: shown, merges: [], tables: [] },
  );
  return official.places.every((places) => [...places.values()].every(isShown));
}

function isBlankOnly({ existing, incoming }: FormDifference): boolean {
  return withoutBlanks(existing) === withoutBlanks(incoming);
}

function withoutBlanks(value: string | number | null): string | number {
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, '') : (value ?? '');
}
