import { Command, CommanderError } from 'commander';
import packageJson from '../../../package.json';
import { describeError } from '../../model/describeError';
import type { FormTemplate } from '../../model/template';
import type { CommandLine, ExitCode, World } from './commandLine';
import { addBuildCommand } from './commands/buildCommand';
import { addCheckCommand } from './commands/checkCommand';
import { addExportCommand } from './commands/exportCommand';
import { addParseCommand } from './commands/parseCommand';
import { addRegisterCommand } from './commands/registerCommand';
import { addRuleCommand } from './commands/ruleCommand';
import { addSplitCommand } from './commands/splitCommand';
import { readTemplateFiles } from './readTemplateFiles';
import { shownLines, shownName } from './shownName';
import { strings } from './strings';

const COMMANDS = [
  addParseCommand,
  addCheckCommand,
  addBuildCommand,
  addSplitCommand,
  addExportCommand,
  addRegisterCommand,
  addRuleCommand,
];

/** Runs the command line and answers its exit code. Never rejects: what goes wrong is reported. */
export async function main(world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const diagnoses: string[] = [];
  let templates: readonly FormTemplate[] = [];
  const commandLine: CommandLine = {
    ...world,
    templates: () => templates,
    report: (text) => {
      world.report(shownLines(text));
    },
    diagnose: (subject, detail) => diagnoses.push(strings.outcome.diagnosis(shownName(subject), detail)),
  };
  const program = createProgram(commandLine);
  for (const add of COMMANDS) {
    add(program, commandLine, (finished) => {
      code = finished;
    });
  }
  for (const command of program.commands) {
    command.option('--debug', strings.help.debug);
    if (command.registeredArguments.length > 0 && !['rule', 'register'].includes(command.name()))
      addTemplateOption(command);
  }
  program.hook('preAction', async (_, command) => {
    const read = await readTemplateFiles(command.opts<TemplateOptions>().template ?? [], world);
    if (typeof read === 'string') throw new CommanderError(2, UNUSABLE_TEMPLATE, read);
    templates = read;
  });
  try {
    await program.parseAsync(world.argv, { from: 'user' });
    const isAsked = program.commands.some((command) => command.opts<{ readonly debug?: true }>().debug);
    if (diagnoses.length > 0) world.report(isAsked ? diagnoses.join('\n') : strings.outcome.howToDiagnose);
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      world.report(strings.outcome.unexpected(describeError(error)));
      return 2;
    }
    if (error.exitCode === 0) return 0;
    if (error.code !== 'commander.help') world.report(describeUsageError(error));
    return 2;
  }
}

function createProgram(world: CommandLine): Command {
  return new Command('shenbao')
    .description(strings.program)
    .usage(strings.help.usage)
    .version(packageJson.version, '-V, --version', strings.help.version)
    .helpOption('-h, --help', strings.help.help)
    .helpCommand('help [command]', strings.help.command)
    .addHelpText('after', strings.help.exitCodes)
    .configureHelp({ styleTitle: (title) => strings.help.titles.get(title) ?? title })
    .configureOutput({
      writeOut: (text) => {
        world.print(text.trimEnd());
      },
      writeErr: (text) => {
        world.report(text.trimEnd());
      },
      outputError: () => undefined,
    })
    .exitOverride();
}

interface TemplateOptions {
  readonly template?: readonly string[];
}

/** `--template FILE`, any number of them: every command that reads takes it. */
function addTemplateOption(command: Command): void {
  const collect = (file: string, files: readonly string[] = []): readonly string[] => [...files, file];
  command.option('--template <FILE>', strings.template.option, collect);
}

const UNUSABLE_TEMPLATE = 'shenbao.unusableTemplate';

/** The library speaks English; what it names stands in quotes. */
function describeUsageError({ code, message }: CommanderError): string {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  switch (code) {
    case UNUSABLE_TEMPLATE:
      return message;
    case 'commander.unknownOption':
      return strings.usage.unknownOption(name);
    case 'commander.unknownCommand':
      return strings.usage.unknownCommand(name);
    case 'commander.missingArgument':
      return strings.usage.missingFiles;
    case 'commander.missingMandatoryOptionValue':
      return strings.usage.missingOption(name);
    case 'commander.optionMissingArgument':
      return strings.usage.missingValue(name);
    case 'commander.invalidArgument': {
      const [, given = '', choices = ''] =
        /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/su.exec(message) ?? [];
      return strings.usage.invalidChoice(given, name, choices);
    }
    default:
      return strings.usage.other(message);
  }
}
