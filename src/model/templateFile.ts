import { repeatedKeys } from './repeatedKeys';
import { SCALAR_PATHS } from './fieldPath';
import type { FieldPath } from './fieldPath';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from './form';
import { LAYOUT_LIMITS, LAYOUT_LOOKS, TABLE_COLUMNS } from './formLayout';
import { KNOWN_TEMPLATES } from './knownTemplates';
import { POWERS_OF_UNITS } from './readAmount';
import type { AmountUnit } from './readAmount';
import type { FormTemplate } from './template';
import { OTHER_KIND } from './vocabulary';
import { z } from './zod';

/** What a description of a kind of form says it is, in its file. */
const FORMAT = 'shenbao-template';
const VERSION = 1;

/** No form has as much; what has more was not made for reading forms. In characters, entries and cells. */
const LIMITS = { file: 2_000_000, name: 60, label: 80, labels: 500, aliases: 50, words: 400, cells: 4000, width: 255 };

/** Signs that nobody sees would make two names look alike. */
const VISIBLE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]*$/u;
const words = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(/^[^\p{Cs}\p{Cn}\0]*$/u);
/** As a form keeps it in `extra`. */
const extraLabel = words(LIMITS.label).regex(/^[^【】\r\n]+$/u);
const path = z.enum(['department', ...SCALAR_PATHS] as [FieldPath, ...FieldPath[]]);
const unit = z.enum(Object.keys(POWERS_OF_UNITS) as [AmountUnit, ...AmountUnit[]]);
const side = z.enum(SIDES);
const column = z.enum(TABLE_COLUMNS);
const place = z.number().int().min(0).max(LIMITS.cells);
const extent = z.number().int().min(1).max(LIMITS.cells);

const label = z.strictObject({
  text: words(LIMITS.label),
  aliases: z.array(words(LIMITS.label)).max(LIMITS.aliases).exactOptional(),
  content: z.enum(['text', 'amount', 'nothing', 'goals', 'indicators']),
  path: path.exactOptional(),
  extra: extraLabel.exactOptional(),
  side: side.exactOptional(),
  isOptional: z.boolean().exactOptional(),
  hasColon: z.boolean().exactOptional(),
  prefix: words(LIMITS.label).exactOptional(),
  goal: side.exactOptional(),
  column: column.exactOptional(),
});

const level1 = z.enum(LEVEL1_INDICATORS);
const level2 = z.enum(LEVEL2_INDICATORS);

const indicatorTable = z.strictObject({
  sides: z.array(side).max(SIDES.length),
  edgeLabels: z.array(words(LIMITS.label)).max(LIMITS.aliases),
  columnLabels: z.array(words(LIMITS.label)).max(LIMITS.aliases),
  level1: z.array(level1).max(LEVEL1_INDICATORS.length),
  level2: z.array(level2).max(LEVEL2_INDICATORS.length),
  isOneSided: z.boolean().exactOptional(),
  otherLevel1: z
    .array(z.strictObject({ text: words(LIMITS.label), level1 }))
    .max(LIMITS.labels)
    .exactOptional(),
  otherLevel2: z
    .array(z.strictObject({ text: words(LIMITS.label), level2, isKept: z.boolean().exactOptional() }))
    .max(LIMITS.labels)
    .exactOptional(),
});

const part = z.union([words(LIMITS.words), z.strictObject({ field: path }), z.strictObject({ extra: extraLabel })]);

const parts = z.array(part).max(LIMITS.aliases);

const block = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rows'),
    rows: extent,
    cells: z
      .array(
        z.strictObject({
          row: place,
          column: place,
          rows: extent,
          columns: extent,
          parts,
          look: z.enum(LAYOUT_LOOKS),
          isOverTable: z.boolean().exactOptional(),
        }),
      )
      .max(LIMITS.cells),
  }),
  z.strictObject({
    kind: z.literal('indicators'),
    side,
    columns: z
      .array(
        z.strictObject({
          column: place,
          columns: extent,
          role: z.enum([...column.options, 'extra']),
          side: side.exactOptional(),
          label: extraLabel.exactOptional(),
        }),
      )
      .min(1)
      .max(LIMITS.aliases),
    edge: z.strictObject({ column: place, columns: extent, text: words(LIMITS.words) }).exactOptional(),
  }),
]);

const layout = z
  .strictObject({
    widths: z.array(z.number().min(0.1).max(LIMITS.width)).min(1).max(LAYOUT_LIMITS.columns),
    unit,
    blocks: z.array(block).min(1).max(LIMITS.aliases),
  })
  .refine(areCellsApart, { message: 'cells overlap' });

