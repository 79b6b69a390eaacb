import type { Command } from 'commander';
import { readSheetsOfFile } from '../../../app/receipts/registerInFile';
import { compareRounds, formsById, roundOf } from '../../../app/receipts/compareRounds';
import type { FormsById, RoundComparison } from '../../../app/receipts/compareRounds';
import { registerOverview } from '../../../app/receipts/registerOverview';
import type { DepartmentReceipts, RegisterOverview, RegisterStep } from '../../../app/receipts/registerOverview';
import { departmentWords, sayHowMany, sayWhatWaits } from '../../../app/receipts/sayRegister';
import { decodeFile } from '../../../formats/decodeFile';
import { roundNumber } from '../../../model/receipt';
import type { SheetContent } from '../../../model/sheetContent';
import type { CommandLine, ExitCode } from '../commandLine';
import { describeDifference } from '../describeConflict';
import { readNamedFile } from '../readNamedFile';
import { shownName } from '../shownName';
import { strings } from '../strings';

/** `register FILE`: what 收表登记 of a workbook says: who has not sent, who was sent back, what waits. */
export function addRegisterCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('register')
    .description(strings.register.description)
    .usage(strings.register.usage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE>', strings.register.file)
    .option('--compare <ROUND...>', strings.register.compare)
    .option('--year <YEAR>', strings.register.year)
    .option('--json', strings.register.json)
    .action(async (file: string, options: RegisterOptions) => {
      finish(await tellRegister(file, options, world));
    });
}

interface RegisterOptions {
  readonly json?: true;
  readonly year?: string;
  readonly compare?: readonly string[];
}

async function tellRegister(
  file: string,
  { json, year, compare }: RegisterOptions,
  world: CommandLine,
): Promise<ExitCode> {
  const rounds = compare && roundsToCompare(compare);
  if (compare && !rounds) return refuse(strings.register.compareNeeds, world);
  const register = await registerOf(file, year, world);
  if (typeof register === 'string') return refuse(register, world);
  const { overview, forms } = register;
  if (rounds) {
    const compared = compareAll(overview, rounds, forms);
    world.print(json === true ? JSON.stringify(compared.map(contractOf), undefined, 2) : describeAll(compared));
    const without = overview.departments.flatMap(({ projects }) => projects).length - compared.length;
    if (without > 0) world.report(strings.register.noRounds(without));
  } else {
    world.print(json === true ? JSON.stringify(overview, undefined, 2) : describe(overview));
  }
  const others = overview.years.filter((each) => each !== overview.year);
  if (others.length > 0) world.report(strings.register.otherYears(others));
  return 0;
}

function refuse(sentence: string, world: CommandLine): ExitCode {
  world.report(sentence);
  return 2;
}

interface Register {
  readonly overview: RegisterOverview;
  readonly forms: FormsById;
}

async function registerOf(file: string, year: string | undefined, world: CommandLine): Promise<Register | string> {
  const sheets = await readDataSheetsOf(file, world);
  if (typeof sheets === 'string') return sheets;
  const reading = readSheetsOfFile(sheets);
  const overview = registerOverview(reading, { at: new Date(), year });
  if (!overview) return strings.register.none(shownName(file));
  const isKnown = year === undefined || overview.years.includes(year);
  return isKnown
    ? { overview, forms: formsById(reading) }
    : strings.register.yearUnknown(shownName(file), year, overview.years);
}

/** The data sheets of a workbook, or a sentence on why there are none. */
async function readDataSheetsOf(file: string, world: CommandLine): Promise<readonly SheetContent[] | string> {
  const bytes = await readNamedFile(file, world);
  if (typeof bytes === 'string') return bytes;
  const decoded = await decodeFile(file, bytes, world.pdfResources);
  if (decoded.kind === 'unreadable') {
    if (decoded.diagnosis !== undefined) world.diagnose(file, decoded.diagnosis);
    return decoded.problem.replaceAll(file, shownName(file));
  }
  return decoded.kind === 'workbook' ? decoded.dataSheets : strings.register.none(shownName(file));
}

function describe(overview: RegisterOverview): string {
  const waiting = sayWhatWaits(overview).flatMap(({ step, text }) => [text, ...linesOf(overview.departments, step)]);
  return [sayHowMany(overview), ...(waiting.length > 0 ? waiting : [strings.register.nothing])].join('\n');
}

function linesOf(departments: readonly DepartmentReceipts[], step: RegisterStep): readonly string[] {
  return departments.flatMap((department) => {
    const name = departmentWords(department);
    if (step === 'missing') return department.missing.map((receipt) => strings.register.missing(name, receipt));
    return department.projects
      .filter((project) => project.step === step)
      .map((project) => strings.register.project(name, project));
  });
}

type Rounds = readonly [earlier: number, later: number];

/** Two rounds by number or name, e.g. 1 and 三上; undefined for anything else. */
function roundsToCompare(words: readonly string[]): Rounds | undefined {
  const [earlier, later, ...more] = words.map((word) => (/^\d{1,4}$/u.test(word) ? Number(word) : roundNumber(word)));
  const areTwo = earlier !== undefined && later !== undefined && more.length === 0;
  return areTwo && earlier !== later ? [earlier, later] : undefined;
}

/** The forms of the year that have both rounds. */
function compareAll(
  { departments }: RegisterOverview,
  [earlier, later]: Rounds,
  forms: FormsById,
): readonly RoundComparison[] {
  return departments
    .flatMap(({ projects }) => projects)
    .flatMap(({ rounds }) => {
      const [before, after] = [roundOf(rounds, earlier), roundOf(rounds, later)];
      return before && after && before !== after ? [compareRounds(rounds, before, after, forms)] : [];
    });
}

function describeAll(compared: readonly RoundComparison[]): string {
  return compared.flatMap(describeComparison).join('\n');
}

function describeComparison({ earlier, later, differences }: RoundComparison): readonly string[] {
  const { register } = strings;
  const { id, projectName } = later;
  const department = departmentWords({ code: later.departmentCode, name: later.department });
  const rounds = `${earlier.round} → ${later.round}`;
  if (!differences) return [register.notKept(department, id, projectName, rounds)];
  return [
    register.compared(department, id, projectName, rounds, differences.length),
    ...differences.map(describeDifference),
  ];
}

/** As other tools get it; `null` where a round was not kept. */
function contractOf({ earlier, later, differences }: RoundComparison) {
  const { id, year, departmentCode, department, projectName, unit } = later;
  return {
    ...{ id, year, departmentCode, department, projectName, unit },
    earlier: earlier.round,
    later: later.round,
    differences: differences ?? null,
  };
}
