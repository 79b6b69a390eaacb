import path from 'node:path';
import { isSystemFile } from '../../formats/isSystemFile';
import type { CommandLine, Entry } from './commandLine';
import { describeReadFailure } from './diskFailure';
import { matchWildcard } from '../../model/matchWildcard';
import { shownName } from './shownName';
import { strings } from './strings';
import { keysOf } from './takenFiles';
import type { TakenFiles } from './takenFiles';

/** What the arguments name, and what of it cannot be opened. */
export interface InputFiles {
  readonly files: readonly string[];
  /** Sentences on what is not read. */
  readonly problems: readonly string[];
  /** Sentences on what is left out and lost nothing by it. */
  readonly notices: readonly string[];
  /** How many hidden files and leftovers of systems lie in the folders. */
  readonly passedOver: number;
  readonly taken: TakenFiles;
}

const ANY_DEPTH = '**';

/**
 * The files that the arguments name: files, folders with all below them, wildcards (Windows shells leave them to us).
 * Each file once, in the order of the arguments; what an argument finds is sorted by name. Never rejects: what the system
 * refuses is named, and the rest goes on.
 */
export async function findInputs(
  inputs: readonly string[],
  world: Pick<CommandLine, 'entryOf' | 'listFolder'>,
): Promise<InputFiles> {
  const search: Search = {
    world,
    files: new Map(),
    folders: new Map(),
    problems: [],
    notices: [],
    passedOver: new Set(),
    taken: new Set(),
  };
  for (const input of inputs) await findInput(input, search);
  const { files, problems, notices, passedOver, taken } = search;
  return { files: [...files.values()], problems, notices, passedOver: passedOver.size, taken };
}

/** What has been found so far. */
interface Search {
  readonly world: Pick<CommandLine, 'entryOf' | 'listFolder'>;
  /** By their real paths. */
  readonly files: Map<string, string>;
  readonly folders: Map<string, string>;
  readonly problems: string[];
  readonly notices: string[];
  readonly passedOver: Set<string>;
  readonly taken: Set<string>;
}

async function findInput(input: string, search: Search): Promise<void> {
  const entry = await search.world.entryOf(input);
  if (entry.kind === 'folder') {
    const seen = await takeBelow(input, entry, search);
    if (seen === 0) search.problems.push(strings.unreadable.emptyFolder(shownName(input)));
  } else if (entry.kind === 'missing' && /[*?]/u.test(input)) {
    const found = await filesLike(input, search);
    if (found === 0) search.problems.push(strings.unreadable.noMatch(shownName(input)));
  } else if (entry.kind === 'missing') search.problems.push(strings.unreadable.missing(shownName(input)));
  // Who names a pipe means it: shells hand the output of other programs over so.
  else if (entry.kind === 'other') takeFile(input, entry, search);
  else await takeEntry(input, entry, search);
}

/** Takes a file, or all in a folder; answers how much there was to look at, whether it could be read or not. */
async function takeEntry(at: string, entry: Entry, search: Search): Promise<number> {
  const { unreadable } = strings;
  switch (entry.kind) {
    case 'file':
      takeFile(at, entry, search);
      return 1;
    case 'folder':
      return takeBelow(at, entry, search);
    case 'other':
      search.problems.push(unreadable.notAFile(shownName(at)));
      return 1;
    case 'broken-link':
      search.problems.push(unreadable.brokenLink(shownName(at)));
      return 1;
    case 'missing':
      search.problems.push(unreadable.refused.ENOENT(shownName(at)));
      return 1;
    case 'refused':
      search.problems.push(refusalOf(at, entry.refusal));
      return 1;
  }
}

function refusalOf(at: string, refusal: unknown): string {
  return describeReadFailure(at, refusal) ?? strings.unreadable.otherwise(shownName(at), String(refusal));
}

function takeFile(file: string, entry: Entry, search: Search): void {
  const real = entry.realPath ?? path.resolve(file);
  const first = search.files.get(real);
  for (const key of keysOf(file, entry)) search.taken.add(key);
  if (first === undefined) search.files.set(real, file);
  else if (path.resolve(first) !== path.resolve(file)) {
    search.notices.push(strings.found.sameFile(shownName(file), shownName(first)));
  }
}

/** A folder is looked through once, so that a link which leads back to it makes no circle. */
async function takeBelow(folder: string, entry: Entry, search: Search): Promise<number> {
  const real = entry.realPath ?? path.resolve(folder);
  const first = search.folders.get(real);
  if (first !== undefined) {
    if (path.resolve(first) !== path.resolve(folder)) search.notices.push(strings.found.sameFolder(shownName(folder)));
    return 1;
  }
  search.folders.set(real, folder);
  const names = await sortedNames(folder, search);
  if (!names) return 1;
  let seen = 0;
  for (const name of names) {
    const below = path.join(folder, name);
    seen += await takeEntry(below, await search.world.entryOf(below), search);
  }
  return seen;
}

/**
 * Without hidden entries and leftovers of systems; numbers in names count as numbers, so that 10 comes after 9. Undefined for a folder
 * that cannot be opened; it has been named.
 */
async function sortedNames(folder: string, search: Search): Promise<readonly string[] | undefined> {
  let names: readonly string[];
  try {
    names = await search.world.listFolder(folder === '' ? '.' : folder);
  } catch (refusal) {
    search.problems.push(refusalOf(folder, refusal));
    return undefined;
  }
  for (const name of names) if (isSystemFile(name)) search.passedOver.add(path.resolve(folder, name));
  return names.filter((name) => !isSystemFile(name)).sort((a, b) => BY_NAME.compare(a, b) || (a < b ? -1 : 1));
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true });

async function filesLike(pattern: string, search: Search): Promise<number> {
  const parts = pattern.split(path.sep === '\\' ? /[\\/]/u : '/');
  const first = parts.findIndex((part) => /[*?]/u.test(part));
  const base = parts.slice(0, first).join('/');
  const start = base === '' && first > 0 ? '/' : base;
  const entry = await search.world.entryOf(start === '' ? '.' : start);
  if (entry.kind !== 'folder') return 0;
  return takeMatching(start, parts.slice(first), search, new Set([entry.realPath ?? path.resolve(start)]));
}

/** `trail` holds the folders that lead here, so that a link which leads back to one of them makes no circle. */
async function takeMatching(
  folder: string,
  parts: readonly string[],
  search: Search,
  trail: ReadonlySet<string>,
): Promise<number> {
  const [part = '', ...rest] = parts;
  const isLast = rest.length === 0;
  let found = part === ANY_DEPTH && !isLast ? await takeMatching(folder, rest, search, trail) : 0;
  const names = await sortedNames(folder, search);
  if (!names) return found + 1;
  for (const name of names) {
    const isAnyDepth = part === ANY_DEPTH;
    if (!isAnyDepth && !matchWildcard(part, name)) continue;
    const below = path.join(folder, name);
    const entry = await search.world.entryOf(below);
    const real = entry.realPath ?? path.resolve(below);
    if (entry.kind === 'folder') {
      if ((isAnyDepth || !isLast) && !trail.has(real)) {
        found += await takeMatching(below, isAnyDepth ? parts : rest, search, new Set([...trail, real]));
      }
    } else if (isLast) found += await takeEntry(below, entry, search);
  }
  return found;
}
