import { useMemo, useState } from 'react';
import type { CheckedFinding } from '../../app/checkedFinding';
import type { Host, StandingWrite } from '../../app/host';
import { returnLetters } from '../../app/returnLetters';
import { returnOpinions, writeReturnOpinions } from '../../app/returnOpinions';
import type { ReturnOpinion } from '../../app/returnOpinions';
import type { Severity } from '../../model/finding';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import type { Downloads } from '../paneServices';
import { opinionStrings } from './opinionStrings';

/** Opinions that stand in sheets now; `write` is the one that can be taken back. */
export interface WrittenOpinions {
  /** Counts the writes from 1. */
  readonly number: number;
  readonly sheets: readonly string[];
  readonly write: StandingWrite | undefined;
}

export interface OpinionModel {
  /** What can be returned, a department each. */
  readonly opinions: readonly ReturnOpinion[];
  readonly chosen: readonly ReturnOpinion[];
  readonly severities: readonly Severity[];
  readonly isSheetEach: boolean;
  readonly isWriting: boolean;
  readonly written: WrittenOpinions | undefined;
  readonly failure: Failure | undefined;
  readonly choose: (opinions: readonly ReturnOpinion[], isChosen: boolean) => void;
  readonly tell: (severity: Severity, isTold: boolean) => void;
  readonly setSheetEach: (isSheetEach: boolean) => void;
  readonly write: () => void;
  readonly letters: LetterModel;
  readonly reveal: (sheet: string) => void;
}

/** The chosen opinions as letters to save. */
export interface LetterModel {
  readonly office: string;
  readonly deadline: string;
  readonly setOffice: (office: string) => void;
  readonly setDeadline: (deadline: string) => void;
  /** How many were saved last, and under which name. */
  readonly saved: { readonly letters: number; readonly name: string } | undefined;
  readonly save: () => void;
}

/** 退回意见 of findings: for all departments and of what a form is returned or asked for, until the user chooses otherwise. */
export function useOpinions(host: Host, downloads: Downloads, findings: readonly CheckedFinding[]): OpinionModel {
  const [severities, setSeverities] = useState<readonly Severity[]>(['error', 'warning']);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isSheetEach, setSheetEach] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [written, setWritten] = useState<WrittenOpinions>();
  const [failure, setFailure] = useState<Failure>();
  const opinions = useMemo(
    () => returnOpinions(findings.filter(({ severity }) => severities.includes(severity))),
    [findings, severities],
  );
  const chosen = useMemo(() => opinions.filter(({ key }) => !left.has(key)), [opinions, left]);
  const write = async () => {
    setFailure(undefined);
    setWriting(true);
    try {
      const sheets = await writeReturnOpinions(host, chosen, { isSheetEach, at: new Date() });
      const write = host.standingWrites().at(-1);
      setWritten((last) => ({ number: (last?.number ?? 0) + 1, sheets: [...sheets.values()], write }));
    } catch (error) {
      setFailure(toFailure(error));
    }
    setWriting(false);
  };
  const letters = useLetters(chosen, downloads, setFailure, setWriting);
  return {
    letters,
    opinions,
    chosen,
    severities,
    isSheetEach,
    isWriting,
    written,
    failure,
    choose: (some, isChosen) => {
      setLeft((before) => withKeys(before, some, !isChosen));
    },
    tell: (severity, isTold) => {
      setSeverities((before) => [...before.filter((other) => other !== severity), ...(isTold ? [severity] : [])]);
    },
    setSheetEach,
    write: () => void write(),
    reveal: (sheet) => {
      host.reveal({ sheet, row: 0, column: 0 }).catch((error: unknown) => {
        setFailure(toFailure(error));
      });
    },
  };
}

function useLetters(
  chosen: readonly ReturnOpinion[],
  downloads: Downloads,
  setFailure: (failure: Failure | undefined) => void,
  setBusy: (isBusy: boolean) => void,
): LetterModel {
  const [office, setOffice] = useState('');
  const [deadline, setDeadline] = useState('');
  const [saved, setSaved] = useState<LetterModel['saved']>();
  const save = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      const files = returnLetters(chosen, { office, deadline, date: new Date() });
      setSaved({ letters: files.length, name: await downloads.save(opinionStrings.title, files) });
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };
  return { office, deadline, setOffice, setDeadline, saved, save: () => void save() };
}

function withKeys(keys: ReadonlySet<string>, opinions: readonly ReturnOpinion[], isIn: boolean): ReadonlySet<string> {
  const after = new Set(keys);
  for (const { key } of opinions) {
    if (isIn) after.add(key);
    else after.delete(key);
  }
  return after;
}
