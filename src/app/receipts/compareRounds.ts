import type { DataSheetsReading } from '../../layout/dataSheetsReading';
import { compareForms } from '../../model/compareForms';
import type { FormDifference } from '../../model/compareForms';
import type { Form } from '../../model/form';
import { roundNumber } from '../../model/receipt';
import type { Receipt } from '../../model/receipt';
import { formOfRound } from './registerReceipts';

/** Two rounds of one form, and where they differ. */
export interface RoundComparison<Round extends Receipt = Receipt> {
  readonly earlier: Round;
  readonly later: Round;
  /** Cell by cell in the order of the form; undefined where the content of one of the rounds was not kept. */
  readonly differences: readonly FormDifference[] | undefined;
}

/** The forms as 项目总表 has them now, by 编号. */
export type FormsById = ReadonlyMap<string, Form>;

/** The forms of the data sheets, by 编号; the first row of a 编号 that two have. */
export function formsById({ records }: Pick<DataSheetsReading, 'records'>): FormsById {
  return new Map(records.toReversed().map(({ id, form }) => [id, form]));
}

/** Compares two of the rounds of one form, which are all its rows of 收表登记, the earliest first. The last round is in 项目总表, as it stands there now. */
export function compareRounds<Round extends Receipt>(
  rounds: readonly Round[],
  earlier: Round,
  later: Round,
  forms: FormsById,
): RoundComparison<Round> {
  const [before, after] = [earlier, later].map((round) =>
    round === rounds.at(-1) ? forms.get(round.id) : formOfRound(round),
  );
  return { earlier, later, differences: before && after && compareForms(before, after) };
}

/** The round of that number (1 for 一上): the last that is named so, or the one at that place where nobody named it otherwise; undefined where there is none. */
export function roundOf<Round extends Receipt>(rounds: readonly Round[], number: number): Round | undefined {
  const named = rounds.findLast(({ round }) => roundNumber(round) === number);
  const placed = rounds[number - 1];
  return named ?? (placed && roundNumber(placed.round) === undefined ? placed : undefined);
}
