import JSZip from 'jszip';
import { decodeXml, encodeAttribute } from './xmlText';
import { attributeAt, childrenOf, rootOf } from './xmlScanner';

/** A relationship of a part; `target` is the path of a part within the package, or an address outside of it. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The parts of an .xlsx file by their paths. Parts that are only read stay packed as they are; what is written takes the place of what
 * was there. Paths begin without a slash.
 */
export interface PackageParts {
  paths(): readonly string[];
  has(path: string): boolean;
  /** The text of a part; undefined if there is none of that path. */
  text(path: string): Promise<string | undefined>;
  bytes(path: string): Promise<Uint8Array | undefined>;
  write(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** The relationships of a part; '' stands for the package itself. */
  relationships(path: string): Promise<readonly Relationship[]>;
  writeRelationships(path: string, relationships: readonly Relationship[]): void;
  /** A path that no part has: the wanted one with the next free number before its extension. */
  freePath(wanted: string): string;
  pack(): Promise<Uint8Array>;
}

/** Opens an .xlsx file. Rejects for bytes that are no zip file. */
export async function openPackage(bytes: Uint8Array): Promise<PackageParts> {
  const zip = await JSZip.loadAsync(bytes);
  const text = async (path: string): Promise<string | undefined> => {
    const entry = zip.file(path);
    return entry ? decodeBytes(await entry.async('uint8array')) : undefined;
  };
  return {
    paths: () => Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : [name])),
    has: (path) => zip.file(path) !== null,
    text,
    bytes: async (path) => zip.file(path)?.async('uint8array'),
    write: (path, content) => {
      zip.file(path, content, { createFolders: false });
    },
    remove: (path) => {
      zip.remove(path);
    },
    relationships: async (path) => {
      const xml = await text(relationshipsPath(path));
      return xml === undefined ? [] : readRelationships(xml, path);
    },
    writeRelationships: (path, relationships) => {
      if (relationships.length === 0) zip.remove(relationshipsPath(path));
      else zip.file(relationshipsPath(path), relationshipsXml(relationships), { createFolders: false });
    },
    freePath: (wanted) => {
      const [, stem = wanted, extension = ''] = /^((?:.*\D)?)\d*(\.[^./]*)$/u.exec(wanted) ?? [];
      for (let number = 1; ; number += 1) {
        const path = `${stem}${number}${extension}`;
        if (zip.file(path) === null) return path;
      }
    },
    pack: () => zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
  };
}

/** Parts are UTF-8 but for rare ones that begin with the mark of UTF-16; all are written as UTF-8. */
function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return encoding === 'utf-8' ? text : text.replace(/^(<\?xml[^>]*?) encoding=(?:"[^"]*"|'[^']*')/u, '$1');
}

function relationshipsPath(path: string): string {
  const slash = path.lastIndexOf('/');
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function readRelationships(xml: string, path: string): readonly Relationship[] {
  return childrenOf(xml, rootOf(xml)).map(({ start }): Relationship => {
    const attribute = (name: string): string => attributeAt(xml, start, name) ?? '';
    const isExternal = attribute('TargetMode') === 'External';
    const target = isExternal ? attribute('Target') : resolvedPath(path, attribute('Target'));
    return { id: attribute('Id'), type: attribute('Type'), target, isExternal };
  });
}

/** The path of a part that another one names relative to its own folder; a fragment behind # belongs to no path. */
function resolvedPath(from: string, target: string): string {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of (target.split('#')[0] ?? '').split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '' && step !== '.') folders.push(step);
  }
  return decodeXml(folders.join('/'));
}

const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function relationshipsXml(relationships: readonly Relationship[]): string {
  const items = relationships.map(({ id, type, target, isExternal }) => {
    const where = isExternal ? `${encodeAttribute(target)}" TargetMode="External` : encodeAttribute(`/${target}`);
    return `<Relationship Id="${encodeAttribute(id)}" Type="${encodeAttribute(type)}" Target="${where}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${NAMESPACE}">${items.join('')}</Relationships>`;
}
