import { Button, Field, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { AutosaveControl } from '../paneServices';
import { settingsStrings } from './strings';

/** Whether work is kept by itself on this computer, and the way to be rid of what is kept. */
export function AutosaveSettings({ autosave }: { readonly autosave: AutosaveControl }) {
  const styles = useStyles();
  const current = useSyncExternalStore(autosave.subscribe, autosave.current);
  const [outcome, setOutcome] = useState<'cleared' | 'notCleared'>();
  return (
    <div className={styles.group}>
      <Field hint={current === 'unavailable' ? settingsStrings.autosaveUnavailable : settingsStrings.autosaveHint}>
        <Switch
          label={settingsStrings.autosave}
          checked={current === 'on'}
          disabled={current === 'unavailable'}
          onChange={(_, { checked }) => {
            setOutcome(undefined);
            void autosave.setOn(checked);
          }}
        />
      </Field>
      <Field validationState="none" {...(outcome !== undefined && { validationMessage: settingsStrings[outcome] })}>
        <Button
          className={styles.button}
          onClick={() => {
            autosave.clear().then(
              () => {
                setOutcome('cleared');
              },
              () => {
                setOutcome('notCleared');
              },
            );
          }}
        >
          {settingsStrings.clearKept}
        </Button>
      </Field>
    </div>
  );
}

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  button: { justifySelf: 'start' },
});
