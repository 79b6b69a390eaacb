/** What came of waiting for Office. */
export type OfficeStart =
  | { readonly kind: 'ready' }
  /** The page is open somewhere else than in Excel. */
  | { readonly kind: 'not-excel' }
  /** Excel has not the requirement set that the manifest asks for. */
  | { readonly kind: 'too-old' };

/** Office answers within a second; after this long it mostly never does. */
const PATIENCE_MILLISECONDS = 5000;

const NEVER = new Promise<never>(() => undefined);

/**
 * Waits for Office as long as it takes, and calls `onSilence` once with the reason when it has not answered after five seconds
 * or its library could not be loaded.
 */
export async function waitForOffice(
  load: () => Promise<{ readonly host: Office.HostType | null }>,
  isNewEnough: () => boolean,
  onSilence: (reason: string) => void,
): Promise<OfficeStart> {
  const timer = setTimeout(() => {
    onSilence('Office.onReady did not answer within 5 seconds.');
  }, PATIENCE_MILLISECONDS);
  const stopTimer = (): void => {
    clearTimeout(timer);
  };
  try {
    const { host } = await load().finally(stopTimer);
    if (String(host) !== 'Excel') return { kind: 'not-excel' };
    return { kind: isNewEnough() ? 'ready' : 'too-old' };
  } catch (error) {
    onSilence(String(error));
    return await NEVER;
  }
}
