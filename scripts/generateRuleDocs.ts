import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../src/rules/rules';
import { ruleDocuments } from './ruleDocuments';

const ROOT = path.join(__dirname, '..');
const FOLDER = path.join(ROOT, 'docs/rules');

/** Where a page for people says how many rules there are. */
const COUNT = /(?<=：)\d+(?= 条规则逐项核对)/gu;

/**
 * Writes docs/rules from the rules themselves, removes pages of rules that are gone, and puts the count of the rules into the README. With `--check` it writes nothing and
 * fails where something would be written.
 */
function generate(isCheck: boolean): void {
  const pages = ruleDocuments();
  const wanted = new Map([...pages].map(([file, text]) => [path.join(FOLDER, file), text]));
  const readme = path.join(ROOT, 'README.md');
  const told = readFileSync(readme, 'utf8');
  if (!told.match(COUNT)) throw new Error('README.md says nowhere how many rules there are.');
  wanted.set(readme, told.replaceAll(COUNT, String(rules.length)));
  mkdirSync(FOLDER, { recursive: true });
  const gone = readdirSync(FOLDER)
    .map((file) => path.join(FOLDER, file))
    .filter((file) => !wanted.has(file));
  const stale = [...wanted].filter(([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text);
  const changes = [...gone, ...stale.map(([file]) => file)].map((file) => path.relative(ROOT, file));
  if (isCheck) {
    if (changes.length > 0) throw new Error(`Not as the rules say, run npm run docs:rules: ${changes.join(', ')}`);
    return;
  }
  for (const file of gone) rmSync(file);
  for (const [file, text] of stale) writeFileSync(file, text);
  console.log(`docs/rules: ${pages.size} pages, ${changes.length} changed`);
}

generate(process.argv.includes('--check'));
