import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const FOLDER = resolve(__dirname, '..', 'assets', 'icons');
const COMMAND_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Each glyph is drawn on a field of 16 × 16, so that its edges fall on whole pixels in the sizes that Office shows most. */
const GLYPHS: Readonly<Record<string, { readonly sizes: readonly number[]; readonly drawing: string }>> = {
  product: {
    sizes: [...COMMAND_SIZES, 128],
    drawing: `
      <rect x="0" y="0" width="16" height="16" rx="3" fill="#0f6c4a"/>
      <rect x="3" y="2" width="10" height="12" rx="1" fill="#ffffff"/>
      <rect x="4" y="4" width="8" height="1" fill="#0f6c4a"/>
      <path d="M4 7h3v2H4zM8 7h4v2H8z" fill="#b7dfcb"/>
      <path d="M5.1 11.1 7.2 13.1 11.2 8.8" fill="none" stroke="#d8621c" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  import: {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="1.5" y="1.5" width="11" height="13" rx="1" fill="#ffffff" stroke="#444444"/>
      <path d="M3 4h8v1H3zM3 7h3v2H3zM3 11h3v2H3zM7 7h4v2H7z" fill="#8fc7aa"/>
      <path d="M11.5 8v6M9 11.7 11.5 14.2 14 11.7" fill="none" stroke="#ffffff" stroke-width="3.4" stroke-linejoin="round"/>
      <path d="M11.5 8v6M9 11.7 11.5 14.2 14 11.7" fill="none" stroke="#0f6c4a" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  check: {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="1.5" y="1.5" width="11" height="13" rx="1" fill="#ffffff" stroke="#444444"/>
      <path d="M3 4h8v1H3zM3 7h8v1H3zM3 10h4v1H3z" fill="#c8c8c8"/>
      <path d="M7 11.2 9.6 13.8 14.6 7.6" fill="none" stroke="#ffffff" stroke-width="3.8" stroke-linejoin="round"/>
      <path d="M7 11.2 9.6 13.8 14.6 7.6" fill="none" stroke="#0f6c4a" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  official: {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="2.5" y="1.5" width="11" height="13" fill="#ffffff" stroke="#444444"/>
      <path d="M5 3h6v1H5z" fill="#0f6c4a"/>
      <path d="M4 5.5h8v7H4zM4 7.8h8M4 10.1h8M6.5 5.5v7M9.3 7.8v4.7" fill="none" stroke="#8fc7aa"/>`,
  },
  summary: {
    sizes: COMMAND_SIZES,
    drawing: `
      <path d="M1.5 1v13.5H15" fill="none" stroke="#444444"/>
      <path d="M3 9h3v5H3z" fill="#8fc7aa"/>
      <path d="M7 5h3v9H7z" fill="#0f6c4a"/>
      <path d="M11 2h3v12h-3z" fill="#d8621c"/>`,
  },
  'cell-findings': {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="1.5" y="2.5" width="13" height="9" fill="#ffffff" stroke="#444444"/>
      <path d="M2 5h12v1H2zM6 3v8h1V3z" fill="#c8c8c8"/>
      <path d="M7 6h7v2H7z" fill="#ffc7ce"/>
      <circle cx="9.5" cy="10" r="3.2" fill="#ffffff" stroke="#0f6c4a" stroke-width="1.6"/>
      <path d="M11.9 12.4 14.6 15.1" fill="none" stroke="#0f6c4a" stroke-width="1.8" stroke-linecap="round"/>`,
  },
  'cell-official': {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="1.5" y="1.5" width="13" height="5" fill="#ffffff" stroke="#444444"/>
      <path d="M2 2h12v4H2z" fill="#b7dfcb"/>
      <path d="M5.5 2v4" stroke="#444444"/>
      <rect x="6.5" y="5.5" width="8" height="9" fill="#ffffff" stroke="#444444"/>
      <path d="M8 7h5v1H8zM8 9h5v1H8zM8 11h3v1H8z" fill="#8fc7aa"/>
      <path d="M2.5 8.5v4h2M3.2 11 4.8 12.5 3.2 14" fill="none" stroke="#d8621c" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round"/>`,
  },
  'clear-marks': {
    sizes: COMMAND_SIZES,
    drawing: `
      <rect x="1.5" y="2.5" width="13" height="9" fill="#ffffff" stroke="#444444"/>
      <path d="M2 5h12v1H2zM6 3v8h1V3z" fill="#c8c8c8"/>
      <path d="M7 6h7v2H7z" fill="#ffc7ce"/>
      <path d="M7.5 8.5 14 15M14 8.5 7.5 15" fill="none" stroke="#ffffff" stroke-width="3.4" stroke-linecap="round"/>
      <path d="M8.2 9.2 13.6 14.6M13.6 9.2 8.2 14.6" fill="none" stroke="#c03221" stroke-width="1.6" stroke-linecap="round"/>`,
  },
  help: {
    sizes: COMMAND_SIZES,
    drawing: `
      <circle cx="8" cy="8" r="6.5" fill="#ffffff" stroke="#444444"/>
      <path d="M5.9 6.4C5.9 5 6.8 4.1 8 4.1s2.1.8 2.1 2c0 1.6-2.1 1.8-2.1 3.4" fill="none" stroke="#0f6c4a" stroke-width="1.4" stroke-linecap="round"/>
      <circle cx="8" cy="11.7" r="0.95" fill="#0f6c4a"/>`,
  },
};

/** Draws the icons of the ribbon as PNG files into assets/icons; `CHROME_PATH` names another browser. */
async function drawIcons(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium' });
  const page = await browser.newPage();
  for (const [name, { sizes, drawing }] of Object.entries(GLYPHS)) {
    for (const size of sizes) {
      await page.setContent(
        `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${drawing}</svg>`,
      );
      const clip = { x: 0, y: 0, width: size, height: size };
      writeFileSync(join(FOLDER, `${name}-${size}.png`), await page.screenshot({ omitBackground: true, clip }));
    }
  }
  await browser.close();
}

void drawIcons();
