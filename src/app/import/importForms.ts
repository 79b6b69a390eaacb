import { changeDataSheets } from '../../layout/changeDataSheets';
import type { RecordUpdate } from '../../layout/changeDataSheets';
import { ownColumnsLeft } from '../../layout/ownColumnsLeft';
import type { RecordWords } from '../../layout/findings/addFindingWords';
import type { DataSheetsReading, PlacedRecord } from '../../layout/dataSheetsReading';
import { placeDoubts, plainDoubt } from '../../layout/doubts/placedDoubt';
import type { FormDoubt } from '../../model/doubt';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { Form, FormRecord } from '../../model/form';
import { formIdentity } from '../../model/formIdentity';
import { groupBy } from '../../model/groupBy';
import { sameForm } from '../../model/sameForm';
import type { RememberedSetting } from '../../model/workbookChange';
import { bringOwnRules } from './bringOwnRules';
import { createFormIds } from './formIds';
import type { FormIds } from './formIds';
import type { Host, LongWork } from '../host';
import { HostError } from '../hostError';
import { idBrought } from './importPreview';
import type {
  EarlierVersion,
  ImportDecision,
  ImportItem,
  ImportOutcome,
  ImportPreview,
  RegisterWish,
} from './importPreview';
import { movedDoubts } from './mergeItem';
import { bringIgnored } from '../check/ignoredFindings';
import { readSettings } from '../workbook/readSettings';
import { bringPairs } from '../workbook/rememberedPairs';
import { readWithRegister } from '../workbook/readWorkbook';
import { registerReceipts } from '../receipts/registerReceipts';
import type { ReceivedForm, Registered } from '../receipts/registerReceipts';
import { receiptStrings } from '../receipts/strings';
import { strings } from '../strings';
import { bringTemplates } from '../workbook/templates';
import { tooManyRows } from './tooManyRows';

/**
 * Writes the forms of a preview into the workbook as decided (an item without a decision goes as suggested), as one
 * change that can be undone as a whole. Counts progress in forms. Throws `HostError`: 'conflict' when the workbook no
 * longer is what the preview showed, and whatever the host refuses with.
 */
export async function importForms(
  host: Host,
  preview: ImportPreview,
  decisions: ReadonlyMap<number, ImportDecision>,
  { register, ...work }: LongWork & { readonly register?: RegisterWish } = {},
): Promise<ImportOutcome> {
  const workbook = await readWithRegister(host, signalOf(work));
  refuseObstacles(preview, workbook);
  const { idPrefix } = await readSettings(host);
  const resolved = resolveDecisions(preview.items, decisions, workbook, createFormIds(workbook.usedIds, idPrefix));
  const { outcome } = resolved;
  const count = outcome.created + outcome.updated;
  if (count === 0) return outcome;
  const { added, updates, words, renumbered, received } = resolved;
  refuseTooManyRows(workbook, [...added.values()]);
  const changes = changeDataSheets(workbook, [...added.values()], [...updates.values()], words, preview.loose);
  const registered = register && (await registerImport(host, workbook, received, register));
  const rules = bringOwnRules(workbook, preview.ownRules ?? [], preview.ownRules ? await host.listSheets() : []);
  const memory = await bringMemory(host, preview, resolved);
  const beside = [registered?.change, rules.change].flatMap((change) => change ?? []);
  await host.write(
    {
      title: strings.importTitle(count),
      changes: [...changes, ...beside],
      ...(memory.remember.length > 0 && { remember: memory.remember }),
    },
    {
      ...signalOf(work),
      onProgress: (done, total) => work.onProgress?.(total === 0 ? count : Math.floor((count * done) / total), count),
    },
  );
  const leftBehind = [
    ...(registered?.told ?? []),
    ...rules.told,
    ...memory.told,
    ...renumbered.map(({ wished, record }) => strings.renumbered(record.form.projectName, wished, record.id)),
    ...ownColumnsLeft(
      workbook,
      words.flatMap(({ own }) => own ?? []),
    ),
  ];
  return {
    ...outcome,
    ...(registered && { received: registered.received }),
    ...(leftBehind.length > 0 && { leftBehind }),
  };
}

async function registerImport(
  host: Host,
  workbook: DataSheetsReading,
  received: Resolved['received'],
  { at, round, isCarried = false }: RegisterWish,
): Promise<Registered> {
  const isOccupied = !workbook.tables.receipts && (await host.listSheets()).includes(DATA_SHEETS.receipts);
  if (isOccupied) return { received: 0, change: undefined, told: [receiptStrings.occupied(DATA_SHEETS.receipts)] };
  const forms = isCarried ? received : received.map((form) => ({ ...form, carried: undefined }));
  return registerReceipts(workbook, forms, { at, round });
}

