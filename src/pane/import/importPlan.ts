import type { ImportPreview } from '../../app/import/importPreview';
import { decisionOf } from './decisionOf';
import type { Review } from './importState';

export interface ImportPlan {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

/** How many forms will be added, changed and left out, as things are decided. */
export function importPlan(preview: ImportPreview, decisions: Review['decisions']): ImportPlan {
  const counts = { create: 0, update: 0, skip: 0, 'save-as': 0 };
  for (const item of preview.items) counts[decisionOf(item, decisions)] += 1;
  return { created: counts.create + counts['save-as'], updated: counts.update, skipped: counts.skip };
}
