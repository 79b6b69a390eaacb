import path from 'node:path';
import { main } from '../../../src/hosts/cli/main';
import type { ExitCode } from '../../../src/hosts/cli/commandLine';

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
    if (locked.includes(path.normalize(file))) throw new Error(`EBUSY: ${file}`);
  };
  const code = await main({
    argv,
    readFile: (file) =>
      Promise.resolve().then(() => {
        refuse(file);
        const content = stored.get(path.normalize(file));
        if (content === undefined) throw new Error(`ENOENT: ${file}`);
        return typeof content === 'string' ? new TextEncoder().encode(content) : content;
      }),
    writeFile: (file, content) =>
      Promise.resolve().then(() => {
        refuse(file);
        written.set(path.normalize(file), content);
      }),
    entryKind: (file) => Promise.resolve(kindOf(stored, path.normalize(file))),
    listFolder: (folder) => Promise.resolve(entriesOf(stored, path.normalize(folder))),
    print: (text) => printed.push(text),
    report: (text) => reported.push(text),
    pdfResources: { cMaps: 'node_modules/pdfjs-dist/cmaps/', standardFonts: 'node_modules/pdfjs-dist/standard_fonts/' },
    terminal: undefined,
  });
  return { code, printed: printed.join('\n'), reported, written };
}

function kindOf(stored: ReadonlyMap<string, unknown>, file: string): 'file' | 'folder' | 'missing' {
  if (stored.has(file)) return 'file';
  return entriesOf(stored, file).length > 0 ? 'folder' : 'missing';
}

function entriesOf(stored: ReadonlyMap<string, unknown>, folder: string): { name: string; isFolder: boolean }[] {
  const prefix = folder === '.' ? '' : `${folder}/`;
  const entries = new Map<string, boolean>();
  for (const file of stored.keys()) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...below] = file.slice(prefix.length).split('/');
    entries.set(name, below.length > 0);
  }
  return [...entries].map(([name, isFolder]) => ({ name, isFolder }));
}
