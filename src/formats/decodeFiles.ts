import type { NamedFile } from '../model/decodedFile';
import { describeError } from '../model/describeError';
import { decodeFile } from './decodeFile';
import type { ReportProgress } from './decodeFile';
import { FILE_LIMITS, MEGABYTE } from './fileLimits';
import { isHiddenDocument, isSystemFile } from './isSystemFile';
import { memberName } from './memberName';
import { natureOf } from './natureOf';
import type { PdfResources } from './pdf/readPdf';
import { FILE_PROBLEMS } from './strings';
import { isPackage } from './zip/isPackage';
import { unpackEntry } from './zip/unpackEntry';
import { readZipDirectory } from './zip/zipDirectory';
import type { ZipEntry } from './zip/zipDirectory';

/**
 * What a file holds, as one named source, or as many as a .zip has files: those in its folders, and in archives within it, whose
 * own archives are named. Hidden files and leftovers of systems are no one's documents and passed over. Counts progress in pages,
 * in files for an archive. Never rejects, and always answers with one at least.
 */
export async function decodeFiles(
  name: string,
  content: Uint8Array | Blob,
  resources: PdfResources,
  onProgress?: ReportProgress,
): Promise<readonly NamedFile[]> {
  const bytes = await archiveBytes(content);
  const entries = bytes && archiveEntries(bytes);
  if (!bytes || !entries) return [{ name, decoded: await decodeFile(name, bytes ?? content, resources, onProgress) }];
  const room = { left: FILE_LIMITS.unpacked * MEGABYTE };
  return decodeArchive({ name, bytes, entries }, { resources, room, depth: NESTED_ARCHIVES, onProgress });
}

/** How many archives may lie within each other in an archive. */
const NESTED_ARCHIVES = 1;

/** Undefined for what is too large or refused, of which `decodeFile` says so. */
async function archiveBytes(content: Uint8Array | Blob): Promise<Uint8Array | undefined> {
  if (content instanceof Uint8Array) return content;
  if (content.size > FILE_LIMITS.file * MEGABYTE) return undefined;
  return content.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
}

/** The files of an archive; undefined for everything else, a document of several parts included. */
function archiveEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  if (bytes.length > FILE_LIMITS.file * MEGABYTE || natureOf(bytes) !== 'zip') return undefined;
  const directory = readZipDirectory(bytes);
  return directory && !isPackage(directory) ? directory.entries.filter(isDocument) : undefined;
}

function isDocument({ name }: ZipEntry): boolean {
  return !name.endsWith('/') && (!name.split('/').some(isSystemFile) || isHiddenDocument(name));
}

interface Archive {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
}

interface ArchiveWork {
  readonly resources: PdfResources;
  /** How many bytes may still be unpacked of the outermost archive. */
  readonly room: { left: number };
  readonly depth: number;
  readonly onProgress?: ReportProgress | undefined;
}

async function decodeArchive(archive: Archive, work: ArchiveWork): Promise<readonly NamedFile[]> {
  const { name, entries } = archive;
  const whole = (problem: string): readonly NamedFile[] => [{ name, decoded: { kind: 'unreadable', problem } }];
  if (entries.length === 0) return whole(FILE_PROBLEMS.emptyArchive(name));
  if (entries.every(({ isEncrypted }) => isEncrypted)) return whole(FILE_PROBLEMS.encryptedArchive(name));
  if (entries.reduce((sum, { size }) => sum + size, 0) > work.room.left) {
    return whole(FILE_PROBLEMS.unpacksTooLarge(name, FILE_LIMITS.unpacked));
  }
  const files: NamedFile[] = [];
  for (const [at, entry] of entries.entries()) {
    files.push(...(await decodeMember(archive, entry, work)));
    work.onProgress?.(at + 1, entries.length);
  }
  return files;
}

async function decodeMember(archive: Archive, entry: ZipEntry, work: ArchiveWork): Promise<readonly NamedFile[]> {
  const name = memberName(archive.name, entry.name);
  const refused = (problem: string, diagnosis?: string): readonly NamedFile[] => [
    { name, decoded: { kind: 'unreadable', problem, ...(diagnosis !== undefined && { diagnosis }) } },
  ];
  if (isHiddenDocument(entry.name)) return refused(FILE_PROBLEMS.hidden(name));
  const unpacked = await unpackEntry(archive.bytes, entry, FILE_LIMITS.file * MEGABYTE);
  switch (unpacked.kind) {
    case 'encrypted':
      return refused(FILE_PROBLEMS.encrypted(name));
    case 'unknown-method':
      return refused(FILE_PROBLEMS.unknownPacking(name));
    case 'too-large':
      return refused(FILE_PROBLEMS.tooLarge(name, FILE_LIMITS.file));
    case 'broken':
      return refused(FILE_PROBLEMS.broken(name));
    case 'unclear':
      return refused(FILE_PROBLEMS.unclear(name), describeError(unpacked.cause));
    case 'bytes':
      break;
  }
  const { bytes } = unpacked;
  work.room.left -= bytes.length;
  const entries = archiveEntries(bytes);
  if (!entries) return [{ name, decoded: await decodeFile(name, bytes, work.resources) }];
  if (work.depth === 0) return refused(FILE_PROBLEMS.deepArchive(name));
  return decodeArchive({ name, bytes, entries }, { ...work, depth: work.depth - 1, onProgress: undefined });
}
