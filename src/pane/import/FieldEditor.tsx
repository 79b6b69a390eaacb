import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { reviewStrings } from './reviewStrings';

/** The text of one field, to be typed over. Ctrl+Enter takes it, Esc leaves the field as it was. */
export function FieldEditor({
  label,
  text: initial,
  accepts,
  onTake,
  onLeave,
}: {
  readonly label: string;
  readonly text: string;
  /** Whether the field can hold a text: amounts and years are numbers. */
  readonly accepts: (text: string) => boolean;
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const take = () => {
    if (accepts(text)) onTake(text);
    else setRefused(true);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && event.ctrlKey) take();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.editor} onKeyDown={press}>
      <Field {...(isRefused ? { validationState: 'error', validationMessage: reviewStrings.numberNeeded } : {})}>
        <Textarea
          aria-label={reviewStrings.editField(label)}
          value={text}
          autoFocus
          resize="vertical"
          spellCheck={false}
          onChange={(_, { value }) => {
            setText(value);
            setRefused(false);
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={take}>
          {reviewStrings.takeEdit}
        </Button>
        <Button size="small" onClick={onLeave}>
          {reviewStrings.leaveEdit}
        </Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
