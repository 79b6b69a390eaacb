import type { Sheet } from 'hucre/xlsx';
import { parseRangeAddress } from '../../model/cellAddress';
import { SEVERITIES } from '../../model/finding';
import { markFormula } from '../../model/mark';
import type { Mark } from '../../model/mark';
import { REMARK_AUTHOR } from './remarkAuthor';

/** More cells than we ever mark; a rule of ours that somebody laid over whole columns is not ours any more. */
const MOST_CELLS = 100_000;

/** Our marks on a sheet of a file: the cells of our rules, each with the note that stands on it under our name. */
export function marksInFile({ name: sheet, conditionalRules = [], cells }: Sheet): readonly Mark[] {
  return conditionalRules.flatMap(({ formula, range: blocks }) => {
    const severity = SEVERITIES.find((one) => formula === markFormula(one));
    if (!severity) return [];
    return blocks.split(/\s+/u).flatMap((block): Mark[] => {
      const range = parseRangeAddress(block);
      if (!range || range.rows * range.columns > MOST_CELLS) return [];
      return Array.from({ length: range.rows * range.columns }, (_, at): Mark => {
        const [row, column] = [range.row + Math.floor(at / range.columns), range.column + (at % range.columns)];
        const note = cells?.get(`${row},${column}`)?.comment;
        return { sheet, row, column, severity, remark: note?.author === REMARK_AUTHOR ? note.text : '' };
      });
    });
  });
}
