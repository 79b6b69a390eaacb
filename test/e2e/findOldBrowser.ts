import chromium from '@sparticuz/chromium';

/** The program of the oldest Chromium that the page promises to run in, unpacked from its package; undefined where it does not run. */
export async function findOldBrowser(): Promise<string | undefined> {
  return process.platform === 'linux' && process.arch === 'x64' ? chromium.executablePath() : undefined;
}
