#!/usr/bin/env node
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createRequire } from 'node:module';
import { main } from './main';

// A reader such as `head` that has seen enough closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const pdfPackage = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

void main({
  argv: process.argv.slice(2),
  readFile: (file) => readFile(file),
  writeFile: async (file, content) => {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  },
  entryKind: async (file) => {
    const entry = await stat(file).catch(() => undefined);
    if (!entry) return 'missing';
    return entry.isDirectory() ? 'folder' : 'file';
  },
  listFolder: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
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
