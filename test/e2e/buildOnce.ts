import { buildPage } from '../../scripts/buildPage';
import { runWebpack } from '../../scripts/runWebpack';
import { findBrowser } from './findBrowser';

/** Builds the pages that the tests look at, before any of these, which run side by side. */
export default async function buildOnce(): Promise<void> {
  const builds: Promise<unknown>[] = [buildPage()];
  if (findBrowser() !== undefined) {
    // Programs of their own: they do not wait for each other.
    for (const page of ['excelPage', 'contractPage'])
      builds.push(runWebpack(['--config', `config/${page}.webpack.cjs`]));
  }
  await Promise.all(builds);
}
