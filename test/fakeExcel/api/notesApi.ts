import { parseBlock } from '../address';
import { ExcelError } from '../excelError';
import type { Note, Sheet } from '../sheet';
import type { Workbook } from '../workbook';
import { refuseProtected } from './protection';
import { RangeApi } from './rangeApi';

/** The members of `Excel.NoteCollection` (ExcelApi 1.18). */
export class NotesApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
  ) {}
  get items(): readonly NoteApi[] {
    return this.sheet.notes.map((note) => new NoteApi(this.workbook, this.sheet, note));
  }
  add(place: string | RangeApi, content: string): NoteApi {
    refuseProtected(this.sheet);
    const { row, column } = typeof place === 'string' ? parseBlock(place) : place.block;
    if (this.sheet.threads.some((thread) => thread.row === row && thread.column === column)) {
      throw new ExcelError('GeneralException', 'The cell has a comment.', 'NoteCollection.add');
    }
    if (this.sheet.notes.some((note) => note.row === row && note.column === column)) {
      throw new ExcelError('InvalidOperation', 'The cell has a note already.', 'NoteCollection.add');
    }
    const note: Note = { row, column, author: '张三', content };
    this.sheet.notes.push(note);
    return new NoteApi(this.workbook, this.sheet, note);
  }
  getItemAt(index: number): NoteApi {
    const note = this.items[index];
    if (!note) throw new ExcelError('ItemNotFound', 'No such note.', 'NoteCollection.getItemAt');
    return note;
  }
  getItemOrNullObject(place: string): NoteApi | null {
    const { row, column } = parseBlock(place);
    return this.items.find((item) => item.isAt(row, column)) ?? null;
  }
  getItem(place: string): NoteApi {
    const { row, column } = parseBlock(place);
    const note = this.items.find((item) => item.isAt(row, column));
    if (!note) throw new ExcelError('ItemNotFound', 'No note there.', 'NoteCollection.getItem');
    return note;
  }
}

class NoteApi {
  constructor(
    private readonly workbook: Workbook,
    private readonly sheet: Sheet,
    private readonly note: Note,
  ) {}
  get content(): string {
    return this.note.content;
  }
  get authorName(): string {
    return this.note.author;
  }
  isAt(row: number, column: number): boolean {
    return this.note.row === row && this.note.column === column;
  }
  getLocation(): RangeApi {
    return new RangeApi(this.workbook, this.sheet, {
      row: this.note.row,
      column: this.note.column,
      rows: 1,
      columns: 1,
    });
  }
  delete(): void {
    refuseProtected(this.sheet);
    this.sheet.notes = this.sheet.notes.filter((note) => note !== this.note);
  }
}
