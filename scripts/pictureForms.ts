import { execFile } from 'node:child_process';
import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { writeWorkbook } from '../src/formats/xlsx/writeWorkbook';
import { planOfficialSheet } from '../src/layout/official/planOfficialSheet';
import { readSource } from '../src/parse/readSource';
import { printToPdf } from '../test/roundTrip/printToPdf';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..');
const PICTURES = path.join(ROOT, 'docs', 'pictures');
const RESOLUTION = 80;

/** Pictures of printed official forms by the page of the sample forms that they show. */
const PAGES = { 'official-form.png': 1, 'official-form-continued.png': 6 };

/** Pictures of the families of forms of other offices by the sheet that shows one. */
const FAMILIES = {
  'family-two-sides.png': 'wuhan-2',
  'family-shanghai.png': 'shanghai-1',
  'family-central.png': 'central-1',
  'family-stacked.png': 'hunan-1',
  'family-boxes.png': 'fupin-1',
};

/** The upper part of a page in two colours: a few kilobytes, and still legible. */
const UPPER_PART = ['-mono', '-r', '80', '-l', '1', '-x', '30', '-y', '30', '-W', '610', '-H', '520'];

async function pictureFamilies(): Promise<void> {
  for (const [name, sheet] of Object.entries(FAMILIES)) {
    const print = await printToPdf(await readFile(path.join(ROOT, 'test', 'fixtures', 'layouts', `${sheet}.xlsx`)));
    try {
      const target = path.join(path.dirname(print.pdf), 'page');
      await run('pdftoppm', ['-png', '-singlefile', ...UPPER_PART, print.pdf, target]);
      await rename(`${target}.png`, path.join(PICTURES, name));
    } finally {
      await print.remove();
    }
  }
}

/** Prints the sample forms by LibreOffice and takes the pictures of the documents from their pages; needs `soffice` and `pdftoppm`. */
async function pictureForms(): Promise<void> {
  const text = await readFile(path.join(ROOT, 'assets', 'samples', '2024.txt'), 'utf8');
  const { forms } = readSource({ kind: 'text', text });
  const sheets = forms.map(({ form }, index) => planOfficialSheet(`申报表${index + 1}`, [form]).plan);
  const print = await printToPdf(await writeWorkbook({ sheets, marks: [], settings: new Map() }));
  try {
    for (const [name, page] of Object.entries(PAGES)) {
      const target = path.join(path.dirname(print.pdf), 'page');
      await run('pdftoppm', [
        ...['-png', '-singlefile', '-r', String(RESOLUTION), '-f', String(page), '-l', String(page)],
        print.pdf,
        target,
      ]);
      await rename(`${target}.png`, path.join(PICTURES, name));
    }
  } finally {
    await print.remove();
  }
}

void pictureForms().then(pictureFamilies);
