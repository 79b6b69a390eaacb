const DARK = '(prefers-color-scheme: dark)';
const HIGH_CONTRAST = '(forced-colors: active)';

/** The theme that the browser's settings ask for, now and whenever they change. */
export function followSystemTheme(page: Pick<Window, 'matchMedia'>): {
  readonly current: () => 'light' | 'dark' | 'high-contrast';
  readonly subscribe: (listener: () => void) => () => void;
} {
  const dark = page.matchMedia(DARK);
  const highContrast = page.matchMedia(HIGH_CONTRAST);
  return {
    current: () => {
      if (highContrast.matches) return 'high-contrast';
      return dark.matches ? 'dark' : 'light';
    },
    subscribe: (listener) => {
      for (const query of [dark, highContrast]) query.addEventListener('change', listener);
      return () => {
        for (const query of [dark, highContrast]) query.removeEventListener('change', listener);
      };
    },
  };
}
