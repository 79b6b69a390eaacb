type ThemeName = 'light' | 'dark' | 'high-contrast';

/** The theme that page and grid have: that which the pane shows, and until it shows one that of the surroundings. */
export interface ShownTheme {
  readonly current: () => ThemeName;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The theme of the page, and what the pane calls when it shows another. */
export function createShownTheme(first: ThemeName): ShownTheme & { readonly show: (theme: ThemeName) => void } {
  let shown = first;
  const listeners = new Set<() => void>();
  return {
    current: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show: (theme) => {
      shown = theme;
      for (const listener of listeners) listener();
    },
  };
}
