import type { CellGrid } from '../../model/cellGrid';
import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import type { SampleReading } from '../../model/sampleReading';
import type { Source } from '../../model/source';
import type { FormTemplate } from '../../model/template';
import { templateSchema } from '../../model/templateFile';
import { readSample, tablesOf } from '../../parse/readSample';
import { KIND_LABEL } from '../../model/vocabulary';
import { cellGuesses } from './cellGuesses';
import type { CellGuess } from './cellGuesses';
import { describeForm } from './describeForm';
import type { TaughtForm } from './describeForm';
import { strings } from './strings';

/** A table that shows how a kind of form looks. */
export interface TeachingSample {
  readonly name: string;
  readonly grid: CellGrid;
}

/** What a description makes of one sample. */
export interface SampleTrial {
  readonly name: string;
  readonly forms: number;
  /** What is read otherwise than without the description. */
  readonly changes: readonly FormDifference[];
  readonly notes: readonly string[];
}

/** What has been taught so far. */
export interface Teaching {
  readonly template: FormTemplate;
  /** The cells of the first sample, with what each was taken for. */
  readonly cells: readonly CellGuess[];
  readonly trials: readonly SampleTrial[];
  /** Sentences on what keeps the description from being of use. */
  readonly obstacles: readonly string[];
}

/** More cells than this are not shown: no form has as many. */
const MOST_CELLS = 4000;

/** The tables of sources that may be forms, the first of each: those show how a kind of form looks. */
export function samplesOf(
  sources: readonly { readonly name: string; readonly source: Source }[],
): readonly TeachingSample[] {
  return sources.flatMap(({ name, source }) => {
    const [grid] = tablesOf(source).filter(({ cells }) => cells.length <= MOST_CELLS);
    return grid ? [{ name, grid }] : [];
  });
}

/** Describes a kind of form by samples and what was said of them, and tries the description on each. */
export function teachForm(samples: readonly TeachingSample[], taught: TaughtForm): Teaching {
  const described = describeForm(
    samples.map(({ grid }) => grid),
    taught,
  );
  const [main] = described.samples;
  return {
    template: described.template,
    cells: main ? cellGuesses(main, described.template) : [],
    trials: samples.map(({ name, grid }, at) => trialOf(name, readSample(grid), described.samples[at])),
    obstacles: obstaclesOf(main, described.template),
  };
}

function trialOf(name: string, before: SampleReading, after: SampleReading | undefined): SampleTrial {
  const forms = after?.reading.forms ?? [];
  const changes = forms.flatMap(({ form }, at) => {
    const own = before.reading.forms[at]?.form;
    return own ? compareForms(own, form).filter(({ label }) => label !== KIND_LABEL) : [];
  });
  return { name, forms: forms.length, changes, notes: (after?.reading.notes ?? []).map(({ message }) => message) };
}

function obstaclesOf(sample: SampleReading | undefined, template: FormTemplate): string[] {
  const forms = sample?.reading.forms ?? [];
  const obstacles: string[] = [];
  const isNamed = template.labels.some(({ path }) => path === 'projectName');
  if (!isNamed) obstacles.push(strings.noProjectName);
  else if (forms.length === 0) obstacles.push(strings.noForm);
  else if (forms.length > 1) obstacles.push(strings.severalForms(forms.length));
  return obstacles;
}

/** Whether a description can be kept under its name: no kind of the product is called so, and all of it can be read again. */
export function isKeepable(template: FormTemplate): boolean {
  return templateSchema.safeParse(template).success;
}
