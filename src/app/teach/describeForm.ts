import { layoutOfSample } from '../../layout/official/layoutOfSample';
import type { CellGrid } from '../../model/cellGrid';
import { LEVEL1_INDICATORS, LEVEL2_INDICATORS, SIDES } from '../../model/form';
import type { Level2Indicator } from '../../model/form';
import type { AmountUnit } from '../../model/readAmount';
import type { LabelUse, SampleReading } from '../../model/sampleReading';
import type { FormTemplate, TemplateLabel } from '../../model/template';
import { readSample } from '../../parse/readSample';
import { constantTexts } from './constantTexts';

/** What a person says of a text of a form: what it stands for, that it only heads others, that it says nothing, or which 二级指标 it is. */
export type TextMeaning =
  | LabelUse
  | { readonly kind: 'words' }
  | { readonly kind: 'furniture' }
  | { readonly kind: 'level2'; readonly level2: Level2Indicator };

/** What a person has said of a kind of form. */
export interface TaughtForm {
  readonly name: string;
  /** By the text that it is said of, as it is printed. */
  readonly meanings: ReadonlyMap<string, TextMeaning>;
  /** Of amounts, where the form does not print it. */
  readonly unit?: AmountUnit;
}

/** A kind of form as its samples and what was said of it tell it, and how the samples are read by that. */
export interface DescribedForm {
  readonly template: FormTemplate;
  /** In the order of the samples. */
  readonly samples: readonly SampleReading[];
}

/**
 * Describes a kind of form by tables that show it: the labels that are found in them, and what a person has said. Of several samples, what
 * stands in all of them is a word of the form; what a label was taken for that differs from sample to sample is none. The first sample
 * shows how the form is printed.
 */
export function describeForm(grids: readonly CellGrid[], taught: TaughtForm): DescribedForm {
  const said = templateOf(taught, labelsSaid(taught.meanings), []);
  const constant = grids.length > 1 ? constantTexts(grids) : undefined;
  const first = grids.map((grid) => readSample(grid, said));
  const draft = templateOf(
    taught,
    labelsOf(first, taught.meanings, constant),
    furnitureOf(first, taught.meanings, constant),
  );
  const samples = grids.map((grid) => readSample(grid, draft));
  const [main] = samples;
  const layout = main && layoutOfSample(main, draft);
  const titleEnding = titleEndingOf(samples.map(({ reading }) => reading.forms[0]?.form.title ?? ''));
  return { template: { ...draft, titleEnding, ...(layout && { layout }) }, samples };
}

const LONGEST_LABEL = 80;

function labelsSaid(meanings: TaughtForm['meanings']): TemplateLabel[] {
  return [...meanings].flatMap(([text, meaning]) =>
    meaning.kind === 'furniture' || meaning.kind === 'level2' || text.length > LONGEST_LABEL
      ? []
      : [labelFor(text, meaning)],
  );
}

function labelFor(text: string, use: LabelUse | { readonly kind: 'words' }): TemplateLabel {
  switch (use.kind) {
    case 'field':
      return { text, content: use.path.startsWith('funds.') ? 'amount' : 'text', path: use.path };
    case 'extra':
      return { text, content: 'text', extra: extraName(text) };
    case 'column':
      return use.role === 'extra'
        ? { text, content: 'nothing', extra: extraName(text), ...(use.side && { side: use.side }) }
        : {
            text,
            content: use.role === 'value' ? 'indicators' : 'nothing',
            column: use.role,
            ...(use.side && { side: use.side }),
          };
    case 'words':
      return { text, content: 'nothing' };
  }
}

/** As a form keeps it. */
function extraName(text: string): string {
  return text
    .replaceAll(/[\r\n]+/gu, '')
    .replaceAll('【', '[')
    .replaceAll('】', ']');
}

