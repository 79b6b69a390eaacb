import { Button, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { usePaneServices } from './PaneServicesContext';
import { diagnosis } from './diagnosis';
import type { Failure } from './failure';
import { strings } from './strings';

/** Copies what a supporter needs to know; where the browser refuses, the text is shown for copying by hand. */
export function CopyDiagnosis({ failure }: { readonly failure: Failure }) {
  const services = usePaneServices();
  const styles = useStyles();
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'refused'>('none');
  const text = diagnosis(failure, services);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };

  return (
    <div className={styles.copy}>
      <Button size="small" onClick={() => void copy()}>
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
