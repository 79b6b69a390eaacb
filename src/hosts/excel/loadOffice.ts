declare const OFFICE_JS_URL: string;

/**
 * Loads Office.js from where this build takes it, and tells which host answered; `host` is null in a plain browser.
 * Rejects when the file cannot be loaded; stays pending as long as Office does not answer.
 */
export async function loadOffice(): Promise<{ readonly host: Office.HostType | null }> {
  await loadScript(OFFICE_JS_URL);
  return Office.onReady();
}

function loadScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`Office.js could not be loaded from ${url}.`));
    };
    document.head.append(script);
  });
}
