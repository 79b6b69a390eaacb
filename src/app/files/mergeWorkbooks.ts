import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import { SCALAR_PATHS, valueAt } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { DATA_SHEETS } from '../../model/dataSheets';
import { formIdentity } from '../../model/formIdentity';
import type { Receipt } from '../../model/receipt';
import type { WorkbookMemory } from '../../model/workbookMemory';
import type { EarlierVersion, IncomingForm } from '../import/importPreview';
import { mergeFindingWords } from './mergeFindingWords';
import { mergeOwnCells } from './mergeOwnCells';
import type { OwnDifference } from './mergeOwnCells';

/** Which of two versions of one form stays, where nobody can be asked. */
export const CONFLICT_CHOICES = ['both', 'first', 'last'] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** The forms of one file; `file` is what the user calls it. */
export interface FormsOfWorkbook {
  readonly file: string;
  readonly forms: readonly IncomingForm[];
  /** What it remembers, its pairs by the positions of its forms. */
  readonly memory?: WorkbookMemory | undefined;
}

/** Two versions of one form that say different things. */
export interface FormConflict {
  readonly projectName: string;
  readonly earlier: string;
  readonly later: string;
  readonly differences: readonly FormDifference[];
  /** What users wrote differently beside the form, or said differently of findings on it. */
  readonly beside: readonly OwnDifference[];
  readonly kept: ConflictChoice;
  /** Where one version stays and both have a 编号. */
  readonly ids?: SettledIds | undefined;
}

/** Of two 编号 of one form the one that it goes on with, and the one that is given up. */
export interface SettledIds {
  readonly kept: string;
  readonly dropped: string;
}

export interface MergedForms {
  /** In the order in which they came, each with the file that gave it. */
  readonly forms: readonly (IncomingForm & { readonly file: string })[];
  /** Forms that were left out because an earlier one says the same. */
  readonly repeated: readonly RepeatedForm[];
  readonly conflicts: readonly FormConflict[];
  /** What the files remember, pairs by the positions in the list. */
  readonly memory: WorkbookMemory;
}

/** A form that was left out because the one of an earlier file says the same. */
export interface RepeatedForm {
  readonly file: string;
  readonly earlier: string;
  readonly projectName: string;
  readonly ids?: SettledIds | undefined;
}

/**
 * The forms of several files as one list. A form that is there already is taken once; of two versions of a form those stay that the
 * choice says, and their differences are told cell by cell. What users wrote beside a form and said of findings on it is put together
 * where one version stays of two. Versions that the data sheets of one workbook hold beside each other all
 * stay. Linear in the forms.
 */
export function mergeWorkbooks(files: readonly FormsOfWorkbook[], choice: ConflictChoice): MergedForms {
  const merge = startMerge(choice);
  const taken = files.map(({ file, forms }) =>
    forms.map(({ form, origin, doubts }) =>
      merge.take({ form, file, ...(origin && { origin }), ...(doubts && { doubts }) }),
    ),
  );
  const merged = merge.result();
  const positions = new Map(merged.forms.map((form, index) => [form, index]));
  const positionOf = (kept: MergedForms['forms'][number] | undefined): number =>
    (kept && positions.get(kept)) ?? MISSING;
  const pairs = files.flatMap(({ memory }, at) =>
    (memory?.pairs ?? []).map(({ earlier, later, ...pair }) => ({
      ...pair,
      earlier: positionOf(taken[at]?.[earlier]),
      later: positionOf(taken[at]?.[later]),
    })),
  );
  return { ...merged, memory: { pairs, templates: files.flatMap(({ memory }) => memory?.templates ?? []) } };
}

/** The position of a form that no file has; none is ever there. */
const MISSING = -1;

/** A place in the list; with 'last' a later version takes it over. */
interface Kept {
  form: Form;
  file: string;
  origin?: NonNullable<IncomingForm['origin']>;
  doubts?: NonNullable<IncomingForm['doubts']>;
  /** The versions that it has taken the place of. */
  earlier?: readonly EarlierVersion[];
}

interface Merge {
  /** Answers the entry of the list that the form is in, or that holds what is kept in its place. */
  take(incoming: Kept): Kept;
  result(): Omit<MergedForms, 'memory'> & { readonly forms: readonly Kept[] };
}

