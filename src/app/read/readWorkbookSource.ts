import type { PlacedRecord } from '../../layout/dataSheetsReading';
import { copiedDataSheet } from '../../layout/copiedDataSheet';
import { findDataTable } from '../../layout/findDataTable';
import { FINDING_COLUMNS } from '../../layout/findingColumns';
import { strayCounts, typedCounts } from '../../layout/findings/typedCounts';
import { readFindingWords } from '../../layout/findings/readFindingWords';
import { isAsMade } from '../../layout/official/fitOfficialSheet';
import { layoutFinder } from '../../layout/official/layoutFor';
import type { LayoutFinder } from '../../layout/official/layoutFor';
import { planOfficialSheet } from '../../layout/official/planOfficialSheet';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { readDataSheets } from '../../layout/readDataSheets';
import { readingOfDataSheets } from '../../layout/readingOfDataSheets';
import type { CellGrid } from '../../model/cellGrid';
import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { Form } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import type { FormReading, Reading, ReadingProblem } from '../../model/reading';
import { literalTexts } from '../../model/madeContent';
import type { SheetContent } from '../../model/sheetContent';
import type { SheetPlan } from '../../model/sheetPlan';
import type { WorkbookSource } from '../../model/source';
import type { FormTemplate } from '../../model/template';
import { readSource } from '../../parse/readSource';
import { idsOfSheets } from '../sheets/arrangeForms';
import { describeTypedCounts } from '../check/checkWorkbook';
import { ignoredInFile } from '../check/ignoredFindings';
import { joinReadings } from './joinReadings';
import { derivedSheets, sheetsInSettings } from '../../model/madeSheets';
import { pairsInFile } from '../workbook/rememberedPairs';
import { strings } from '../strings';
import { templatesInFile } from '../workbook/templates';
import { writtenInFile } from '../files/writtenInFile';

/**
 * Reads the forms of a workbook file: those of its data sheets, and those that stand on official forms only. The data sheets are the
 * forms: an official form that says the same is passed over, and one that says something else is told and never counted, since nobody
 * can know whether it was edited by hand or left behind by an edit of 项目总表. Total and linear.
 */
export function readWorkbookSource(source: WorkbookSource, given: readonly FormTemplate[] = []): Reading {
  const templates = templatesOf(source, given);
  if (source.dataSheets.length === 0) return readWithoutDataSheets(source.grids, templates);
  const data = readData(source.dataSheets, source.settings);
  const { copies, others: grids } = withoutCopies(source.grids, strings.copiedDataSheet);
  const others = readOthers({ ...source, grids }, data.records, templates);
  const { text, forms, notes, remainder, problems, ownRules, memory } = joinReadings(
    [data.reading, ...others].map((reading) => ({ name: '', reading })),
  );
  const official = forms.length - data.records.length;
  const isFallback = data.records.length === 0 && data.reading.problems.length > 0 && official > 0;
  const fallback = isFallback ? [dataSheetsProblem(strings.officialRead(official))] : [];
  const written = [...data.typed, ...writtenInFile(source)].map(dataSheetsProblem);
  const told = [...problems, ...copies, ...fallback, ...written];
  return {
    text,
    forms,
    notes,
    remainder,
    problems: forms.length > 0 || told.length > 0 ? told : [{ kind: 'not-a-form' }],
    ...(ownRules && { ownRules }),
    ...(memory && { memory }),
  };
}

function readWithoutDataSheets(grids: readonly CellGrid[], templates: readonly FormTemplate[]): Reading {
  const { copies, others } = withoutCopies(grids, strings.loneCopy);
  if (copies.length > 0 && others.length === 0) return { ...NOTHING_READ, problems: copies };
  const reading = readSource({ kind: 'grids', grids: others }, undefined, templates);
  return copies.length === 0 ? reading : { ...reading, problems: [...reading.problems, ...copies] };
}

const NOTHING_READ: Reading = { text: '', forms: [], notes: [], remainder: [], problems: [] };

/** Sheets that are copies of data sheets, as a sentence each: they say again what the forms say, or said once. */
function withoutCopies(
  grids: readonly CellGrid[],
  sentence: (sheet: string, original: string) => string,
): {
  readonly copies: readonly ReadingProblem[];
  readonly others: readonly CellGrid[];
} {
  const copied = grids.map((grid) => copiedDataSheet(grid));
  return {
    copies: grids.flatMap(({ name }, at) => {
      const original = copied[at];
      return original === undefined ? [] : [dataSheetsProblem(sentence(name, original))];
    }),
    others: grids.filter((_, at) => copied[at] === undefined),
  };
}

