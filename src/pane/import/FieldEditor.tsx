import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { FieldPath } from '../../model/fieldPath';
import type { Form } from '../../model/form';
import { kindsOf, withValueAt } from '../../model/withValueAt';
import { placeLabel } from './formPlaces';
import { reviewStrings } from './reviewStrings';

/** The text of one field, to be typed over. Ctrl+Enter takes it, Esc leaves the field as it was. */
export function FieldEditor({
  form,
  path,
  text: initial,
  onTake,
  onLeave,
}: {
  readonly form: Form;
  readonly path: FieldPath;
  /** What stands in the editor at first. */
  readonly text: string;
  readonly onTake: (text: string) => void;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(initial);
  const [isRefused, setRefused] = useState(false);
  const take = () => {
    // Amounts and years are numbers, kinds of indicators one of a list.
    if (withValueAt(form, path, text)) onTake(text);
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
      <Field
        {...(isRefused ? { validationState: 'error', validationMessage: reviewStrings.refused(kindsOf(path)) } : {})}
      >
        <Textarea
          aria-label={reviewStrings.editField(placeLabel(form, path))}
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
