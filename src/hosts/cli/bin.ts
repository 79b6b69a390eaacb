#!/usr/bin/env node
import { createDisk } from './disk';
import { main } from './main';
import { findPdfResources } from './findPdfResources';

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

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
  process.exitCode = code;
});
