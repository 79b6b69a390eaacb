import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const MEGABYTE = 1024 * 1024;

/** Whether a program answers on this computer. */
export async function hasProgram(name: string, versionFlag: string): Promise<boolean> {
  try {
    await run(name, [versionFlag]);
    return true;
  } catch {
    return false;
  }
}

/** A workbook as LibreOffice prints it: the PDF file and, where pdftotext is there, its text in columns. */
export interface Print {
  readonly pdf: string;
  readonly layout: string | undefined;
  readonly remove: () => Promise<void>;
}

/** Prints with a profile of its own, so that a LibreOffice that is open is left alone. */
export async function printToPdf(workbook: Uint8Array): Promise<Print> {
  const folder = await mkdtemp(path.join(tmpdir(), 'print-'));
  const file = path.join(folder, 'forms.xlsx');
  const pdf = path.join(folder, 'forms.pdf');
  await writeFile(file, workbook);
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  await run('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file]);
  return { pdf, layout: await layoutOf(pdf), remove: () => rm(folder, { recursive: true, force: true }) };
}

async function layoutOf(pdf: string): Promise<string | undefined> {
  if (!(await hasProgram('pdftotext', '-v'))) return undefined;
  const text = pdf.replace(/\.pdf$/u, '.txt');
  await run('pdftotext', ['-layout', pdf, text], { maxBuffer: MEGABYTE });
  return readFile(text, 'utf8');
}