/**
 * A kind of form as it is kept in a workbook and in a file: what `FormTemplate` says, and nothing else. Of no use is what names a kind that
 * comes with the product, or claims a place twice in its layout.
 */
export const templateSchema: z.ZodType<FormTemplate> = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(LIMITS.name)
    .regex(VISIBLE)
    .refine((name) => name !== OTHER_KIND && !KNOWN_TEMPLATES.some((known) => known.name === name), {
      message: 'name taken',
    }),
  titleEnding: z.string().max(LIMITS.label).regex(VISIBLE),
  labels: z.array(label).min(1).max(LIMITS.labels),
  indicatorTable,
  furniture: z.array(words(LIMITS.words)).max(LIMITS.labels).exactOptional(),
  unit: unit.exactOptional(),
  layout: layout.exactOptional(),
});

const fileSchema = z.strictObject({ format: z.literal(FORMAT), version: z.literal(VERSION), template: templateSchema });

/** Why a file gives no description: it is none, one of a version that is not known, or one with a fault at a place in it. */
export type TemplateProblem =
  | { readonly kind: 'not-json' | 'not-a-template' | 'too-large' | 'name-taken' }
  | { readonly kind: 'other-version'; readonly version: string }
  | { readonly kind: 'damaged' | 'repeated-keys'; readonly place: string };

/** The description in the text of a file, or why there is none. Never throws, whatever the text holds. */
export function readTemplateFile(text: string): FormTemplate | TemplateProblem {
  if (text.length > LIMITS.file) return { kind: 'too-large' };
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return { kind: 'not-json' };
  }
  if (typeof data !== 'object' || data === null || !('format' in data) || data.format !== FORMAT) {
    return { kind: 'not-a-template' };
  }
  const version: unknown = 'version' in data ? data.version : undefined;
  if (version !== VERSION) {
    const isShown = typeof version === 'number' || typeof version === 'string';
    return { kind: 'other-version', version: isShown ? String(version).slice(0, LONGEST_VERSION) : '' };
  }
  const repeated = repeatedKeys(text);
  if (repeated.length > 0) return { kind: 'repeated-keys', place: repeated.slice(0, MOST_PLACES).join('、') };
  const parsed = fileSchema.safeParse(data);
  if (parsed.success) return parsed.data.template;
  const { issues } = parsed.error;
  if (issues[0]?.message === 'name taken') return { kind: 'name-taken' };
  const places = issues.flatMap((issue) => {
    const path = issue.path.slice(1).map(String);
    return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  });
  return {
    kind: 'damaged',
    place: places
      .slice(0, MOST_PLACES)
      .map((path) => path.join('.'))
      .join('、'),
  };
}

const LONGEST_VERSION = 20;
/** So many places of a damaged file are named. */
const MOST_PLACES = 5;

/** Whether what was read of a file is a description. */
export function isTemplate(read: FormTemplate | TemplateProblem): read is FormTemplate {
  return 'labels' in read;
}

/** The text of the file that a description travels in. */
export function writeTemplateFile(template: FormTemplate): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, template }, null, 2)}\n`;
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Whether all cells lie within the widths and rows of their block and none covers another: a sheet cannot show it otherwise. */
function areCellsApart({
  widths,
  blocks,
}: {
  readonly widths: readonly number[];
  readonly blocks: readonly (
    | { readonly kind: 'rows'; readonly rows: number; readonly cells: readonly Area[] }
    | {
        readonly kind: 'indicators';
        readonly columns: readonly Pick<Area, 'column' | 'columns'>[];
        readonly edge?: Pick<Area, 'column' | 'columns'>;
      }
  )[];
}): boolean {
  return blocks.every((one) => {
    const rows = one.kind === 'rows' ? one.rows : 1;
    const cells: readonly Area[] =
      one.kind === 'rows'
        ? one.cells
        : [...one.columns, ...(one.edge ? [one.edge] : [])].map((own) => ({ ...own, row: 0, rows: 1 }));
    if (rows * widths.length > LAYOUT_LIMITS.places) return false;
    const taken = new Uint8Array(rows * widths.length);
    return cells.every((cell) => {
      if (cell.row + cell.rows > rows || cell.column + cell.columns > widths.length) return false;
      for (let row = cell.row; row < cell.row + cell.rows; row++) {
        for (let at = cell.column; at < cell.column + cell.columns; at++) {
          if (taken[row * widths.length + at] === 1) return false;
          taken[row * widths.length + at] = 1;
        }
      }
      return true;
    });
  });
}
