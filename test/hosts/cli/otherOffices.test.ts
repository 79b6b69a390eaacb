import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../src/rules/rules';
import { runCommandLine } from './memoryWorld';

const FOLDER = join(__dirname, '../../fixtures/offices');

/** Forms as eight other offices print them, with made-up content, as cells and as running text that lost its cells. */
const FILES = Object.fromEntries(readdirSync(FOLDER).map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]));

interface JsonFinding {
  readonly file: string;
  readonly form: number;
  readonly rule: string;
  readonly path: string;
  readonly message: string;
}

const RESTING_ON_PLACES = new Set(rules.flatMap(({ id, restsOn }) => (restsOn?.includes('places') ? [id] : [])));

test('an error says of no form of another office that something is missing which is filled', async () => {
  const run = await runCommandLine(['check', '--json', ...Object.keys(FILES)], FILES);
  const findings = JSON.parse(run.printed) as readonly (JsonFinding & { readonly severity: string })[];
  const blamed = findings.filter(({ rule, severity }) => severity === 'error' && RESTING_ON_PLACES.has(rule));
  expect(blamed.map(({ file, form, rule, path }) => [file, form, rule, path].join(' '))).toEqual([]);
  expect(findings.filter(({ message }) => /(?:实施期|年度)资金为0元/u.test(message))).toEqual([]);
});

test('what rests on a doubtful reading is 未检查 with its reason', async () => {
  const file = 'neighbour-1.txt';
  const run = await runCommandLine(['check', file], { [file]: FILES[file] ?? '' });
  expect(run.printed).toContain('这一处的读取还有疑问，可能不是填报的问题，请先在待核对里核对原件。');
  expect(run.printed).not.toContain('没有填写指标值');
});
