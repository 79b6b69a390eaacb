import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { strings } from '../strings';
import { checkStrings } from './strings';

/** Asks why a finding is put aside; without a reason it is not. */
export function IgnoreReason({
  initial,
  alike = 0,
  onIgnore,
  onIgnoreAlike,
  onCancel,
}: {
  readonly initial: string;
  readonly onIgnore: (reason: string) => void;
  /** How many findings of the same rule are listed, this one among them, and what puts them all aside. */
  readonly alike?: number;
  readonly onIgnoreAlike?: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [reason, setReason] = useState(initial);
  const isGiven = reason.trim() !== '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isGiven) onIgnore(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Field label={checkStrings.reason} size="small">
        <Input
          autoFocus
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={!isGiven}>
          {checkStrings.ignoreNow}
        </Button>
        {onIgnoreAlike && alike > 1 && (
          <Button
            size="small"
            disabled={!isGiven}
            onClick={() => {
              onIgnoreAlike(reason.trim());
            }}
          >
            {checkStrings.ignoreAlike(alike)}
          </Button>
        )}
        <Button size="small" onClick={onCancel}>
          {strings.cancel}
        </Button>
      </div>
    </form>
  );
}

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
