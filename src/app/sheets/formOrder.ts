import type { FormRecord } from '../../model/form';

/** In which order official forms are made and printed: as in 项目总表, by 编号, by department, or the largest first. */
export const FORM_ORDERS = ['sheet', 'id', 'department', 'amount'] as const;
export type FormOrder = (typeof FORM_ORDERS)[number];

/** The records in that order; what it does not tell apart stays as in 项目总表. */
export function inOrder<Held extends FormRecord>(records: readonly Held[], order: FormOrder): readonly Held[] {
  switch (order) {
    case 'sheet':
      return records;
    case 'id':
      return records.toSorted((one, other) => compareWords(one.id, other.id));
    case 'department':
      return records.toSorted((one, other) => compareWords(departmentOf(one), departmentOf(other)));
    case 'amount':
      return records.toSorted((one, other) => amountOf(other) - amountOf(one));
  }
}

/** Departments without a code stand behind those with one. */
function departmentOf({ form: { department } }: FormRecord): string {
  return `${department.code === '' ? '\uFFFF' : department.code} ${department.name}`;
}

/** A form without an amount stands last. */
function amountOf({ form }: FormRecord): number {
  return form.funds.annual.total ?? -1;
}

/** Numbers in words count as numbers: 2024-9 before 2024-10. Words of other signs come in the order of these. */
function compareWords(one: string, other: string): number {
  const [parts, others] = [wordsOf(one), wordsOf(other)];
  for (const [at, part] of parts.entries()) {
    const against = others[at];
    if (against === undefined) return 1;
    const [number, counter] = [Number(part), Number(against)];
    if (!Number.isNaN(number) && !Number.isNaN(counter) && number !== counter) return number - counter;
    if (part !== against) return part < against ? -1 : 1;
  }
  return parts.length - others.length;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\d{1,15}|\D+/gu) ?? [];
}
