import { z } from '../../model/zod';
import type { KeptPieces } from '../../app/workbook/keptWork';
import { INITIAL_IMPORT_STATE, REVIEW_FILTERS } from '../import/importState';
import type { Draft, ImportState, Review } from '../import/importState';
import { reviewDoubts } from '../import/reviewDoubts';
import type { ViewName } from '../paneServices';
import { strings } from '../strings';
import { FORMS_A_PIECE } from './importPieces';

/** An import that was kept, as it is taken up again. */
export interface KeptImport {
  readonly state: ImportState;
  readonly view: ViewName;
}

/**
 * Puts an import together from its pieces; without any, a new one. Throws where they are not those of an import. The shapes ask for what
 * the views count on and leave the rest as it is, so that what the reading says more is not lost on the way.
 */
export function importOfPieces(pieces: KeptPieces): KeptImport {
  if (!pieces.has('state')) return { state: INITIAL_IMPORT_STATE, view: 'import' };
  const { view, draft: kept, review, forms } = stateSchema.parse(pieces.get('state'));
  const draft = {
    ...kept,
    text: z.string().optional().parse(pieces.get('text')) ?? '',
    html: z.string().optional().parse(pieces.get('html')),
    items: kept.items.map((item) => itemOf(item, pieces)),
  } as unknown as Draft;
  if (!review) return { state: { phase: 'collecting', draft, notice: undefined }, view };
  const reading = readingOf(pieces, forms);
  const doubts = reviewDoubts(reading);
  const keys = new Set<string>(doubts.map(({ key }) => key));
  if ([...review.settled.keys()].some((key) => !keys.has(key)))
    throw new Error('A settled doubt is not in the reading.');
  const state: ImportState = {
    phase: 'reviewing',
    draft,
    review: {
      ...review,
      reading,
      match: { status: 'pending' },
      doubts,
      at: review.at !== undefined && keys.has(review.at) ? review.at : undefined,
      open: review.open !== undefined && review.open < forms ? review.open : undefined,
      visited: review.visited,
    } as unknown as Review,
    setback: undefined,
  };
  return { state, view };
}

const count = z.number().int().nonnegative();
const span = z.looseObject({ start: count, end: count });
const text = z.string();

const itemSchema = z.looseObject({
  id: count,
  name: text,
  content: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('ready'), excerpt: text }),
    z.looseObject({ kind: z.literal('unreadable'), problem: text }),
  ]),
});

const reviewSchema = z.looseObject({
  decisions: z.map(count, z.enum(['create', 'update', 'skip', 'save-as'])),
  kept: z.map(count, z.set(text)),
  settled: z.map(text, z.looseObject({ kind: text })),
  at: text.optional(),
  edited: z.map(text, text),
  filter: z.enum(REVIEW_FILTERS),
  query: text.default(''),
  open: count.optional(),
  visited: count.optional(),
});

const stateSchema = z.looseObject({
  view: z.enum(Object.keys(strings.views) as [ViewName, ...ViewName[]]),
  draft: z.looseObject({ items: z.array(itemSchema) }),
  review: reviewSchema.optional(),
  forms: count.default(0),
});

const restSchema = z.looseObject({
  notes: z.array(z.looseObject({ form: count, path: text, message: text })),
  remainder: z.array(z.looseObject({ line: count, text, span })),
  problems: z.array(z.looseObject({ kind: text })),
  parts: z.array(z.looseObject({ name: text, firstForm: count, forms: count, linesBefore: count })),
});

const sides = <T extends z.ZodType>(ofSide: T) => z.looseObject({ period: ofSide, annual: ofSide });

const formReadingSchema = z.looseObject({
  form: z.looseObject({
    title: text,
    year: z.number().nullable(),
    projectName: text,
    department: z.looseObject({ code: text, name: text }),
    unit: text,
    funds: sides(z.record(text, z.number().nullable())),
    goals: sides(text),
    indicators: sides(z.array(z.looseObject({ name: text, value: text }))),
    signoff: z.record(text, text),
  }),
  spans: z.map(text, z.array(span)),
  labels: z.array(span),
  extent: span,
});

function readingOf(pieces: KeptPieces, forms: number): Review['reading'] {
  const rest = restSchema.parse(pieces.get('reading/rest'));
  const groups = Array.from({ length: Math.ceil(forms / FORMS_A_PIECE) }, (_, group) =>
    z.array(formReadingSchema).parse(pieces.get(`reading/forms/${group}`)),
  );
  const reading = { ...rest, text: text.parse(pieces.get('reading/text')), forms: groups.flat() };
  if (reading.forms.length !== forms) throw new Error(`Of ${forms} kept forms ${reading.forms.length} are there.`);
  return reading as unknown as Review['reading'];
}

function itemOf(item: z.infer<typeof itemSchema>, pieces: KeptPieces): object {
  if (item.content.kind !== 'ready') return item;
  const source = z.looseObject({ kind: text }).parse(pieces.get(`source/${item.id}`));
  return { ...item, content: { ...item.content, source } };
}
