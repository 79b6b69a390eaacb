import type { PairDecisions } from '../../layout/comparison/projectPair';
import { changeDataSheets } from '../../layout/changeDataSheets';
import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { placeDoubts } from '../../layout/doubts/placedDoubt';
import { ownCellsOf } from '../../layout/ownCellsOf';
import { readFindingWords } from '../../layout/findings/readFindingWords';
import { readOwnRuleRows } from '../../layout/ownRules/readOwnRuleRows';
import { planOwnRuleSheet, planReceiptSheet } from '../../layout/planDataSheets';
import { readReceipts, receiptContents } from '../../layout/receipts/receiptRows';
import { readDataSheets } from '../../layout/readDataSheets';
import { withCounts } from './withCounts';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { FormDoubt } from '../../model/doubt';
import type { FindingWord } from '../../model/findingWord';
import { groupBy } from '../../model/groupBy';
import type { OutputFile } from '../../model/outputFile';
import type { Receipt } from '../../model/receipt';
import type { SheetPlan } from '../../model/sheetPlan';
import { findingsAcross, settingOfCarried } from '../check/carriedFindings';
import type { FindingAcross } from '../check/carriedFindings';
import type { CheckedFinding } from '../check/checkedFinding';
import { createWorkbookChecker } from '../check/checkWorkbook';
import type { CheckWork, WorkbookChecker } from '../check/checkWorkbook';
import type { Host, LongWork } from '../host';
import { looseWorkbook } from './looseWorkbook';
import { readDataContents } from '../workbook/readDataContents';
import { ignoredForFile } from '../check/ignoredFindings';
import { settingsForFile } from '../workbook/readSettings';
import { pairsForFile, readPairDecisions } from '../workbook/rememberedPairs';
import { templatesForFile } from '../workbook/templates';
import { refuseUnreadable } from '../workbook/refuseUnreadable';
import { splitByDepartment } from './splitByDepartment';
import { tornBySplit } from './tornBySplit';
import { unresolvedDuplicates } from '../workbook/unresolvedDuplicates';

/** The workbooks of the departments, and sentences on what they can no longer know of each other. */
export interface SplitWorkbook {
  readonly files: readonly OutputFile[];
  readonly torn: readonly string[];
}

/**
 * One workbook per 主管部门 of the open one, each with the data sheets of its forms: 编号, 处理 and 备注 stay as they are, the rounds of 收表登记, and the rule
 * settings, the office's own rules, the kinds that it was taught and what it remembers of these forms go along. It is checked for what is found on forms of
 * several departments, which stays with each of them. None for a workbook without forms. Throws `HostError` 'conflict' when the data sheets cannot be read.
 */
export async function splitWorkbook(
  host: Host,
  { checker = createWorkbookChecker(host), ...work }: SplitWork = {},
): Promise<SplitWorkbook> {
  const contents = await readDataContents(host, work, [DATA_SHEETS.receipts]);
  const reading = readDataSheets(contents);
  refuseUnreadable(reading);
  const findings = contents.get(DATA_SHEETS.findings);
  const words = (findings && readFindingWords(findings)) ?? new Map<string, readonly FindingWord[]>();
  const doubts = groupBy(placeDoubts(reading), ({ id }) => id);
  const common = [...(await settingsForFile(host)), ...(await templatesForFile(host))];
  const { rows } = readOwnRuleRows(reading.tables.ownRules);
  const ownRules = rows.length > 0 ? [planOwnRuleSheet(rows)] : [];
  const receipts = groupBy(readReceipts(reading.tables.receipts), ({ id }) => id);
  const departments = splitByDepartment(reading.records);
  const remembered = new Map<string, readonly (readonly [string, unknown])[]>();
  for (const { fileName, forms } of departments) {
    const ids = new Set(forms.map(({ id }) => id));
    remembered.set(fileName, [...(await pairsForFile(host, ids)), ...(await ignoredForFile(host, ids))]);
  }
  const fileOf = new Map(departments.flatMap(({ fileName, forms }) => forms.map(({ id }) => [id, fileName] as const)));
  // Last, as a check brings up to date what is remembered.
  const { findings: checked } = departments.length > 1 ? await checker.check(work) : { findings: [] };
  const carried = findingsAcross(checked.map(acrossOf), (id) => fileOf.get(id));
  const parts = departments.map(({ fileName, forms }): OutputFile => {
    const own = [...(remembered.get(fileName) ?? []), ...settingOfCarried(carried.get(fileName) ?? [])];
    const sheets = [...sheetsOf(reading, forms, words, doubts), ...registerOf(forms, receipts), ...ownRules];
    return {
      kind: 'workbook',
      name: fileName,
      workbook: { sheets, marks: [], settings: new Map([...common, ...own]) },
    };
  });
  const taken = new Set(parts.map(({ name }) => name.toLowerCase()));
  const loose = parts.length > 0 ? looseWorkbook(doubts.get('') ?? [], taken) : undefined;
  const torn = tornAmong(reading, await readPairDecisions(host), fileOf);
  return { files: loose ? [...parts, { kind: 'workbook', ...loose }] : parts, torn };
}

function tornAmong(
  reading: DataSheetsReading,
  { paired }: PairDecisions,
  fileOf: ReadonlyMap<string, string>,
): readonly string[] {
  const parted = (record: PlacedRecord) => ({ ...record, part: fileOf.get(record.id) ?? '' });
  const records = new Map(reading.records.map((record) => [record.id, parted(record)]));
  return tornBySplit(
    paired.map(([earlier, later]) => [records.get(earlier), records.get(later)] as const),
    [...unresolvedDuplicates(reading).values()].map(({ record, counted }) => ({
      record: parted(record),
      counted: parted(counted),
    })),
  );
}

/** A finding as it goes along to the workbooks of its forms. */
function acrossOf({ ruleId, rule, severity, message, fields }: CheckedFinding): FindingAcross {
  return { rule: ruleId, title: rule, severity, message, places: fields };
}

type SplitWork = LongWork & Pick<CheckWork, 'pause'> & { readonly checker?: WorkbookChecker };

/** The rounds of these forms; what is expected of others stays with the bureau. */
function registerOf(
  records: readonly PlacedRecord[],
  receipts: ReadonlyMap<string, readonly Receipt[]>,
): readonly SheetPlan[] {
  const own = records.flatMap(({ id }) => receipts.get(id) ?? []);
  return own.length > 0 ? [planReceiptSheet(own.map(receiptContents))] : [];
}

function sheetsOf(
  reading: DataSheetsReading,
  records: readonly PlacedRecord[],
  words: ReadonlyMap<string, readonly FindingWord[]>,
  doubts: ReadonlyMap<string, readonly FormDoubt[]>,
): readonly SheetPlan[] {
  const carried = records.map((record) => ({
    record,
    words: words.get(record.id) ?? [],
    own: ownCellsOf(reading, record),
    doubts: doubts.get(record.id) ?? [],
  }));
  const changes = changeDataSheets(readDataSheets(new Map()), records, [], carried);
  return withCounts(changes.flatMap((change) => ('plan' in change ? [change.plan] : [])));
}
