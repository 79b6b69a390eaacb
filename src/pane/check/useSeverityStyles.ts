import { makeStyles, tokens } from '@fluentui/react-components';

/** The colour of each severity, for text. */
export const useSeverityStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});
