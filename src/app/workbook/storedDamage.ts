import type { DataProblem } from '../../layout/dataProblem';
import { STORED_CARRIED } from '../check/carriedFindings';
import type { Host } from '../host';
import { STORED_IGNORED } from '../check/ignoredFindings';
import { STORED_SHEETS } from './madeSheets';
import { STORED_PAIRS } from './rememberedPairs';
import { STORED_RETURN_WORDS } from '../sheets/returnWords';
import type { StoredKind } from './storedKind';
import { strings } from '../strings';
import { STORED_TEMPLATES } from './templates';

const KINDS: Readonly<Record<keyof typeof strings.storedParts, StoredKind>> = {
  pairs: STORED_PAIRS,
  ignored: STORED_IGNORED,
  templates: STORED_TEMPLATES,
  sheets: STORED_SHEETS,
  carried: STORED_CARRIED,
  returnWords: STORED_RETURN_WORDS,
};

/**
 * What of the things that the workbook remembers cannot be read any more and counts as never said, as problems that keep nothing from being
 * written. Rule settings say so for themselves, with what is to be done.
 */
export async function readStoredDamage(host: Host): Promise<readonly DataProblem[]> {
  const damaged: DataProblem[] = [];
  for (const [part, { keys, isWhole }] of Object.entries(KINDS)) {
    for (const key of keys) {
      const stored = await host.readSetting(key);
      if (stored === undefined || stored === null || isWhole(stored)) continue;
      const message = strings.storedDamaged(strings.storedParts[part as keyof typeof KINDS]);
      damaged.push({ message, isObstacle: false });
      break;
    }
  }
  return damaged;
}
