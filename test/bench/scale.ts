import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { exportForms } from '../../src/app/files/exportForms';
import { importForms } from '../../src/app/import/importForms';
import { mergeWorkbooks } from '../../src/app/files/mergeWorkbooks';
import { previewForms } from '../../src/app/import/previewImport';
import { readForms } from '../../src/app/read/readForms';
import { regenerateForms } from '../../src/app/sheets/regenerateForms';
import { splitByDepartment } from '../../src/app/files/splitByDepartment';
import { writeCsv } from '../../src/formats/csv/writeCsv';
import { decodeFile } from '../../src/formats/decodeFile';
import { writeParquet } from '../../src/formats/parquet/writeParquet';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import type { Form } from '../../src/model/form';
import type { Reading } from '../../src/model/reading';
import type { Say } from './say';

const FORMS = 5000;
const DEPARTMENTS = 50;
const INDICATORS_OF_A_SIDE = 7;

/**
 * Takes a whole city through every step, once: `samples` are varied until they are 5,000 forms with 70,000 indicators. Of each step
 * it says how many seconds it took, and the most memory that the process has held by then.
 */
export async function benchScale(samples: readonly Form[], say: Say): Promise<void> {
  const forms = city(samples);
  const indicators = forms.reduce((sum, { indicators: { period, annual } }) => sum + period.length + annual.length, 0);
  say([`${forms.length} forms`, `${indicators} indicators`, 'seconds', 'ms/form', 'peak MB']);
  const step = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    const time = performance.now() - start;
    const peak = process.resourceUsage().maxRSS / 1024;
    say(['', name, (time / 1000).toFixed(1), (time / forms.length).toFixed(2), peak.toFixed(0)]);
    return result;
  };
  const host = createMemoryHost(() => Promise.resolve());
  await step('import', async () => importForms(host, await previewForms(host, forms), new Map()));
  const checker = createWorkbookChecker(host);
  const { findings } = await step('check', () => checker.check());
  say(['', `${findings.length} findings`]);
  await step('check after an edit', () => checker.check({ isLive: true }));
  await step('official forms', () => regenerateForms(host));
  const bytes = await step('write .xlsx', () =>
    writeWorkbook({ sheets: host.sheets(), marks: host.marks(), settings: host.settings() }),
  );
  const reading = await step('read .xlsx', () => readFile(bytes));
  const merged = await step('merge', () =>
    mergeWorkbooks(
      ['1', '2'].map((file) => ({ file, forms: reading.forms })),
      'both',
    ),
  );
  if (merged.forms.length !== forms.length) throw new Error(`${merged.forms.length} of ${forms.length} came back`);
  await step('split', () => splitByDepartment(merged.forms));
  const tables = await step('tables', () => exportForms(merged.forms));
  await step('export .csv', () => tables.map(writeCsv));
  await step('export .parquet', () => tables.map(writeParquet));
}

function city(samples: readonly Form[]): readonly Form[] {
  return Array.from({ length: FORMS }, (_, index): Form => {
    const form = samples[index % samples.length] as Form;
    const side = (indicators: Form['indicators']['period']) =>
      Array.from({ length: INDICATORS_OF_A_SIDE }, (_unused, at) => indicators[at % indicators.length]).flatMap(
        (indicator) => indicator ?? [],
      );
    return {
      ...form,
      projectName: `第${Math.floor(index / samples.length) + 1}批${form.projectName}`,
      department: { code: String(index % DEPARTMENTS).padStart(3, '0'), name: `第${(index % DEPARTMENTS) + 1}局` },
      indicators: { period: side(form.indicators.period), annual: side(form.indicators.annual) },
    };
  });
}

async function readFile(bytes: Uint8Array): Promise<Reading> {
  const source = await decodeFile('city.xlsx', bytes, { cMaps: '', standardFonts: '' });
  if (source.kind === 'unreadable') throw new Error(source.problem);
  return readForms(source);
}
