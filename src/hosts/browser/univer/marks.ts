import { generateRandomId } from '@univerjs/core';
import type { IMutationInfo, IRange } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/preset-sheets-conditional-formatting';
import { ReorderRangeMutation } from '@univerjs/preset-sheets-core';
import type { IReorderRangeMutationParams } from '@univerjs/preset-sheets-core';
import { SheetsNoteModel, UpdateNoteMutation } from '@univerjs/preset-sheets-note';
import { HostError } from '../../../app/hostError';
import { SEVERITIES } from '../../../model/finding';
import type { Severity } from '../../../model/finding';
import { groupBy } from '../../../model/groupBy';
import { MARK_COLORS } from '../../../model/mark';
import type { Mark } from '../../../model/mark';
import { cellsMarkedByRows, isInMarkedTable } from '../../../model/markedTable';
import type { MarkedTable } from '../../../model/markedTable';
import type { Grid } from './grid';
import { markByRows, markedTableOn } from './markedRows';
import { readSheet } from './readSheet';

/** Our highlights and notes are known by their ids, also after the workbook was closed and opened again. */
const OURS = 'finding-';

const NOTE_WIDTH = 240;
const NOTE_LINE_CHARACTERS = 17;
const NOTE_LINE_HEIGHT = 22;

/**
 * Makes these the only marks of the workbook; what stands as it should is left alone. A cell of a marked table is coloured by what its row
 * says, any other by a conditional format, so the user's fill stays beneath it; a note has the sentence of a mark, if it has one, unless
 * the user has written one on that cell. Throws `HostError` 'sheet-missing' before anything is changed.
 */
export function replaceMarks(grid: Grid, marks: readonly Mark[], tables: readonly MarkedTable[] = []): void {
  const bySheet = groupedBySheet(grid, marks);
  grid.asOurs(() => {
    for (const sheet of grid.workbook().getSheets()) {
      const sheetId = sheet.getSheetId();
      const cells = bySheet.get(sheetId) ?? [];
      const byPlace = cells.filter(
        ({ marks: [mark] }) => !mark || !tables.some((table) => isInMarkedTable(mark, table)),
      );
      for (const step of colorSteps(grid, sheetId, byPlace)) grid.run(step);
      replaceNotes(grid, sheetId, cells);
    }
    markByRows(grid, tables);
  });
}

/** Our marks as they stand now, wherever rows have gone since. */
export function marksOf(grid: Grid): readonly Mark[] {
  const unitId = grid.workbook().getUnitId();
  const notes = grid.get(SheetsNoteModel);
  return grid
    .workbook()
    .getSheets()
    .flatMap((sheet) => {
      const table = markedTableOn(grid, sheet);
      const byRow = table ? cellsMarkedByRows(table, readSheet(grid, sheet).rows) : [];
      const byPlace = ourRules(grid, sheet.getSheetId()).flatMap(({ severity, ranges }) =>
        ranges.flatMap(cellsOf).map((cell) => ({ ...cell, sheet: sheet.getName(), severity })),
      );
      return [...byRow, ...byPlace].map((cell): Mark => {
        const note = notes.getNote(unitId, sheet.getSheetId(), { row: cell.row, col: cell.column });
        return { ...cell, remark: note?.id.startsWith(OURS) ? note.note : '' };
      });
    });
}

/** Lets our notes go along with rows that are put into another order: the grid leaves notes where they were. */
export function carryNotesAlong(grid: Grid): void {
  grid.api.addEvent(grid.api.Event.CommandExecuted, ({ id, params }) => {
    if (id !== ReorderRangeMutation.id) return;
    const { unitId, subUnitId: sheetId, range, order } = params as IReorderRangeMutationParams;
    if (unitId !== grid.workbook().getUnitId()) return;
    const store = grid.get(SheetsNoteModel);
    const rowNow = new Map(Object.entries(order).map(([to, from]) => [from, Number(to)]));
    const moving = [...(store.getSheetNotes(unitId, sheetId)?.values() ?? [])].filter(
      ({ id: noteId, row, col }) =>
        noteId.startsWith(OURS) &&
        (rowNow.get(row) ?? row) !== row &&
        col >= range.startColumn &&
        col <= range.endColumn,
    );
    for (const { id: noteId } of moving) store.removeNote(unitId, sheetId, { noteId });
    for (const note of moving) {
      const row = rowNow.get(note.row) ?? note.row;
      if (store.getNote(unitId, sheetId, { row, col: note.col })) continue;
      store.updateNote(unitId, sheetId, row, note.col, { ...note, row });
    }
  });
}

/** All findings on one cell: the gravest gives the colour, each has its line in the note. */
interface MarkedCell {
  readonly row: number;
  readonly column: number;
  readonly marks: Mark[];
}

function groupedBySheet(grid: Grid, marks: readonly Mark[]): ReadonlyMap<string, readonly MarkedCell[]> {
  const sheets = new Map<string, Map<string, MarkedCell>>();
  for (const mark of marks) {
    const sheetId = grid.workbook().getSheetBySheetName(mark.sheet)?.getSheetId();
    if (sheetId === undefined) throw new HostError('sheet-missing', `There is no sheet ${mark.sheet}.`, mark.sheet);
    const cells = sheets.get(sheetId) ?? new Map<string, MarkedCell>();
    sheets.set(sheetId, cells);
    const key = placeKey(mark.row, mark.column);
    const cell = cells.get(key) ?? { row: mark.row, column: mark.column, marks: [] };
    cells.set(key, cell);
    cell.marks.push(mark);
  }
  return new Map([...sheets].map(([sheetId, cells]) => [sheetId, [...cells.values()]]));
}

