import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeFile } from '../../../src/formats/decodeFile';
import { readSource } from '../../../src/parse/readSource';

/** Prints what the files named on the command line hold: their reading, or the sentence why they cannot be read. */
async function main(): Promise<void> {
  const folder = dirname(require.resolve('pdfjs-dist/package.json'));
  const resources = { cMaps: join(folder, 'cmaps/'), standardFonts: join(folder, 'standard_fonts/') };
  const results = [];
  for (const file of process.argv.slice(2)) {
    const decoded = await decodeFile(basename(file), readFileSync(file), resources);
    if (decoded.kind === 'unreadable') results.push({ problem: decoded.problem });
    else {
      const { forms, notes, remainder } = readSource(decoded);
      results.push({ forms: forms.map(({ form }) => form), notes, remainder, warnings: decoded.warnings });
    }
  }
  process.stdout.write(JSON.stringify(results));
}

void main();
