import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INITIAL_SETTINGS } from '../src/model/settings';
import { readSource } from '../src/parse/readSource';
import { makeChecker } from '../src/rules/checkForms';
import { rules } from '../src/rules/rules';

/** `npm run measure:rules -- FILE…`: on how many forms of these texts each rule speaks; the pages of the rules tell it. */
function measure(files: readonly string[]): void {
  const forms = files.flatMap((file) =>
    readSource({ kind: 'text', text: readFileSync(file, 'utf8') }).forms.map(({ form }) => form),
  );
  if (forms.length === 0) throw new Error('No forms were read.');
  const spoken = new Map<string, Set<number>>(rules.map(({ id }) => [id, new Set()]));
  for (const { rule, form } of makeChecker(INITIAL_SETTINGS).check(forms).findings) spoken.get(rule)?.add(form);
  const counts = Object.fromEntries([...spoken].map(([rule, of]) => [rule, of.size]));
  const target = path.join(__dirname, 'ruleFrequency.json');
  writeFileSync(target, `${JSON.stringify({ forms: forms.length, counts }, null, 2)}\n`);
  console.log(`${target}: ${forms.length} forms`);
}

measure(process.argv.slice(2));
