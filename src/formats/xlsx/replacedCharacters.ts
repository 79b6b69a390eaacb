import { cellAddress } from '../../model/cellAddress';
import type { CellContent, SheetPlan } from '../../model/sheetPlan';
import { replaceUnwritable, unwritableIn } from '../../model/unwritableCharacters';
import { strings } from './strings';

/** As many cells of a sheet are named; the others are counted. */
const MOST_NAMED = 5;

/** Sentences on the texts that a file cannot hold as they are: their characters are replaced when the sheets are written. */
export function replacedCharacters(sheets: readonly SheetPlan[]): readonly string[] {
  return sheets.flatMap(({ name, rows }) => {
    const sheet = replaceUnwritable(name);
    const inCells = sentenceOnCells(sheet, rows);
    return [
      ...(sheet === name ? [] : [strings.replacedInSheetName(sheet)]),
      ...(inCells === undefined ? [] : [inCells]),
    ];
  });
}

function sentenceOnCells(sheet: string, rows: SheetPlan['rows']): string | undefined {
  const cells: string[] = [];
  const characters = new Set<string>();
  rows.forEach((row, rowIndex) => {
    row.forEach((content, column) => {
      const found = unwritableIn(textOf(content));
      if (found.length === 0) return;
      cells.push(cellAddress(rowIndex, column));
      for (const character of found) characters.add(character);
    });
  });
  if (cells.length === 0) return undefined;
  return strings.replacedCharacters(sheet, cells.slice(0, MOST_NAMED), cells.length, [...characters]);
}

function textOf(content: CellContent): string {
  if (typeof content === 'string') return content;
  if (typeof content !== 'object' || content === null) return '';
  return 'formula' in content ? content.formula : content.text;
}
