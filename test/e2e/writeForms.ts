import type { Page } from 'playwright-core';

/** Presses 写入工作簿 and, where doubts are open, lets them go along; settles when the pane says that it is written. */
export async function writeForms(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^写入工作簿/u }).click();
  const anyway = page.getByRole('button', { name: '照样写入' });
  const written = page.getByText('已写入工作簿').first();
  await anyway.or(written).first().waitFor();
  if (await anyway.isVisible()) await anyway.click();
  await written.waitFor();
}
