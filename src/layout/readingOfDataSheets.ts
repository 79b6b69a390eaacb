import type { Doubt } from '../model/doubt';
import { isOpen } from '../model/doubt';
import type { FieldPath } from '../model/fieldPath';
import type { FindingWord } from '../model/findingWord';
import { SIDES } from '../model/form';
import { groupBy } from '../model/groupBy';
import type { FormReading, Reading, ReadingNote, RemainderLine, Span } from '../model/reading';
import { OWN_RULE_HEADERS } from '../model/ownRule';
import type { SheetContent } from '../model/sheetContent';
import type { CellValue } from '../model/sheetPlan';
import { SIDE_LABELS } from '../model/vocabulary';
import type { DataSheetsReading, PlacedRecord } from './dataSheetsReading';
import type { DataTable } from './dataTable';
import { EXTRA_COLUMN, FIELD_COLUMNS, FORM_COLUMNS } from './formColumns';
import { INDICATOR_COLUMNS } from './indicatorColumns';
import { placeDoubts, plainDoubt } from './doubts/placedDoubt';
import type { PlacedDoubt } from './doubts/placedDoubt';
import type { DataProblem } from './dataProblem';
import { DOUBT_COLUMNS } from './doubts/doubtColumns';
import { FINDING_COLUMNS } from './findingColumns';
import { filledOwnColumns, leftCells } from './leftCells';
import type { AccountedRows } from './leftCells';
import { ownCellsOf } from './ownCellsOf';
import { ownRuleSheetRows } from './ownRules/readOwnRuleRows';
import { isTotalsRow } from './readFormRows';
import { RECEIPT_COLUMNS } from './receipts/receiptColumns';
import { readReceipts } from './receipts/receiptRows';
import { strings } from './strings';

/**
 * The forms of data sheets as a reading, like that of any other source: its text shows each form with the headers of its columns. Rows
 * of which no form came, and cells that cannot be read, are the remainder. `words` are what the user said of findings, by 编号. Linear.
 */
export function readingOfDataSheets(
  contents: readonly SheetContent[],
  data: DataSheetsReading,
  words: ReadonlyMap<string, readonly FindingWord[]>,
): Reading {
  const pen = startWriting();
  const notes: ReadingNote[] = [];
  const remainder: RemainderLine[] = [];
  const doubts = groupBy(placeDoubts(data), ({ id }) => id);
  const received = groupBy(readReceipts(data.tables.receipts), ({ id }) => id);
  const forms = data.records.map((record, form) => {
    for (const path of record.unreadable) {
      notes.push({ form, path, doubt: 'unreadable-value', message: strings.cellLeftEmpty });
    }
    const own = ownCellsOf(data, record);
    const ofForm = doubts.get(record.id) ?? [];
    const settled = ofForm.filter((doubt) => !isOpen(doubt)).map(plainDoubt);
    const receipts = received.get(record.id) ?? [];
    const origin = {
      kind: 'data-sheets',
      id: record.id,
      words: words.get(record.id) ?? [],
      ...(own && { own }),
      ...(settled.length > 0 && { settled }),
      ...(receipts.length > 0 && { receipts }),
    } as const;
    return { ...writeRecord(pen, record, data, remainder, noteDoubts(ofForm, form, notes)), origin };
  });
  for (const doubt of doubts.get('') ?? []) if (isOpen(doubt)) leave(pen, doubt.original, remainder, plainDoubt(doubt));
  for (const content of contents) writeLeftRows(pen, content, data, remainder);
  return {
    text: pen.text(),
    forms,
    notes,
    remainder,
    problems: [...data.problems, ...listProblems(data)].map(({ message }) => ({ kind: 'data-sheets', message })),
  };
}

/** Notes the open doubts of a form; answers those that are about text which no field took. */
function noteDoubts(doubts: readonly PlacedDoubt[], form: number, notes: ReadingNote[]): readonly PlacedDoubt[] {
  const open = doubts.filter(isOpen);
  for (const doubt of open) {
    const { path, message, alternative } = doubt;
    const carried = plainDoubt(doubt);
    if (path !== undefined)
      notes.push({ form, path, doubt: 'carried', message, ...(alternative !== undefined && { alternative }), carried });
  }
  return open.filter(({ path }) => path === undefined);
}

/** Writes a text down and tells where each piece of it stands. */
interface Pen {
  write(piece: string): Span;
  /** The line that is being written, from 1. */
  line(): number;
  position(): number;
  text(): string;
}

function startWriting(): Pen {
  const pieces: string[] = [];
  let position = 0;
  let line = 1;
  return {
    write: (piece) => {
      const start = position;
      pieces.push(piece);
      position += piece.length;
      line += piece.split('\n').length - 1;
      return { start, end: position };
    },
    line: () => line,
    position: () => position,
    text: () => pieces.join(''),
  };
}

