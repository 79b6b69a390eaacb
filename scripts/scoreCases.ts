import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Form } from '../src/model/form';
import { readSource } from '../src/parse/readSource';
import { scoreReading } from './scoreReading';
import type { ReadingScore } from './scoreReading';

/** A text with the file that holds the forms in it; both names are relative to the folder of the cases. */
interface ReadingCase {
  readonly file: string;
  readonly gold: string;
  /** What the figures are told by, e.g. how the text came onto the clipboard. */
  readonly kind: string;
}

export interface ScoredCase {
  readonly file: string;
  readonly kind: string;
  readonly score: ReadingScore;
}

/**
 * Reads the cases of a folder and compares them with what is in them. The folder holds `manifest.json`, an array of
 * `{file, gold, kind}`: a text (.txt, .tsv) or a web page (.html), and its forms as `shenbao parse --out-dir` writes them.
 */
export async function scoreCases(folder: string): Promise<ScoredCase[]> {
  const cases = await readJson<ReadingCase[]>(path.join(folder, 'manifest.json'));
  return Promise.all(
    cases.map(async ({ file, gold, kind }) => {
      const text = await readFile(path.join(folder, file), 'utf8');
      const reading = readSource(file.endsWith('.html') ? { kind: 'html', html: text } : { kind: 'text', text });
      return { file, kind, score: scoreReading(reading, await readJson<Form[]>(path.join(folder, gold))) };
    }),
  );
}

async function readJson<Content>(file: string): Promise<Content> {
  return JSON.parse(await readFile(file, 'utf8')) as Content;
}
