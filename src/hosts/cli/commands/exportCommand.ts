import path from 'node:path';
import type { Command } from 'commander';
import { exportForms } from '../../../app/exportForms';
import type { ConflictChoice } from '../../../app/mergeWorkbooks';
import { writeCsv } from '../../../formats/csv/writeCsv';
import { writeParquet } from '../../../formats/parquet/writeParquet';
import type { ExportTable } from '../../../model/exportTable';
import { INITIAL_SETTINGS } from '../../../model/settings';
import { collectForms, conflictOption } from '../collectForms';
import type { CommandLine, ExitCode } from '../commandLine';
import { EARLIER_RESULTS } from '../earlierResults';
import { findInputs } from '../findInputs';
import { forceOption } from '../forceOption';
import { settingsOfInputs } from '../settingsOfInputs';
import type { ReadInput } from '../readInputs';
import { shownName } from '../shownName';
import { strings } from '../strings';
import { writeOutput } from '../writeOutput';

interface ExportOptions {
  readonly csv?: true;
  readonly parquet?: true;
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
  for (const table of exportForms(forms, { settings, loose, expected })) {
    for (const [format, encode] of formats) {
      const target = path.join(options.outDir, `${table.name}.${format}`);
      const { bytes, sentences } = encode(table);
      for (const sentence of sentences) world.report(sentence);
      const isWritten = await writeOutput(
        target,
        bytes,
        { taken, earlier: EARLIER_RESULTS[format], isForced: options.force === true },
        world,
      );
      if (isWritten) world.report(strings.export.done(target, table.columns[0]?.values.length ?? 0));
      isClean &&= isWritten && sentences.length === 0;
    }
  }
  return isClean ? 0 : 1;
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
