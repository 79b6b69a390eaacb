import { normaliseText } from './normaliseText';

/** Code and name of a department as somebody wrote them. */
export interface DepartmentWords {
  readonly code: string;
  readonly name: string;
}

/**
 * Whether two ways of writing a department mean the same one: by the code where both give one, so that a department may be renamed and two
 * may share a name; by the name otherwise.
 */
export function isSameDepartment(one: DepartmentWords, other: DepartmentWords): boolean {
  const [code, otherCode] = [codeOf(one), codeOf(other)];
  if (code !== '' && otherCode !== '') return code === otherCode;
  const name = normaliseText(one.name);
  return name !== '' && name === normaliseText(other.name);
}

/** A spreadsheet takes the zeros before a code away: 62 is 062. */
function codeOf({ code }: DepartmentWords): string {
  const text = normaliseText(code);
  return /^\d+$/u.test(text) ? text.replace(/^0+(?!$)/u, '') : text;
}

/** Finds the things of a department in a list, without comparing each with each. */
export function findByDepartment<Item>(
  items: readonly Item[],
  departmentOf: (item: Item) => DepartmentWords,
): (department: DepartmentWords) => readonly Item[] {
  const byWord = new Map<string, Item[]>();
  for (const item of items) {
    const department = departmentOf(item);
    for (const word of new Set([`code ${codeOf(department)}`, `name ${normaliseText(department.name)}`])) {
      const known = byWord.get(word);
      if (known) known.push(item);
      else byWord.set(word, [item]);
    }
  }
  return (department) => {
    const words = [`code ${codeOf(department)}`, `name ${normaliseText(department.name)}`];
    const found = new Set(words.flatMap((word) => (word.endsWith(' ') ? [] : (byWord.get(word) ?? []))));
    return [...found].filter((item) => isSameDepartment(departmentOf(item), department));
  };
}
