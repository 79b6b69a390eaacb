import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from './findBrowser';

/** Starts a browser, that of this machine unless told another, without a window and without any business of its own on the network. */
export function launchBrowser(executablePath = findBrowser()): Promise<Browser> {
  if (executablePath === undefined) throw new Error('No Chromium browser was found; CHROME_PATH may name one.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
