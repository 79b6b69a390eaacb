import type { HostAbilities, LongWork } from '../../app/host';
import { HostError } from '../../app/hostError';
import { rangeAddress } from '../../model/cellAddress';
import type { Mark } from '../../model/mark';
import type { CellRange } from '../../model/sheetPlan';
import { bytesOf, createBatch, throwIfCancelled } from './batch';
import type { Batch } from './batch';
import { cellKey, findMarks } from './findMarks';
import type { FoundMarks } from './findMarks';
import { HIGHLIGHT_COLORS, highlightFormula } from './highlightRule';
import { planMarks } from './markPlan';
import type { MarkPlan } from './markPlan';
import { writeRemark } from './remarkWriters';
import { runExcel } from './runExcel';

/**
 * Makes these the only marks of the workbook; `onWriting` is called before the first is written. When something stops it halfway, the
 * marks of before are put back.
 */
export async function markCells(
  marks: readonly Mark[],
  kind: HostAbilities['remarks'],
  work: LongWork,
  onWriting: () => void,
): Promise<void> {
  throwIfCancelled(work);
  const plan = planMarks(marks);
  let before: MarkPlan | undefined;
  try {
    await runExcel(async (context) => {
      const found = await findMarks(context, plan.remarks, kind);
      refuseMissingSheets(plan, found);
      refuseProtectedSheets(plan, found);
      throwIfCancelled(work);
      onWriting();
      before = found.plan;
      await replaceMarks(context, found, plan, kind, work);
    });
  } catch (error) {
    if (before) await putBack(before, kind);
    throw error;
  }
}

async function putBack(before: MarkPlan, kind: HostAbilities['remarks']): Promise<void> {
  await runExcel(async (context) => {
    const found = await findMarks(context, before.remarks, kind);
    await replaceMarks(context, found, before, kind, {});
  });
}

function refuseMissingSheets(plan: MarkPlan, { sheets }: FoundMarks): void {
  const missing = plan.highlights.find(({ sheet }) => !sheets.has(sheet))?.sheet;
  if (missing !== undefined) throw new HostError('sheet-missing', `The workbook has no sheet ${missing}.`, missing);
}

/** Asked beforehand: marks of other sheets that have gone by the time a protected one refuses could not all be put back. */
function refuseProtectedSheets({ highlights }: MarkPlan, { sheets, plan }: FoundMarks): void {
  const concerned = [...highlights, ...plan.highlights].map(({ sheet }) => sheet);
  const guarded = concerned.find((name) => !takesMarks(sheets.get(name)));
  if (guarded !== undefined) throw new HostError('protected', `The sheet ${guarded} is protected.`, guarded);
}

/** Users may be let format cells and write notes on a protected sheet. */
function takesMarks(sheet: Excel.Worksheet | undefined): boolean {
  if (sheet?.protection.protected !== true) return true;
  const { allowFormatCells = false, allowEditObjects = false } = sheet.protection.options;
  return allowFormatCells && allowEditObjects;
}

async function replaceMarks(
  context: Excel.RequestContext,
  found: FoundMarks,
  plan: MarkPlan,
  kind: HostAbilities['remarks'],
  work: LongWork,
): Promise<void> {
  const batch = createBatch(context, work, plan.remarks.length);
  for (const rule of found.rules) {
    await batch.room(1);
    rule.delete();
  }
  for (const remark of found.remarks.values()) {
    if (remark.kind !== 'ours') continue;
    await batch.room(2);
    remark.remove();
  }
  // A new rule goes above the others: the gravest is added last.
  for (const highlight of plan.highlights.toReversed()) await addHighlight(batch, found, highlight);
  for (const remark of plan.remarks) {
    batch.count(1);
    const sheet = found.sheets.get(remark.sheet);
    if (!sheet || found.remarks.get(cellKey(remark))?.kind === 'of-the-user') continue;
    await batch.room(4, bytesOf(remark.text));
    writeRemark(sheet, remark, kind);
  }
  await batch.send();
}

/** Excel cuts longer lists of addresses. */
const LONGEST_ADDRESS_LIST = 8000;

async function addHighlight(
  batch: Batch,
  { sheets }: FoundMarks,
  { sheet: name, severity, ranges }: MarkPlan['highlights'][number],
): Promise<void> {
  const sheet = sheets.get(name);
  if (!sheet) return;
  for (const addresses of addressLists(ranges)) {
    await batch.room(8, addresses.length);
    const rule = sheet.getRanges(addresses).conditionalFormats.add('Custom');
    rule.custom.rule.formula = highlightFormula(severity);
    rule.custom.format.fill.color = HIGHLIGHT_COLORS[severity];
  }
}

function addressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS_LIST)
      lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}