/** What to remember of what the workbooks remember that the forms come from. */
async function bringMemory(
  host: Host,
  { items, memory = { pairs: [], templates: [] } }: ImportPreview,
  { idByIndex }: Resolved,
): Promise<{ readonly remember: readonly RememberedSetting[]; readonly told: readonly string[] }> {
  const byIndex = new Map(items.map((item) => [item.index, item]));
  const pairs = await bringPairs(host, memory.pairs, (index) => {
    const item = byIndex.get(index);
    // What the workbook has already is not written anew.
    const there = item?.duplicate?.kind === 'in-workbook' ? item.duplicate.id : undefined;
    return { id: idByIndex.get(index) ?? there, projectName: item?.form.projectName ?? '' };
  });
  const templates = await bringTemplates(host, memory.templates);
  const ignored = items.flatMap(({ index, origin }) => {
    const id = idByIndex.get(index);
    return id !== undefined && origin?.ignored ? [[id, origin.ignored] as const] : [];
  });
  return {
    remember: [...pairs.remember, ...templates.remember, ...(await bringIgnored(host, ignored))],
    told: [...pairs.told, ...templates.told],
  };
}

interface Resolved {
  /** By 编号. */
  readonly added: ReadonlyMap<string, FormRecord>;
  readonly updates: ReadonlyMap<string, RecordUpdate>;
  /** What the forms bring along of what was said of findings on them. */
  readonly words: readonly RecordWords[];
  /** Forms whose 编号 from elsewhere another form of the workbook has. */
  readonly renumbered: readonly { readonly wished: string; readonly record: FormRecord }[];
  /** Each round of each form that is written, in the order in which they came. */
  readonly received: readonly ReceivedForm[];
  /** The 编号 of each item that is written, by its position. */
  readonly idByIndex: ReadonlyMap<number, string>;
  readonly outcome: ImportOutcome;
}

function resolveDecisions(
  items: readonly ImportItem[],
  decisions: ReadonlyMap<number, ImportDecision>,
  workbook: DataSheetsReading,
  ids: FormIds,
): Resolved {
  const kept = keptIds(items, decisions, ids);
  const renumbered: Resolved['renumbered'][number][] = [];
  const existing = new Map(workbook.records.map((record) => [record.id, record]));
  const idByIdentity = firstIds(workbook.records);
  const added = new Map<string, FormRecord>();
  const updates = new Map<string, RecordUpdate>();
  const words: RecordWords[] = [];
  const received: ReceivedForm[] = [];
  const idByIndex = new Map<number, string>();
  const outcome = { created: 0, updated: 0, skipped: 0 };
  const doubtsOf = createDoubtFinder(items, workbook);
  const bring = (item: ImportItem, record: FormRecord, isUpdate: boolean, before?: Form): void => {
    idByIndex.set(item.index, record.id);
    received.push(...roundsOf(item, record, before));
    const { words: said = [], own } = item.origin ?? {};
    const doubts = isUpdate ? doubtsOf(item) : (item.doubts ?? []);
    words.push({ record, words: said, own, ...(doubts.length > 0 && { doubts }) });
  };
  for (const item of items) {
    const identity = formIdentity(item.form);
    const decision = isWritable(item) ? (decisions.get(item.index) ?? item.suggested) : 'skip';
    const target = targetOf(item, existing, idByIndex) ?? idByIdentity.get(identity);
    if (decision === 'skip') {
      outcome.skipped += 1;
    } else if (decision === 'update' && target !== undefined) {
      const before = existing.get(target);
      const replaced = updates.get(target)?.record.form ?? added.get(target)?.form ?? before?.form;
      refuseEdited(item, before);
      const record = { id: target, form: item.form };
      if (before) updates.set(target, { existing: before, record });
      else added.set(target, record);
      bring(item, record, true, replaced);
      outcome.updated += 1;
    } else {
      refuseSurprise(item, target);
      const wished = idBrought(item);
      const fresh = (): string => {
        if (target !== undefined) return ids.beside(target);
        return wished === undefined ? ids.next(item.form) : ids.instead(wished, item.form);
      };
      const record = { id: kept.get(item.index) ?? fresh(), form: item.form };
      const { id } = record;
      if (wished !== undefined && wished !== id && wished !== target) renumbered.push({ wished, record });
      added.set(id, record);
      bring(item, record, false);
      if (target === undefined) idByIdentity.set(identity, id);
      outcome.created += 1;
    }
  }
  return { added, updates, words, renumbered, received, idByIndex, outcome };
}

