import type { RecentFiles } from './recentFile';
import type { ChooseFiles } from './recentFiles';

/** The files that were opened last in this window; undefined where its browser gives no handles of files. */
export function recentFilesOf(page: object): RecentFiles | undefined {
  const { showOpenFilePicker } = page as { readonly showOpenFilePicker?: ChooseFiles };
  if (typeof showOpenFilePicker !== 'function' || !hasDatabase()) return undefined;
  // The browser opens its window only as the answer to a click: what that needs is loaded before.
  const loading = import(/* webpackChunkName: "autosave" */ './recentFiles');
  return {
    choose: async () => (await loading).chooseFile(showOpenFilePicker.bind(page)),
    list: async () => (await loading).listRecentFiles(),
    forget: async () => (await loading).forgetRecentFiles(),
  };
}

/** Some browsers forbid the very look at it where sites may keep nothing. */
function hasDatabase(): boolean {
  try {
    return typeof indexedDB === 'object';
  } catch {
    return false;
  }
}
