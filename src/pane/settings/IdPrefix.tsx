import { Field, Input, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { DEPARTMENT_CODE } from '../../app/import/formIds';
import { settingsStrings } from './strings';
import type { SettingsEdit } from './editSettings';

const CHOICES = ['none', 'department', 'text'] as const;
type Choice = (typeof CHOICES)[number];

/** What stands before the year of each new 编号; those that were given stay as they are. */
export function IdPrefix({
  prefix,
  onEdit,
}: {
  readonly prefix: string;
  readonly onEdit: (edit: SettingsEdit) => void;
}) {
  const styles = useStyles();
  const texts = settingsStrings.idPrefix;
  const [choice, setChoice] = useState<Choice>(choiceOf(prefix));
  const [typed, setTyped] = useState(choice === 'text' ? prefix : '');
  const set = (wanted: string) => {
    if (wanted !== prefix) onEdit({ type: 'id-prefix-set', prefix: wanted });
  };
  return (
    <>
      <Text size={200} className={styles.hint}>
        {texts.hint}
      </Text>
      <RadioGroup
        value={choice}
        aria-label={texts.title}
        onChange={(_, { value }) => {
          setChoice(value as Choice);
          if (value !== 'text') set(value === 'department' ? DEPARTMENT_CODE : '');
        }}
      >
        {CHOICES.map((each) => (
          <Radio key={each} value={each} label={texts.choices[each]} />
        ))}
      </RadioGroup>
      {choice === 'text' && (
        <Field label={texts.text} size="small">
          <Input
            value={typed}
            maxLength={LONGEST_PREFIX}
            onChange={(_, { value }) => {
              setTyped(value);
            }}
            onBlur={() => {
              set(typed.replaceAll(NOT_IN_PREFIX, ''));
            }}
          />
        </Field>
      )}
    </>
  );
}

const LONGEST_PREFIX = 10;
/** What makes a 编号 hard to say, or formulas take it for more than itself. */
const NOT_IN_PREFIX = /[^\p{L}\d]/gu;

function choiceOf(prefix: string): Choice {
  if (prefix === '') return 'none';
  return prefix === DEPARTMENT_CODE ? 'department' : 'text';
}

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground3 } });