/** The kinds of forms that are given, and those that the workbook itself describes under other names. */
function templatesOf({ settings }: WorkbookSource, given: readonly FormTemplate[]): readonly FormTemplate[] {
  const own = templatesInFile(settings).filter((one) => !given.some(({ name }) => name === one.name));
  return [...given, ...own];
}

function dataSheetsProblem(message: string): ReadingProblem {
  return { kind: 'data-sheets', message };
}

interface DataReading {
  readonly reading: Reading;
  readonly records: readonly PlacedRecord[];
  /** A sentence on the counts of 项目总表 that users have written over. */
  readonly typed: readonly string[];
}

/** 校验结果 is read apart, so that a fault in it keeps no form from being read. */
function readData(dataSheets: readonly SheetContent[], settings: WorkbookSource['settings']): DataReading {
  const sheetOf = (name: string): SheetContent | undefined =>
    dataSheets.find((sheet) => sheet.tables.some((table) => table.name === name)) ??
    dataSheets.find((sheet) => sheet.name === name);
  const names = Object.values(DATA_SHEETS).filter((name) => name !== DATA_SHEETS.findings);
  const sheets = names.flatMap((name) => {
    const sheet = sheetOf(name);
    return sheet ? [[name, sheet] as const] : [];
  });
  const findings = sheetOf(DATA_SHEETS.findings);
  const table = findings && findDataTable('findings', findings, FINDING_COLUMNS);
  const words = findings && readFindingWords(findings);
  const data = readDataSheets(new Map(sheets));
  const tables = { ...data.tables, findings: table && 'columns' in table ? table : undefined };
  const typed = typedCounts(strayCounts({ ...data, tables }), sheetOf(DATA_SHEETS.forms) ?? {});
  const reading = readingOfDataSheets(dataSheets, { ...data, tables }, words ?? new Map());
  return {
    reading: {
      ...reading,
      forms: withIgnored(reading.forms, settings),
      ownRules: readOwnRuleRows(data.tables.ownRules).rows,
      ...memoryOf(data.records, settings),
    },
    records: data.records,
    typed: typed.length > 0 ? [describeTypedCounts(typed)] : [],
  };
}

function withIgnored(forms: readonly FormReading[], settings: WorkbookSource['settings']): readonly FormReading[] {
  const ignored = ignoredInFile(settings);
  return forms.map((form) => {
    const facts = form.origin && ignored.get(form.origin.id);
    return form.origin && facts ? { ...form, origin: { ...form.origin, ignored: facts } } : form;
  });
}

function memoryOf(records: readonly PlacedRecord[], settings: WorkbookSource['settings']): Pick<Reading, 'memory'> {
  const pairs = pairsInFile(
    settings,
    records.map(({ id }) => id),
  );
  const templates = templatesInFile(settings);
  return pairs.length > 0 || templates.length > 0 ? { memory: { pairs, templates } } : {};
}

/** What is made of findings and of sums holds no form; an official form may have been edited since. */
function readOthers(
  { grids, settings }: WorkbookSource,
  records: readonly PlacedRecord[],
  templates: readonly FormTemplate[],
): readonly Reading[] {
  const idsOf = idsOfSheets(sheetsInSettings(settings).official);
  const passedOver = derivedSheets(settings);
  const layoutOf = layoutFinder(templates);
  const versions = versionFinder(records, layoutOf);
  return grids
    .filter(({ name }) => !passedOver.has(name))
    .map((grid) => readOther(grid, templates, layoutOf, (form) => versions(form, grid, onlyOne(idsOf.get(grid.name)))))
    .filter(({ text, problems }) => text !== '' || problems.length > 0);
}

/** On a sheet of several forms each is known by what it says. */
function onlyOne(ids: readonly string[] = []): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}

/** Which form of the data sheets an official form is a version of, and where it says something else. */
type VersionFinder = (
  form: Form,
) => { readonly record: Form; readonly isShown: boolean; readonly differences: readonly FormDifference[] } | undefined;

