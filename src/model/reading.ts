import type { Doubt, FormDoubt } from './doubt';
import type { FieldPath } from './fieldPath';
import type { FindingWord } from './findingWord';
import type { Form } from './form';
import type { OwnCells } from './ownCells';
import type { Receipt } from './receipt';
import type { OwnRuleRow } from './ownRule';
import type { IgnoredFact, WorkbookMemory } from './workbookMemory';

/** Characters `start` (inclusive) to `end` (exclusive) of the source text, counted in UTF-16 units from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a reading is doubtful. */
export type ReadingDoubt =
  /** Another border between two cells explains the text nearly as well. */
  | 'uncertain-border'
  /** The cell seems to be cut in the source. */
  | 'clipped-cell'
  /** A label of the form was not found. */
  | 'missing-label'
  /** The text of a cell is not what its field takes, e.g. no amount in an amount cell. */
  | 'unreadable-value'
  /** Characters of the source were repaired (Kangxi radicals) or left out (invisible ones). */
  | 'repaired-character'
  /** 待核对 of the workbook that was read lists it, and nobody has settled it there. */
  | 'carried';

/** A place where the reader is not sure. `form` counts the forms of the reading from 0. */
export interface ReadingNote {
  readonly form: number;
  readonly path: FieldPath;
  readonly doubt: ReadingDoubt;
  readonly message: string;
  /** The other reading, where there is one. */
  readonly alternative?: string;
  /** The row of 待核对 that says so, where a workbook of ours was read. */
  readonly carried?: Doubt;
}

/** A line of the source (counted from 1) of which no field and no label took the text. */
export interface RemainderLine {
  readonly line: number;
  readonly text: string;
  readonly span: Span;
  /** `furniture` is what a printed page or a mail has beside its forms: nobody needs to look at it. `notice` says what was not read of a file: it is no part of a form. */
  readonly kind?: 'furniture' | 'notice';
  /** The row of 待核对 that says so, where a workbook of ours was read. */
  readonly carried?: Doubt;
}

/** Where in a workbook file of ours a form stood. */
export interface FormOrigin {
  readonly kind: 'data-sheets';
  readonly id: string;
  readonly words: readonly FindingWord[];
  /** What the user wrote beside the form in columns of his own. */
  readonly own?: OwnCells | undefined;
  /** Rows of 待核对 that the user has settled, so that the same doubt does not come back. */
  readonly settled?: readonly FormDoubt[];
  /** Its rows of 收表登记, the earliest round first. */
  readonly receipts?: readonly Receipt[];
  /** What the user put aside of it; a word on a finding holds only while that is so. */
  readonly ignored?: readonly IgnoredFact[];
}

/** A form with the places in the source that each of its values was read from. */
export interface FormReading {
  readonly form: Form;
  readonly spans: ReadonlyMap<FieldPath, readonly Span[]>;
  /** Where the form's own labels stand. */
  readonly labels: readonly Span[];
  /** From the form's first to its last character. */
  readonly extent: Span;
  readonly origin?: FormOrigin;
}

/** Why nothing could be read, or why only a part was. */
export type ReadingProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-a-form' }
  /** `readable` are the kinds of forms that can be read. */
  | {
      readonly kind: 'unknown-template';
      readonly title: string;
      readonly nearest: string;
      readonly readable: readonly string[];
    }
  | { readonly kind: 'incomplete-form'; readonly form: number; readonly missing: readonly string[] }
  /** The cells of the form do not come in the order of the form, as some viewers put them on the clipboard. */
  | { readonly kind: 'order-lost'; readonly form: number }
  /** Between the lines of the form stand those of another, as where the pages of two forms take turns. */
  | { readonly kind: 'pages-mixed'; readonly form: number }
  | { readonly kind: 'too-long'; readonly length: number; readonly limit: number }
  /** What the data sheets of a workbook file do not give, as a sentence. */
  | { readonly kind: 'data-sheets'; readonly message: string };

/** Whether a problem is about one form of a reading, which is not unread for it. */
export function isOfForm<Problem extends ReadingProblem>(
  problem: Problem,
): problem is Extract<Problem, { readonly form: number }> {
  return 'form' in problem;
}

/**
 * What was understood of one source. Every non-blank character of the source is in a span of a form,
 * in a label or in the remainder.
 */
export interface Reading {
  /** The text that all spans count in: the source itself, or the cells of its tables written out line by line. */
  readonly text: string;
  readonly forms: readonly FormReading[];
  readonly notes: readonly ReadingNote[];
  readonly remainder: readonly RemainderLine[];
  readonly problems: readonly ReadingProblem[];
  /** Rules that a bureau wrote into the workbook that was read; left out where there are none. */
  readonly ownRules?: readonly OwnRuleRow[];
  /** What the workbook that was read remembers; left out where that is nothing. */
  readonly memory?: WorkbookMemory;
}
