import { normaliseText } from '../../model/normaliseText';
import { repairRadicals } from '../stream/repairRadicals';
import type { FormTemplate } from '../../model/template';
import type { CellLabel } from './cellLabel';
import type { FoundForm } from './findForms';
import type { LabelledCell } from './formRow';

/** A form with the template that it is of, its cells labelled by that one. */
export interface TemplateForm extends FoundForm {
  readonly template: FormTemplate;
}

/**
 * Takes the template that has most of a form's labels; of equals the one whose title the form bears, else the first.
 * Labels of blocks and of indicators are no evidence: most forms share them. The headings of the indicator table are:
 * a form with two lists has each of them twice.
 */
export function takeTemplate(form: FoundForm, templates: readonly FormTemplate[]): TemplateForm {
  const seen = new Set<LabelledCell['labels']>();
  for (const { cells } of form.rows) for (const { labels } of cells) if (labels.length > 0) seen.add(labels);
  const title = normaliseText(repairRadicals(form.title?.text ?? ''));
  const lists = countLists(form);
  const scores = templates.map(({ titleEnding, indicatorTable }, at) => {
    const endsAlike = title.endsWith(normaliseText(titleEnding)) ? titleEnding.length / LONGEST_TITLE : 0;
    const hasAllLists = lists === undefined || (indicatorTable.isOneSided === true ? lists === 1 : lists > 1);
    return countDifferent(seen, at) + endsAlike + (hasAllLists ? HEADINGS_WEIGHT : 0);
  });
  const best = scores.indexOf(Math.max(...scores));
  const [first] = templates;
  const template = templates[best] ?? first;
  if (!template) throw new Error('There is no template to read a form by.');
  if (template.indicatorTable === first?.indicatorTable) return { ...form, template };
  const rows = form.rows.map(({ table, cells }) => ({
    table,
    cells: cells.map((cell) => ({ ...cell, label: cell.labels[best] })),
  }));
  return { ...form, rows, template };
}

/** How many lists of indicators the headings announce; undefined without headings of names and values. */
function countLists({ rows }: FoundForm): number | undefined {
  for (const { cells } of rows) {
    const columns = cells.flatMap(({ labels }) => labels.find((label) => label?.kind === 'heading')?.column ?? []);
    const names = columns.filter((column) => column === 'name').length;
    if (names > 0 && columns.includes('level2') && columns.includes('value')) return names;
  }
  return undefined;
}

/** How many labels the headings weigh as much as. */
const HEADINGS_WEIGHT = 3;

/** How many different labels of a template there are; other wordings of one label count once. */
function countDifferent(seen: ReadonlySet<LabelledCell['labels']>, template: number): number {
  const different = new Set<CellLabel>();
  for (const labels of seen) {
    const label = labels[template];
    if (label && !COMMON.has(label.kind)) different.add(label);
  }
  return different.size;
}

const COMMON: ReadonlySet<CellLabel['kind']> = new Set(['block', 'level1', 'level2']);
/** Longer than any title, so that a title weighs less than one label. */
const LONGEST_TITLE = 100;
