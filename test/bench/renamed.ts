import type { Form } from '../../src/model/form';

/** `count` forms (a multiple of the samples): the samples over and over, each time with other project names. */
export function renamed(forms: readonly Form[], count: number): readonly Form[] {
  return Array.from({ length: count / forms.length }, (_, round) =>
    forms.map((form) => ({ ...form, projectName: `第${round + 1}批${form.projectName}` })),
  ).flat();
}
