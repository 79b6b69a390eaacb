import path from 'node:path';
import { READABLE_EXTENSIONS } from '../../formats/readableExtensions';
import type { CommandLine } from './commandLine';
import { matchWildcard } from './matchWildcard';
import { strings } from './strings';

export interface InputFiles {
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** Files that are not read but must not be passed over in silence. */
const OLD_EXTENSIONS = ['.xls', '.doc'];

/** What is taken of a folder that is named as a whole; a file named by itself, or by a wildcard, is read whatever its extension. */
const TAKEN_FROM_FOLDERS = new Set([...READABLE_EXTENSIONS, ...OLD_EXTENSIONS]);

const ANY_DEPTH = '**';

/**
 * The files that the arguments name: files, folders with all below them, wildcards (Windows shells leave them to us).
 * Each file once, in the order of the arguments; what an argument finds is sorted by name.
 */
export async function findInputs(
  inputs: readonly string[],
  world: Pick<CommandLine, 'entryKind' | 'listFolder'>,
): Promise<InputFiles> {
  const files = new Map<string, string>();
  const problems: string[] = [];
  for (const input of inputs) {
    const found = await findInput(input, world);
    if (typeof found === 'string') problems.push(found);
    else for (const file of found) if (!files.has(path.resolve(file))) files.set(path.resolve(file), file);
  }
  return { files: [...files.values()], problems };
}

type World = Pick<CommandLine, 'entryKind' | 'listFolder'>;

async function findInput(input: string, world: World): Promise<readonly string[] | string> {
  switch (await world.entryKind(input)) {
    case 'file':
      return [input];
    case 'folder': {
      const files = await filesBelow(input, world);
      return files.length > 0 ? files : strings.unreadable.emptyFolder(input);
    }
    case 'missing': {
      if (!/[*?]/.test(input)) return strings.unreadable.missing(input);
      const files = await filesLike(input, world);
      return files.length > 0 ? files : strings.unreadable.noMatch(input);
    }
  }
}

async function filesBelow(folder: string, world: World): Promise<readonly string[]> {
  const files: string[] = [];
  for (const entry of await sortedEntries(folder, world)) {
    const below = path.join(folder, entry.name);
    if (entry.isFolder) files.push(...(await filesBelow(below, world)));
    else if (TAKEN_FROM_FOLDERS.has(path.extname(entry.name).toLowerCase())) files.push(below);
  }
  return files;
}

async function filesLike(pattern: string, world: World): Promise<readonly string[]> {
  const parts = pattern.split(path.sep === '\\' ? /[\\/]/ : '/');
  const first = parts.findIndex((part) => /[*?]/.test(part));
  const base = parts.slice(0, first).join('/');
  const start = base === '' && first > 0 ? '/' : base;
  return filesMatching(start, parts.slice(first), world);
}

async function filesMatching(folder: string, parts: readonly string[], world: World): Promise<readonly string[]> {
  const [part = '', ...rest] = parts;
  const isLast = rest.length === 0;
  const files: string[] = [];
  if (part === ANY_DEPTH && !isLast) files.push(...(await filesMatching(folder, rest, world)));
  for (const entry of await sortedEntries(folder, world)) {
    const below = path.join(folder, entry.name);
    if (part === ANY_DEPTH && entry.isFolder) {
      files.push(...(await filesMatching(below, parts, world)));
    } else if (matchWildcard(part, entry.name)) {
      if (entry.isFolder && !isLast) files.push(...(await filesMatching(below, rest, world)));
      if (!entry.isFolder && isLast) files.push(below);
    }
  }
  return files;
}

/** Without hidden entries; numbers in names count as numbers, so that 10 comes after 9. */
async function sortedEntries(folder: string, world: World) {
  if ((await world.entryKind(folder === '' ? '.' : folder)) !== 'folder') return [];
  const entries = await world.listFolder(folder === '' ? '.' : folder);
  return entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => BY_NAME.compare(a.name, b.name));
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });
