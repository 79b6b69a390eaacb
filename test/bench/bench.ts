import { benchHostile } from './benchHostile';
import { benchBrowserPage } from './benchBrowserPage';
import { benchExcel } from './benchExcel';
import { benchGrowth } from './benchGrowth';
import { benchOwnRules } from './benchOwnRules';
import { benchPdf } from './benchPdf';
import { benchReading } from './benchReading';
import { benchRules } from './benchRules';
import { benchWriting } from './benchWriting';
import { manyForms } from './manyForms';
import { readText } from './readText';
import { benchScale } from './scale';

const FORMS_IN_PDF = 300;

/** What is measured, by the names that `npm run bench -- NAME…` takes; all of it where no name is given. */
const PARTS: ReadonlyMap<string, () => Promise<void>> = new Map([
  ['scale', () => benchScale(readText(manyForms(10)), say)],
  ['reading', () => benchReading(say)],
  ['rules', () => benchRules(readText(manyForms(10)), say)],
  ['own', () => benchOwnRules(readText(manyForms(10)), say)],
  ['hostile', () => benchHostile(say)],
  ['writing', () => benchWriting(readText(manyForms(10)), say)],
  ['excel', () => benchExcel(readText(manyForms(10)), say)],
  ['growth', () => benchGrowth(say)],
  ['pdf', () => benchPdf(readText(manyForms(FORMS_IN_PDF)), say)],
  ['page', () => benchBrowserPage(say)],
]);

/** Prints what reading, checking and writing cost, as ratios to other work of the same run, so that the machine does not matter. */
async function bench(wanted: readonly string[]): Promise<void> {
  const strange = wanted.find((name) => !PARTS.has(name));
  if (strange !== undefined) throw new Error(`No part is named ${strange}, only ${[...PARTS.keys()].join(', ')}`);
  for (const [name, run] of PARTS) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await run();
    say([]);
  }
}

function say(cells: readonly string[]): void {
  process.stdout.write(`${cells.map((cell) => cell.padStart(18)).join('')}\n`);
}

void bench(process.argv.slice(2));
