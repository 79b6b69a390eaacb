import { layoutFinder } from '../../layout/official/layoutFor';
import type { DataProblem } from '../../layout/dataProblem';
import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { placeDoubts } from '../../layout/doubts/placedDoubt';
import { changeRowMarks } from '../../layout/findings/changeRowMarks';
import { changeFindingSheet } from '../../layout/findings/changeFindingSheet';
import { hasLinkColumn } from '../../layout/findings/findingLink';
import { strayCounts, typedCounts } from '../../layout/findings/typedCounts';
import type { StrayCount } from '../../layout/findings/typedCounts';
import { matchFindings } from '../../layout/findings/matchFindings';
import { readFindingSheet } from '../../layout/findings/readFindingSheet';
import { addMissingColumns, columnsWithoutRoom } from '../../layout/missingColumns';
import { readDataSheets } from '../../layout/readDataSheets';
import { cellAddress } from '../../model/cellAddress';
import { DATA_SHEETS } from '../../model/dataSheets';
import { doubtfulPlaces } from '../../model/doubtfulPlaces';
import type { IsDoubtful } from '../../model/doubtfulPlaces';
import { parseIndicatorGroup } from '../../model/fieldPath';
import type { Finding, Unchecked } from '../../model/finding';
import { FINISH_LABELS } from '../../model/finishKind';
import type { Form } from '../../model/form';
import { groupBy } from '../../model/groupBy';
import type { Mark } from '../../model/mark';
import type { MarkedTable } from '../../model/markedTable';
import { ownRuleName } from '../../model/ownRule';
import { sameForm } from '../../model/sameForm';
import type { Settings } from '../../model/settings';
import type { SheetContent } from '../../model/sheetContent';
import type { CellPlace } from '../../model/sheetPlan';
import { makeChecker } from '../../rules/checkForms';
import type { Checker } from '../../rules/checkForms';
import { rules } from '../../rules/rules';
import { carriedFindings } from './carriedFindings';
import type { CheckedFinding, FindingField } from './checkedFinding';
import { commonRulesOf } from './commonRules';
import { distinctPlaces } from './distinctPlaces';
import { createFormShower } from './createFormShower';
import { createFindingLinks } from './findingLinks';
import type { FindingLinks } from './findingLinks';
import type { Host, LeftOut, LongWork, ReportProgress } from '../host';
import { HostError } from '../hostError';
import { keepIgnored, readIgnored, stateNow } from './ignoredFindings';
import { markedOfficialSheets } from '../workbook/madeSheets';
import { marksOf } from './marksOf';
import { readTemplates } from '../workbook/templates';
import { officialMarkPlaces } from './officialMarkPlaces';
import type { OfficialPlace } from './officialMarkPlaces';
import { readDataContents } from '../workbook/readDataContents';
import { overfullSheet } from '../import/overfullSheet';
import { placeField } from './placeField';
import { describeDamage, readStoredSettings } from '../workbook/readSettings';
import { checkToRemember } from './rememberedCheck';
import type { RememberedCheck } from './rememberedCheck';
import type { SettingsPart } from '../workbook/readSettings';
import { repairsOf } from './repairFindings';
import { ownRulesOf } from './ownRules';
import type { OwnRulesOfWorkbook } from './ownRules';
import { setDoubtfulAside } from './setDoubtfulAside';
import { strings } from '../strings';

export interface WorkbookCheck {
  readonly findings: readonly CheckedFinding[];
  /** The cells of the official forms that a finding stands on too. */
  readonly officialPlaces: ReadonlyMap<CheckedFinding, readonly CellPlace[]>;
  /** The sheets that were looked at, by their names now: an edit in one of them may change the findings. */
  readonly sheets: readonly string[];
  /** The findings of which something can be mended at a press. */
  readonly repairable: ReadonlySet<CheckedFinding>;
  /** The rules that speak of most forms, with the number of these. */
  readonly common: ReadonlyMap<string, number>;
  readonly unchecked: readonly Unchecked[];
  readonly forms: number;
  /** What keeps parts of the data sheets from being read. */
  readonly problems: readonly DataProblem[];
}

