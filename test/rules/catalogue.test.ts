import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { RULE_FREQUENCY, ruleDocuments } from '../../scripts/ruleDocuments';
import { INITIAL_SETTINGS } from '../../src/model/settings';
import { THRESHOLD_IDS } from '../../src/model/thresholds';
import { makeChecker } from '../../src/rules/checkForms';
import { RULE_GROUPS } from '../../src/rules/rule';
import { patchedForm } from '../../src/rules/ruleExample';
import { rules } from '../../src/rules/rules';

const ROOT = path.join(__dirname, '../..');
const DOCUMENTS = path.join(ROOT, 'docs/rules');

const fileName = (id: string) => `${id.replace(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())}.ts`;

test('the list holds each rule once', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(RULE_GROUPS)('every file in rules/%s is a rule of the list, and the other way round', (group) => {
  const listed = rules.filter((rule) => rule.group === group).map(({ id }) => fileName(id));
  expect(readdirSync(path.join(ROOT, 'src/rules', group)).sort()).toEqual(listed.sort());
});

test('a rule yields only to rules that exist', () => {
  const ids = new Set(rules.map(({ id }) => id));
  expect(rules.flatMap(({ yieldsTo = [] }) => yieldsTo).filter((id) => !ids.has(id))).toEqual([]);
});

test('docs/rules is what the rules say; run npm run docs:rules', () => {
  const documents = ruleDocuments();
  expect(existsSync(DOCUMENTS) ? readdirSync(DOCUMENTS).sort() : []).toEqual([...documents.keys()].sort());
  for (const [file, text] of documents) expect(readFileSync(path.join(DOCUMENTS, file), 'utf8')).toBe(text);
});

test('the README counts the rules', () => {
  expect(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).toContain(`：${rules.length} 条规则逐项核对`);
});

test('a rule that speaks of more than a quarter of ordinary forms says why that is right, and no other does', () => {
  const often = rules.filter(({ id }) => (RULE_FREQUENCY.counts[id] ?? 0) * 4 > RULE_FREQUENCY.forms);
  expect(rules.filter(({ whyOften }) => whyOften !== undefined)).toEqual(often);
});

test('each number that an office may set stands on the page of a rule, but for those on how findings are told', () => {
  const named = new Set(rules.flatMap(({ thresholds = [] }) => thresholds));
  expect(THRESHOLD_IDS.filter((id) => !named.has(id))).toEqual(['commonShare', 'fewestForms']);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('the card is complete', () => {
    expect([rule.title, rule.why, rule.fix, rule.bad.length, rule.good.length]).not.toContain('');
    expect(rule.bad.length).toBeGreaterThan(0);
    expect(rule.good.length).toBeGreaterThan(0);
    for (const sentence of [rule.why, rule.fix]) expect(sentence).toMatch(/。$/u);
  });

  test('says one calm sentence: fact first, full-width punctuation, a warning ends with 请核实', () => {
    for (const { forms, settings } of rule.bad) {
      const checker = makeChecker({ ...INITIAL_SETTINGS, ...settings }, [id], [rule]);
      for (const { message, severity } of checker.check(forms.map(patchedForm)).findings) {
        const own = message.replace(/「[^」]*」/gu, '「」');
        expect(message).toMatch(/^[^。]+。$/u);
        expect(own).not.toMatch(/\p{Script=Han}[,;:?!()]|！|错误|非法|您/u);
        expect(own).not.toMatch(/\d{5,}(?:\.\d+)?元/u);
        expect(own.endsWith('请核实。') || severity !== 'warning').toBe(true);
      }
    }
  });
});
