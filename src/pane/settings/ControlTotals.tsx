import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { Settings } from '../../model/settings';
import { formatAmount } from '../formatNumber';
import { strings } from '../strings';
import { settingsStrings } from './strings';
import type { SettingsEdit } from './editSettings';

type ControlTotal = Settings['controlTotals'][number];

/** What each department may ask for in a year, in 元. */
export function ControlTotals({
  totals,
  onEdit,
}: {
  readonly totals: readonly ControlTotal[];
  readonly onEdit: (edit: SettingsEdit) => void;
}) {
  const styles = useStyles();
  const texts = settingsStrings.controlTotal;
  return (
    <>
      <Text size={200} className={styles.hint}>
        {settingsStrings.controlTotalsHint}
      </Text>
      <ul className={styles.list}>
        {totals.map((total) => (
          <li key={`${total.year} ${total.departmentCode}`} className={styles.total}>
            <Text className={styles.text}>
              {strings.year(total.year)} {total.departmentCode} {formatAmount(total.annual)}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={texts.remove(total.year, total.departmentCode)}
              onClick={() => {
                onEdit({ type: 'control-totals-set', totals: totals.filter((other) => other !== total) });
              }}
            />
          </li>
        ))}
      </ul>
      <NewTotal
        onAdd={(added) => {
          const others = totals.filter(
            ({ year, departmentCode }) => year !== added.year || departmentCode !== added.departmentCode,
          );
          onEdit({ type: 'control-totals-set', totals: [...others, added] });
        }}
      />
    </>
  );
}

const EMPTY = { year: '', departmentCode: '', annual: '' };

function NewTotal({ onAdd }: { readonly onAdd: (total: ControlTotal) => void }) {
  const styles = useStyles();
  const texts = settingsStrings.controlTotal;
  const [typed, setTyped] = useState(EMPTY);
  const [isRefused, setRefused] = useState(false);
  const field = (name: keyof typeof EMPTY) => (
    <Field label={texts[name]} size="small">
      <Input
        value={typed[name]}
        inputMode={name === 'departmentCode' ? 'text' : 'decimal'}
        onChange={(_, { value }) => {
          setTyped({ ...typed, [name]: value });
        }}
      />
    </Field>
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const total = readTotal(typed);
        setRefused(!total);
        if (!total) return;
        onAdd(total);
        setTyped(EMPTY);
      }}
    >
      {field('year')}
      {field('departmentCode')}
      {field('annual')}
      <Button type="submit" size="small" className={styles.add}>
        {texts.add}
      </Button>
      {isRefused && (
        <Text size={200} role="alert" className={styles.problem}>
          {texts.incomplete}
        </Text>
      )}
    </form>
  );
}

function readTotal({ year, departmentCode, annual }: typeof EMPTY): ControlTotal | undefined {
  const amount = annual.replace(/[,，\s]/gu, '');
  const code = departmentCode.trim();
  if (!/^\d{4}$/u.test(year.trim()) || code === '' || !/^\d+(?:\.\d+)?$/u.test(amount)) return undefined;
  return { year: Number(year), departmentCode: code, annual: Number(amount) };
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground3 },
  list: { display: 'flex', flexDirection: 'column', width: '100%', margin: 0, padding: 0 },
  total: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', listStyleType: 'none' },
  text: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(84px, 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    '& input': { minWidth: 0 },
  },
  add: { justifySelf: 'start' },
  problem: { gridColumn: '1 / -1', color: tokens.colorStatusDangerForeground1 },
});
