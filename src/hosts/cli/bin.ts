#!/usr/bin/env node
import { createDisk } from './disk';
import { main } from './main';
import { findPdfResources } from './findPdfResources';
import { strings } from './strings';

const COULD_NOT_RUN = 2;

let isCut = false;

// A reader such as `head` that has seen enough closes the pipe; that is no failure. A full disk is: what was printed is not whole.
process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE' || isCut) return;
  isCut = true;
  process.exitCode = COULD_NOT_RUN;
  process.stderr.write(`${strings.outcome.printCut(code)}\n`);
});
// Where messages cannot be written nobody can be told so.
process.stderr.on('error', () => undefined);

void main({
  argv: process.argv.slice(2),
  ...createDisk(),
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  report: (text) => {
    process.stderr.write(`${text}\n`);
  },
  pdfResources: findPdfResources(import.meta.url),
  terminal: process.stderr.isTTY ? process.stderr : undefined,
}).then((code) => {
  process.exitCode = isCut ? COULD_NOT_RUN : code;
});
