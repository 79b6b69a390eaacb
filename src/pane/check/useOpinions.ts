import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import type { Host, StandingWrite } from '../../app/host';
import { returnLetters } from '../../app/sheets/returnLetters';
import { recordReturn, returnOpinions, withDeadlines, writeReturnOpinions } from '../../app/sheets/returnOpinions';
import type { ReturnOpinion } from '../../app/sheets/returnOpinions';
import { readReturnWords } from '../../app/sheets/returnWords';
import type { ReturnWords } from '../../app/sheets/returnWords';
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
  /** Sentences on what 收表登记 has no room for. */
  readonly told: readonly string[];
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

/** Letters that were saved; `write` is what 收表登记 says of it, if anything. */
export interface SavedLetters extends Omit<WrittenOpinions, 'sheets'> {
  readonly letters: number;
  readonly name: string;
}

/** The chosen opinions as letters to save. */
export interface LetterModel {
  /** As the workbook remembers them, until somebody says others. */
  readonly words: ReturnWords;
  readonly setWords: (words: Partial<ReturnWords>) => void;
  readonly saved: SavedLetters | undefined;
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
  const letters = useLetters(host, chosen, downloads, { setFailure, setBusy: setWriting });
  const write = async () => {
    setFailure(undefined);
    setWriting(true);
    try {
      const { words } = letters;
      const { sheets, told } = await writeReturnOpinions(host, chosen, { isSheetEach, at: new Date(), words });
      const write = host.standingWrites().at(-1);
      setWritten((last) => ({ number: (last?.number ?? 0) + 1, sheets: [...sheets.values()], told, write }));
    } catch (error) {
      setFailure(toFailure(error));
    }
    setWriting(false);
  };
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
  host: Host,
  chosen: readonly ReturnOpinion[],
  downloads: Downloads,
  {
    setFailure,
    setBusy,
  }: {
    readonly setFailure: (failure: Failure | undefined) => void;
    readonly setBusy: (isBusy: boolean) => void;
  },
): LetterModel {
  const [words, setWords] = useReturnWords(host);
  const [saved, setSaved] = useState<LetterModel['saved']>();
  const save = async () => {
    setFailure(undefined);
    setBusy(true);
    try {
      const at = new Date();
      const files = returnLetters(await withDeadlines(host, chosen, at), { ...words, date: at });
      const name = await downloads.save(opinionStrings.title, files);
      const { isWritten, told } = await recordReturn(host, chosen, { at, words });
      const write = isWritten ? host.standingWrites().at(-1) : undefined;
      setSaved((last) => ({ number: (last?.number ?? 0) + 1, letters: files.length, name, told, write }));
    } catch (error) {
      setFailure(toFailure(error));
    }
    setBusy(false);
  };
  return { words, setWords, saved, save: () => void save() };
}

/** The words that the workbook remembers, and what is said anew. */
function useReturnWords(host: Host): readonly [ReturnWords, LetterModel['setWords']] {
  const [remembered, setRemembered] = useState<ReturnWords>({ office: '', deadline: '' });
  const [said, setSaid] = useState<Partial<ReturnWords>>({});
  useEffect(() => {
    let isShown = true;
    readReturnWords(host).then(
      (words) => {
        if (isShown) setRemembered(words);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [host]);
  const words = useMemo(() => ({ ...remembered, ...said }), [remembered, said]);
  const say = useCallback((more: Partial<ReturnWords>) => {
    setSaid((before) => ({ ...before, ...more }));
  }, []);
  return [words, say];
}

function withKeys(keys: ReadonlySet<string>, opinions: readonly ReturnOpinion[], isIn: boolean): ReadonlySet<string> {
  const after = new Set(keys);
  for (const { key } of opinions) {
    if (isIn) after.add(key);
    else after.delete(key);
  }
  return after;
}
