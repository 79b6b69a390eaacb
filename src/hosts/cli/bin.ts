#!/usr/bin/env node
import path from 'node:path';
import { createRequire } from 'node:module';
import { createDisk } from './disk';
import { main } from './main';

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const pdfPackage = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

void main({
  argv: process.argv.slice(2),
  ...createDisk(),
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  report: (text) => {
    process.stderr.write(`${text}\n`);
  },
  pdfResources: { cMaps: `${pdfPackage}/cmaps/`, standardFonts: `${pdfPackage}/standard_fonts/` },
  terminal: process.stderr.isTTY ? process.stderr : undefined,
}).then((code) => {
  process.exitCode = code;
});
