import JSZip from 'jszip';
import { SaxesParser } from 'saxes';

/** Reads every part of a workbook file with a strict XML parser; rejects with the name of the first part that is not well formed. */
export async function assertWellFormed(bytes: Uint8Array): Promise<void> {
  const zip = await JSZip.loadAsync(bytes);
  for (const [name, entry] of Object.entries(zip.files)) {
    if (!/\.(?:xml|rels|vml)$/u.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(await entry.async('string')).close();
  }
}
