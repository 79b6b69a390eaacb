import { createHash } from 'node:crypto';
import { openPackage } from '../../formats/xlsx/package/packageParts';
import { readZipDirectory } from '../../formats/zip/zipDirectory';

/** The part that says what a file is; it carries the seal and is therefore no part of it. */
const PROPERTIES = 'docProps/core.xml';
const SEAL = /<dc:identifier>shenbao:([0-9a-f]{64})<\/dc:identifier>/u;
const END = '</cp:coreProperties>';

/**
 * The same workbook, which says what each of its parts held when we wrote it. Whatever saves it again writes parts anew, so that the seal
 * no longer fits: what a user has put into it is never taken for ours.
 */
export async function sealWorkbook(bytes: Uint8Array): Promise<Uint8Array> {
  const digest = digestOf(bytes);
  const parts = await openPackage(bytes);
  const properties = await parts.text(PROPERTIES);
  if (digest === undefined || !properties?.endsWith(END)) throw new Error(`A workbook of ours has no ${PROPERTIES}.`);
  const seal = `<dc:identifier>shenbao:${digest}</dc:identifier>`;
  parts.write(PROPERTIES, `${properties.slice(0, -END.length)}${seal}${END}`);
  return parts.pack();
}

/** Whether nobody has written into this workbook since the command line had. Rejects for no bytes. */
export async function isSealed(bytes: Uint8Array): Promise<boolean> {
  const digest = digestOf(bytes);
  if (digest === undefined) return false;
  const properties = await openPackage(bytes)
    .then((parts) => parts.text(PROPERTIES))
    .catch(() => undefined);
  return properties !== undefined && SEAL.exec(properties)?.[1] === digest;
}

/** A digest of the checksums of all parts but the one that says it; undefined for bytes that are no zip file. */
function digestOf(bytes: Uint8Array): string | undefined {
  const directory = readZipDirectory(bytes);
  if (!directory) return undefined;
  const parts = directory.entries.filter(({ name }) => name !== PROPERTIES && !name.endsWith('/'));
  const lines = parts.map(({ name, size, checksum }) => `${name} ${size} ${checksum}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
