import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readRoster } from '../../app/receipts/readRoster';
import { Disclosure } from '../Disclosure';
import { registerStrings } from './strings';
import type { RegisterModel } from './useRegister';

/** Who is expected to send: pasted, typed, or taken from the forms of the year before. */
export function RosterForm({ model, year }: { readonly model: RegisterModel; readonly year: string }) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const { season, expected, isWriting } = model;
  const lastYear = season?.lastYear;
  return (
    <Disclosure title={registerStrings.roster}>
      <Text size={200}>{registerStrings.rosterHint}</Text>
      <Field
        label={registerStrings.rosterText}
        className={styles.field}
        validationState={isEmpty ? 'error' : 'none'}
        {...(isEmpty && { validationMessage: registerStrings.rosterEmpty })}
      >
        <Textarea
          value={text}
          rows={4}
          onChange={(_, { value }) => {
            setText(value);
            setEmpty(false);
            setPassedOver([]);
          }}
        />
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={isWriting}
          onClick={() => {
            const list = readRoster(text, year);
            setEmpty(list.expected.length === 0);
            setPassedOver(list.passedOver);
            if (list.expected.length === 0) return;
            // What was not taken stays to be put right.
            setText(list.passedOver.join('\n'));
            model.expect(list.expected);
          }}
        >
          {registerStrings.addRoster}
        </Button>
        {lastYear && (
          <Button
            size="small"
            disabled={isWriting}
            onClick={() => {
              model.expect(lastYear.expected);
            }}
          >
            {registerStrings.fromLastYear(lastYear.year)}
          </Button>
        )}
      </div>
      {passedOver.length > 0 && <Text size={200}>{registerStrings.rosterPassedOver(passedOver.length)}</Text>}
      {expected && (
        <Text size={200} role="status">
          {registerStrings.rosterAdded(expected)}
        </Text>
      )}
    </Disclosure>
  );
}

const useStyles = makeStyles({
  field: { width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
