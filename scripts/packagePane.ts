import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import packageJson from '../package.json';
import { buildPage } from './buildPage';
import { packPane } from './packPane';

/** The pane as one file for an intranet server: `npm run package`. */
async function packagePane(): Promise<void> {
  const bytes = await packPane(await buildPage(console.log));
  const folder = resolve(__dirname, '../packages');
  const name = `shenbao-pane-${packageJson.version}.zip`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  console.log(`packages/${name}`);
}

void packagePane();
