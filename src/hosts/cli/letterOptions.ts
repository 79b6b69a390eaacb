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
import { refusalOfOutput, writeOutput } from './writeOutput';

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

type LetterTerms = Pick<OutputTerms, 'taken' | 'isForced'>;

/**
 * What makes sure that letters can be written before anything is said to have gone back: reports what stands in their way, and that nothing
 * is registered as returned then.
 */
export function lettersAreFree(
  options: LetterOptions,
  terms: LetterTerms,
  world: CommandLine,
): (opinions: readonly ReturnOpinion[]) => Promise<boolean> {
  return async (opinions) => {
    const refusals: string[] = [];
    for (const { target } of lettersOf(opinions, options)) {
      const refusal = await refusalOfOutput(target, { ...terms, earlier: EARLIER_RESULTS.letters }, world);
      if (refusal !== undefined) refusals.push(refusal);
    }
    if (refusals.length === 0) return true;
    world.report(strings.letters.notReturned(refusals.length));
    return false;
  };
}

function lettersOf(opinions: readonly ReturnOpinion[], { letters: folder, office = '', deadline = '' }: LetterOptions) {
  if (folder === undefined) return [];
  const letters = returnLetters(opinions, { office, deadline, date: new Date() });
  return letters.map(({ name, letter }) => ({ target: path.join(folder, name), letter }));
}

/** Writes the letters and says so; answers whether all of them were written. */
export async function writeLetters(
  opinions: readonly ReturnOpinion[],
  options: LetterOptions,
  terms: LetterTerms,
  world: CommandLine,
): Promise<boolean> {
  const { letters: folder } = options;
  if (folder === undefined) return true;
  let isWhole = true;
  let written = 0;
  for (const { target, letter } of lettersOf(opinions, options)) {
    const isWritten = await writeOutput(
      target,
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
