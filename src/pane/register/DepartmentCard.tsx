import { Badge, Card, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FormsById } from '../../app/receipts/compareRounds';
import { departmentWords } from '../../app/receipts/sayRegister';
import type { DepartmentReceipts, ListedReceipt } from '../../app/receipts/registerOverview';
import { receiptState } from '../../model/receipt';
import type { ReceiptState } from '../../model/receipt';
import { Disclosure } from '../Disclosure';
import { strings } from '../strings';
import { RoundComparison } from './RoundComparison';
import { registerStrings } from './strings';

type Project = DepartmentReceipts['projects'][number];

/** So many of each are in the page; a department seldom has more. */
const MOST_SHOWN = 40;
/** What the user says himself of a form, and of what is expected; the other states follow from what happens. */
const SAID_OF_FORM = ['received', 'returned', 'answered', 'accepted'] as const satisfies readonly ReceiptState[];
const SAID_OF_MISSING = ['missing', 'waived'] as const satisfies readonly ReceiptState[];

/** A department: each of its forms with its round, its state and what changed, and what has not come. */
export function DepartmentCard({
  department,
  forms,
  isWriting,
  onSay,
}: {
  readonly department: DepartmentReceipts;
  readonly forms: FormsById;
  readonly isWriting: boolean;
  readonly onSay: (receipt: ListedReceipt, state: ReceiptState) => void;
}) {
  const styles = useStyles();
  const { projects, missing } = department;
  const hidden = Math.max(0, projects.length - MOST_SHOWN) + Math.max(0, missing.length - MOST_SHOWN);
  return (
    <Card size="small" className={styles.card}>
      <Text weight="semibold" className={styles.words}>
        {departmentWords(department)}
      </Text>
      {missing.slice(0, MOST_SHOWN).map((receipt) => (
        <div key={receipt.row} className={styles.line}>
          <Text size={200} className={styles.words}>
            {registerStrings.missing(receipt.projectName)}
            {registerStrings.until(receipt.deadline, receipt.daysLate)}
          </Text>
          <StateChoice receipt={receipt} choices={SAID_OF_MISSING} isWriting={isWriting} onSay={onSay} />
        </div>
      ))}
      {projects.slice(0, MOST_SHOWN).map((project) => (
        <ProjectLine key={project.last.row} project={project} forms={forms} isWriting={isWriting} onSay={onSay} />
      ))}
      {hidden > 0 && <Text size={200}>{registerStrings.more(hidden)}</Text>}
    </Card>
  );
}

function ProjectLine({
  project,
  forms,
  ...choice
}: {
  readonly project: Project;
  readonly forms: FormsById;
  readonly isWriting: boolean;
  readonly onSay: (receipt: ListedReceipt, state: ReceiptState) => void;
}) {
  const styles = useStyles();
  const { last, rounds, errors, isThere, step, daysLate } = project;
  return (
    <div className={styles.project}>
      <div className={styles.line}>
        <Text className={styles.words}>
          {last.id} {last.projectName === '' ? strings.unnamed : last.projectName}
        </Text>
        <StateChoice receipt={last} choices={SAID_OF_FORM} {...choice} />
      </div>
      <div className={styles.facts}>
        <Badge appearance="tint" color={COLORS[step]}>
          {registerStrings.steps[step]}
        </Badge>
        {errors > 0 && <Text size={200}>{registerStrings.errors(errors)}</Text>}
        {step === 'returned' && last.deadline !== '' && (
          <Text size={200}>{registerStrings.until(last.deadline, daysLate)}</Text>
        )}
        {!isThere && <Text size={200}>{registerStrings.gone}</Text>}
        <Text size={200} className={styles.words}>
          {registerStrings.round(last.round, last.receivedAt, last.source)}
        </Text>
      </div>
      {last.changes !== '' && (
        <Text size={200} className={styles.words}>
          {last.changes}
        </Text>
      )}
      {rounds.length > 1 && (
        <Disclosure title={registerStrings.rounds(rounds.length)}>
          <ol className={styles.rounds}>
            {rounds.map(({ row, round, receivedAt, source, state, returnedAt, changes }) => (
              <li key={row}>
                <Text size={200} className={styles.words}>
                  {registerStrings.round(round, receivedAt, source)}　{state}
                  {returnedAt}
                  {changes === '' ? '' : `：${changes}`}
                </Text>
              </li>
            ))}
          </ol>
          <RoundComparison project={project} forms={forms} />
        </Disclosure>
      )}
    </div>
  );
}

const COLORS = {
  answered: 'brand',
  faulty: 'danger',
  received: 'informative',
  returned: 'warning',
  missing: 'warning',
  done: 'success',
} as const;

function StateChoice({
  receipt,
  choices,
  isWriting,
  onSay,
}: {
  readonly receipt: ListedReceipt;
  readonly choices: readonly ReceiptState[];
  readonly isWriting: boolean;
  readonly onSay: (receipt: ListedReceipt, state: ReceiptState) => void;
}) {
  const styles = useStyles();
  const known = receiptState(receipt.state);
  const isListed = choices.some((choice) => choice === known);
  return (
    <Select
      size="small"
      className={styles.state}
      aria-label={registerStrings.state(receipt.projectName === '' ? receipt.department : receipt.projectName)}
      value={isListed ? known : ''}
      disabled={isWriting}
      onChange={(_, { value }) => {
        const chosen = choices.find((choice) => choice === value);
        if (chosen) onSay(receipt, chosen);
      }}
    >
      {!isListed && <option value="">{receipt.state === '' ? registerStrings.states.missing : receipt.state}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {registerStrings.states[choice]}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  card: { marginBottom: tokens.spacingVerticalS, gap: tokens.spacingVerticalXS },
  project: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  state: { flexShrink: 0 },
  words: { overflowWrap: 'anywhere', minWidth: 0 },
  rounds: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});