function startMerge(choice: ConflictChoice): Merge {
  const kept: Kept[] = [];
  const byIdentity = new Map<string, Kept>();
  const byWording = new Map<string, Kept>();
  const repeated: MergedForms['repeated'][number][] = [];
  const conflicts: FormConflict[] = [];
  const keep = (incoming: Kept): Kept => {
    const identity = formIdentity(incoming.form);
    if (!byIdentity.has(identity)) byIdentity.set(identity, incoming);
    byWording.set(wordingOf(incoming.form), incoming);
    kept.push(incoming);
    return incoming;
  };
  const settle = (earlier: Kept, incoming: Kept): Kept => {
    if (choice === 'both') {
      conflicts.push(conflictOf(earlier, incoming, choice));
      return keep(incoming);
    }
    const { origin, beside } = joinOrigins(earlier, incoming, choice);
    conflicts.push({ ...conflictOf(earlier, incoming, choice, beside), ids: settledIds(earlier, incoming) });
    if (choice === 'last') {
      const { form, file, origin: before, earlier: versions = [] } = earlier;
      const replaced = [...versions, { form, source: file, origin: before }];
      delete earlier.doubts;
      byWording.delete(wordingOf(earlier.form));
      byWording.set(wordingOf(incoming.form), earlier);
      Object.assign(earlier, incoming, { earlier: replaced });
    }
    if (origin) earlier.origin = origin;
    return earlier;
  };
  const repeat = (same: Kept, incoming: Kept): Kept => {
    repeated.push({
      file: incoming.file,
      earlier: same.file,
      projectName: incoming.form.projectName,
      ids: settledIds(same, incoming),
    });
    const { origin, beside } = joinOrigins(same, incoming, choice);
    const kept = choice === 'last' ? 'last' : 'first';
    if (beside.length > 0) conflicts.push(conflictOf(same, incoming, kept, beside));
    if (origin) same.origin = origin;
    // Of what only one of the readers doubted, or a user has settled in one of the files, nothing is lost.
    if (incoming.doubts) same.doubts = [...(same.doubts ?? []), ...incoming.doubts];
    return same;
  };
  return {
    take: (incoming) => {
      const same = byWording.get(wordingOf(incoming.form));
      const earlier = byIdentity.get(formIdentity(incoming.form));
      if (same) return repeat(same, incoming);
      return earlier && !isBeside(earlier, incoming) ? settle(earlier, incoming) : keep(incoming);
    },
    result: () => ({ forms: kept, repeated, conflicts }),
  };
}

/** Whoever saved two versions in the rows of one workbook wants both. */
function isBeside(earlier: Kept, later: Kept): boolean {
  const areRows = [earlier, later].every(({ origin }) => origin);
  return areRows && earlier.file === later.file;
}

/** What both files bring beside one form, the word of the version that stays first. */
function joinOrigins(
  earlier: Kept,
  later: Kept,
  choice: ConflictChoice,
): { readonly origin: Kept['origin'] | undefined; readonly beside: readonly OwnDifference[] } {
  const [first, second] = choice === 'last' ? [later.origin, earlier.origin] : [earlier.origin, later.origin];
  if (!first || !second) return { origin: first ?? second, beside: [] };
  const words = mergeFindingWords(first.words, second.words);
  const merged = first.own && second.own && mergeOwnCells(first.own, second.own);
  const own = merged?.own ?? first.own ?? second.own;
  const receipts = earlier.origin?.receipts ?? later.origin?.receipts;
  const ignored = [...(first.ignored ?? []), ...(second.ignored ?? [])];
  const found = [...(merged?.differences ?? []), ...words.differences, ...registerDifference(first, second)];
  // Told in the order of the files, whichever of them stays.
  const swap = ({ label, existing, incoming }: OwnDifference) => ({ label, existing: incoming, incoming: existing });
  return {
    origin: {
      ...first,
      id: earlier.origin?.id ?? first.id,
      words: words.words,
      ...(own && { own }),
      ...(receipts && { receipts }),
      ...(ignored.length > 0 && { ignored }),
    },
    beside: choice === 'last' ? found.map(swap) : found,
  };
}

/** Of two registers of one form the first stays. */
function registerDifference(first: Origin, second: Origin): readonly OwnDifference[] {
  const [existing, incoming] = [first, second].map(({ receipts = [] }) => receipts.map(sayingOfReceipt).join('；'));
  const isSame = existing === incoming || existing === '' || incoming === '';
  return isSame ? [] : [{ label: DATA_SHEETS.receipts, existing: existing ?? '', incoming: incoming ?? '' }];
}

type Origin = NonNullable<IncomingForm['origin']>;

/** What people said of a round; when and in which file it came differs from one register to the other by itself. */
function sayingOfReceipt({ round, state, returnedAt, remark = '' }: Receipt): string {
  return [round, state, returnedAt, remark].filter((word) => word !== '').join(' ');
}

/** The 编号 that was given first is the one that people know. */
function settledIds(earlier: Kept, later: Kept): SettledIds | undefined {
  const [kept, dropped] = [earlier.origin?.id, later.origin?.id];
  return kept === undefined || dropped === undefined || kept === dropped ? undefined : { kept, dropped };
}

function conflictOf(
  earlier: Kept,
  later: Kept,
  kept: FormConflict['kept'],
  beside: readonly OwnDifference[] = [],
): FormConflict {
  return {
    projectName: earlier.form.projectName,
    earlier: earlier.file,
    later: later.file,
    differences: compareForms(earlier.form, later.form),
    beside,
    kept,
  };
}

/** Two forms have one wording exactly where `sameForm` says that they are the same. */
function wordingOf(form: Form): string {
  const { period, annual } = form.indicators;
  const rows = [period, annual].map((side) =>
    side.map(({ level1, level2, name, value }) => [level1, level2, name, value]),
  );
  const extra = (form.extra ?? []).map(({ label, value }) => [label, value]);
  return JSON.stringify([SCALAR_PATHS.map((path) => valueAt(form, path) ?? null), rows, extra]);
}
