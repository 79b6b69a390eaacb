import { Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { compareRounds } from '../../app/receipts/compareRounds';
import type { FormsById } from '../../app/receipts/compareRounds';
import type { ListedReceipt, ReceivedProject } from '../../app/receipts/registerOverview';
import { DifferenceText } from '../changes/DifferenceText';
import { registerStrings } from './strings';

/** Any two rounds of a form beside each other, cell by cell; at first the first and the last. */
export function RoundComparison({
  project: { rounds },
  forms,
}: {
  readonly project: ReceivedProject;
  readonly forms: FormsById;
}) {
  const styles = useStyles();
  const [rows, setRows] = useState<readonly [earlier: number | undefined, later: number | undefined]>([
    undefined,
    undefined,
  ]);
  const earlier = rounds.find(({ row }) => row === rows[0]) ?? rounds[0];
  const later = rounds.find(({ row }) => row === rows[1]) ?? rounds.at(-1);
  const comparison = useMemo(
    () => earlier && later && compareRounds(rounds, earlier, later, forms),
    [rounds, earlier, later, forms],
  );
  if (!comparison) return null;
  const { differences } = comparison;
  return (
    <div className={styles.comparison}>
      <div className={styles.choices}>
        <RoundChoice
          label={registerStrings.compared}
          rounds={rounds}
          chosen={comparison.earlier}
          onChoose={(row) => {
            setRows([row, rows[1]]);
          }}
        />
        <RoundChoice
          label={registerStrings.comparedWith}
          rounds={rounds}
          chosen={comparison.later}
          onChoose={(row) => {
            setRows([rows[0], row]);
          }}
        />
      </div>
      <Text size={200} role="status">
        {registerStrings.differences(differences?.length)}
      </Text>
      <ul className={styles.list}>
        {differences?.map((difference) => (
          <li key={`${difference.kind} ${difference.path}`} className={styles.difference}>
            <DifferenceText difference={difference} earlier={comparison.earlier.round} later={comparison.later.round} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RoundChoice({
  label,
  rounds,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly rounds: readonly ListedReceipt[];
  readonly chosen: ListedReceipt;
  readonly onChoose: (row: number) => void;
}) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={String(chosen.row)}
      onChange={(_, { value }) => {
        onChoose(Number(value));
      }}
    >
      {rounds.map(({ row, round, receivedAt }) => (
        <option key={row} value={String(row)}>
          {registerStrings.round(round, receivedAt, '')}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  comparison: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, width: '100%' },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  difference: {
    display: 'flex',
    flexDirection: 'column',
    paddingTop: tokens.spacingVerticalXS,
    listStyleType: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});
