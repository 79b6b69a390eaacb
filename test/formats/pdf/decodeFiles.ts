import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Form } from '../../../src/model/form';
import type { ReadingNote, RemainderLine } from '../../../src/model/reading';

/** What the command line gets from a file. */
export interface DecodedForms {
  readonly problem?: string;
  readonly warnings: readonly string[];
  readonly forms: readonly Form[];
  readonly notes: readonly ReadingNote[];
  readonly remainder: readonly RemainderLine[];
}

/** Reads files in a Node of its own, which takes modules as they are published; all in one run, as starting it takes longer than reading. */
export function decodeFiles<Name extends string>(
  files: Readonly<Record<Name, Uint8Array>>,
): Record<Name, DecodedForms> {
  const folder = mkdtempSync(join(tmpdir(), 'decode-'));
  try {
    const names = Object.keys(files) as Name[];
    for (const name of names) writeFileSync(join(folder, name), files[name]);
    const paths = names.map((name) => join(folder, name));
    const script = join(__dirname, 'decodeInNode.ts');
    const output = execFileSync(process.execPath, ['--import', 'tsx', script, ...paths], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const results = JSON.parse(output) as DecodedForms[];
    return Object.fromEntries(names.map((name, at) => [name, results[at]])) as Record<Name, DecodedForms>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
