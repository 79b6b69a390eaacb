import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import * as chai from 'chai';
import { startGrid } from '../../../src/hosts/browser/univer/grid';
import { openGridWorkbook } from '../../../src/hosts/browser/univer/gridWorkbook';
import { HOST_CASES } from '../../contract/describeHost';
import { holdChangesAgainstReference } from '../../contract/randomChanges';
import { holdAgainstGridUndo, holdAgainstReference } from '../../contract/randomUndo';
import { gridUser } from './gridUser';
import { saveOpened } from './openedFile';
import type { OpenedStep, SavedInPage } from './openedFile';

for (const assertions of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(assertions);
Object.assign(globalThis, { expect: chai.expect });

const container = document.createElement('div');
container.style.height = '600px';
document.body.append(container);

const grid = startGrid(container);
const opening = openGridWorkbook(grid);

/** Runs one case of the host contract in this page on a new workbook; rejects when it does not hold. */
async function runHostCase(theme: string, title: string): Promise<void> {
  const hostCase = HOST_CASES[theme]?.find((candidate) => candidate.title === title);
  if (!hostCase) throw new Error(`The contract has no case ${theme}: ${title}`);
  const workbook = await opening;
  workbook.replace();
  await hostCase.run({ host: workbook.host, user: gridUser(grid), dispose: () => Promise.resolve() });
}

/** Opens a file in the grid, does these steps and saves it. */
async function saveOpenedFile(base64: string, steps: readonly OpenedStep[]): Promise<SavedInPage> {
  return saveOpened(grid, await opening, base64, steps);
}

/** Imports, rearranging and undo in random order on a new workbook; rejects when the grid differs from the reference or loses a project. */
async function runRandomUndo(runs: number, seed: number): Promise<void> {
  const workbook = await opening;
  workbook.replace();
  const subject = { host: workbook.host, user: gridUser(grid), dispose: () => Promise.resolve() };
  await holdAgainstReference(subject, { runs, seed });
  workbook.replace();
  await holdAgainstGridUndo(subject, { runs, seed });
}

/** Changes of any steps on a new workbook; rejects when the grid does not do with them what the reference does. */
async function runRandomChanges(runs: number, seed: number): Promise<void> {
  const workbook = await opening;
  workbook.replace();
  await holdChangesAgainstReference(workbook.host, { runs, seed });
}

Object.assign(globalThis, { runHostCase, runRandomChanges, runRandomUndo, saveOpenedFile });
