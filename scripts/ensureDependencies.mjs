// Installs the pinned packages when a fresh clone, or a changed lockfile, lacks them. Needs Node and npm only.
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const isFresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;
if (!isFresh) {
  console.log('正在从 npm 取来依赖（要联网，首次约需两分钟）……');
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });
}
