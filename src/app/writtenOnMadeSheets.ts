import { isErrorValue } from '../layout/readCell';
import { z } from '../model/zod';
import type { CellContent, SheetPlan } from '../model/sheetPlan';
import type { SheetContent } from '../model/sheetContent';
import { replaceUnwritable } from '../model/unwritableCharacters';
import type { WorkbookChange } from '../model/workbookChange';
import type { Host, LongWork } from './host';
import { rememberedSheets } from './madeSheets';
import { strings } from './strings';

const SETTING = 'made-extents';

/**
 * By the name of each sheet that we made: how many rows and columns it had, and a digest of what stood in it. Workbooks of earlier versions
 * have no digest.
 */
const schema = z.record(z.string(), z.tuple([z.number(), z.number(), z.optional(z.number())]));
type Made = z.infer<typeof schema>[string];

/**
 * A change that makes sheets anew or takes them away, with a sentence on each of them in which the user has written since we had made it: what
 * stands there goes with the old sheet. Also remembers what the new ones hold. Of a sheet of which that is not remembered nothing is said.
 * Not seen is a number over a number of a sheet with formulas, whose results are others from day to day.
 */
export async function withWhatWasWritten(
  host: Host,
  change: WorkbookChange,
  { signal }: Pick<LongWork, 'signal'> = {},
): Promise<WorkbookChange> {
  const known = schema.safeParse(await host.readSetting(SETTING)).data ?? {};
  const plans = change.changes.flatMap((step) => ('plan' in step ? [step.plan] : []));
  const gone = new Set(change.changes.flatMap((step) => (step.kind === 'remove-sheet' ? [step.sheet] : [])));
  const going = change.changes.flatMap((step) => {
    if (step.kind === 'replace-sheet') return known[step.plan.name] ? [step.plan.name] : [];
    return step.kind === 'remove-sheet' && known[step.sheet] ? [step.sheet] : [];
  });
  const contents = going.length > 0 ? await host.readSheets(going, signal ? { signal } : {}) : new Map<string, never>();
  const planned = new Map(plans.map((plan) => [plan.name, plan]));
  // What stood on a sheet that goes may stand on any other now.
  const anywhere = new Set(going.some((name) => gone.has(name)) ? plans.flatMap(shownTexts) : []);
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
  const remembered: Record<string, Made> = {
    ...Object.fromEntries(Object.entries(known).filter(([name]) => !gone.has(name))),
    ...Object.fromEntries(plans.map((plan) => [plan.name, madeOf(plan)])),
  };
  return {
    ...change,
    remember: [...(change.remember ?? []), { key: SETTING, value: remembered }],
    ...(lost.length > 0 && { lost }),
  };
}

function madeOf(plan: SheetPlan): Made {
  const { rows } = plan;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const passed = passedOver(plan);
  const texts = rows.flatMap((row) => row.flatMap((content) => (isFormula(content) ? [] : textOf(content, passed))));
  return [rows.length, width, digestOf(texts)];
}

/**
 * The texts of a sheet that are none of ours, as far as its new plan does not show them too: those beyond the cells that we had filled, and
 * where the sheet holds something else than we had put in, all others.
 */
function writtenTexts({ rows }: SheetContent, [height, width, digest]: Made, plan?: SheetPlan): readonly string[] {
  const passed = plan ? passedOver(plan) : NOTHING;
  const texts = rows.flatMap((row, at) =>
    row.flatMap((value, column) => {
      const isBeyond = at >= height || column >= width;
      return textOf(value, isBeyond ? NOTHING : passed).map((text) => ({ text, isBeyond }));
    }),
  );
  const isAsMade = digest === digestOf(texts.map(({ text }) => text));
  if (isAsMade && !passed.results) return [];
  const isTouched = digest !== undefined && !isAsMade;
  const shown = countsOf(plan ? shownTexts(plan) : []);
  return texts.flatMap(({ text, isBeyond }) => {
    const left = shown.get(text) ?? 0;
    shown.set(text, left - 1);
    return left <= 0 && (isBeyond || isTouched) ? [text] : [];
  });
}

function shownTexts({ rows }: SheetPlan): readonly string[] {
  return rows.flatMap((row) => row.flatMap((content) => textOf(content, NOTHING)));
}

/** What cannot be told from results of formulas. */
interface PassedOver {
  /** Numbers and errors. */
  readonly results: boolean;
  readonly texts: ReadonlySet<string>;
}

const NOTHING: PassedOver = { results: false, texts: new Set() };

function passedOver({ rows }: SheetPlan): PassedOver {
  const formulas = rows.flatMap((row) => row.flatMap((content) => (isFormula(content) ? [content.formula] : [])));
  const texts = formulas.flatMap((formula) => [...formula.matchAll(/"([^"]*)"/gu)].map(([, text = '']) => text));
  return { results: formulas.length > 0, texts: new Set(texts) };
}

function isFormula(content: CellContent): content is Extract<CellContent, { readonly formula: string }> {
  return typeof content === 'object' && content !== null && 'formula' in content;
}

/** What a cell shows, as it comes back from a file; of a formula of ours its result. */
function textOf(content: CellContent | undefined, passed: PassedOver): readonly string[] {
  if (typeof content === 'object' && content) {
    return textOf('formula' in content ? (content.result ?? null) : content.text, passed);
  }
  if (typeof content === 'number') return passed.results ? [] : [String(content)];
  if (typeof content !== 'string') return [];
  const text = replaceUnwritable(content).replaceAll(/\r\n?/gu, '\n').trim();
  const isPassed = text === '' || passed.texts.has(text) || (passed.results && isErrorValue(text));
  return isPassed ? [] : [text];
}

/** A number that is most likely another one for other texts; their order does not count, so that moving them is no writing. */
function digestOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => (sum + hashOf(text)) % 2 ** 32, texts.length);
}

/** FNV-1a over the UTF-16 units of a text, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function countsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
