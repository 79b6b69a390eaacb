import { slicePiece, trimPiece } from '../grid/sourceCell';
import type { SourceCell } from '../grid/sourceCell';
import type { FoundForm } from './findForms';
import { noteUnit } from './formParts';
import type { FormParts } from './formParts';
import type { FormRow } from './formRow';
import { statementsOf } from './headCells';
import { isYearLine } from './headLines';
import { meaningOf } from './labelMeaning';
import { taughtWords } from './taughtWords';

/** Takes the title, the year and what is known to say nothing of the project; returns the rows with what else there is. */
export function claimYearAndTitle(parts: FormParts, { title, rows: printed, repeated }: FoundForm): FormRow[] {
  for (const cell of repeated) parts.labels.push(...cell.spans, ...cell.fence);
  const rows = printed.map((row, at) =>
    at < HIGHEST_STATEMENT
      ? { ...row, cells: row.cells.flatMap((cell) => (cell === title ? cell : statementsOf(cell))) }
      : row,
  );
  const isNamed = (cell: SourceCell): boolean => cell === title;
  const head = title ? rows.findIndex(({ cells }) => cells.some(isNamed)) : 0;
  const name = rows.findIndex(({ cells }) => cells.some(({ text }) => isProjectName(text)));
  const end = Math.max(head, 0) + HIGHEST_YEAR;
  const year = rows
    .slice(0, name < 0 ? end : Math.min(name, end))
    .flatMap(({ cells }) => cells)
    .find(({ text }) => isYearLine(text));
  if (title) claimTitle(parts, title);
  if (year) parts.year = trimPiece(year);
  return rows.flatMap((row) => {
    const furniture = row.cells.filter(
      (cell) => cell !== title && cell !== year && taughtWords().isFurniture(cell.text),
    );
    for (const cell of furniture) parts.labels.push(...cell.spans, ...cell.fence);
    const cells = row.cells.filter((cell) => cell !== title && cell !== year && !furniture.includes(cell));
    return cells.length > 0 ? [{ ...row, cells }] : [];
  });
}

/** How many rows lines with the year, the unit and who filled the form in may take. */
const HIGHEST_STATEMENT = 8;

/** How many rows from the title on the year may stand. */
const HIGHEST_YEAR = 4;

/** Years below the name of the project are columns of amounts, or values of their own labels. */
function isProjectName(text: string): boolean {
  const meaning = meaningOf(text);
  return meaning?.kind === 'field' && meaning.path === 'projectName';
}

/** A title with the year in a line of its own below it is both. */
function claimTitle(parts: FormParts, cell: SourceCell): void {
  noteUnit(parts, cell, 'line');
  const end = cell.text.lastIndexOf('\n');
  const below = end > 0 ? cell.text.slice(end) : '';
  if (isYearLine(below.trim())) {
    parts.title = trimPiece(slicePiece(cell, 0, end));
    parts.year = trimPiece(slicePiece(cell, end, cell.text.length));
    return;
  }
  const unit = UNIT_BEHIND.exec(cell.text);
  const whole = trimPiece(cell);
  parts.title = unit ? trimPiece(slicePiece(cell, 0, unit.index)) : whole;
  if (unit) parts.labels.push(...slicePiece(cell, unit.index, cell.text.length).spans);
}

const UNIT_BEHIND =
  /\s*(?:[(（【[]\s*)?(?:金额)?单\s*位\s*(?:[:：]\s*)?(?:(?:人民币[百千万亿]*|[百千万亿]+)\s*)?元\s*(?:[)）】\]]\s*)?$|\s*[(（]\s*(?:[百千万亿]+\s*)?元\s*[)）]\s*$/u;
