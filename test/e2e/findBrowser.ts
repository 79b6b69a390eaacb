import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The program of a Chromium browser on this machine: CHROME_PATH, else the first known place; undefined if there is none. */
export function findBrowser(): string | undefined {
  const told = process.env['CHROME_PATH'];
  if (told !== undefined) return told;
  return knownPlaces().find((path) => existsSync(path));
}

function knownPlaces(): readonly string[] {
  switch (process.platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = process.env[name];
        if (folder === undefined) return [];
        return [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ];
      });
    case 'darwin':
      return [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ];
    default:
      return ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map((name) => `/usr/bin/${name}`);
  }
}
