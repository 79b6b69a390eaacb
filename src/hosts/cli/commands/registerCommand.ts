import type { Command } from 'commander';
import { readSheetsOfFile } from '../../../app/receipts/registerInFile';
import { registerOverview } from '../../../app/receipts/registerOverview';
import type { DepartmentReceipts, RegisterOverview, RegisterStep } from '../../../app/receipts/registerOverview';
import { departmentWords, sayHowMany, sayWhatWaits } from '../../../app/receipts/sayRegister';
import { decodeFile } from '../../../formats/decodeFile';
import type { CommandLine, ExitCode } from '../commandLine';
import { describeReadFailure } from '../diskFailure';
import { strings } from '../strings';

/** `register FILE`: what 收表登记 of a workbook says: who has not sent, who was sent back, what waits. */
export function addRegisterCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('register')
    .description(strings.register.description)
    .usage(strings.register.usage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE>', strings.register.file)
    .option('--json', strings.register.json)
    .action(async (file: string, options: { readonly json?: true }) => {
      finish(await tellRegister(file, options.json === true, world));
    });
}

async function tellRegister(file: string, isJson: boolean, world: CommandLine): Promise<ExitCode> {
  const overview = await overviewOf(file, world);
  if (typeof overview === 'string') {
    world.report(overview);
    return 2;
  }
  world.print(isJson ? JSON.stringify(overview, undefined, 2) : describe(overview));
  return 0;
}

async function overviewOf(file: string, world: CommandLine): Promise<RegisterOverview | string> {
  let bytes: Uint8Array;
  try {
    bytes = await world.readFile(file);
  } catch (error) {
    const sentence = describeReadFailure(file, error);
    if (sentence === undefined) throw error;
    return sentence;
  }
  const decoded = await decodeFile(file, bytes, world.pdfResources);
  if (decoded.kind !== 'workbook') return strings.register.none(file);
  return registerOverview(readSheetsOfFile(decoded.dataSheets)) ?? strings.register.none(file);
}

function describe(overview: RegisterOverview): string {
  const waiting = sayWhatWaits(overview).flatMap(({ step, text }) => [text, ...linesOf(overview.departments, step)]);
  return [sayHowMany(overview), ...(waiting.length > 0 ? waiting : [strings.register.nothing])].join('\n');
}

function linesOf(departments: readonly DepartmentReceipts[], step: RegisterStep): readonly string[] {
  return departments.flatMap((department) => {
    const name = departmentWords(department);
    if (step === 'missing')
      return department.missing.map(({ projectName }) => strings.register.missing(name, projectName));
    return department.projects
      .filter((project) => project.step === step)
      .map(({ last, errors }) => strings.register.project(name, last, errors));
  });
}
