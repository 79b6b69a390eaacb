import { z } from './zod';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS } from './form';
import type { Form } from './form';

const amount = z.number().nullable();

const fundsSchema = z.object({
  total: amount,
  central: amount,
  provincial: amount,
  municipal: amount,
  selfRaised: amount,
  other: amount,
});

const extraSchema = z.object({ label: z.string().regex(/^[^【】\r\n]+$/u), value: z.string() });

const indicatorSchema = z.object({
  level1: z.enum([...LEVEL1_INDICATORS, '']),
  level2: z.enum([...LEVEL2_INDICATORS, '']),
  name: z.string(),
  value: z.string(),
  extra: z.array(extraSchema).exactOptional(),
});

/** Tells a form in JSON data from anything else; apart from the form itself, so that pages that read none load no zod. */
export const formSchema = z.object({
  title: z.string(),
  year: z.number().int().nullable(),
  projectName: z.string(),
  department: z.object({ code: z.string(), name: z.string() }),
  unit: z.string(),
  attribute: z.string(),
  duration: z.string(),
  funds: z.object({ period: fundsSchema, annual: fundsSchema }),
  overview: z.string(),
  basis: z.string(),
  necessity: z.string(),
  safeguards: z.string(),
  plan: z.string(),
  goals: z.object({ period: z.string(), annual: z.string() }),
  indicators: z.object({ period: z.array(indicatorSchema), annual: z.array(indicatorSchema) }),
  signoff: z.object({ responsible: z.string(), handler: z.string(), phone: z.string(), filedAt: z.string() }),
  extra: z.array(extraSchema).exactOptional(),
}) satisfies z.ZodType<Form>;
