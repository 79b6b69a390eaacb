import { Option } from 'commander';
import type { IncomingForm } from '../../app/import/importPreview';
import type { ReadingDoubts } from '../../app/read/doubtsOfReading';
import { CONFLICT_CHOICES, mergeWorkbooks } from '../../app/files/mergeWorkbooks';
import type { ConflictChoice } from '../../app/files/mergeWorkbooks';
import type { FormDoubt } from '../../model/doubt';
import type { WorkbookMemory } from '../../model/workbookMemory';
import type { CommandLine } from './commandLine';
import { describeConflict } from './describeConflict';
import { doubtsOfInputs } from './doubtsOfInputs';
import type { InputFiles } from './findInputs';
import { readFound } from './readInputs';
import type { ReadInput } from './readInputs';
import { shownName } from './shownName';
import { strings } from './strings';
import type { TakenFiles } from './takenFiles';

/** All forms that the arguments name, each once, with the files that they came from. */
export interface CollectedForms {
  readonly inputs: readonly ReadInput[];
  readonly forms: readonly IncomingForm[];
  /** What the workbooks among the files remember, pairs by the positions of the forms. */
  readonly memory: WorkbookMemory;
  /** Where no output may go. */
  readonly taken: TakenFiles;
  /** What belongs to none of the forms. */
  readonly loose: readonly FormDoubt[];
  /** Whether a file could not be read, something in them is doubtful or was not taken, or two versions of a form differ and nobody said which stays; it has been reported. */
  readonly hasFailures: boolean;
}

/** `--on-conflict both|first|last` of the commands that put the forms of several files together. */
export function conflictOption(): Option {
  return new Option('--on-conflict <CHOICE>', strings.conflict.option).choices(CONFLICT_CHOICES);
}

/** Reads the files and puts their forms together; repeated forms and each cell that two versions disagree on are reported. */
export async function collectForms(
  found: InputFiles,
  choice: ConflictChoice | undefined,
  world: CommandLine,
): Promise<CollectedForms> {
  const { read, hasFailures, taken } = await readFound(found, world);
  const doubts = doubtsOfInputs(read, world);
  const files = read.map((input) => ({
    file: input.file,
    forms: formsOf(input, doubts.of(input)),
    memory: input.reading?.memory,
  }));
  const { forms, repeated, conflicts, memory } = mergeWorkbooks(files, choice ?? 'both');
  for (const { file, earlier, projectName, ids } of repeated)
    world.report(strings.conflict.repeated(shownName(file), shownName(earlier), projectName, ids));
  for (const conflict of conflicts) world.report(describeConflict(conflict));
  const isOpen = conflicts.length > 0 && choice === undefined;
  return {
    inputs: read,
    forms: forms.map(({ file, ...incoming }) => ({ ...incoming, source: file })),
    memory,
    taken,
    loose: read.flatMap((input) => doubts.of(input).loose),
    hasFailures: hasFailures || isOpen || doubts.hasOpen,
  };
}

function formsOf({ forms, reading }: ReadInput, doubts: ReadingDoubts): readonly IncomingForm[] {
  const readings: readonly IncomingForm[] = reading?.forms ?? forms.map((form) => ({ form }));
  return readings.map(({ form, origin }, index): IncomingForm => {
    const ofForm = doubts.forms[index] ?? [];
    return { form, ...(origin && { origin }), ...(ofForm.length > 0 && { doubts: ofForm }) };
  });
}
