import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeChecker } from '../../src/rules/checkForms';
import type { Form } from '../../src/model/form';
import { INITIAL_SETTINGS } from '../../src/model/settings';

interface AnswerKey {
  /** What has to be found on a form (a|b: either), and what would be a false alarm. */
  readonly forms: Readonly<Record<string, { readonly must: readonly string[]; readonly not: readonly string[] }>>;
  readonly batch: readonly { readonly rule: string; readonly form: string }[];
  readonly never: readonly string[];
}

const SEEDS = path.join(__dirname, '../fixtures/seeds');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(SEEDS, file), 'utf8'));

const key = readJson('answer-key.json') as AnswerKey;
const names = Object.keys(key.forms).sort();
const forms = names.map((name) => readJson(`${name}.gold.json`) as Form);
const { findings, unchecked } = makeChecker(INITIAL_SETTINGS).check(forms);
const rulesOn = (name: string) => new Set(findings.filter(({ form }) => names[form] === name).map(({ rule }) => rule));

describe.each(Object.entries(key.forms))('%s', (name, { must, not }) => {
  test.each(must)('%s is found', (either) => {
    expect(either.split('|').filter((rule) => rulesOn(name).has(rule))).not.toEqual([]);
  });

  test('no false alarm', () => {
    expect([...not, ...key.never].filter((rule) => rulesOn(name).has(rule))).toEqual([]);
  });
});

test.each(key.batch)('$rule is found across forms on $form', ({ rule, form }) => {
  expect([...rulesOn(form)]).toContain(rule);
});

test('the wrong unit of the street lamps is explained with its operands', () => {
  const outlier = findings.find(({ rule }) => rule === 'cost-magnitude-outlier');
  expect(outlier?.message).toContain('12,100盏/年×169.88万元/盏=20,555,480,000元，是年度资金51,759,100元的397倍');
  expect(outlier?.message).toContain('占年度资金的95.2%');
});

test('every form is checked by every rule that has its inputs', () => {
  expect(unchecked.filter(({ form }) => form !== null).map(({ rule }) => rule)).toEqual(['qty-cost-vs-funds']);
});