export interface CheckWork extends LongWork {
  /** Whether it follows an edit: then links of 校验结果 that lead to rows which have moved are left for the next check that is asked for. */
  readonly isLive?: boolean;
  /** Counts the forms while the rules look at them; forms that did not change since the last time are not among them. */
  readonly onFormsChecked?: ReportProgress;
  /** Called every few forms and between the steps, so that a page can answer the user meanwhile. */
  readonly pause?: () => Promise<void>;
}

/** Checks one workbook again and again; what did not change since the last time is not checked anew. */
export interface WorkbookChecker {
  /**
   * Reads the data sheets, checks all forms as one batch, brings 校验结果 up to date and makes the findings that are not ignored the
   * only marks of the workbook, on the official forms too where these still show the same. Where the sheets cannot be read nothing is written.
   */
  check(work?: CheckWork): Promise<WorkbookCheck>;
}

/** `now` gives milliseconds since 1970, for the workbook to remember when it was checked. */
export function createWorkbookChecker(host: Host, now?: () => number): WorkbookChecker {
  let known: { readonly wording: string; readonly checker: Checker } | undefined;
  let forms: ReadonlyMap<string, Form> = new Map();
  const checkerFor = (settings: Settings, own: OwnRulesOfWorkbook): Checker => {
    const wording = JSON.stringify([settings, own.wording]);
    if (known?.wording !== wording) {
      known = { wording, checker: makeChecker(settings, [], [...rules, ...own.rules]) };
    }
    return known.checker;
  };
  /** A check that follows an edit asks for no formulas: it knows the places that the last one has found. */
  let typedOver: readonly StrayCount[] = [];
  const countsTypedOver = async (reading: DataSheetsReading, work: CheckWork): Promise<readonly DataProblem[]> => {
    const stray = strayCounts(reading);
    typedOver = work.isLive
      ? stray.filter((count) => typedOver.some((known) => isSamePlace(known, count)))
      : typedCounts(stray, await formulasUnder(host, stray, work));
    return typedOver.length === 0 ? [] : [{ message: describeTypedCounts(typedOver), isObstacle: false }];
  };
  const links = createFindingLinks();
  const showForms = createFormShower();
  const once: WorkbookChecker = {
    async check(work = {}) {
      const official = await markedOfficialSheets(host);
      const officialSheets = sheetsToMark(official);
      const { contents, reading, isWidened, leftOut: before } = await readUpToDate(host, officialSheets, work);
      if (reading.problems.some((problem) => problem.isObstacle)) {
        const nothing = {
          findings: [],
          officialPlaces: new Map(),
          sheets: sheetsOf(contents),
          repairable: new Set<never>(),
          common: new Map(),
          unchecked: [],
        };
        return { ...nothing, forms: 0, problems: reading.problems };
      }
      const { settings, damaged } = await readStoredSettings(host);
      const records = reading.records.map((record) => ({ ...record, form: sameAs(forms.get(record.id), record.form) }));
      forms = new Map(records.map(({ id, form }) => [id, form]));
      const checked = records.map(({ form }) => form);
      const own = ownRulesOf(reading, checked);
      const checker = checkerFor(settings, own);
      await lookAtAll(checker, checked, work);
      await letPageAnswer(work);
      const result = checker.check(checked);
      await letPageAnswer(work);
      const readable = setUnreadableAside(result.findings, records);
      const sure = setDoubtfulAside(readable.findings, doubtfulIn(reading, records));
      const foundHere = sure.findings.map((finding) => placeFinding(finding, reading, records));
      const found = [...foundHere, ...(await carriedFindings(host, reading, records, foundHere))];
      await letPageAnswer(work);
      // Only official forms have a layout of their own.
      const layoutOf = layoutFinder(official.sheets.size > 0 ? await readTemplates(host) : []);
      const placesOn = officialMarkPlaces({ ...official, contents }, records, (sheet, shown) =>
        showForms(sheet, shown, layoutOf),
      );
      const allUnchecked = [...result.unchecked, ...readable.unchecked, ...sure.unchecked, ...own.unchecked];
      const { findings, officialPlaces, marks, tables, leftOut } = await publish(host, reading, found, {
        ...work,
        links,
        placesOn,
        ownMarks: own.marks,
        numbers: {
          ...(now && { at: now() }),
          forms: records.length,
          findings: found.length,
          unchecked: allUnchecked.length,
        },
        isWidened,
      });
      await letPageAnswer(work);
      const unsaid = await host.mark(marks, { ...work, tables });
      await letPageAnswer(work);
      return {
        findings,
        officialPlaces,
        sheets: sheetsOf(contents),
        repairable: new Set(repairsOf(findings, settings).flatMap((repair) => repair.findings)),
        common: commonRulesOf(findings, records.length, settings),
        unchecked: allUnchecked,
        forms: records.length,
        problems: [
          ...reading.problems,
          ...columnsWithoutRoom(reading),
          ...(await countsTypedOver(reading, work)),
          ...damaged.map(damagedSettings),
          ...own.problems,
          ...refusedRemarks(unsaid),
          ...refusedFinish([...before, ...leftOut]),
        ],
      };
    },
  };
  return {
    check: (work) =>
      once.check(work).catch((error: unknown) => {
        if (!isOvertaken(error)) throw error;
        return once.check(work);
      }),
  };
}

