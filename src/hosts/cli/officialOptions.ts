import path from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import type { FormArrangement } from '../../app/sheets/arrangeForms';
import { FORM_ORDERS } from '../../app/sheets/formOrder';
import type { FormOrder } from '../../app/sheets/formOrder';
import { MOST_FORMS_IN_A_WORKBOOK } from '../../app/sheets/officialBooks';
import type { OfficialBook } from '../../app/sheets/officialBooks';
import { writeWorkbook } from '../../formats/xlsx/writeWorkbook';
import type { CommandLine } from './commandLine';
import { EARLIER_RESULTS } from './earlierResults';
import type { OfficialChoice } from './makeWorkbook';
import { sealWorkbook } from './sealedWorkbook';
import { strings } from './strings';
import type { OutputTerms } from './writeOutput';
import { writeOutput } from './writeOutput';

/** Where official forms go, by the words of the command line. */
const PLACES = {
  each: 'sheet-each',
  department: 'sheet-per-department',
  batch: 'one-sheet',
  apart: 'books',
} as const satisfies Record<string, FormArrangement | 'books'>;

export interface OfficialOptions {
  readonly official?: keyof typeof PLACES | false;
  readonly order?: FormOrder;
  readonly marked?: true;
}

/** `isApart`: whether they may go to workbooks beside the output. */
export function addOfficialOptions(command: Command, { isApart }: { readonly isApart: boolean }): Command {
  const words = Object.keys(PLACES).filter((word) => isApart || word !== 'apart');
  return command
    .addOption(new Option('--official <HOW>', strings.official.how(isApart)).choices(words))
    .option('--no-official', strings.build.noOfficial)
    .addOption(new Option('--order <ORDER>', strings.official.order).choices(FORM_ORDERS))
    .option('--marked', strings.build.marked);
}

/** Where so many forms go; past a few hundred not into sheets of their own, unless somebody says so. */
export function officialChoice(
  { official, order = 'sheet' }: OfficialOptions,
  forms: number,
  isApart: boolean,
): OfficialChoice {
  if (official === false) return { place: 'none', order };
  if (official !== undefined) return { place: PLACES[official], order };
  if (forms <= MOST_FORMS_IN_A_WORKBOOK) return { place: 'sheet-each', order };
  return { place: isApart ? 'books' : 'one-sheet', order };
}

/** Writes the official forms into a folder beside the output and says so; answers whether all of them were written. */
export async function writeBooks(
  books: Iterable<OfficialBook> | undefined,
  output: string,
  options: OfficialOptions,
  terms: Pick<OutputTerms, 'taken' | 'isForced'>,
  world: CommandLine,
): Promise<boolean> {
  if (!books) return true;
  const folder = `${output.slice(0, -path.extname(output).length)} ${strings.official.folder}`;
  let [isWhole, written, forms] = [true, 0, 0];
  for (const book of books) {
    const bytes = await sealWorkbook(await writeWorkbook(book.file.workbook));
    const target = path.join(folder, book.file.name);
    const isWritten = await writeOutput(target, bytes, { ...terms, earlier: EARLIER_RESULTS.workbook }, world);
    isWhole &&= isWritten;
    written += isWritten ? 1 : 0;
    forms += isWritten ? book.forms : 0;
  }
  if (written > 0) world.report(strings.official.written(folder, written, forms, options.official === undefined));
  if (options.marked) world.report(strings.official.unmarked);
  return isWhole;
}
