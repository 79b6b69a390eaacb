import path from 'node:path';
import type { Command } from 'commander';
import { exportForms } from '../../../app/files/exportForms';
import { uncountedIn } from '../../../app/files/uncountedIn';
import type { ConflictChoice } from '../../../app/files/mergeWorkbooks';
import { writeCsv } from '../../../formats/csv/writeCsv';
import { writeParquet } from '../../../formats/parquet/writeParquet';
import { groupBy } from '../../../model/groupBy';
import type { ExportTable } from '../../../model/exportTable';
import { INITIAL_SETTINGS } from '../../../model/settings';
import { collectForms, conflictOption } from '../collectForms';
import type { CommandLine, ExitCode } from '../commandLine';
import { EARLIER_RESULTS } from '../earlierResults';
import { findInputs } from '../findInputs';
import { forceOption } from '../forceOption';
import { partitionFiles, partitionsLeft } from '../partitionFiles';
import type { PartitionFile } from '../partitionFiles';
import { settingsOfInputs } from '../settingsOfInputs';
import type { ReadInput } from '../readInputs';
import { shownName } from '../shownName';
import { strings } from '../strings';
import { writeOutput } from '../writeOutput';

interface ExportOptions {
  readonly csv?: true;
  readonly parquet?: true;
  readonly partitioned?: true;
  readonly outDir: string;
  readonly onConflict?: ConflictChoice;
  readonly force?: true;
}

/** `export FILE… --csv|--parquet --out-dir DIR [--force]`: 项目总表, 绩效指标 and 待核对 of the forms for other programs, however many rows they have. */
export function addExportCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('export')
    .description(strings.export.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .option('--csv', strings.export.csv)
    .option('--parquet', strings.export.parquet)
    .option('--partitioned', strings.export.partitioned)
    .requiredOption('--out-dir <DIR>', strings.export.outDir)
    .addOption(conflictOption())
    .addOption(forceOption())
    .action(async (files: string[], options: ExportOptions) => {
      finish(await exportFiles(files, options, world));
    });
}

type Encoder = (table: ExportTable) => { readonly bytes: Uint8Array; readonly sentences: readonly string[] };

async function exportFiles(files: readonly string[], options: ExportOptions, world: CommandLine): Promise<ExitCode> {
  const formats: (readonly ['csv' | 'parquet', Encoder])[] = [
    ...(options.csv ? [['csv', toCsv] as const] : []),
    ...(options.parquet ? [['parquet', toParquet] as const] : []),
  ];
  if (formats.length === 0) return refuse(strings.export.noFormat, world);
  if (options.partitioned && !options.parquet) return refuse(strings.export.onlyParquet, world);
  const found = await findInputs(files, world);
  const { inputs, forms, loose, taken, hasFailures } = await collectForms(found, options.onConflict, world);
  if (forms.length === 0) return refuse(strings.export.noForms, world);
  const settings = await settingsOfInputs(inputs, undefined, world);
  if (typeof settings === 'string') return refuse(settings, world);
  // Of a form that is gone its rounds stay.
  const expected = inputs.flatMap((input) => [...(input.goneReceipts ?? []), ...(input.expected ?? [])]);
  for (const input of inputs) {
    const left = leftOutOfTables(input);
    if (left) world.report(strings.export.notTables(shownName(input.file), left));
  }
  let isClean = !hasFailures;
  const tables = exportForms(forms, { settings, loose, expected });
  const partitions = options.partitioned ? partitionFiles(tables) : [];
  const written: PartitionFile[] = [];
  for (const [format, encode] of formats) {
    const files =
      partitions.length > 0 && format === 'parquet'
        ? partitions
        : tables.map((table) => ({ file: `${table.name}.${format}`, table }));
    for (const { file, table } of files) {
      const target = path.join(options.outDir, file);
      const { bytes, sentences } = encode(table);
      for (const sentence of sentences) world.report(sentence);
      const isWritten = await writeOutput(
        target,
        bytes,
        { taken, earlier: EARLIER_RESULTS[format], isForced: options.force === true },
        world,
      );
      if (isWritten) written.push({ file, table });
      isClean &&= isWritten && sentences.length === 0;
    }
  }
  for (const sentence of sayWritten(written, options.outDir)) world.report(sentence);
  for (const table of tables) {
    const { column, ids } = uncountedIn(table);
    if (ids.length > 0) world.report(strings.export.duplicates(table.name, column, ids));
  }
  const left = await partitionsLeft(options.outDir, partitions, world);
  if (left.length > 0) world.report(strings.export.left(left.map(shownName)));
  return isClean && left.length === 0 ? 0 : 1;
}

/** A sentence a file; thousands of files of partitions are one a table. */
function sayWritten(written: readonly PartitionFile[], folder: string): readonly string[] {
  const rowsOf = ({ table }: PartitionFile): number => table.columns[0]?.values.length ?? 0;
  const named = groupBy(written, ({ file, table }) => (path.dirname(file) === '.' ? file : table.name));
  return [...named].map(([name, files]) => {
    const rows = files.reduce((sum, file) => sum + rowsOf(file), 0);
    const isParted = files.some(({ file }) => file !== name);
    return strings.export.done(path.join(folder, name), rows, isParted ? files.length : undefined);
  });
}

/** What the workbook holds that no table has a place for; undefined where that is nothing. */
function leftOutOfTables({ reading, workbookSettings, ownRules = [] }: ReadInput) {
  const { templates = [], pairs = [] } = reading?.memory ?? {};
  const isSet = workbookSettings !== undefined && JSON.stringify(workbookSettings) !== JSON.stringify(INITIAL_SETTINGS);
  const counts = { templates: templates.length, pairs: pairs.length, rules: ownRules.length, isSet };
  return isSet || counts.templates + counts.pairs + counts.rules > 0 ? counts : undefined;
}

function toCsv(table: ExportTable): ReturnType<Encoder> {
  return { bytes: writeCsv(table), sentences: [] };
}

function toParquet(table: ExportTable): ReturnType<Encoder> {
  const { bytes, unfit } = writeParquet(table);
  const sentences = unfit.map(({ header, row, value }) =>
    strings.export.unfit(String(table.columns[0]?.values[row] ?? ''), header, String(value)),
  );
  return { bytes, sentences };
}

function refuse(sentence: string, world: CommandLine): ExitCode {
  world.report(sentence);
  return 2;
}
