import JSZip from 'jszip';

/** A zip file of these files by name; they are stored as they are, because workbooks are packed already. */
export function writeZip(files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, bytes] of files) zip.file(name, bytes);
  return zip.generateAsync({ type: 'uint8array', compression: 'STORE' });
}
