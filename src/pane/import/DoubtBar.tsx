import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ActionBar } from '../ActionBar';
import { reviewStrings } from './reviewStrings';
import type { ImportEvent } from './importEvent';
import type { Review } from './importState';
import { openDoubts } from './reviewDoubts';

/** How many doubts are left in all forms, and the way from one to the next; nothing where there never were any. */
export function DoubtBar({
  review,
  dispatch,
}: {
  readonly review: Review;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  if (review.doubts.length === 0) return null;
  const left = openDoubts(review).length;
  const step = (by: 1 | -1) => () => {
    dispatch({ type: 'doubt-stepped', by });
  };
  return (
    <ActionBar>
      <Text size={200} role="status" className={styles.left}>
        {left > 0 ? reviewStrings.doubtsLeft(left) : reviewStrings.doubtsDone}
      </Text>
      <Button
        size="small"
        disabledFocusable={left === 0}
        aria-keyshortcuts="Alt+ArrowUp"
        title={reviewStrings.doubtKeys.previous}
        onClick={step(-1)}
      >
        {reviewStrings.previousDoubt}
      </Button>
      <Button
        size="small"
        disabledFocusable={left === 0}
        aria-keyshortcuts="Alt+ArrowDown"
        title={reviewStrings.doubtKeys.next}
        onClick={step(1)}
      >
        {reviewStrings.nextDoubt}
      </Button>
    </ActionBar>
  );
}

const useStyles = makeStyles({
  left: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
});
