import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';

/** The heading of a view or of a part of it. It can be given the focus, but is no stop of the Tab key. */
export function Heading({ className, ...props }: ComponentProps<'h2'>) {
  const styles = useStyles();
  return <h2 tabIndex={-1} className={mergeClasses(styles.heading, className)} {...props} />;
}

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    margin: 0,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});
