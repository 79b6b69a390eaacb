import type { Form } from '../model/form';

/** Gives out 编号 that nobody in the workbook has yet. */
export interface FormIds {
  /** For a new form, e.g. 2024-001: its year and a number that only rises; the wished one where it is free and of our kind. */
  next(form: Form, wished?: string): string;
  /** For a form that is kept beside another one, e.g. 2024-001-2; the wished one under the same terms. */
  beside(id: string, wished?: string): string;
}

const NUMBERED_ID = /^(\d+)-(\d{1,9})(?:-|$)/;
/** What we gave out ourselves, also for a form beside another. */
const OWN_ID = /^(\d{4})-(\d{3,9})(?:-\d{1,9})*$/;
const NO_YEAR = '0000';

/** Continues the numbers that are in use. Those of deleted forms are free again only if nothing of them is left. */
export function createFormIds(used: Iterable<string>): FormIds {
  const taken = new Set(used);
  const lastNumbers = new Map<string, number>();
  for (const id of taken) {
    const [, year = '', number = ''] = NUMBERED_ID.exec(id) ?? [];
    lastNumbers.set(year, Math.max(lastNumbers.get(year) ?? 0, Number(number)));
  }
  const lastBeside = new Map<string, number>();
  const claim = (wished = ''): string | undefined => {
    const [own, year = '', number = ''] = OWN_ID.exec(wished) ?? [];
    if (own === undefined || taken.has(own)) return undefined;
    lastNumbers.set(year, Math.max(lastNumbers.get(year) ?? 0, Number(number)));
    return take(taken, own);
  };
  return {
    next({ year }, wished) {
      const claimed = claim(wished);
      if (claimed !== undefined) return claimed;
      const prefix = year === null ? NO_YEAR : String(year).padStart(4, '0');
      const number = (lastNumbers.get(prefix) ?? 0) + 1;
      lastNumbers.set(prefix, number);
      return take(taken, `${prefix}-${String(number).padStart(3, '0')}`);
    },
    beside(id, wished) {
      const claimed = claim(wished);
      if (claimed !== undefined) return claimed;
      let number = lastBeside.get(id) ?? 1;
      do number += 1;
      while (taken.has(`${id}-${number}`));
      lastBeside.set(id, number);
      return take(taken, `${id}-${number}`);
    },
  };
}

function take(taken: Set<string>, id: string): string {
  taken.add(id);
  return id;
}
