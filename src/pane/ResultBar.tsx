import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** What came of the last action, or why it did not come about: above the actions, where it stays in sight however far a list is scrolled. */
export function ResultBar({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.bar}>{children}</div>;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    flexShrink: 0,
    // A long refusal leaves room for what it is about.
    maxHeight: '40%',
    overflowY: 'auto',
    ':empty': { display: 'none' },
    '& > *': { flexShrink: 0 },
  },
});
