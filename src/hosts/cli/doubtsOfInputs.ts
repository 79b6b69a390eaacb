import path from 'node:path';
import { doubtsOfReading } from '../../app/read/doubtsOfReading';
import type { ReadingDoubts } from '../../app/read/doubtsOfReading';
import { isOpen } from '../../model/doubt';
import type { CommandLine } from './commandLine';
import { describeDoubts } from './describeDoubts';
import type { ReadInput } from './readInputs';
import { shownName } from './shownName';

/** What the readers were not sure of, file by file. */
export interface InputDoubts {
  readonly of: (input: ReadInput) => ReadingDoubts;
  /** Whether something waits for a person; it has been reported. */
  readonly hasOpen: boolean;
}

const NONE: ReadingDoubts = { forms: [], loose: [] };

/** Gathers the doubts of the files and tells the open ones by file and form. */
export function doubtsOfInputs(inputs: readonly ReadInput[], world: Pick<CommandLine, 'report'>): InputDoubts {
  const known = new Map<ReadInput, ReadingDoubts>();
  let hasOpen = false;
  for (const input of inputs) {
    const { file, forms, reading } = input;
    if (!reading) continue;
    // The sheet goes from hand to hand: nobody has to know where the file lay.
    const doubts = doubtsOfReading(reading, { source: path.basename(file) });
    known.set(input, doubts);
    const furniture = reading.remainder.filter(({ kind }) => kind === 'furniture').map(({ text }) => text.trim());
    for (const line of describeDoubts({ file: shownName(file), forms, doubts, furniture })) world.report(line);
    hasOpen ||= [...doubts.forms.flat(), ...doubts.loose].some(isOpen);
  }
  return { of: (input) => known.get(input) ?? NONE, hasOpen };
}
