import { useCallback, useState, useSyncExternalStore } from 'react';
import type { PaneServices, Theme } from './paneServices';

/** 'system' follows Excel or the browser. */
export const THEME_CHOICES = ['system', 'light', 'dark', 'high-contrast'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const PREFERENCE = 'theme';

export interface ThemeModel {
  readonly shown: Theme;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

/** The theme that is shown, and the user's own choice of it, which is kept between sessions. */
export function useTheme({ theme, preferences }: Pick<PaneServices, 'theme' | 'preferences'>): ThemeModel {
  const surrounding = useSyncExternalStore(theme.subscribe, theme.current);
  const [choice, setChoice] = useState(() => readChoice(preferences.read(PREFERENCE)));
  const choose = useCallback(
    (next: ThemeChoice) => {
      setChoice(next);
      preferences.save(PREFERENCE, next);
    },
    [preferences],
  );
  return { shown: choice === 'system' ? surrounding : choice, choice, choose };
}

function readChoice(stored: string | undefined): ThemeChoice {
  return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
}
