import { deflateRawSync } from 'node:zlib';

/** One file of a zip, as its directory is to tell of it. */
export interface PackedFile {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  readonly isEncrypted?: boolean;
  readonly isNamedInUtf8?: boolean;
  readonly method?: number;
  /** Lies about how large it is when unpacked. */
  readonly size?: number;
  readonly checksum?: number;
}

/** A zip file of these, deflated. */
export function packZip(files: readonly PackedFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const content = Buffer.from(file.content as Uint8Array);
    const packed = file.method === 0 ? content : deflateRawSync(content);
    const name = Buffer.from(file.name as Uint8Array);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE((file.isEncrypted === true ? 1 : 0) | (file.isNamedInUtf8 === true ? 0x800 : 0), 2);
    common.writeUInt16LE(file.method ?? 8, 4);
    common.writeUInt32LE(file.checksum ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(file.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, name);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, name, packed]);
    parts.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, entries, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

function crc32(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
