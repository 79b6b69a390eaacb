import { FluentProvider } from '@fluentui/react-components';
import { themeTokens } from './themeTokens';
import type { PaneServices } from './paneServices';
import { useTheme } from './useTheme';

/** The whole task pane. */
export function Pane({ services }: { readonly services: PaneServices }) {
  const theme = useTheme(services);
  return <FluentProvider theme={themeTokens(theme.shown)} />;
}
