import JSZip from 'jszip';
import { libraryFault } from '../libraryFault';
import type { ZipEntry } from './zipDirectory';

/** What an entry holds, or why it cannot be unpacked. */
export type UnpackedEntry =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'encrypted' | 'unknown-method' | 'too-large' | 'broken' }
  /** The library gave up, and nobody can tell whether the bytes or the program were at fault. */
  | { readonly kind: 'unclear'; readonly cause: unknown };

const STORED = 0;
const DEFLATED = 8;
const HEADER_LENGTH = 30;
const HEADER_SIGNATURE = 0x04034b50;

/** Unpacks one entry of a zip file of at most `limit` bytes; never more of it than it declares. */
export async function unpackEntry(archive: Uint8Array, entry: ZipEntry, limit: number): Promise<UnpackedEntry> {
  if (entry.isEncrypted) return { kind: 'encrypted' };
  if (entry.method !== STORED && entry.method !== DEFLATED) return { kind: 'unknown-method' };
  if (entry.size > limit) return { kind: 'too-large' };
  const alone = archiveOfOne(archive, entry);
  if (!alone) return { kind: 'broken' };
  const unpacked = await inflate(alone, entry.size);
  if (unpacked.kind !== 'bytes') return unpacked;
  return checksumOf(unpacked.bytes) === entry.checksum ? unpacked : { kind: 'broken' };
}

/** A zip file that holds this entry alone: the library reads whole files only, and gives up on one that is encrypted in part. */
function archiveOfOne(archive: Uint8Array, { start, packed, record }: ZipEntry): Uint8Array | undefined {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (start + HEADER_LENGTH > archive.length || view.getUint32(start, true) !== HEADER_SIGNATURE) return undefined;
  const data = start + HEADER_LENGTH + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + packed > archive.length) return undefined;
  const own = archive.subarray(start, data + packed);
  const alone = new Uint8Array(own.length + record.length + END_LENGTH);
  alone.set(own);
  alone.set(record, own.length);
  const written = new DataView(alone.buffer);
  written.setUint32(own.length + 42, 0, true);
  const end = own.length + record.length;
  written.setUint32(end, END_SIGNATURE, true);
  written.setUint16(end + 8, 1, true);
  written.setUint16(end + 10, 1, true);
  written.setUint32(end + 12, record.length, true);
  written.setUint32(end + 16, own.length, true);
  return alone;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;

/** Its types leave this out. */
interface StreamedFile extends JSZip.JSZipObject {
  internalStream(type: 'uint8array'): JSZip.JSZipStreamHelper<Uint8Array>;
}

async function inflate(alone: Uint8Array, declared: number): Promise<UnpackedEntry> {
  let file: JSZip.JSZipObject | undefined;
  try {
    const zip = await new JSZip().loadAsync(alone, { decodeFileName: () => 'entry' });
    [file] = Object.values(zip.files);
  } catch (error) {
    return failureOf(error);
  }
  if (!file) return { kind: 'broken' };
  const stream = (file as StreamedFile).internalStream('uint8array');
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    stream.on('data', (chunk) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= declared) return;
      stream.pause();
      resolve({ kind: 'broken' });
    });
    stream.on('error', (error) => {
      resolve(failureOf(error));
    });
    stream.on('end', () => {
      resolve({ kind: 'bytes', bytes: joined(chunks, length) });
    });
    stream.resume();
  });
}

function failureOf(cause: unknown): UnpackedEntry {
  return libraryFault(cause) === 'broken' ? { kind: 'broken' } : { kind: 'unclear', cause };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** CRC-32 of each byte value. */
const CHECKSUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let checksum = byte;
  for (let bit = 0; bit < 8; bit++) checksum = (checksum >>> 1) ^ (checksum & 1 ? 0xedb88320 : 0);
  return checksum;
});

function checksumOf(bytes: Uint8Array): number {
  let checksum = 0xffffffff;
  for (const byte of bytes) checksum = (checksum >>> 8) ^ (CHECKSUMS[(checksum ^ byte) & 0xff] ?? 0);
  return (checksum ^ 0xffffffff) >>> 0;
}
