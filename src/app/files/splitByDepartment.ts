import { freeFileName } from '../../layout/freeFileName';
import { departmentKey } from '../../model/departmentKey';
import type { Form } from '../../model/form';
import type { IncomingForm } from '../import/importPreview';
import { strings } from '../strings';

/** The forms of one 主管部门, to be written into a workbook of their own. */
export interface DepartmentPart<Held extends HoldsForm = IncomingForm> {
  /** Code and name as the first of its forms writes them. */
  readonly department: string;
  /** Ends in .xlsx; safe on every system, and no other part has it. */
  readonly fileName: string;
  readonly forms: readonly Held[];
}

type HoldsForm = Pick<IncomingForm, 'form'>;

/** The forms by 主管部门, in the order in which the departments first come; together they are all the forms. Linear. */
export function splitByDepartment<Held extends HoldsForm>(forms: readonly Held[]): readonly DepartmentPart<Held>[] {
  const groups = new Map<string, Held[]>();
  for (const incoming of forms) {
    const key = departmentKey(incoming.form.department);
    const group = groups.get(key);
    if (group) group.push(incoming);
    else groups.set(key, [incoming]);
  }
  const taken = new Set<string>();
  return [...groups.values()].map((group): DepartmentPart<Held> => {
    const department = departmentName(group[0]?.form.department);
    const fileName = freeFileName(department, '.xlsx', taken);
    taken.add(fileName.toLowerCase());
    return { department, fileName, forms: group };
  });
}

function departmentName(department: Form['department'] | undefined): string {
  const name = [department?.code ?? '', department?.name ?? '']
    .map((part) => part.trim())
    .join(' ')
    .trim();
  return name === '' ? strings.noDepartment : name;
}
