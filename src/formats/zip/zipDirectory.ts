/** One file or folder in a zip file, as the directory at its end tells of it. */
export interface ZipEntry {
  /** With slashes between folders; folders end in one. */
  readonly name: string;
  /** How large it is packed, and when unpacked, in bytes, as the directory declares it. */
  readonly packed: number;
  readonly size: number;
  /** How it is packed: 0 as it is, 8 deflated; others exist. */
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  /** Where its own header begins, and what the directory says of it. */
  readonly start: number;
  readonly record: Uint8Array;
}

/** What a zip file says it holds. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** The size of each file when unpacked, in bytes, as the directory declares it; a name that is there twice counts with both. */
  readonly sizes: ReadonlyMap<string, number>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_LENGTH = 46;

/** Flags of an entry. Source: PKWARE APPNOTE.TXT, 4.4.4. */
const ENCRYPTED = 1;
const NAMED_IN_UTF8 = 0x800;

/** Reads the directory at the end of a zip file without unpacking anything; undefined if there is none. */
export function readZipDirectory(bytes: Uint8Array): ZipDirectory | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  // What stands before the first file, e.g. a program that unpacks it, moves all places that the directory names.
  const directory = end - view.getUint32(end + 12, true);
  const declared = view.getUint32(end + 16, true);
  const isMoved = directory >= 0 && startsEntry(view, directory, end) && !startsEntry(view, declared, end);
  const moved = isMoved ? directory - declared : 0;
  const entries: ZipEntry[] = [];
  const sizes = new Map<string, number>();
  for (let at = declared + moved; startsEntry(view, at, end);) {
    const entry = readEntry(bytes, view, at, moved);
    entries.push(entry);
    sizes.set(entry.name, (sizes.get(entry.name) ?? 0) + entry.size);
    at += entry.record.length;
  }
  return { entries, sizes };
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function startsEntry(view: DataView, at: number, end: number): boolean {
  return at + ENTRY_LENGTH <= end && view.getUint32(at, true) === ENTRY_SIGNATURE;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, moved: number): ZipEntry {
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
    number,
    number,
    number,
  ];
  const flags = view.getUint16(at + 8, true);
  const behindName = at + ENTRY_LENGTH + nameLength;
  const name = decodeName(bytes.subarray(at + ENTRY_LENGTH, behindName), (flags & NAMED_IN_UTF8) !== 0);
  return {
    name: name.replaceAll('\\', '/'),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    method: view.getUint16(at + 10, true),
    isEncrypted: (flags & ENCRYPTED) !== 0,
    checksum: view.getUint32(at + 16, true),
    start: view.getUint32(at + 42, true) + moved,
    record: bytes.subarray(at, behindName + extraLength + commentLength),
  };
}

/** Chinese Windows writes names in GBK without saying so, macOS in UTF-8 without saying so. */
function decodeName(name: Uint8Array, isUtf8: boolean): string {
  for (const encoding of isUtf8 ? ['utf-8'] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(name);
    } catch {
      // Another encoding may fit.
    }
  }
  return new TextDecoder().decode(name);
}