function writeRecord(
  pen: Pen,
  record: PlacedRecord,
  { tables }: DataSheetsReading,
  remainder: RemainderLine[],
  unread: readonly PlacedDoubt[],
): FormReading {
  const start = pen.position();
  const spans = new Map<FieldPath, readonly Span[]>();
  const labels = [pen.write(strings.id), pen.write(`\t${record.id}\n`)];
  for (const { header, path } of FIELD_COLUMNS) {
    const text = textOf(tables.forms?.valueAt(record.row, header));
    if (text.trim() === '') continue;
    labels.push(pen.write(header));
    pen.write('\t');
    spans.set(path, [pen.write(text)]);
    pen.write('\n');
  }
  record.form.extra?.forEach(({ label, value }, index) => {
    labels.push(pen.write(label));
    pen.write('\t');
    spans.set(`extra[${index}].value`, [pen.write(value)]);
    pen.write('\n');
  });
  for (const side of SIDES) {
    record.form.indicators[side].forEach(({ level1, level2, name, value, extra = [] }, index) => {
      labels.push(pen.write([SIDE_LABELS[side], level1, level2].join('\t')));
      for (const [field, text] of [
        ['name', name],
        ['value', value],
      ] as const) {
        pen.write('\t');
        if (text.trim() !== '') spans.set(`indicators.${side}[${index}].${field}`, [pen.write(text)]);
      }
      for (const entry of extra) labels.push(pen.write(`\t${entry.label}\t${entry.value}`));
      pen.write('\n');
    });
  }
  for (const doubt of unread) leave(pen, doubt.original, remainder, plainDoubt(doubt));
  return {
    form: record.form,
    spans,
    labels,
    extent: { start, end: pen.position() - 1 },
  };
}

/** What no form has taken of a sheet: all of it where its table could not be read. */
function writeLeftRows(pen: Pen, content: SheetContent, data: DataSheetsReading, remainder: RemainderLine[]): void {
  const table = tableOf(content, data);
  const left = table
    ? leftCells(content, table, accountedRows(table, data))
    : content.rows.map((cells) => cells.map(textOf).join('\t')).filter((text) => text.trim() !== '');
  for (const text of left) leave(pen, text, remainder);
}

function tableOf(content: SheetContent, { tables, records }: DataSheetsReading): DataTable | undefined {
  const { forms, indicators, findings, doubts, ownRules, receipts } = tables;
  const aside = [findings, ownRules, receipts];
  const read = records.length > 0 ? [forms, indicators, doubts, ...aside] : aside;
  return read.find((table) => table?.sheet === content.name);
}

function accountedRows(table: DataTable, { records }: DataSheetsReading): AccountedRows {
  switch (table.kind) {
    case 'forms': {
      const taken = new Set(records.map(({ row }) => row));
      return { isTaken: (row) => taken.has(row) || isTotalsRow(table, row), headers: readHeaders(FORM_COLUMNS) };
    }
    case 'indicators': {
      const rows = records.flatMap(({ indicatorRows }) => [...indicatorRows.period, ...indicatorRows.annual]);
      const taken = new Set(rows);
      return { isTaken: (row) => taken.has(row), headers: readHeaders(INDICATOR_COLUMNS) };
    }
    // A finding has a rule; what a check found is found again.
    case 'findings':
      return {
        isTaken: (row) => textOf(table.valueAt(row, strings.rule)).trim() !== '',
        headers: FINDING_COLUMNS.map(({ header }) => header),
      };
    case 'doubts': {
      const taken = new Set(table.rows);
      return { isTaken: (row) => taken.has(row), headers: DOUBT_COLUMNS.map(({ header }) => header) };
    }
    case 'receipts': {
      const taken = new Set(table.rows);
      return { isTaken: (row) => taken.has(row), headers: RECEIPT_COLUMNS.map(({ header }) => header) };
    }
    case 'ownRules': {
      const taken = new Set(ownRuleSheetRows(table));
      return { isTaken: (row) => taken.has(row), headers: Object.values(OWN_RULE_HEADERS) };
    }
  }
}

function readHeaders(columns: readonly { readonly header: string; readonly isRead: boolean }[]): readonly string[] {
  return columns.filter((column) => column.isRead || column === EXTRA_COLUMN).map(({ header }) => header);
}

/** Lists of ours go into a new workbook without what users have added to them; it is named. */
function listProblems({ tables }: DataSheetsReading): readonly DataProblem[] {
  return [tables.findings, tables.doubts, tables.receipts].flatMap((table) => {
    const headers = table ? filledOwnColumns(table) : [];
    return table && headers.length > 0
      ? [{ message: strings.listColumnsLeft(table.sheet, headers), isObstacle: false }]
      : [];
  });
}

/** Writes text that no field has taken, each of its lines a line of the remainder. */
function leave(pen: Pen, text: string, remainder: RemainderLine[], carried?: Doubt): void {
  text.split('\n').forEach((rest, index) => {
    if (index > 0) pen.write('\n');
    const line = pen.line();
    const span = pen.write(rest);
    if (rest.trim() !== '') remainder.push({ line, text: rest, span, ...(carried && { carried }) });
  });
  pen.write('\n');
}

function textOf(value: CellValue | undefined): string {
  return String(value ?? '');
}
