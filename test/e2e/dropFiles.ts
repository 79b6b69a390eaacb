import type { Page } from 'playwright-core';

/** Drops files, by their names, on an element as a file manager does. */
export async function dropFiles(
  page: Page,
  selector: string,
  files: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  const carried = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')] as const);
  const transfer = await page.evaluateHandle((named) => {
    const data = new DataTransfer();
    for (const [name, base64] of named) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, carried);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent(selector, event, { dataTransfer: transfer });
  }
}
