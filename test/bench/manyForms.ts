import { readFileSync } from 'node:fs';
import path from 'node:path';

const SAMPLES = path.join(__dirname, '../../assets/samples');
const FORMS_IN_SAMPLES = 10;

/** A text of `count` forms (a multiple of ten): the sample forms over and over, each time with other project names. */
export function manyForms(count: number): string {
  const samples = ['2024.txt', '2025.txt'].map((file) => readFileSync(path.join(SAMPLES, file), 'utf8')).join('\n');
  return Array.from({ length: count / FORMS_IN_SAMPLES }, (_, round) =>
    samples.replace(/^(项目名称 ?)/gmu, `$1第${round + 1}批`),
  ).join('\n');
}
