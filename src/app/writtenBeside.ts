import { z } from '../model/zod';
import type { CellContent, SheetPlan } from '../model/sheetPlan';
import type { SheetContent } from '../model/sheetContent';
import type { WorkbookChange } from '../model/workbookChange';
import type { Host, LongWork } from './host';
import { strings } from './strings';

const SETTING = 'made-extents';

/** How many rows and columns a sheet had when we made it, by its name. */
const schema = z.record(z.string(), z.tuple([z.number(), z.number()]));
type Extent = readonly [rows: number, columns: number];

/**
 * A change that makes sheets anew, with a sentence on each of them on which the user has written below or beside what we had made: what
 * stands there goes with the old sheet. Also remembers how far the new ones reach. Of a sheet of which that is not remembered
 * nothing is said.
 */
export async function withWhatIsBeside(
  host: Host,
  change: WorkbookChange,
  { signal }: Pick<LongWork, 'signal'> = {},
): Promise<WorkbookChange> {
  const known = schema.safeParse(await host.readSetting(SETTING)).data ?? {};
  const plans = change.changes.flatMap((step) => ('plan' in step ? [step.plan] : []));
  const replaced = change.changes.flatMap((step) =>
    step.kind === 'replace-sheet' && known[step.plan.name] ? [step.plan] : [],
  );
  const names = replaced.map(({ name }) => name);
  const contents = names.length > 0 ? await host.readSheets(names, signal ? { signal } : {}) : new Map<string, never>();
  const lost = replaced.flatMap((plan) => {
    const [content, extent] = [contents.get(plan.name), known[plan.name]];
    const texts = content && extent ? textsBeyond(content, extent, plan) : [];
    return texts.length > 0 ? [strings.writtenBeside(plan.name, texts)] : [];
  });
  const gone = new Set(change.changes.flatMap((step) => (step.kind === 'remove-sheet' ? [step.sheet] : [])));
  const extents = {
    ...Object.fromEntries(Object.entries(known).filter(([name]) => !gone.has(name))),
    ...Object.fromEntries(plans.map((plan) => [plan.name, extentOf(plan)])),
  };
  return {
    ...change,
    remember: [...(change.remember ?? []), { key: SETTING, value: extents }],
    ...(lost.length > 0 && { lost }),
  };
}

function extentOf({ rows }: SheetPlan): Extent {
  return [rows.length, rows.reduce((widest, row) => Math.max(widest, row.length), 0)];
}

/** What stands beyond the cells that we wrote; where the user has moved these, what the new sheet shows too does not count. */
function textsBeyond({ rows }: SheetContent, [height, width]: Extent, plan: SheetPlan): readonly string[] {
  const shown = new Set(plan.rows.flatMap((row) => row.flatMap((content) => textOf(content))));
  return rows.flatMap((row, at) =>
    row.flatMap((value, column) =>
      at < height && column < width ? [] : textOf(value).filter((text) => !shown.has(text)),
    ),
  );
}

/** What a cell shows; of a formula of ours its result. */
function textOf(content: CellContent | undefined): readonly string[] {
  if (typeof content === 'object' && content && 'formula' in content) return textOf(content.result ?? null);
  if (typeof content !== 'string' && typeof content !== 'number') return [];
  const text = String(content).trim();
  return text === '' ? [] : [text];
}