function readOther(
  grid: CellGrid,
  templates: readonly FormTemplate[],
  layoutOf: LayoutFinder,
  versionOf: VersionFinder,
): Reading {
  const reading = readSource({ kind: 'grids', grids: [grid] }, undefined, templates);
  const versions = reading.forms.map(({ form }) => versionOf(form));
  const stale = versions.flatMap((version) => (version && version.differences.length > 0 ? [version] : []));
  const problems = stale.map(({ record, differences }) =>
    dataSheetsProblem(strings.officialStale(grid.name, record.projectName, labelsOf(differences), differences.length)),
  );
  if (versions.length > 0 && versions.every((version) => version?.isShown)) {
    const records = versions.flatMap((version) => version?.record ?? []);
    return ofLines(textsBeside(grid, planOfficialSheet(grid.name, records, layoutOf).plan));
  }
  if (versions.every((version) => version)) return { ...ofLines(reading.remainder.map(({ text }) => text)), problems };
  return {
    ...withoutForms(reading, (index) => versions[index] !== undefined),
    problems: [...reading.problems, ...problems],
  };
}

/** So many places of a stale form are named; the others are counted. */
const NAMED_PLACES = 3;

function labelsOf(differences: readonly FormDifference[]): readonly string[] {
  return [...new Set(differences.map(({ label }) => label))].slice(0, NAMED_PLACES);
}

function withoutForms(reading: Reading, isLeftOut: (form: number) => boolean): Reading {
  const places = new Map<number, number>();
  reading.forms.forEach((_, index) => {
    if (!isLeftOut(index)) places.set(index, places.size);
  });
  return {
    ...reading,
    forms: reading.forms.filter((_, index) => places.has(index)),
    notes: reading.notes.flatMap((note) => {
      const form = places.get(note.form);
      return form === undefined ? [] : [{ ...note, form }];
    }),
  };
}

/** What users have written on a sheet that shows forms as we would write them, wherever a reader of forms would put it. */
function textsBeside({ cells }: CellGrid, plan: SheetPlan): readonly string[] {
  const planned = new Map<string | number, number>();
  for (const text of literalTexts(plan)) {
    const key = withoutBlanks(text);
    planned.set(key, (planned.get(key) ?? 0) + 1);
  }
  return cells.flatMap(({ text }) => {
    const key = withoutBlanks(text);
    const left = planned.get(key) ?? 0;
    planned.set(key, left - 1);
    return left > 0 || key === '' ? [] : [text];
  });
}

/** A reading of lines that belong to no form. */
function ofLines(texts: readonly string[]): Reading {
  let start = 0;
  const remainder = texts.map((text, index) => {
    const span = { start, end: start + text.length };
    start = span.end + 1;
    return { line: index + 1, text, span };
  });
  return { text: texts.join('\n'), forms: [], notes: [], remainder, problems: [] };
}

/** A sheet that we made belongs to its record, even where the name of the project has changed since. */
function versionFinder(
  records: readonly PlacedRecord[],
  layoutOf: LayoutFinder,
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
    const versions = candidates.flatMap((index) => {
      const record = records[index]?.form;
      if (!record) return [];
      const isShown = showsRecord(grid, record, layoutOf);
      return [{ record, isShown, differences: isShown ? [] : differencesOf(record, form) }];
    });
    return versions.find(({ differences }) => differences.length === 0) ?? versions[0];
  };
}

/** What the official form has no place for does not count: blanks at the ends of lines, and what stands beyond its fields. */
function differencesOf(record: Form, official: Form): readonly FormDifference[] {
  return compareForms(record, official).filter(
    (difference) => !isBlankOnly(difference) && !(difference.kind === 'removed' && difference.path.startsWith('extra')),
  );
}

/** Whether a sheet shows what we would write on it today; a reader may take a few strange texts for something else. */
function showsRecord({ name, cells }: CellGrid, record: Form, layoutOf: LayoutFinder): boolean {
  const shown: (string | null)[][] = [];
  for (const { row, column, text } of cells) (shown[row] ??= [])[column] = text;
  const { plan, places } = planOfficialSheet(name, [record], layoutOf);
  return isAsMade({ rows: plan.rows, places }, { name, rows: shown, merges: [], tables: [] });
}

function isBlankOnly({ existing, incoming }: FormDifference): boolean {
  return withoutBlanks(existing) === withoutBlanks(incoming);
}

function withoutBlanks(value: string | number | null): string | number {
  return typeof value === 'string' ? value.replaceAll(/\s+/gu, '') : (value ?? '');
}
