import { useCallback, useEffect, useState } from 'react';
import type { Host, StandingWrite } from '../../app/host';
import { readWithRegister } from '../../app/workbook/readWorkbook';
import { formsById } from '../../app/receipts/compareRounds';
import type { FormsById } from '../../app/receipts/compareRounds';
import { registerOverview } from '../../app/receipts/registerOverview';
import type { ListedReceipt, RegisterOverview } from '../../app/receipts/registerOverview';
import { addToRoster, rosterOfForms } from '../../app/receipts/roster';
import type { Expected } from '../../app/receipts/readRoster';
import type { RosterOutcome } from '../../app/receipts/roster';
import { sayOfReceipt } from '../../app/receipts/sayOfReceipts';
import { DATA_SHEETS } from '../../model/dataSheets';
import type { ReceiptState } from '../../model/receipt';
import { toFailure } from '../failure';
import type { Failure } from '../failure';

/** What the workbook says of the season. */
export interface SeasonState {
  /** Undefined where the workbook has no 收表登记. */
  readonly overview: RegisterOverview | undefined;
  readonly forms: FormsById;
  /** The sheet of 收表登记 by its name now. */
  readonly sheet: string;
  /** The latest year of which it holds forms, and what these make expected of the next. */
  readonly lastYear: { readonly year: number; readonly expected: readonly Expected[] } | undefined;
}

export interface RegisterModel {
  /** Undefined until it is read. */
  readonly season: SeasonState | undefined;
  readonly isWriting: boolean;
  readonly failure: Failure | undefined;
  /** The last write from here, and the how manyth it is. */
  readonly last: { readonly number: number; readonly write: StandingWrite | undefined } | undefined;
  readonly expected: RosterOutcome | undefined;
  readonly say: (receipt: ListedReceipt, state: ReceiptState) => void;
  readonly expect: (expected: readonly Expected[]) => void;
  /** Which year is looked at; "" is the latest. */
  readonly setYear: (year: string) => void;
  readonly reload: () => void;
  readonly reveal: (receipt: ListedReceipt | undefined) => void;
}

/** 收表登记 of the workbook as it is now, and what the user says of it. */
export function useRegister(host: Host): RegisterModel {
  const [season, setSeason] = useState<SeasonState>();
  const [year, setYear] = useState('');
  const [isWriting, setWriting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [last, setLast] = useState<RegisterModel['last']>();
  const [expected, setExpected] = useState<RosterOutcome>();
  const fail = useCallback((error: unknown) => {
    setFailure(toFailure(error));
  }, []);
  const read = useCallback(() => readSeason(host, year).then(setSeason, fail), [host, year, fail]);
  useEffect(() => {
    void read();
  }, [read]);
  const write = async (work: () => Promise<RosterOutcome | undefined>) => {
    if (isWriting) return;
    setWriting(true);
    setFailure(undefined);
    try {
      setExpected(await work());
      setLast((before) => ({ number: (before?.number ?? 0) + 1, write: host.standingWrites().at(-1) }));
    } catch (error) {
      fail(error);
    }
    await read();
    setWriting(false);
  };
  return {
    season,
    isWriting,
    failure,
    last,
    expected,
    say: (receipt, state) =>
      void write(async () => {
        await sayOfReceipt(host, receipt, state, new Date());
        return undefined;
      }),
    expect: (lines) => void write(() => addToRoster(host, lines)),
    setYear,
    reload: () => {
      setFailure(undefined);
      setExpected(undefined);
      void read();
    },
    reveal: (receipt) => {
      const sheet = season?.sheet ?? DATA_SHEETS.receipts;
      host.reveal({ sheet, row: receipt?.row ?? 0, column: 0 }).catch(fail);
    },
  };
}

async function readSeason(host: Host, wanted: string): Promise<SeasonState> {
  const reading = await readWithRegister(host);
  const years = reading.records.flatMap(({ form }) => form.year ?? []);
  const year = years.reduce((latest, each) => Math.max(latest, each), 0);
  const forms = reading.records.flatMap(({ form }) => (form.year === year ? [form] : []));
  return {
    forms: formsById(reading),
    sheet: reading.tables.receipts?.sheet ?? DATA_SHEETS.receipts,
    overview: registerOverview(reading, { at: new Date(), year: wanted === '' ? undefined : wanted }),
    lastYear: forms.length > 0 ? { year, expected: rosterOfForms(forms) } : undefined,
  };
}
