import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { THRESHOLDS } from '../../model/thresholds';
import type { ThresholdId } from '../../model/thresholds';
import type { SettingsEdit } from './editSettings';

/** One number that rules go by; what is no number is not taken, and leaving the field shows the one that holds. */
export function ThresholdField({
  id,
  value,
  onEdit,
}: {
  readonly id: ThresholdId;
  readonly value: number | undefined;
  readonly onEdit: (edit: SettingsEdit) => void;
}) {
  const styles = useStyles();
  const { label, unit, initial } = THRESHOLDS[id];
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = () => {
    const number = typed === undefined || typed.trim() === '' ? Number.NaN : Number(typed);
    if (Number.isFinite(number) && number >= 0) onEdit({ type: 'threshold-set', id, value: number });
    setTyped(undefined);
  };
  return (
    <Field label={label} size="small" className={styles.field}>
      <Input
        inputMode="decimal"
        contentAfter={unit}
        value={typed ?? String(value ?? initial)}
        onChange={(_, { value: text }) => {
          setTyped(text);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
    </Field>
  );
}

const useStyles = makeStyles({
  field: { width: '100%' },
});
