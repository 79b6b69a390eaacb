import path from 'node:path';
import type { Command } from 'commander';
import { createWorkbookChecker } from '../../../app/checkWorkbook';
import { importForms } from '../../../app/importForms';
import type { ImportDecision, ImportPreview } from '../../../app/importPreview';
import { previewForms } from '../../../app/previewImport';
import { regenerateForms } from '../../../app/regenerateForms';
import { writeWorkbook } from '../../../formats/xlsx/writeWorkbook';
import { SEVERITIES } from '../../../model/finding';
import type { CommandLine, ExitCode } from '../commandLine';
import { createMemoryHost } from '../memoryHost';
import type { MemoryHost } from '../memoryHost';
import { progressBar } from '../progressBar';
import { readInputs } from '../readInputs';
import type { ReadInput } from '../readInputs';
import { strings } from '../strings';

/** `build FILE… -o OUT.xlsx`: all forms of the files in one workbook, checked, with the official form of each. */
export function addBuildCommand(program: Command, world: CommandLine, finish: (code: ExitCode) => void): void {
  program
    .command('build')
    .description(strings.build.description)
    .usage(strings.help.commandUsage)
    .helpOption('-h, --help', strings.help.help)
    .argument('<FILE...>', strings.files)
    .requiredOption('-o, --output <OUT.xlsx>', strings.build.output)
    .action(async (files: string[], { output }: { readonly output: string }) => {
      finish(await build(files, output, world));
    });
}

async function build(files: readonly string[], output: string, world: CommandLine): Promise<ExitCode> {
  if (path.extname(output).toLowerCase() !== '.xlsx') {
    world.report(strings.build.notXlsx(output));
    return 2;
  }
  const { read, hasFailures } = await readInputs(files, world);
  if (read.some(({ file }) => path.resolve(file) === path.resolve(output))) {
    world.report(strings.outcome.outputIsInput(output));
    return 2;
  }
  const host = createMemoryHost(() => Promise.resolve());
  const written = await fillWorkbook(host, read, world);
  if (written === 0) {
    world.report(strings.build.noForms);
    return 2;
  }
  await regenerateForms(host);
  const { findings } = await createWorkbookChecker(host).check();
  const bytes = await writeWorkbook({ sheets: host.sheets(), marks: host.marks(), settings: host.settings() });
  try {
    await world.writeFile(output, bytes);
  } catch {
    world.report(strings.outcome.notWritten(output));
    return 2;
  }
  const [errors = 0, warnings = 0, infos = 0] = SEVERITIES.map(
    (severity) => findings.filter((finding) => finding.severity === severity).length,
  );
  world.report(strings.build.done(output, written, errors, warnings, infos));
  return hasFailures || errors > 0 ? 1 : 0;
}

/** Imports all forms and answers how many were written; what keeps them out is reported. */
async function fillWorkbook(host: MemoryHost, read: readonly ReadInput[], world: CommandLine): Promise<number> {
  const files = read.flatMap(({ file, forms }) => forms.map(() => file));
  const preview = await previewForms(
    host,
    read.flatMap(({ forms }) => forms),
  );
  if (preview.obstacles.length > 0) {
    for (const obstacle of preview.obstacles) world.report(obstacle);
    return 0;
  }
  const bar = progressBar(strings.progress.write, world.terminal);
  const outcome = await importForms(host, preview, decisionsOf(preview, files, world), {
    onProgress: (done, total) => {
      bar.update(done, total);
    },
  });
  bar.stop();
  return outcome.created;
}

/** Nobody can be asked: what is the same is written once, what differs is kept beside the other, and both is said. */
function decisionsOf(
  preview: ImportPreview,
  files: readonly string[],
  world: CommandLine,
): ReadonlyMap<number, ImportDecision> {
  const decisions = new Map<number, ImportDecision>();
  for (const item of preview.items) {
    if (!item.duplicate) continue;
    const say = item.duplicate.isEqual ? strings.build.skipped : strings.build.keptBoth;
    world.report(say(files[item.index] ?? '', item.form.projectName));
    decisions.set(item.index, item.duplicate.isEqual ? 'skip' : 'save-as');
  }
  return decisions;
}
