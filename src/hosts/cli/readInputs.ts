import type { CommandLine } from './commandLine';
import { findInputs } from './findInputs';
import type { InputFiles } from './findInputs';
import { progressBar } from './progressBar';
import { readInput } from './readInput';
import type { Input } from './readInput';
import { shownName } from './shownName';
import { strings } from './strings';
import { isOfForm } from '../../model/reading';
import type { TakenFiles } from './takenFiles';

export type ReadInput = Extract<Input, { kind: 'forms' }>;

export interface Inputs {
  readonly read: readonly ReadInput[];
  /** Whether something that was named could not be read, or not all of it; it has been reported. */
  readonly hasFailures: boolean;
  /** Where no output may go. */
  readonly taken: TakenFiles;
}

/** Reads all that the arguments name; what cannot be read is reported by name, and the rest goes on. */
export async function readInputs(inputs: readonly string[], world: CommandLine): Promise<Inputs> {
  return readFound(await findInputs(inputs, world), world);
}

/** Reads the files that were found, and reports what became of each. */
export async function readFound(found: InputFiles, world: CommandLine): Promise<Inputs> {
  const inputs: Input[] = [];
  const bar = progressBar(strings.progress.read, world.terminal);
  for (const [index, file] of found.files.entries()) {
    inputs.push(...(await readInput(file, world)));
    bar.update(index + 1, found.files.length);
  }
  bar.stop();
  const read = inputs.filter((input) => input.kind === 'forms');
  const failures = [...found.problems, ...inputs.flatMap(failuresOf), ...read.flatMap(({ warnings }) => warnings)];
  for (const sentence of [...found.notices, ...failures, ...read.flatMap(incompleteForms)]) world.report(sentence);
  for (const input of inputs) {
    if (input.kind === 'unreadable' && input.diagnosis !== undefined) world.diagnose(input.file, input.diagnosis);
  }
  reportSummary(found, inputs, world);
  return { read, hasFailures: failures.length > 0, taken: found.taken };
}

function failuresOf(input: Input): readonly string[] {
  if (input.kind === 'unreadable') return [input.problem];
  const problems = input.reading?.problems ?? [];
  return problems
    .filter((problem) => !isOfForm(problem))
    .map((problem) => strings.problem(shownName(input.file), problem));
}

function incompleteForms({ file, reading }: ReadInput): readonly string[] {
  const problems = reading?.problems ?? [];
  return problems.filter(isOfForm).map((problem) => strings.problem(shownName(file), problem));
}

/** Who hands over more than one file wants to see that none is missing. */
function reportSummary(found: InputFiles, inputs: readonly Input[], world: CommandLine): void {
  const received = found.problems.length + inputs.length;
  const formsOf = inputs.map((input) => (input.kind === 'forms' ? input.forms.length : 0));
  const read = formsOf.filter((forms) => forms > 0).length;
  const forms = formsOf.reduce((sum, count) => sum + count, 0);
  if (received > 1) world.report(strings.found.summary(received, read, forms, received - read));
  if (found.passedOver > 0) world.report(strings.found.passedOver(found.passedOver));
}
