import { Option } from 'commander';
import type { IncomingForm } from '../../app/importPreview';
import { CONFLICT_CHOICES, mergeWorkbooks } from '../../app/mergeWorkbooks';
import type { ConflictChoice } from '../../app/mergeWorkbooks';
import type { CommandLine } from './commandLine';
import { describeConflict } from './describeConflict';
import type { InputFiles } from './findInputs';
import { readFound } from './readInputs';
import type { ReadInput } from './readInputs';
import { strings } from './strings';
import type { TakenFiles } from './takenFiles';

/** All forms that the arguments name, each once, with the files that they came from. */
export interface CollectedForms {
  readonly inputs: readonly ReadInput[];
  readonly forms: readonly IncomingForm[];
  /** Where no output may go. */
  readonly taken: TakenFiles;
  /** Whether a file could not be read, or two versions of a form differ and nobody said which stays; it has been reported. */
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
  const files = read.map(({ file, forms, reading }) => ({
    file,
    forms: reading?.forms ?? forms.map((form) => ({ form })),
  }));
  const { forms, repeated, conflicts } = mergeWorkbooks(files, choice ?? 'both');
  for (const { file, projectName } of repeated) world.report(strings.conflict.repeated(file, projectName));
  for (const conflict of conflicts) world.report(describeConflict(conflict));
  const isOpen = conflicts.some(({ kept }) => kept === 'data-sheets' || choice === undefined);
  return { inputs: read, forms: forms.map(withoutFile), taken, hasFailures: hasFailures || isOpen };
}

function withoutFile({ form, origin }: IncomingForm): IncomingForm {
  return { form, ...(origin && { origin }) };
}
