import { Button, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { strings } from './strings';
import { useCopy } from './useCopy';

/** Copies a text; where the browser refuses, the text is shown, selected, for copying by hand. */
export function CopyText({
  text,
  children,
  label,
  textLabel,
}: {
  readonly text: string;
  /** What the button says. */
  readonly children: string;
  /** What the button says where several say the same. */
  readonly label?: string;
  readonly textLabel: string;
}) {
  const styles = useStyles();
  const [outcome, copy] = useCopy();
  return (
    <div className={styles.copy}>
      <Button
        size="small"
        aria-label={label}
        onClick={() => {
          copy(text);
        }}
      >
        {children}
      </Button>
      <Text size={200} role="status" className={styles.status}>
        {outcome === 'copied' && strings.copied}
        {outcome === 'refused' && strings.copyByHand}
      </Text>
      {outcome === 'refused' && (
        <Textarea
          readOnly
          autoFocus
          className={styles.text}
          value={text}
          aria-label={textLabel}
          onFocus={(event) => {
            event.target.select();
          }}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  copy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    maxWidth: '100%',
  },
  status: { ':empty': { display: 'none' } },
  text: { width: '100%' },
});
