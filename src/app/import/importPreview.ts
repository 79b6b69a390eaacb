import type { FormDoubt } from '../../model/doubt';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import type { OwnRuleRow } from '../../model/ownRule';
import type { FormReading } from '../../model/reading';
import type { WorkbookMemory } from '../../model/workbookMemory';

/** A form to be imported; its origin tells a workbook file that it came from. */
export interface IncomingForm extends Pick<FormReading, 'form' | 'origin'> {
  /** What the reader was not sure of; goes into 待核对 with the form. */
  readonly doubts?: readonly FormDoubt[];
  /** What the user calls the file that it came in. */
  readonly source?: string;
  /** Versions of it that other files of the same batch brought before, the first of them first: rounds that this one takes the place of. */
  readonly earlier?: readonly EarlierVersion[];
  /** The 编号 that it was given already; where it is missing, that of its origin. */
  readonly id?: string;
}

/** A version of a form that a later one of the same batch has taken the place of. */
export type EarlierVersion = Pick<ImportItem, 'form' | 'origin' | 'source'>;

/** The 编号 that a form brings along, if any. */
export function idBrought({ id, origin }: Pick<IncomingForm | ImportItem, 'id' | 'origin'>): string | undefined {
  return id ?? origin?.id;
}

/** What happens to a form that was read: 新增, 更新, 跳过, 另存. */
export type ImportDecision = 'create' | 'update' | 'skip' | 'save-as';

/** The earlier form that has the same identity: a row of the workbook or another form of the same paste. */
export type Duplicate =
  | { readonly kind: 'in-workbook'; readonly id: string; readonly isEqual: boolean; readonly form?: Form }
  | { readonly kind: 'in-source'; readonly index: number; readonly isEqual: boolean };

export interface ImportItem {
  /** Position of the form in the reading, from 0. */
  readonly index: number;
  readonly form: Form;
  readonly duplicate: Duplicate | undefined;
  /** 'create' for a new form, 'skip' for one that is there already; the user decides otherwise. */
  readonly suggested: ImportDecision;
  /** Sentences on what no workbook can hold of the form; it is left out whatever is decided, and the others are written. */
  readonly problems?: readonly string[];
  /** Brings along, from a workbook file, the 编号 (kept where nobody has it) and what the user said of findings. */
  readonly origin?: IncomingForm['origin'];
  readonly id?: string;
  readonly source?: string;
  readonly earlier?: IncomingForm['earlier'];
  /** Written into 待核对 with the form. */
  readonly doubts?: readonly FormDoubt[];
  /** There where the form has kept something of its earlier version. */
  readonly kept?: KeptOfEarlier;
}

/** What a form has of its earlier version: what was said of those places goes on with it. */
export interface KeptOfEarlier {
  /** The earlier version as it was when the user chose. */
  readonly form: Form;
  /** Where a place of the earlier version stands now; undefined where the new version took its place. */
  placeOf(path: FieldPath): FieldPath | undefined;
}

/** What an import writes into 收表登记. */
export interface RegisterWish {
  /** When the forms came in. */
  readonly at: Date;
  /** The round that the bureau is in; where it is not said, each form has its own next one. */
  readonly round?: string | undefined;
  /** Whether a form that another workbook has registered keeps the rows of there and does not come in anew. */
  readonly isCarried?: boolean;
}

export interface ImportPreview {
  readonly items: readonly ImportItem[];
  /** Sentences on what keeps the data sheets from being read, e.g. a missing column; importing is refused then. */
  readonly obstacles: readonly string[];
  /** What belongs to none of the forms; written into 待核对 with whatever is written. */
  readonly loose?: readonly FormDoubt[];
  /** Rules that a bureau wrote into a workbook that was read; go into 自定义规则 with whatever is written. */
  readonly ownRules?: readonly OwnRuleRow[];
  /** What a workbook that was read remembers, its pairs by the positions of the items; is remembered with whatever is written. */
  readonly memory?: WorkbookMemory;
}

export interface ImportOutcome {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  /** Of them so many were registered in 收表登记 as received now; undefined where nothing was to be registered. */
  readonly received?: number;
  /** Sentences on what the forms brought along beside themselves: what the workbook has no place for, a 编号 that another form has, rules. */
  readonly leftBehind?: readonly string[];
}
