// `npm run mutate -- src/app [--functions 25] [--seed 1] [--tests test/app/receipts/receipts.test.ts]`: puts plausible faults one at a time into some functions of a folder
// or file, drawn by the seed, and says which of them the tests of the same folder (or those named) notice and which survive. Part of no check.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import ts from 'typescript';

/** So many functions take some minutes. */
const FUNCTIONS = '25';
/** What these hold is read by people; faults in it are no faults of working. */
const WORDS = /(?:^|\/)(?:strings|vocabulary)\.ts$/u;
const TEST = /\.test\.tsx?$/u;

const { values, positionals: places } = parseArgs({
  allowPositionals: true,
  options: {
    functions: { type: 'string', default: FUNCTIONS },
    seed: { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true },
  },
});
if (places.length === 0) throw new Error('Name a folder or a file of src.');
const sources = places.flatMap((place) => filesIn(place, /\.tsx?$/u)).filter((file) => !WORDS.test(file));
const tests = (values.tests ?? places.map(roomOfTests)).flatMap((place) => filesIn(place, TEST));
if (tests.length === 0) throw new Error('No tests stand there: name some with --tests.');
const functions = sources.flatMap(functionsOf);
const tried = drawn(functions, Number(values.seed)).slice(0, Number(values.functions));
console.log(`${tried.length} of ${functions.length} functions, ${tests.length} files of tests`);

const inPane = tests.every((file) => file.startsWith('test/pane/'));
process.env.MUTATE_TESTS = JSON.stringify({ project: inPane ? 'pane' : 'node', files: tests });
const results = await new Stryker({
  mutate: tried,
  testRunner: 'jest',
  jest: { configFile: 'config/mutate.jest.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 1,
  // A fault that hangs is not to be mistaken for a machine that is busy.
  timeoutMS: 60_000,
  dryRunTimeoutMinutes: 30,
  tempDirName: '.cache/mutate',
  ignorePatterns: ['dist', 'packages'],
  disableTypeChecks: false,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: false },
  allowConsoleColors: false,
}).runMutationTest();

const noticed = count('Killed', 'Timeout');
const all = count('Killed', 'Timeout', 'Survived', 'NoCoverage');
console.log(
  `${places.join(' ')}: ${noticed} of ${all} faults noticed (${((100 * noticed) / all).toFixed(0)} %), ${count('Survived')} survived, ${count('NoCoverage')} where no test went`,
);

function count(...wanted) {
  return results.filter(({ status }) => wanted.includes(status)).length;
}

/** The files of a folder whose names are such, or the file itself. */
function filesIn(place, name) {
  const files = statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true }).map((file) => path.posix.join(place, file.replaceAll('\\', '/')))
    : [place];
  return files.filter((file) => name.test(file)).sort();
}

/** Tests stand in the room of their code, or in the nearest room around it. */
function roomOfTests(place) {
  let room = place.replace(/^src/u, 'test').replace(/\/?[^/]*\.tsx?$/u, '');
  while (!existsSync(room) || filesIn(room, TEST).length === 0) room = path.posix.dirname(room);
  return room;
}

/** The functions at the top of a file, each as `file:firstLine-lastLine`. */
function functionsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const line = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  return source.statements
    .filter((statement) => ts.isFunctionDeclaration(statement) && statement.body)
    .map((statement) => `${file}:${line(statement.getStart())}-${line(statement.end)}`);
}

/** All items in an order that depends on the seed alone. */
function drawn(items, seed) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return items
    .map((item) => ({ item, place: next() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
