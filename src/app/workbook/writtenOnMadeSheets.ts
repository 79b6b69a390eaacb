import { literalTexts, MADE_CONTENTS, madeContentOf, madeContentsOf, perhapsWritten } from '../../model/madeContent';
import type { MadeContent } from '../../model/madeContent';
import type { SheetContent } from '../../model/sheetContent';
import type { SheetPlan } from '../../model/sheetPlan';
import type { WorkbookChange } from '../../model/workbookChange';
import type { Host, LongWork } from '../host';
import { rememberedSheets } from './madeSheets';
import { strings } from '../strings';

/**
 * A change that makes sheets anew or takes them away, with a sentence on each of them in which the user has written since we had made it, also
 * over a formula: what stands there goes with the old sheet. Also remembers what the new ones hold. Of a sheet of which that is not remembered nothing is said.
 */
export async function withWhatWasWritten(
  host: Host,
  change: WorkbookChange,
  { signal }: Pick<LongWork, 'signal'> = {},
): Promise<WorkbookChange> {
  const known = madeContentsOf(await host.readSetting(MADE_CONTENTS));
  const plans = change.changes.flatMap((step) => ('plan' in step ? [step.plan] : []));
  const gone = new Set(change.changes.flatMap((step) => (step.kind === 'remove-sheet' ? [step.sheet] : [])));
  const going = change.changes.flatMap((step) => {
    if (step.kind === 'replace-sheet') return known[step.plan.name] ? [step.plan.name] : [];
    return step.kind === 'remove-sheet' && known[step.sheet] ? [step.sheet] : [];
  });
  const contents =
    going.length > 0
      ? await host.readSheets(going, { withFormulas: true, ...(signal && { signal }) })
      : new Map<string, never>();
  const planned = new Map(plans.map((plan) => [plan.name, plan]));
  // What stood on a sheet that goes may stand on any other now.
  const anywhere = new Set(going.some((name) => gone.has(name)) ? plans.flatMap(literalTexts) : []);
  const written = going.flatMap((name) => {
    const [content, made] = [contents.get(name), known[name]];
    const plan = planned.get(name);
    const texts =
      content && made ? writtenTexts(content, made, plan).filter((text) => plan ?? !anywhere.has(text)) : [];
    return texts.length > 0 ? [{ name, texts }] : [];
  });
  const official = new Set(written.length > 0 ? (await rememberedSheets(host, 'official')).values() : []);
  const lost = strings.writtenOnMadeSheets(
    written.map((sheet) => ({ ...sheet, isOfficial: official.has(sheet.name) })),
  );
  const remembered: Record<string, MadeContent> = {
    ...Object.fromEntries(Object.entries(known).filter(([name]) => !gone.has(name))),
    ...Object.fromEntries(plans.map((plan) => [plan.name, madeContentOf(plan)])),
  };
  return {
    ...change,
    remember: [...(change.remember ?? []), { key: MADE_CONTENTS, value: remembered }],
    ...(lost.length > 0 && { lost }),
  };
}

/** What users have put on a sheet that its new plan does not show too. */
function writtenTexts(content: SheetContent, made: MadeContent, plan?: SheetPlan): readonly string[] {
  const shown = countsOf(plan ? literalTexts(plan) : []);
  return perhapsWritten(content, made).flatMap(({ text }) => {
    const left = shown.get(text) ?? 0;
    shown.set(text, left - 1);
    return left <= 0 ? [text] : [];
  });
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
