import type { CommandLine } from './commandLine';
import { findInputs } from './findInputs';
import { progressBar } from './progressBar';
import { readInput } from './readInput';
import type { Input } from './readInput';
import { strings } from './strings';

export type ReadInput = Extract<Input, { kind: 'forms' }>;

export interface Inputs {
  readonly read: readonly ReadInput[];
  /** Whether something that was named could not be read; it has been reported. */
  readonly hasFailures: boolean;
}

/** Reads all that the arguments name; what cannot be read is reported by name, and the rest goes on. */
export async function readInputs(inputs: readonly string[], world: CommandLine): Promise<Inputs> {
  const { files, problems } = await findInputs(inputs, world);
  const failures = [...problems];
  const read: ReadInput[] = [];
  const bar = progressBar(strings.progress.read, world.terminal);
  for (const [index, file] of files.entries()) {
    const input = await readInput(file, world);
    if (input.kind === 'forms') read.push(input);
    failures.push(...failuresOf(input));
    bar.update(index + 1, files.length);
  }
  bar.stop();
  for (const failure of failures) world.report(failure);
  for (const { file, reading } of read) {
    for (const problem of reading?.problems ?? []) {
      if (problem.kind === 'incomplete-form') world.report(strings.problem(file, problem));
    }
  }
  return { read, hasFailures: failures.length > 0 };
}

function failuresOf(input: Input): readonly string[] {
  if (input.kind === 'unreadable') return [input.problem];
  const problems = input.reading?.problems ?? [];
  return problems
    .filter((problem) => problem.kind !== 'incomplete-form')
    .map((problem) => strings.problem(input.file, problem));
}
