import type { Reading, ReadingNote } from '../../model/reading';
import { headDoubts } from './headDoubts';
import { listDoubts } from './listDoubts';
import { moneyDoubts } from './moneyDoubts';
import { printedForms } from './printedForm';
import { signoffDoubts } from './signoffDoubts';

/**
 * Looks at what was read of a form beside what is printed of it, whoever has read it, and notes places where the reading
 * contradicts itself or leaves out what belongs to one. Places that carry a note are passed over. Linear.
 */
export function noteContradictions(reading: Reading): Reading {
  const noted = reading.forms.map(() => new Set<string>());
  for (const { form, path } of reading.notes) noted[form]?.add(path);
  const found = printedForms(reading).flatMap((printed, form): ReadingNote[] => {
    const doubts = [...headDoubts(printed), ...moneyDoubts(printed), ...listDoubts(printed), ...signoffDoubts(printed)];
    return doubts.flatMap((doubt): ReadingNote[] => {
      const own = noted[form];
      if (!own || isNoted(own, doubt.path)) return [];
      own.add(doubt.path);
      return [{ form, ...doubt }];
    });
  });
  return found.length === 0 ? reading : { ...reading, notes: [...reading.notes, ...found] };
}

/** Whether a place or what it is a part of carries a note. */
function isNoted(noted: ReadonlySet<string>, path: string): boolean {
  const wholes = Array.from(path.matchAll(/[.[]/gu), ({ index }) => path.slice(0, index));
  return [...wholes, path].some((one) => noted.has(one));
}
