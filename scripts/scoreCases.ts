import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Form } from '../src/model/form';
import type { Source } from '../src/model/source';
import { readSource } from '../src/parse/readSource';
import { scoreReading } from './scoreReading';
import type { ReadingScore } from './scoreReading';

/** A text with the file that holds the forms in it; both names are relative to the folder of the cases. */
interface ReadingCase {
  readonly file: string;
  readonly gold: string;
  /** What the figures are told by, e.g. how the text came onto the clipboard. */
  readonly kind: string;
  /** Places of its forms without an agreed answer. */
  readonly skip?: readonly string[];
}

export interface ScoredCase {
  readonly file: string;
  readonly kind: string;
  readonly score: ReadingScore;
}

/** A case whose files were read. */
export interface LoadedCase extends ReadingCase {
  readonly source: Source;
  readonly forms: readonly Form[];
}

/**
 * Loads the cases of a folder. It holds `manifest.json`, an array of `{file, gold, kind}`: a text (.txt, .tsv) or a web page
 * (.html), and its forms as `shenbao parse --out-dir` writes them. Files of pages are left to other measures.
 */
export async function loadCases(folder: string): Promise<LoadedCase[]> {
  const cases = await readJson<ReadingCase[]>(path.join(folder, 'manifest.json'));
  return Promise.all(
    cases
      .filter(({ file }) => !file.endsWith('.pdf'))
      .map(async (one) => {
        const text = await readFile(path.join(folder, one.file), 'utf8');
        const source: Source = one.file.endsWith('.html') ? { kind: 'html', html: text } : { kind: 'text', text };
        return { ...one, source, forms: await readJson<Form[]>(path.join(folder, one.gold)) };
      }),
  );
}

/** Reads the cases of a folder and compares them with what is in them. */
export async function scoreCases(folder: string): Promise<ScoredCase[]> {
  return (await loadCases(folder)).map(scoreCase);
}

export function scoreCase({ file, kind, source, forms, skip }: LoadedCase): ScoredCase {
  return { file, kind, score: scoreReading(readSource(source), forms, skip) };
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}
