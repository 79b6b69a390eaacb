type Theme = 'light' | 'dark' | 'high-contrast';

/** A theme and how to hear of its changes; the pane takes such a source. */
export interface ThemeSource {
  readonly current: () => Theme;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The parts of a page that tell when somebody has come back to it, perhaps from Excel's settings. */
type Page = Pick<Window, 'addEventListener' | 'removeEventListener'>;

/**
 * The theme of Excel around the pane. Excel names it unreliably, so the background of its own panes decides; high contrast is
 * a setting of the system, which `system` knows. Excel does not tell of a change: the theme is read again on return.
 */
export function officeTheme(
  readTheme: () => { readonly bodyBackgroundColor?: string } | undefined,
  system: ThemeSource,
  page: Page,
): ThemeSource {
  return {
    current: () =>
      system.current() === 'high-contrast' ? 'high-contrast' : (themeOf(readTheme()) ?? system.current()),
    subscribe: (listener) => {
      const stop = system.subscribe(listener);
      page.addEventListener('focus', listener);
      return () => {
        stop();
        page.removeEventListener('focus', listener);
      };
    },
  };
}

function themeOf(theme: { readonly bodyBackgroundColor?: string } | undefined): Theme | undefined {
  const digits = /^#?([\da-f]{6})$/iu.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (digits === undefined) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => Number.parseInt(digits.slice(start, start + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
}
