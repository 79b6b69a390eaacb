/** Starts a background thread that turns workbooks into files and back. */
export function startWorkbookThread(): Worker {
  return new Worker(new URL('./workbookThread.ts', import.meta.url), { name: 'workbook' });
}
