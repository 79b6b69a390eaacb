import { z } from 'zod';
import type { DeepReadonly } from './deepReadonly';
import { SEVERITIES } from './finding';

/** What an office changes about the rules; stored in the workbook and read from `--settings`. Amounts are in 元. */
export const settingsSchema = z.object({
  rules: z
    .record(z.string(), z.object({ enabled: z.boolean().optional(), severity: z.enum(SEVERITIES).optional() }))
    .default({}),
  controlTotals: z
    .array(z.object({ year: z.number().int(), departmentCode: z.string(), annual: z.number() }))
    .default([]),
});

export type Settings = DeepReadonly<z.infer<typeof settingsSchema>>;
