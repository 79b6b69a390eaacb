import { DATA_SHEETS } from '../../model/dataSheets';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { CellContent, FormulaCell, SheetPlan } from '../../model/sheetPlan';
import { DOUBT_STATES, DOUBT_STATE_LABELS } from '../../model/doubt';
import { COUNTED_PLACES, countFormula, doubtFormula } from '../../layout/countFormula';
import type { CountedPlaces } from '../../layout/countFormula';
import { strings } from '../../layout/strings';

/**
 * The sheets with what the counting formulas of 项目总表 come to, for programs that show a file without calculating it. Only formulas that look where the
 * sheets of a new workbook stand are counted; every other cell stays as it is. Time is linear in the rows.
 */
export function withCounts(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  const rowsOf = (name: string): SheetPlan['rows'] => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const findings = wordsById(rowsOf(DATA_SHEETS.findings), COUNTED_PLACES.findings);
  const doubts = wordsById(rowsOf(DATA_SHEETS.doubts), COUNTED_PLACES.doubts);
  return sheets.map((sheet) => {
    const column = sheet.rows[0]?.indexOf(strings.id) ?? -1;
    if (sheet.name !== DATA_SHEETS.forms || column === -1) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((row, index) => {
        const id = row[column];
        if (typeof id !== 'string' || !row.some(isFormula)) return row;
        const place = { row: index, column };
        const known = new Map([
          ...SEVERITIES.map((severity): [string, number] => [
            countFormula(severity, place, COUNTED_PLACES).formula,
            countWord(findings.get(id), SEVERITY_LABELS[severity]),
          ]),
          [doubtFormula(place, COUNTED_PLACES).formula, openDoubts(doubts.get(id))],
        ]);
        return row.map((cell) => {
          const result = isFormula(cell) ? known.get(cell.formula) : undefined;
          return isFormula(cell) && result !== undefined ? { ...cell, result } : cell;
        });
      }),
    };
  });
}

function isFormula(cell: CellContent): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null && 'formula' in cell;
}

type Words = readonly CellContent[];

function wordsById(rows: SheetPlan['rows'], place: CountedPlaces['findings']): ReadonlyMap<string, Words> {
  const words = new Map<string, CellContent[]>();
  for (const row of rows.slice(1)) {
    const id = row[place.idColumn];
    if (typeof id !== 'string') continue;
    const known = words.get(id);
    if (known) known.push(row[place.wordColumn] ?? null);
    else words.set(id, [row[place.wordColumn] ?? null]);
  }
  return words;
}

function countWord(words: Words = [], wanted: string): number {
  return words.filter((word) => word === wanted).length;
}

function openDoubts(words: Words = []): number {
  const settled = DOUBT_STATES.filter((state) => state !== 'open').map((state) => DOUBT_STATE_LABELS[state]);
  return words.filter((word) => !settled.some((label) => label === word)).length;
}
