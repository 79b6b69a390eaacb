import type { StandingWrite } from '../../app/host';
import type { FormArrangement } from '../../app/sheets/arrangeForms';
import type { FormOrder } from '../../app/sheets/formOrder';
import type { MadeSheets } from '../../model/madeSheets';
import type { readWorkbook } from '../../app/workbook/readWorkbook';
import type { Failure } from '../failure';

type WorkbookReading = Awaited<ReturnType<typeof readWorkbook>>;

/** A project of the workbook, of which an official form can be made. */
export type Project = WorkbookReading['records'][number];

/** What making forms made, and what the host calls the write. */
export interface MadeForms {
  readonly sheets: MadeSheets;
  /** Workbooks of their own that were saved instead, and under which name. */
  readonly saved?: { readonly books: number; readonly forms: number; readonly name: string };
  readonly write: StandingWrite | undefined;
}

/** How the user wants the forms. */
export interface FormOptions {
  readonly arrangement: FormArrangement | 'books';
  readonly order: FormOrder;
  /** Whether findings are marked on them. */
  readonly isMarked: boolean;
}

export interface OfficialState {
  /** The workbook as it was last read; it stays in sight while it is read anew. */
  readonly reading: WorkbookReading | undefined;
  /** Why it could not be read the last time. */
  readonly unread: Failure | undefined;
  /** Only its projects are listed and made; undefined leaves none out. */
  readonly department: string | undefined;
  /** The same of a year; null is a form without one. */
  readonly year: number | null | undefined;
  /** Words that the projects hold which are listed. */
  readonly query: string;
  readonly options: FormOptions;
  /** 编号 of the projects that the user does not want. */
  readonly leftOut: ReadonlySet<string>;
  /** The cell that was asked about belongs to no project. */
  readonly isAskedMissing: boolean;
}

export type OfficialEvent =
  | { readonly type: 'read'; readonly reading: WorkbookReading }
  | { readonly type: 'read-failed'; readonly failure: Failure }
  /** The project of this 编号 is wanted and no other; undefined when the cell that was asked about belongs to none. */
  | { readonly type: 'project-asked'; readonly id: string | undefined }
  | { readonly type: 'department-chosen'; readonly department: string | undefined }
  | { readonly type: 'year-chosen'; readonly year: number | null | undefined }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'options-chosen'; readonly options: FormOptions }
  | { readonly type: 'projects-chosen'; readonly ids: readonly string[]; readonly isWanted: boolean }
  /** Forms are being made. */
  | { readonly type: 'started' };

export const INITIAL_OFFICIAL_STATE: OfficialState = {
  reading: undefined,
  unread: undefined,
  department: undefined,
  year: undefined,
  query: '',
  options: { arrangement: 'sheet-each', order: 'sheet', isMarked: false },
  leftOut: new Set(),
  isAskedMissing: false,
};
