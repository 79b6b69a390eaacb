import path from 'node:path';
import type { Command } from 'commander';
import type { ConflictChoice } from '../../../app/mergeWorkbooks';
import { collectForms, conflictOption } from '../collectForms';
import type { CommandLine, ExitCode } from '../commandLine';
import { findInputs } from '../findInputs';
import { makeWorkbook } from '../makeWorkbook';
import { reportCrashes } from '../reportCrashes';
import { settingsOfInputs } from '../settingsOfInputs';
import { strings } from '../strings';
import { isTaken } from '../takenFiles';
import { writeOutput } from '../writeOutput';

interface BuildOptions {
  readonly output: string;
  readonly onConflict?: ConflictChoice;
  readonly settings?: string;
  readonly official: boolean;
}

/** `build FILE… -o OUT.xlsx`: all forms of the files in one workbook, checked, with the official form of each. */
export function addBuildCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('build')
    .description(strings.build.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .requiredOption('-o, --output <OUT.xlsx>', strings.build.output)
    .addOption(conflictOption())
    .option('--settings <FILE>', strings.check.settings)
    .option('--no-official', strings.build.noOfficial)
    .action(async (files: string[], options: BuildOptions) => {
      finish(await build(files, options, world));
    });
}

async function build(files: readonly string[], options: BuildOptions, world: CommandLine): Promise<ExitCode> {
  const { output } = options;
  if (path.extname(output).toLowerCase() !== '.xlsx') return refuse(strings.build.notXlsx(output), world);
  const found = await findInputs(files, world);
  const { taken: takenBySettings } = await findInputs(options.settings === undefined ? [] : [options.settings], world);
  if (await isTaken(output, new Set([...found.taken, ...takenBySettings]), world))
    return refuse(strings.outcome.outputIsInput(output), world);
  const { inputs, forms, loose, taken, hasFailures } = await collectForms(found, options.onConflict, world);
  if (forms.length === 0) return refuse(strings.build.noForms, world);
  const settings = await settingsOfInputs(inputs, options.settings, world);
  if (typeof settings === 'string') return refuse(settings, world);
  const made = await makeWorkbook(forms, { settings, hasOfficialForms: options.official, loose }, world);
  if ('obstacles' in made) {
    for (const obstacle of made.obstacles) world.report(obstacle);
    return refuse(strings.build.noForms, world);
  }
  for (const sentence of [...made.told, ...made.leftOut]) world.report(sentence);
  if (made.forms === 0) return refuse(strings.build.noForms, world);
  if (!(await writeOutput(output, made.bytes, taken, world))) return 2;
  world.report(strings.build.done(output, made.forms, made.findings));
  const isWhole = reportCrashes(made.unchecked, world);
  return hasFailures || !isWhole || made.leftOut.length > 0 || made.findings.error > 0 ? 1 : 0;
}

function refuse(sentence: string, world: CommandLine): ExitCode {
  world.report(sentence);
  return 2;
}
