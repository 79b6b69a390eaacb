import type { Form } from '../../model/form';
import type { Settings } from '../../model/settings';

/** Gives out 编号 that nobody in the workbook has yet. */
export interface FormIds {
  /** The 编号 that a form has from another workbook; undefined where it is taken, or is none that a workbook could tell from others. */
  keep(id: string): string | undefined;
  /** For a new form, e.g. 2024-001: the prefix of the office, its year and a number that only rises. */
  next(form: Form): string;
  /** For a form whose 编号 another one has: the same behind the code of its department, e.g. 062-2024-001; like a new form where it has none. */
  instead(id: string, form: Form): string;
  /** For a form that is kept beside another version of it, e.g. 2024-001-2. */
  beside(id: string): string;
}

/** What stands before the year of a new 编号. */
export type IdPrefix = NonNullable<Settings['idPrefix']>;

const NO_YEAR = '0000';
/** Longer ones are no 编号 that anybody would say on the telephone. */
const LONGEST_ID = 40;
/** Signs that formulas take for more than themselves, and white space. */
const UNSAFE = /[\s*?~<>="']/u;

/** Continues the numbers that are in use. Those of deleted forms are free again only if nothing of them is left. */
export function createFormIds(used: Iterable<string>, prefix: IdPrefix = ''): FormIds {
  const taken = new Set<string>();
  const lastNumbers = new Map<string, number>();
  const take = (id: string): string => {
    taken.add(id);
    for (const [before, number] of numberings(id)) {
      lastNumbers.set(before, Math.max(lastNumbers.get(before) ?? 0, number));
    }
    return id;
  };
  for (const id of used) take(id);
  const numbered = (before: string, first: number, digits: number): string => {
    const number = Math.max(first, (lastNumbers.get(before) ?? 0) + 1);
    return take(`${before}-${String(number).padStart(digits, '0')}`);
  };
  const keep = (id: string): string | undefined => {
    const isUsable = id !== '' && id.length <= LONGEST_ID && !UNSAFE.test(id) && /\d/u.test(id) && !taken.has(id);
    return isUsable ? take(id) : undefined;
  };
  const next = (form: Form): string => {
    const year = form.year === null ? NO_YEAR : String(form.year).padStart(4, '0');
    const before = prefix === DEPARTMENT_CODE ? codeOf(form) : prefix.trim();
    return numbered(before === '' ? year : `${before}-${year}`, 1, 3);
  };
  return {
    keep,
    next,
    instead: (id, form) => {
      const code = codeOf(form);
      return (code === '' ? undefined : keep(`${code}-${id}`)) ?? next(form);
    },
    beside: (id) => numbered(id, 2, 1),
  };
}

/** The prefix that stands for the code of each form's own department. */
export const DEPARTMENT_CODE = '{主管部门代码}';

function codeOf({ department }: Form): string {
  const code = department.code.normalize('NFKC').trim();
  return UNSAFE.test(code) ? '' : code;
}

/** What may have been counted in a 编号: a number behind each of its parts, with what stands before it. */
function numberings(id: string): readonly (readonly [before: string, number: number])[] {
  const parts = id.split('-');
  return parts.flatMap((part, at) =>
    at > 0 && /^\d{1,9}$/u.test(part) ? [[parts.slice(0, at).join('-'), Number(part)] as const] : [],
  );
}
