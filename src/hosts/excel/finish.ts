import type { LeftOut } from '../../app/host';
import type { FinishKind } from '../../model/finishKind';
import type { Batch } from './batch';
import { isExcelRefusal } from './toHostError';

/** Something that makes a sheet look or print better, and that Excel may refuse without harm to the data. */
export interface FinishStep {
  readonly kind: FinishKind;
  readonly sheet: string;
  /** Steps of one name make the same calls on different sheets. */
  readonly name: string;
  readonly calls: number;
  /** In the request. */
  readonly bytes?: number;
  /** May be called again after it was broken off at any of its calls, but only after `clean`. */
  readonly apply: () => void;
  /** Takes away what came of a call that was broken off: asks what is there, and after that request the returned function removes it. */
  readonly clean?: () => () => void;
}

/** Of steps that make the same calls, so many are tried one by one; where all of these are refused, so will be the others. */
const TRIES = 3;

/**
 * Carries out steps in one request where Excel lets it; otherwise those of one name together, and where that is refused some alone.
 * Answers what Excel has refused. Throws only where the work was called off, or what a step has left halfway cannot be cleaned up.
 */
export async function applyFinish(batch: Batch, steps: readonly FinishStep[]): Promise<readonly LeftOut[]> {
  if (steps.length === 0 || (await isApplied(batch, steps))) return [];
  const refused: FinishStep[] = [];
  for (const name of new Set(steps.map((step) => step.name))) {
    const alike = steps.filter((step) => step.name === name);
    if (alike.length > 1 && (await isApplied(batch, alike))) continue;
    const tried = alike.slice(0, TRIES);
    const failed: FinishStep[] = [];
    for (const step of tried) if (!(await isApplied(batch, [step]))) failed.push(step);
    const isHopeless = failed.length === TRIES;
    for (const step of alike.slice(TRIES)) if (isHopeless || !(await isApplied(batch, [step]))) failed.push(step);
    refused.push(...failed);
  }
  return distinct(refused);
}

/** Whether Excel has taken all of these steps. */
async function isApplied(batch: Batch, steps: readonly FinishStep[]): Promise<boolean> {
  try {
    for (const { calls, bytes, apply } of steps) {
      await batch.room(calls, bytes);
      apply();
    }
    await batch.send();
    return true;
  } catch (error) {
    if (!isExcelRefusal(error)) throw error;
    await clean(batch, steps);
    return false;
  }
}

async function clean(batch: Batch, steps: readonly FinishStep[]): Promise<void> {
  if (steps.every((step) => !step.clean)) return;
  const removers = steps.map((step) => step.clean?.());
  await batch.send();
  for (const remove of removers) remove?.();
  await batch.send();
}

/** What was left out, each kind once for a sheet. */
function distinct(steps: readonly FinishStep[]): readonly LeftOut[] {
  const seen = new Map(steps.map(({ kind, sheet }) => [`${kind} ${sheet}`, { kind, sheet }]));
  return [...seen.values()];
}
