import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { strings } from './strings';

/** How far a piece of work is, and the way to call it off. `share` is between 0 and 1, undefined while nobody knows. */
export function WorkProgress({
  title,
  step,
  share,
  isCancelling = false,
  onCancel,
}: {
  readonly title: string;
  readonly step: string;
  readonly share: number | undefined;
  readonly isCancelling?: boolean;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.work}>
      <div className={styles.texts}>
        <Text weight="semibold">{title}</Text>
        <Text size={200} className={styles.step}>
          {step}
        </Text>
        <ProgressBar aria-label={title} {...(share === undefined ? {} : { value: share })} thickness="large" />
      </div>
      <Button data-focus-first disabledFocusable={isCancelling} onClick={onCancel}>
        {strings.cancel}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  work: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, width: '100%' },
  texts: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: tokens.spacingVerticalXXS },
  step: { color: tokens.colorNeutralForeground3 },
});
