import { buildPage } from '../../scripts/buildPage';
import { runWebpack } from '../../scripts/runWebpack';
import { findBrowser } from './findBrowser';

/** Builds the pages that the tests look at, before any of these, which run side by side. */
export default async function buildOnce(): Promise<void> {
  await buildPage();
  if (findBrowser() === undefined) return;
  await runWebpack(['--config', 'config/excelPage.webpack.cjs']);
  await runWebpack(['--config', 'config/contractPage.webpack.cjs']);
}
