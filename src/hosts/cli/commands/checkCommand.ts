import type { Command } from 'commander';
import { checkForms, isRuleId } from '../../../app/check/checkForms';
import type { FileFinding, FileUnchecked, FilesCheck, FormsOfFile } from '../../../app/check/checkForms';
import { groupBy } from '../../../model/groupBy';
import { ownRuleName } from '../../../model/ownRule';
import type { Settings } from '../../../model/settings';
import { withOwnRules } from '../../../app/check/ownRules';
import type { CommandLine, ExitCode } from '../commandLine';
import { describeCheck } from '../describeCheck';
import { doubtsOfInputs } from '../doubtsOfInputs';
import { EARLIER_RESULTS } from '../earlierResults';
import { forceOption } from '../forceOption';
import { readInputs } from '../readInputs';
import { readSettingsFile } from '../readSettingsFile';
import { reportCrashes } from '../reportCrashes';
import { ownRulesOfInputs } from '../settingsOfInputs';
import { shownLines, shownName } from '../shownName';
import { strings } from '../strings';
import { unknownRule } from '../unknownRule';
import { writeJsonFiles } from '../writeJsonFiles';
import type { OutputTerms } from '../writeOutput';

interface CheckOptions {
  readonly json?: true;
  readonly enable?: readonly string[];
  readonly disable?: readonly string[];
  readonly settings?: string;
  readonly outDir?: string;
  readonly force?: true;
}

/** `check FILE… [--json] [--enable RULE…] [--disable RULE…] [--settings FILE] [--out-dir DIR [--force]]`: the findings on the forms of the files. */
export function addCheckCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description(strings.check.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('[FILE...]', strings.files)
    .option('--json', strings.check.json)
    .option('--enable <RULE...>', strings.check.enable)
    .option('--disable <RULE...>', strings.check.disable)
    .option('--settings <FILE>', strings.check.settings)
    .option('--out-dir <DIR>', strings.check.outDir)
    .addOption(forceOption())
    .action(async (files: string[], options: CheckOptions) => {
      finish(await check(files, options, world));
    });
}

async function check(named: readonly string[], options: CheckOptions, world: CommandLine): Promise<ExitCode> {
  const { enable, disable, files } = tellApart(named, options);
  const unknown = [...enable, ...disable].find((rule) => !isRuleId(rule));
  if (unknown !== undefined) return refuse(unknownRule(unknown), world);
  if (files.length === 0) return refuse(strings.usage.missingFiles, world);
  if (options.json && options.outDir !== undefined) return refuse(strings.usage.conflict, world);
  const office = await readSettingsFile(options.settings, world);
  if (typeof office === 'string') return refuse(office, world);
  const { read, hasFailures: hasUnread, taken } = await readInputs(files, world);
  if (read.length === 0) {
    if (options.json) world.print('[]');
    return refuse(strings.outcome.nothingRead, world);
  }
  const settings = withOwnRules(office, ...ownRulesOfInputs(read));
  const doubts = doubtsOfInputs(read, world);
  const hasFailures = doubts.hasOpen || hasUnread;
  const inputs = read.map((input) => ({ ...input, doubts: doubts.of(input).forms }));
  if (options.outDir !== undefined) {
    const terms = { taken, earlier: EARLIER_RESULTS.findings, isForced: options.force === true };
    return await checkApart(inputs, { settings, enable, disable, folder: options.outDir, terms, hasFailures }, world);
  }
  const result = checkForms(inputs, settings, enable, disable);
  const isWhole = reportCrashes(result.unchecked, world);
  if (options.json) reportUnchecked(result.unchecked, world);
  world.print(
    options.json
      ? JSON.stringify(result.findings.map(contractOf), null, 2)
      : shownLines(describeCheck(read, result, settings)),
  );
  return hasFailures || !isWhole || hasErrors(result) ? 1 : 0;
}

interface ApartOptions {
  readonly settings: Settings;
  readonly enable: readonly string[];
  readonly disable: readonly string[];
  readonly folder: string;
  readonly terms: OutputTerms;
  readonly hasFailures: boolean;
}

/** Each file is a batch of its own, its findings go into a file of their own. */
async function checkApart(read: readonly FormsOfFile[], options: ApartOptions, world: CommandLine): Promise<ExitCode> {
  const checks = read.map((input) => ({
    file: input.file,
    result: checkForms([input], options.settings, options.enable, options.disable),
  }));
  const results = checks.map(({ file, result }) => ({ file, data: result.findings.map(contractOf) }));
  reportUnchecked(
    checks.flatMap(({ result }) => result.unchecked),
    world,
  );
  const isComplete = await writeJsonFiles(results, options.folder, options.terms, world);
  const isWhole = reportCrashes(
    checks.flatMap(({ result }) => result.unchecked),
    world,
  );
  const isClean = isWhole && isComplete && !options.hasFailures && !checks.some(({ result }) => hasErrors(result));
  return isClean ? 0 : 1;
}

/** What was not checked of forms, rule by rule, and own rules that cannot be understood: the findings alone would make them look passed. */
function reportUnchecked(unchecked: readonly FileUnchecked[], world: CommandLine): void {
  // Rules that failed are told with what went wrong.
  const told = unchecked.filter(({ diagnosis }) => diagnosis === undefined);
  for (const [first, ...more] of groupBy(told, ({ rule }) => rule).values()) {
    if (!first) continue;
    const { rule, reason, file, form } = first;
    const name = ownRuleName(rule);
    if (file !== undefined && form !== null) {
      world.report(strings.check.uncheckedForms(name ?? rule, more.length + 1, shownName(file), form + 1, reason));
    } else if (name !== undefined) world.report(strings.check.ownRule(name, reason));
  }
}

/** `--enable a b,c file.txt`: what looks like a file behind the rules is one. */
function tellApart(named: readonly string[], { enable = [], disable = [] }: CheckOptions) {
  const isFile = (word: string) => !isRuleId(word) && /[./\\*]/u.test(word);
  const rulesIn = (words: readonly string[]) =>
    words.filter((word) => !isFile(word)).flatMap((word) => word.split(/[,，]/u).filter((id) => id !== ''));
  return {
    enable: rulesIn(enable),
    disable: rulesIn(disable),
    files: [...named, ...[...enable, ...disable].filter(isFile)],
  };
}

function refuse(sentence: string, world: CommandLine): ExitCode {
  world.report(sentence);
  return 2;
}

function hasErrors({ findings }: FilesCheck): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** What the contract names, then what tools may use beyond it. */
function contractOf({ file, form, rule, severity, path, message, messageId, data, related }: FileFinding) {
  return { file, form, rule, severity, path, message, messageId, data, related };
}
