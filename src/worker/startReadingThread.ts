/** Starts the background thread that reads sources. */
export function startReadingThread(): Worker {
  return new Worker(new URL('./readingThread.ts', import.meta.url), { name: 'reading' });
}