/** The labels that were said and found; one that not every sample has may be missing. */
function labelsOf(
  samples: readonly SampleReading[],
  meanings: TaughtForm['meanings'],
  constant: ReadonlySet<string> | undefined,
): TemplateLabel[] {
  const said = labelsSaid(meanings);
  const known = new Set([...meanings.keys()]);
  const found = new Map<string, { readonly label: TemplateLabel; readonly samples: Set<number> }>();
  samples.forEach(({ used }, sample) => {
    for (const { text, use } of used.flat()) {
      if (known.has(text) || text === '' || text.length > LONGEST_LABEL) continue;
      if (constant && use.kind === 'extra' && !constant.has(text)) continue;
      const label = labelFor(text, use);
      const key = JSON.stringify(label);
      const before = found.get(key);
      if (before) before.samples.add(sample);
      else found.set(key, { label, samples: new Set([sample]) });
    }
  });
  const labels = [...found.values()].map((one): TemplateLabel =>
    one.samples.size < samples.length ? { ...one.label, isOptional: true } : one.label,
  );
  return [...said, ...labels].slice(0, MOST_LABELS);
}

const MOST_LABELS = 500;

/** What was said to be furniture, and lines that all samples have and that no field took. */
function furnitureOf(
  samples: readonly SampleReading[],
  meanings: TaughtForm['meanings'],
  constant: ReadonlySet<string> | undefined,
): string[] {
  const said = [...meanings].flatMap(([text, { kind }]) => (kind === 'furniture' ? [text] : []));
  const [first] = samples;
  if (!constant || !first) return said;
  const left = new Set(first.reading.remainder.map(({ text }) => text));
  const found = first.cells.flatMap(({ text }) =>
    left.has(text.trim()) && constant.has(text.trim()) ? [text.trim()] : [],
  );
  return [...new Set([...said, ...found])].filter((text) => text.length <= LONGEST_FURNITURE);
}

const LONGEST_FURNITURE = 400;

function templateOf(
  { name, meanings, unit }: TaughtForm,
  labels: readonly TemplateLabel[],
  furniture: readonly string[],
): FormTemplate {
  const columns = labels.filter(
    ({ column, content, extra }) => column !== undefined || (extra !== undefined && content === 'nothing'),
  );
  const isOneSided = columns.filter(({ column }) => column === 'name').length < 2;
  const sides = SIDES.filter((side) => columns.some((one) => one.side === side));
  const otherLevel2 = [...meanings].flatMap(([text, meaning]) =>
    meaning.kind === 'level2' ? [{ text, level2: meaning.level2, isKept: true }] : [],
  );
  return {
    name,
    titleEnding: '',
    labels,
    indicatorTable: {
      sides: sides.length > 0 ? sides : ['annual'],
      edgeLabels: [],
      columnLabels: columns.map(({ text }) => text).slice(0, MOST_COLUMNS),
      level1: LEVEL1_INDICATORS,
      level2: LEVEL2_INDICATORS,
      isOneSided,
      ...(otherLevel2.length > 0 && { otherLevel2 }),
    },
    ...(furniture.length > 0 && { furniture }),
    ...(unit && { unit }),
  };
}

const MOST_COLUMNS = 50;

/** The end that the titles of all samples share, from the word on behind which offices differ. */
function titleEndingOf(titles: readonly string[]): string {
  const bare = titles.map((title) => title.replaceAll(/\s+|[（(][^（）()]*[）)]$/gu, ''));
  const shortest = bare.reduce((short, title) => (title.length < short.length ? title : short), bare[0] ?? '');
  let length = shortest.length;
  while (length > 0 && !bare.every((title) => title.endsWith(shortest.slice(-length)))) length--;
  const shared = length === 0 ? '' : shortest.slice(-length);
  const kind = Math.max(shared.lastIndexOf('项目'), shared.lastIndexOf('专项'));
  return (kind > 0 ? shared.slice(kind) : shared).slice(-LONGEST_LABEL);
}
