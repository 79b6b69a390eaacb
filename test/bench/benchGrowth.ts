import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { createWorkbookChecker } from '../../src/app/check/checkWorkbook';
import { importForms } from '../../src/app/import/importForms';
import { previewForms } from '../../src/app/import/previewImport';
import { readForms } from '../../src/app/read/readForms';
import { regenerateForms } from '../../src/app/sheets/regenerateForms';
import { decodeFile } from '../../src/formats/decodeFile';
import { writeWorkbook } from '../../src/formats/xlsx/writeWorkbook';
import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { bareWork } from './bareWork';
import { drawGrowth } from './drawGrowth';
import type { GrowthPoint } from './drawGrowth';
import { manyForms } from './manyForms';
import { rawRows } from './rawRows';
import { readText } from './readText';
import type { Say } from './say';

/** `GROWTH_MOST=1000` stops before larger numbers: all of it wants a quarter of an hour and 8 GB. */
const MOST = Number(process.env['GROWTH_MOST'] ?? 50_000);
const COUNTS = [10, 100, 500, 1000, 5000, 10_000, 50_000].filter((count) => count <= MOST);
/** More forms than that are no workbook that a program opens: 50,000 have 350,000 rows of indicators and more sheets than Excel holds. */
const MOST_IN_WORKBOOK = 10_000;
const MOST_OFFICIAL_FORMS = 1000;
/** All is run before with so many forms, so that the compiler is through with it. */
const WARM_UP_FORMS = 100;
const ENOUGH_MILLISECONDS = 40;
const PICTURE = path.join(__dirname, '../../docs/pictures/growth.svg');

/**
 * What each step costs a form in time of the processor, from ten forms to fifty thousand, and how many times the bare work that is: the least that a program has to do with the same input
 * (find labels and copy the forms, write or read the same cells with the library alone). Draws it into docs/pictures/growth.svg.
 */
export async function benchGrowth(say: Say): Promise<void> {
  await takeThrough(WARM_UP_FORMS, () => undefined);
  const points: GrowthPoint[] = [];
  say(['forms', 'step', 'ms/form', '÷ bare']);
  for (const count of COUNTS) {
    await takeThrough(count, (point) => {
      points.push(point);
      say([String(point.forms), point.step, point.each.toFixed(3), point.toBare.toFixed(1)]);
    });
  }
  writeFileSync(PICTURE, drawGrowth(points));
}

async function takeThrough(count: number, tell: (point: GrowthPoint) => void): Promise<void> {
  const step = async <T>(name: string, work: () => T | Promise<T>, bare: (result: T) => unknown): Promise<T> => {
    const [result, time] = await timed(work);
    const bareTime = await timeOfShort(() => bare(result));
    tell({ forms: count, step: name, each: time / count, toBare: time / bareTime });
    return result;
  };
  const text = manyForms(count);
  const bytes = new TextEncoder().encode(text);
  const forms = await step(
    'read text',
    () => readText(text),
    (read) => bareWork(bytes, read),
  );
  if (forms.length !== count) throw new Error(`${forms.length} of ${count} forms were read`);
  const copy = (): unknown => JSON.parse(JSON.stringify(forms));
  const host = createMemoryHost(() => Promise.resolve());
  await step('import', async () => importForms(host, await previewForms(host, forms), new Map()), copy);
  await step('check', () => createWorkbookChecker(host).check(), copy);
  if (count > MOST_IN_WORKBOOK) return;
  const sheets = host.sheets();
  const raw = sheets.map((sheet) => ({ name: sheet.name, rows: rawRows(sheet) }));
  const rawBytes = await writeXlsx({ sheets: raw });
  const file = await step(
    'write .xlsx',
    () => writeWorkbook({ sheets, marks: host.marks(), settings: host.settings() }),
    () => writeXlsx({ sheets: raw }),
  );
  await step(
    'read .xlsx',
    () => readWorkbookFile(file, count),
    () => readXlsx(rawBytes),
  );
  if (count <= MOST_OFFICIAL_FORMS) await step('official forms', () => regenerateForms(host), copy);
}

async function readWorkbookFile(bytes: Uint8Array, count: number): Promise<void> {
  const source = await decodeFile('many.xlsx', bytes, { cMaps: '', standardFonts: '' });
  if (source.kind === 'unreadable') throw new Error(source.problem);
  const { forms } = readForms(source);
  if (forms.length !== count) throw new Error(`${forms.length} of ${count} forms came back`);
}

/** The processor's time, which other programs of a busy machine do not lengthen as they do that of the clock. */
async function timed<T>(work: () => T | Promise<T>): Promise<readonly [result: T, milliseconds: number]> {
  const start = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

/** The time of one run of what may be too short to be measured once. */
async function timeOfShort(work: () => unknown): Promise<number> {
  let runs = 0;
  for (let spent = 0; ;) {
    spent += (await timed(work))[1];
    runs += 1;
    if (spent >= ENOUGH_MILLISECONDS) return spent / runs;
  }
}
