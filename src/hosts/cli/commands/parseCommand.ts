import type { Command } from 'commander';
import type { CommandLine, ExitCode } from '../commandLine';
import { doubtsOfInputs } from '../doubtsOfInputs';
import { EARLIER_RESULTS } from '../earlierResults';
import { forceOption } from '../forceOption';
import { readInputs } from '../readInputs';
import type { ReadInput } from '../readInputs';
import { shownLines } from '../shownName';
import { strings } from '../strings';
import { summariseInput } from '../summariseInput';
import { writeJsonFiles } from '../writeJsonFiles';

interface ParseOptions {
  readonly json?: true;
  readonly outDir?: string;
  readonly force?: true;
}

/** `parse FILE… [--json | --out-dir DIR [--force]]`: the forms of the files as JSON, or as a summary for a reader. */
export function addParseCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('parse')
    .description(strings.parse.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .option('--json', strings.parse.json)
    .option('--out-dir <DIR>', strings.parse.outDir)
    .addOption(forceOption())
    .action(async (files: string[], options: ParseOptions) => {
      finish(await parse(files, options, world));
    });
}

async function parse(files: readonly string[], options: ParseOptions, world: CommandLine): Promise<ExitCode> {
  if (options.json && options.outDir !== undefined) {
    world.report(strings.usage.conflict);
    return 2;
  }
  const { read, hasFailures, taken } = await readInputs(files, world);
  if (read.length === 0) {
    if (options.json) world.print('[]');
    world.report(strings.outcome.nothingRead);
    return 2;
  }
  // What is printed names its doubts itself; files hold forms alone.
  const { hasOpen } = doubtsOfInputs(read, options.outDir === undefined ? UNHEARD : world);
  if (options.outDir !== undefined) {
    const results = read.map(({ file, forms }) => ({ file, data: forms }));
    const terms = { taken, earlier: EARLIER_RESULTS.forms, isForced: options.force === true };
    const isComplete = await writeJsonFiles(results, options.outDir, terms, world);
    return hasFailures || hasOpen || !isComplete ? 1 : 0;
  }
  if (options.json) world.print(JSON.stringify(read.map(jsonResult), null, 2));
  else for (const input of read) world.print(shownLines(summariseInput(input)));
  return hasFailures || hasOpen ? 1 : 0;
}

const UNHEARD: Pick<CommandLine, 'report'> = { report: () => undefined };

function jsonResult({ file, forms, reading }: ReadInput): unknown {
  return {
    file,
    forms,
    notes: (reading?.notes ?? []).map(({ form, path: field, message, alternative }) => ({
      form,
      path: field,
      message,
      ...(alternative !== undefined && { alternative }),
    })),
    remainder: (reading?.remainder ?? []).map(({ line, text }) => ({ line, text })),
  };
}
