import { cellAddress } from '../model/cellAddress';
import { DATA_SHEETS } from '../model/dataSheets';
import { DOUBT_STATES, DOUBT_STATE_LABELS } from '../model/doubt';
import { SEVERITY_LABELS } from '../model/finding';
import type { Severity } from '../model/finding';
import type { FormulaCell } from '../model/sheetPlan';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { FINDING_COLUMNS } from './findingColumns';
import { strings } from './strings';
import { wholeColumn } from './wholeColumn';

/** The sheet whose words are counted, by its name now, and where it has its 编号 and the words; columns count from 0. */
interface CountedPlace {
  readonly sheet: string;
  readonly idColumn: number;
  readonly wordColumn: number;
}

/** Where 校验结果 has its 编号 and 严重程度, and 待核对 its 编号 and 处理. */
export interface CountedPlaces {
  readonly findings: CountedPlace;
  readonly doubts: CountedPlace;
}

/** Where new sheets have them. */
export const COUNTED_PLACES: CountedPlaces = {
  findings: placeIn(DATA_SHEETS.findings, FINDING_COLUMNS, strings.severity),
  doubts: placeIn(DATA_SHEETS.doubts, DOUBT_COLUMNS, strings.state),
};

function placeIn(sheet: string, columns: readonly { readonly header: string }[], word: string): CountedPlace {
  const columnOf = (wanted: string): number => columns.findIndex(({ header }) => header === wanted);
  return { sheet, idColumn: columnOf(strings.id), wordColumn: columnOf(word) };
}

/** The cell of the 编号 of a form; row and column count from 0. */
export interface IdCell {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula that counts the findings of one severity on the form whose 编号 stands at `id`. It names whole columns,
 * so that it stays true when rows of 校验结果 come and go.
 */
export function countFormula(severity: Severity, id: IdCell, { findings }: CountedPlaces): FormulaCell {
  return { formula: countOf(findings, id, SEVERITY_LABELS[severity]) };
}

/** The formula that counts the doubts of a form that nobody has settled: a word in 处理 that is none of ours settles nothing. */
export function doubtFormula(id: IdCell, { doubts }: CountedPlaces): FormulaCell {
  const settled = DOUBT_STATES.filter((state) => state !== 'open');
  const counts = [undefined, ...settled.map((state) => DOUBT_STATE_LABELS[state])];
  return { formula: counts.map((word) => countOf(doubts, id, word)).join('-') };
}

function countOf({ sheet, idColumn, wordColumn }: CountedPlace, id: IdCell, word: string | undefined): string {
  const criteria = [wholeColumn(sheet, idColumn), `$${cellAddress(id.row, id.column)}`];
  if (word !== undefined) criteria.push(wholeColumn(sheet, wordColumn), `"${word}"`);
  return `COUNTIFS(${criteria.join(',')})`;
}