function* colorSteps(grid: Grid, sheetId: string, cells: readonly MarkedCell[]): Generator<IMutationInfo> {
  const unitId = grid.workbook().getUnitId();
  const standing = ourRules(grid, sheetId);
  const colours = SEVERITIES.map((severity) => ({
    severity,
    ranges: cells.filter((cell) => gravestOf(cell) === severity).map(rangeOf),
  })).filter(({ ranges }) => ranges.length > 0);
  if (wordsOf(standing) === wordsOf(colours)) return;
  for (const { cfId } of standing) {
    yield { id: DeleteConditionalRuleMutation.id, params: { unitId, subUnitId: sheetId, cfId } };
  }
  for (const { severity, ranges } of colours) {
    const { fill, text } = MARK_COLORS[severity];
    const rule = {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: '=TRUE',
      style: { bg: { rgb: `#${fill}` }, cl: { rgb: `#${text}` } },
    };
    const params = { unitId, subUnitId: sheetId, rule: { cfId: OURS + severity, ranges, stopIfTrue: false, rule } };
    yield { id: AddConditionalRuleMutation.id, params };
  }
}

/** The coloured cells, whatever blocks they are told in. */
function wordsOf(rules: readonly Pick<OurRule, 'severity' | 'ranges'>[]): string {
  return rules
    .flatMap(({ severity, ranges }) =>
      ranges.flatMap(cellsOf).map(({ row, column }) => `${severity} ${placeKey(row, column)}`),
    )
    .sort()
    .join();
}

/**
 * The grid takes its time for each note, so a note that stands as it should is left alone. Notes go straight into the grid's store but for
 * the last one, whose step tells everybody: at every step the grid asks each note whether it has to move.
 */
function replaceNotes(grid: Grid, sheetId: string, cells: readonly MarkedCell[]): void {
  const unitId = grid.workbook().getUnitId();
  const store = grid.get(SheetsNoteModel);
  const wanted = new Map(
    cells.flatMap((cell) => {
      const note = noteOf(cell);
      return note === '' ? [] : [[placeKey(cell.row, cell.column), { ...cell, note }] as const];
    }),
  );
  const standing = groupBy([...(store.getSheetNotes(unitId, sheetId)?.values() ?? [])], ({ row, col }) =>
    placeKey(row, col),
  );
  for (const [key, notes] of standing) {
    const ours = notes.filter(({ id }) => id.startsWith(OURS));
    // Rows that were moved may bring one of ours to a cell that has one: the grid finds neither for sure.
    const stands = ours.length < notes.length || (notes.length === 1 && ours[0]?.note === wanted.get(key)?.note);
    if (stands) wanted.delete(key);
    if (stands && ours.length === notes.length) continue;
    for (const { id } of ours) store.removeNote(unitId, sheetId, { noteId: id });
  }
  let left = wanted.size;
  for (const { row, column, marks, note: text } of wanted.values()) {
    const size = { width: NOTE_WIDTH, height: noteHeight(sentencesOf(marks)) };
    const note = { id: OURS + generateRandomId(), row, col: column, note: text, ...size, show: false };
    left -= 1;
    if (left > 0) store.updateNote(unitId, sheetId, row, column, note);
    else grid.run({ id: UpdateNoteMutation.id, params: { unitId, sheetId, row, col: column, note } });
  }
}

function placeKey(row: number, column: number): string {
  return `${row},${column}`;
}

function noteOf({ marks }: MarkedCell): string {
  return sentencesOf(marks).join('\n');
}

function sentencesOf(marks: readonly Mark[]): readonly string[] {
  return [...new Set(marks.map(({ remark }) => remark))].filter((remark) => remark !== '');
}

interface OurRule {
  readonly cfId: string;
  readonly severity: Severity;
  readonly ranges: readonly IRange[];
}

function ourRules(grid: Grid, sheetId: string): readonly OurRule[] {
  const rules = grid.get(ConditionalFormattingRuleModel).getSubunitRules(grid.workbook().getUnitId(), sheetId) ?? [];
  return rules.flatMap(({ cfId, ranges }) => {
    const severity = SEVERITIES.find((name) => cfId === OURS + name);
    return severity ? [{ cfId, severity, ranges }] : [];
  });
}

/** Whether the user has made rules of conditional formatting of his own. */
export function hasOwnRules(grid: Grid, sheetId: string): boolean {
  const rules = grid.get(ConditionalFormattingRuleModel).getSubunitRules(grid.workbook().getUnitId(), sheetId) ?? [];
  return rules.some(({ cfId }) => !cfId.startsWith(OURS));
}

/** Whether the user has written notes of his own. */
export function hasOwnNotes(grid: Grid, sheetId: string): boolean {
  const notes = grid.get(SheetsNoteModel).getSheetNotes(grid.workbook().getUnitId(), sheetId);
  return [...(notes?.values() ?? [])].some(({ id }) => !id.startsWith(OURS));
}

function cellsOf({ startRow, endRow, startColumn, endColumn }: IRange): { row: number; column: number }[] {
  const columns = endColumn - startColumn + 1;
  return Array.from({ length: (endRow - startRow + 1) * columns }, (_, index) => ({
    row: startRow + Math.floor(index / columns),
    column: startColumn + (index % columns),
  }));
}

function gravestOf({ marks }: MarkedCell): Severity {
  return SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity)) ?? 'info';
}

function rangeOf({ row, column }: MarkedCell): IRange {
  return { startRow: row, endRow: row, startColumn: column, endColumn: column };
}

function noteHeight(sentences: readonly string[]): number {
  const lines = sentences.reduce((sum, sentence) => sum + Math.ceil(sentence.length / NOTE_LINE_CHARACTERS), 1);
  return lines * NOTE_LINE_HEIGHT;
}