/** The rounds of a form that one item brings: those that it has taken the place of, and its own. */
function roundsOf(item: ImportItem, record: FormRecord, before: Form | undefined): readonly ReceivedForm[] {
  const versions: readonly EarlierVersion[] = [...(item.earlier ?? []), { ...item, form: record.form }];
  return versions.map(({ form, origin, source = '' }, index) => ({
    record: { id: record.id, form },
    source,
    before: versions[index - 1]?.form ?? before,
    carried: origin?.receipts,
  }));
}

/** The 编号 that forms bring along and keep, by their position: they are given away before any new one is. */
function keptIds(
  items: readonly ImportItem[],
  decisions: ReadonlyMap<number, ImportDecision>,
  ids: FormIds,
): ReadonlyMap<number, string> {
  const isAdded = ({ index, suggested }: ImportItem): boolean =>
    ['create', 'save-as'].includes(decisions.get(index) ?? suggested);
  return new Map(
    items.flatMap((item): [number, string][] => {
      const wished = idBrought(item);
      const id = wished !== undefined && isWritable(item) && isAdded(item) ? ids.keep(wished) : undefined;
      return id === undefined ? [] : [[item.index, id]];
    }),
  );
}

/** What is doubtful in a form as it will be written: what was read, and what the workbook doubts of values that are kept. */
function createDoubtFinder(
  items: readonly ImportItem[],
  workbook: DataSheetsReading,
): (item: ImportItem) => readonly FormDoubt[] {
  const listed = groupBy(placeDoubts(workbook), ({ id }) => id);
  const earlierOf = ({ duplicate }: ImportItem): readonly FormDoubt[] => {
    if (duplicate?.kind === 'in-workbook') return (listed.get(duplicate.id) ?? []).map(plainDoubt);
    const earlier = duplicate && items[duplicate.index];
    return earlier ? doubtsOf(earlier) : [];
  };
  const doubtsOf = (item: ImportItem): readonly FormDoubt[] => {
    const { kept, form, doubts = [] } = item;
    return kept ? [...doubts, ...movedDoubts(earlierOf(item), form, (path) => kept.placeOf(path))] : doubts;
  };
  return doubtsOf;
}

function firstIds(records: readonly PlacedRecord[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { id, form } of records) {
    const identity = formIdentity(form);
    if (!ids.has(identity)) ids.set(identity, id);
  }
  return ids;
}

function isWritable({ problems = [] }: ImportItem): boolean {
  return problems.length === 0;
}

/** The record that the preview named, if it is still there. */
function targetOf(
  { duplicate }: ImportItem,
  existing: ReadonlyMap<string, PlacedRecord>,
  idByIndex: ReadonlyMap<number, string>,
): string | undefined {
  if (duplicate?.kind === 'in-source') return idByIndex.get(duplicate.index);
  return duplicate?.kind === 'in-workbook' && existing.has(duplicate.id) ? duplicate.id : undefined;
}

/** A form that came into the workbook since the preview is not doubled without asking. */
function refuseSurprise({ duplicate, form }: ImportItem, target: string | undefined): void {
  if (target === undefined || duplicate) return;
  throw new HostError('conflict', `The form ${form.projectName} came into the workbook meanwhile.`, target);
}

/** Whoever keeps values of the workbook means those that he saw; an edit since then is not written over. */
function refuseEdited({ kept, duplicate }: ImportItem, before: PlacedRecord | undefined): void {
  if (!kept || !before || duplicate?.kind !== 'in-workbook' || sameForm(kept.form, before.form)) return;
  throw new HostError('conflict', `The form ${before.id} was edited after its versions were compared.`, before.id);
}

function refuseObstacles(preview: ImportPreview, workbook: DataSheetsReading): void {
  const obstacle =
    preview.obstacles[0] ?? workbook.problems.find((problem) => problem.isObstacle || problem.stopsImport)?.message;
  if (obstacle !== undefined) throw new HostError('conflict', `The data sheets cannot be written: ${obstacle}`);
}

function refuseTooManyRows(workbook: DataSheetsReading, added: readonly FormRecord[]): void {
  const [full] = tooManyRows(
    workbook,
    added.map(({ form }) => form),
  );
  if (full) throw new HostError('too-large', `The sheet has not enough rows: ${full.message}`, full.sheet);
}

function signalOf({ signal }: LongWork): LongWork {
  return signal ? { signal } : {};
}
