import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { reviewStrings } from './reviewStrings';
import type { ImportEvent } from './importEvent';
import type { Settlement } from './importState';
import type { DoubtKey } from './reviewDoubt';

/** The frame around a doubt: what is doubtful and the ways to settle it, or how it was settled and the way back. */
export function DoubtCard({
  doubt,
  message,
  settlement,
  describe,
  isCurrent,
  dispatch,
  children,
}: {
  readonly doubt: DoubtKey;
  readonly message: string;
  readonly settlement: Settlement | undefined;
  readonly describe: (settlement: Settlement) => string;
  /** Whether it is the one that is being looked at. */
  readonly isCurrent: boolean;
  readonly dispatch: (event: ImportEvent) => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const text = settlement ? describe(settlement) : message;
  return (
    <div
      role="group"
      aria-label={text}
      aria-current={isCurrent || undefined}
      data-doubt={doubt}
      // The focus comes here when it is settled; while it is open it goes to what is marked with `data-settle`.
      tabIndex={-1}
      onKeyDown={(event) => {
        // Each doubt is settled by a press of its own: a key that is held down settles one.
        if (event.repeat && event.key === 'Enter') event.preventDefault();
      }}
      className={mergeClasses(styles.card, settlement && styles.settled, isCurrent && styles.current)}
    >
      <Text size={200} className={styles.message}>
        {text}
      </Text>
      <div className={styles.actions}>
        {settlement ? (
          <Button
            size="small"
            onClick={() => {
              dispatch({ type: 'doubt-reopened', key: doubt });
            }}
          >
            {reviewStrings.reopen}
          </Button>
        ) : (
          children
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
    padding: tokens.spacingHorizontalS,
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  settled: {
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: { boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}` },
  message: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    '& > button': { height: 'auto', overflowWrap: 'anywhere' },
    ':empty': { display: 'none' },
  },
});
