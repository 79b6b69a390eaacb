import path from 'node:path';
import { main } from '../../../src/hosts/cli/main';
import type { Entry, ExitCode } from '../../../src/hosts/cli/commandLine';

export interface CommandLineRun {
  readonly code: ExitCode;
  /** What went to the standard output and to the standard error, line by line. */
  readonly printed: string;
  readonly reported: readonly string[];
  /** What was written, by path. */
  readonly written: ReadonlyMap<string, Uint8Array | string>;
}

/** Runs the command line over files in memory; `locked` files exist but refuse to be read or written. */
export async function runCommandLine(
  argv: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>> = {},
  locked: readonly string[] = [],
): Promise<CommandLineRun> {
  const stored = new Map(Object.entries(files).map(([file, content]) => [path.normalize(file), content]));
  for (const file of locked) if (!stored.has(file)) stored.set(file, '');
  const written = new Map<string, Uint8Array | string>();
  const printed: string[] = [];
  const reported: string[] = [];
  const refuse = (file: string): void => {
    if (locked.includes(path.normalize(file))) throw Object.assign(new Error(`EBUSY: ${file}`), { code: 'EBUSY' });
  };
  const code = await main({
    argv,
    readFile: (file) =>
      Promise.resolve().then(() => {
        refuse(file);
        const content = stored.get(path.normalize(file));
        if (content === undefined) throw Object.assign(new Error(`ENOENT: ${file}`), { code: 'ENOENT' });
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      }),
    writeFile: (file, content) =>
      Promise.resolve().then(() => {
        refuse(file);
        written.set(path.normalize(file), content);
      }),
    entryOf: (file) => Promise.resolve(entryOf(stored, path.normalize(file))),
    listFolder: (folder) => Promise.resolve(namesIn(stored, path.normalize(folder))),
    print: (text) => printed.push(text),
    report: (text) => reported.push(text),
    pdfResources: { cMaps: 'node_modules/pdfjs-dist/cmaps/', standardFonts: 'node_modules/pdfjs-dist/standard_fonts/' },
    terminal: undefined,
  });
  return { code, printed: printed.join('\n'), reported, written };
}

function entryOf(stored: ReadonlyMap<string, unknown>, file: string): Entry {
  if (stored.has(file)) return { kind: 'file', realPath: file };
  return namesIn(stored, file).length > 0 ? { kind: 'folder', realPath: file } : { kind: 'missing' };
}

function namesIn(stored: ReadonlyMap<string, unknown>, folder: string): string[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const below = [...stored.keys()].filter((file) => file.startsWith(prefix));
  return [...new Set(below.map((file) => file.slice(prefix.length).split('/')[0] ?? ''))];
}
