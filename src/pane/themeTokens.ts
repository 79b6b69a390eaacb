import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Theme as Tokens } from '@fluentui/react-components';
import type { Theme } from './paneServices';

/** Fonts that show Chinese well on every system where the pane runs. */
const FONT_FAMILY =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";

/** The colours and sizes of a theme. */
export function themeTokens(theme: Theme): Tokens {
  return TOKENS[theme];
}

const TOKENS: Readonly<Record<Theme, Tokens>> = {
  light: { ...webLightTheme, fontFamilyBase: FONT_FAMILY },
  dark: { ...webDarkTheme, fontFamilyBase: FONT_FAMILY },
  'high-contrast': { ...teamsHighContrastTheme, fontFamilyBase: FONT_FAMILY },
};