/** Whether the user has sorted rows or taken a sheet away while the check went on: what was read is not what stands there. */
function isOvertaken(error: unknown): boolean {
  return error instanceof HostError && (error.code === 'conflict' || error.code === 'sheet-missing');
}

/** Which cells of the sheet with these counts hold formulas. */
async function formulasUnder(
  host: Host,
  [first]: readonly StrayCount[],
  { signal }: CheckWork,
): Promise<Pick<SheetContent, 'formulas'>> {
  if (!first) return {};
  const contents = await host.readSheets([first.sheet], { withFormulas: true, ...(signal && { signal }) });
  return contents.get(first.sheet) ?? {};
}

function isSamePlace(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** A sentence on numbers that users have written over counts. */
export function describeTypedCounts(typed: readonly StrayCount[]): string {
  const cells = typed.map(({ row, column, text }) => `${cellAddress(row, column)}「${text}」`);
  return strings.countsTypedOver(typed[0]?.sheet ?? '', cells);
}

interface ReadWorkbook {
  readonly contents: ReadonlyMap<string, SheetContent>;
  readonly reading: DataSheetsReading;
  /** Tables have just got columns: links that were written before know nothing of these. */
  readonly isWidened: boolean;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The sheets as they stand once the tables of earlier versions have the columns by which marks and links stay with their rows. A check
 * that follows an edit adds none: the user is at work there.
 */
async function readUpToDate(host: Host, official: readonly string[], work: CheckWork): Promise<ReadWorkbook> {
  const contents = await readDataContents(host, work, official);
  const reading = readDataSheets(contents);
  const changes = addMissingColumns(reading);
  const isLeft = work.isLive === true || reading.problems.some(({ isObstacle }) => isObstacle) || changes.length === 0;
  const asFound = { contents, reading, isWidened: false, leftOut: [] };
  if (isLeft) return asFound;
  let leftOut: readonly LeftOut[];
  try {
    leftOut = await host.write({ title: strings.checkTitle, changes, isDerived: true });
  } catch (error) {
    // Marks and links of before need no column.
    if (error instanceof HostError && error.code === 'protected') return asFound;
    throw error;
  }
  const now = await readDataContents(host, work, official);
  return { contents: now, reading: readDataSheets(now), isWidened: true, leftOut };
}

function sheetsOf(contents: ReadonlyMap<string, SheetContent>): readonly string[] {
  return [...contents.values()].map(({ name }) => name);
}

/** The sheets of the official forms that carry findings. */
function sheetsToMark({ sheets, unmarked }: Awaited<ReturnType<typeof markedOfficialSheets>>): readonly string[] {
  return [...new Set([...sheets].flatMap(([id, name]) => (unmarked.has(id) ? [] : [name])))];
}

/** Some ten milliseconds of work. */
const FORMS_A_TURN = 16;

async function lookAtAll(checker: Checker, forms: readonly Form[], work: CheckWork): Promise<void> {
  let looked = 0;
  for (const [position, form] of forms.entries()) {
    if (!checker.look(form)) continue;
    looked += 1;
    if (looked % FORMS_A_TURN !== 0) continue;
    work.onFormsChecked?.(position + 1, forms.length);
    await letPageAnswer(work);
  }
}

async function letPageAnswer({ pause, signal }: CheckWork): Promise<void> {
  await pause?.();
  if (signal?.aborted) throw new HostError('cancelled', 'The check was called off.');
}

/** The form object of the last check where nothing changed, so that the checker knows it again. */
function sameAs(before: Form | undefined, now: Form): Form {
  return before && sameForm(before, now) ? before : now;
}

/** What a rule says of a cell that cannot be read is not about the user's data. */
function setUnreadableAside(
  findings: readonly Finding[],
  records: readonly PlacedRecord[],
): { readonly findings: readonly Finding[]; readonly unchecked: readonly Unchecked[] } {
  const isUnreadable = ({ form, path }: Finding): boolean => {
    const side = parseIndicatorGroup(path)?.side;
    return records[form]?.unreadable.includes(side ? `indicators.${side}` : path) ?? false;
  };
  return {
    findings: findings.filter((finding) => !isUnreadable(finding)),
    unchecked: findings.filter(isUnreadable).map(({ rule, form }) => ({ rule, form, reason: strings.cellUnreadable })),
  };
}

/** The doubtful places of each form, by the rows of 待核对 that nobody has settled. */
function doubtfulIn(reading: DataSheetsReading, records: readonly PlacedRecord[]) {
  const doubts = groupBy(placeDoubts(reading), ({ id }) => id);
  const known = new Map<number, IsDoubtful>();
  return (form: number): IsDoubtful | undefined => {
    const record = records[form];
    const ofForm = record && doubts.get(record.id);
    if (!ofForm) return undefined;
    const isDoubtful = known.get(form) ?? doubtfulPlaces(record.form, ofForm);
    known.set(form, isDoubtful);
    return isDoubtful;
  };
}

const TITLES: ReadonlyMap<string, string> = new Map(rules.map(({ id, title }) => [id, title]));

function placeFinding(
  { rule, severity, form, path, message, related }: Finding,
  reading: DataSheetsReading,
  records: readonly PlacedRecord[],
): CheckedFinding {
  const record = recordOf(rule, form, records);
  const fields = [{ form, path }, ...related].map((field): FindingField => {
    const owner = recordOf(rule, field.form, records);
    return placeField(reading, owner, field.path);
  });
  const places = distinctPlaces(fields.flatMap(({ place }) => place ?? []));
  const title = TITLES.get(rule) ?? ownRuleName(rule) ?? rule;
  return { ruleId: rule, rule: title, severity, record, path, message, fields, places, state: 'open', remark: '' };
}

function recordOf(rule: string, form: number, records: readonly PlacedRecord[]): PlacedRecord {
  const record = records[form];
  if (!record) throw new Error(`The rule ${rule} speaks of form ${form}, which was not checked.`);
  return record;
}

/** The damaged part of the settings as a problem that keeps nothing from being written. */
function damagedSettings(part: SettingsPart): DataProblem {
  return { message: describeDamage(part), isObstacle: false };
}

/** Where the host has refused the sentences of marks. */
function refusedRemarks(cells: readonly CellPlace[]): readonly DataProblem[] {
  if (cells.length === 0) return [];
  const names = cells.map(({ sheet, row, column }) => `「${sheet}」${cellAddress(row, column)}`);
  return [{ message: strings.remarksRefused(names), isObstacle: false }];
}

/** What 校验结果 looks like without, because the host has refused it. */
function refusedFinish(leftOut: readonly LeftOut[]): readonly DataProblem[] {
  if (leftOut.length === 0) return [];
  const sheets = [...new Set(leftOut.map(({ sheet }) => sheet))];
  const kinds = [...new Set(leftOut.map(({ kind }) => FINISH_LABELS[kind]))];
  return [{ message: strings.finishRefused(sheets, kinds), isObstacle: false }];
}

interface PublishWork extends CheckWork {
  readonly links: FindingLinks;
  readonly placesOn: (finding: CheckedFinding) => readonly OfficialPlace[];
  /** On rows of 自定义规则 that cannot be understood. */
  readonly ownMarks: readonly Mark[];
  readonly numbers: RememberedCheck;
  readonly isWidened: boolean;
}

/** The findings with the user's word on each, and their marks. */
interface Published {
  readonly findings: readonly CheckedFinding[];
  readonly officialPlaces: ReadonlyMap<CheckedFinding, readonly CellPlace[]>;
  readonly marks: readonly Mark[];
  readonly tables: readonly MarkedTable[];
  readonly leftOut: readonly LeftOut[];
}

/** Writes 校验结果, and into the rows of the data sheets which of their cells are marked. */
async function publish(
  host: Host,
  reading: DataSheetsReading,
  found: readonly CheckedFinding[],
  { links, placesOn, ownMarks, numbers, isWidened, isLive = false, ...work }: PublishWork,
): Promise<Published> {
  const written = readFindingSheet(reading.tables.findings);
  const ignored = await readIgnored(host);
  const matched = matchFindings(found, written).map(({ finding, old }) => ({
    finding: old ? { ...finding, state: stateNow(finding, old.state, ignored), remark: old.remark } : finding,
    old,
  }));
  const findings = matched.map(({ finding }) => finding);
  refuseTooMany(reading, findings.length);
  const kind = {
    isFixed: !hasLinkColumn(reading.tables.findings),
    indicators: reading.tables.indicators?.sheet,
  };
  const change = changeFindingSheet(
    reading,
    written,
    matched,
    (finding) => isLive || (!isWidened && links.isRight(finding, kind)),
  );
  await letPageAnswer(work);
  const officialPlaces = new Map(findings.map((finding) => [finding, placesOn(finding)]));
  const marks = [...marksOf(findings, officialPlaces), ...ownMarks];
  const { tables, changes: markChanges } = changeRowMarks(
    reading,
    marks,
    findings.flatMap(({ places }) => places),
  );
  const changes = [...(change ? [change] : []), ...markChanges];
  const remember = await checkToRemember(host, numbers, { isLive });
  let leftOut: readonly LeftOut[] = [];
  if (changes.length > 0) {
    leftOut = await host.write({ title: strings.checkTitle, changes, isDerived: true, remember }, work);
  } else for (const { key, value } of remember) await host.saveSetting(key, value);
  if (isLive) links.rememberNew(findings);
  else links.rememberAll(findings);
  await keepIgnored(host, findings, ignored);
  return { findings, officialPlaces, marks, tables, leftOut };
}

function refuseTooMany({ tables }: DataSheetsReading, findings: number): void {
  const table = tables.findings && { ...tables.findings, bodyRows: 0 };
  const full = overfullSheet(DATA_SHEETS.findings, table, findings);
  if (full) throw new HostError('too-large', `The sheet has not enough rows: ${full.message}`, full.sheet);
}
