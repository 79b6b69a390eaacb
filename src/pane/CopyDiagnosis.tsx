import { Button, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { usePaneServices } from './PaneServicesContext';
import { diagnosis } from './diagnosis';
import type { Failure } from './failure';
import { strings } from './strings';
import { useCopy } from './useCopy';

/** Copies what a supporter needs to know; where the browser refuses, the text is shown for copying by hand. */
export function CopyDiagnosis({ failure }: { readonly failure: Failure }) {
  const services = usePaneServices();
  const styles = useStyles();
  const [outcome, copy] = useCopy();
  const text = diagnosis(failure, services);

  return (
    <div className={styles.copy}>
      <Button
        size="small"
        onClick={() => {
          copy(text);
        }}
      >
        {strings.diagnosis.copy}
      </Button>
      <Text size={200} role="status">
        {outcome === 'copied' && strings.diagnosis.copied}
        {outcome === 'refused' && strings.diagnosis.copyByHand}
      </Text>
      {outcome === 'refused' && (
        <Textarea
          readOnly
          autoFocus
          value={text}
          aria-label={strings.diagnosis.text}
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
    '& > span:last-child:empty': { display: 'none' },
  },
});
