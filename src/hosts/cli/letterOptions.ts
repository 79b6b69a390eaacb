import path from 'node:path';
import type { Command } from 'commander';
import { returnLetters } from '../../app/sheets/returnLetters';
import type { ReturnWords } from '../../app/sheets/returnWords';
import type { ReturnOpinion } from '../../app/sheets/returnOpinions';
import { writeDocx } from '../../formats/docx/writeDocx';
import type { CommandLine } from './commandLine';
import { EARLIER_RESULTS } from './earlierResults';
import { strings } from './strings';
import type { OutputTerms } from './writeOutput';
import { writeOutput } from './writeOutput';

/** Where letters go, and what stands in them beside the findings. */
export interface LetterOptions {
  readonly letters?: string;
  readonly office?: string;
  readonly deadline?: string;
}

export function addLetterOptions(command: Command): Command {
  return command
    .option('--letters <DIR>', strings.letters.folder)
    .option('--office <NAME>', strings.letters.office)
    .option('--deadline <DATE>', strings.letters.deadline);
}

/** The words of letters that are asked for. */
export function returnWordsOf({ letters, office = '', deadline = '' }: LetterOptions): ReturnWords | undefined {
  return letters === undefined ? undefined : { office, deadline };
}

/** Writes the letters and says so; answers whether all of them were written. */
export async function writeLetters(
  opinions: readonly ReturnOpinion[],
  { letters: folder, office = '', deadline = '' }: LetterOptions,
  terms: Pick<OutputTerms, 'taken' | 'isForced'>,
  world: CommandLine,
): Promise<boolean> {
  if (folder === undefined) return true;
  let isWhole = true;
  let written = 0;
  for (const { name, letter } of returnLetters(opinions, { office, deadline, date: new Date() })) {
    const isWritten = await writeOutput(
      path.join(folder, name),
      await writeDocx(letter),
      { ...terms, earlier: EARLIER_RESULTS.letters },
      world,
    );
    isWhole &&= isWritten;
    written += isWritten ? 1 : 0;
  }
  if (written > 0) world.report(strings.letters.done(folder, written));
  return isWhole;
}
