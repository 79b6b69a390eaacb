import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ruleDocuments } from './ruleDocuments';

const FOLDER = path.join(__dirname, '../docs/rules');

/** Writes docs/rules from the rules themselves and removes pages of rules that are gone. */
async function generate(): Promise<void> {
  const documents = ruleDocuments();
  await mkdir(FOLDER, { recursive: true });
  for (const file of await readdir(FOLDER)) if (!documents.has(file)) await rm(path.join(FOLDER, file));
  for (const [file, text] of documents) await writeFile(path.join(FOLDER, file), text);
  console.log(`docs/rules: ${documents.size} pages`);
}

void generate();
