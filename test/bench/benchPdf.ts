import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readForms } from '../../src/app/read/readForms';
import { readPdf } from '../../src/formats/pdf/readPdf';
import type { Form } from '../../src/model/form';
import type { Page } from '../../src/model/page';
import { findBrowser } from '../e2e/findBrowser';
import { printPdf } from '../formats/pdf/printPdf';
import { timeOf } from './compare';
import type { Say } from './say';

const PDF_PACKAGE = path.resolve('node_modules/pdfjs-dist');
const RESOURCES = { cMaps: `${PDF_PACKAGE}/cmaps/`, standardFonts: `${PDF_PACKAGE}/standard_fonts/` };

/**
 * What a form costs to take out of a PDF, which the browser of this machine prints for it, and to read from its pages; beside it
 * what pdfplumber takes to find the tables, where Python has it.
 */
export async function benchPdf(forms: readonly Form[], say: Say): Promise<void> {
  if (findBrowser() === undefined) {
    say(['no browser prints the PDF']);
    return;
  }
  const bytes = await printPdf(forms, '297mm');
  let pages: readonly Page[] = [];
  const taken = await timeOf(async () => {
    pages = await readPdf(bytes, RESOURCES);
  });
  let count = 0;
  const read = await timeOf(() => {
    count = readForms({ kind: 'pages', pages }).forms.length;
  });
  if (count !== forms.length) throw new Error(`${count} of ${forms.length} forms were read`);
  const each = (time: number | undefined): string => (time === undefined ? 'not here' : (time / count).toFixed(2));
  say(['forms', 'pages', 'KB', 'PDF ms/form', 'read ms/form', 'pdfplumber']);
  const times = [taken, read, timeOfPdfplumber(bytes)].map(each);
  say([String(count), String(pages.length), (bytes.length / 1024).toFixed(0), ...times]);
}

const PDFPLUMBER = `
import sys, time
import pdfplumber
start = time.perf_counter()
with pdfplumber.open(sys.argv[1]) as file:
    for page in file.pages:
        page.extract_tables()
        page.flush_cache()
print((time.perf_counter() - start) * 1000)
`;

/** In milliseconds; undefined where there is no Python with pdfplumber. */
function timeOfPdfplumber(bytes: Uint8Array): number | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const file = path.join(folder, 'forms.pdf');
    writeFileSync(file, bytes);
    const { status, stdout } = spawnSync('python3', ['-c', PDFPLUMBER, file], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
