import { Button, Select, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Host } from '../../app/host';
import type { FormsById } from '../../app/receipts/compareRounds';
import { REGISTER_STEPS } from '../../app/receipts/registerOverview';
import type { DepartmentReceipts, RegisterOverview } from '../../app/receipts/registerOverview';
import { sayHowMany, sayWhatWaits } from '../../app/receipts/sayRegister';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { VirtualList } from '../list/VirtualList';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { DepartmentCard } from './DepartmentCard';
import { RosterForm } from './RosterForm';
import { registerStrings } from './strings';
import { useRegister } from './useRegister';
import type { RegisterModel } from './useRegister';

/** 收表登记: what is new, what waits and what to do next, by department. It is read anew each time it is shown. */
export function RegisterView({
  host,
  onImport,
  onCheck,
}: {
  readonly host: Host;
  readonly onImport: () => void;
  readonly onCheck: () => void;
}) {
  const styles = useStyles();
  const model = useRegister(host);
  const { season, failure, last } = model;
  const overview = season?.overview;
  const departments = useMemo(() => pressingFirst(overview), [overview]);
  return (
    <div className={styles.view}>
      <VirtualList
        label={registerStrings.list}
        above={
          <div className={styles.above}>
            <Heading>{registerStrings.title}</Heading>
            {failure && <FailureMessage failure={failure} onRetry={model.reload} />}
            {!season && !failure && <Spinner size="tiny" label={registerStrings.looking} />}
            {season &&
              (overview ? (
                <WhatWaits overview={overview} onYear={model.setYear} />
              ) : (
                <Text>{registerStrings.none}</Text>
              ))}
            {season && <RosterForm model={model} year={overview?.year ?? ''} />}
          </div>
        }
        items={departments}
        keyOf={({ code, name }) => `${code} ${name}`}
        estimatedHeight={110}
      >
        {(department) => (
          <DepartmentCard
            department={department}
            forms={season?.forms ?? NO_FORMS}
            isWriting={model.isWriting}
            onSay={model.say}
          />
        )}
      </VirtualList>
      {last && <LastWrite key={last.number} host={host} write={last.write} onUndone={model.reload} />}
      <ActionBar>
        <Button onClick={onImport}>{registerStrings.toImport}</Button>
        <Button onClick={onCheck}>{registerStrings.toCheck}</Button>
        {overview && (
          <Button
            appearance="subtle"
            onClick={() => {
              model.reveal(undefined);
            }}
          >
            {registerStrings.openSheet}
          </Button>
        )}
      </ActionBar>
    </div>
  );
}

const NO_FORMS: FormsById = new Map();

function WhatWaits({
  overview,
  onYear,
}: {
  readonly overview: RegisterOverview;
  readonly onYear: (year: string) => void;
}) {
  const styles = useStyles();
  const waiting = sayWhatWaits(overview);
  return (
    <>
      {overview.years.length > 1 && (
        <Select
          size="small"
          aria-label={registerStrings.year}
          value={overview.year}
          onChange={(_, { value }) => {
            onYear(value);
          }}
        >
          {overview.years.map((year) => (
            <option key={year} value={year}>
              {registerStrings.yearOf(year)}
            </option>
          ))}
        </Select>
      )}
      <Text>{sayHowMany(overview)}</Text>
      {waiting.length === 0 ? (
        <Text>{registerStrings.nothingWaits}</Text>
      ) : (
        <ul className={styles.waiting}>
          {waiting.map(({ step, text }) => (
            <li key={step}>
              <Text>{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Those with the most pressing step first, otherwise in the order of the sheet. */
function pressingFirst(overview: RegisterOverview | undefined): readonly DepartmentReceipts[] {
  const rank = ({ projects, missing }: DepartmentReceipts): number =>
    Math.min(
      ...projects.map(({ step }) => REGISTER_STEPS.indexOf(step)),
      missing.length > 0 ? REGISTER_STEPS.indexOf('missing') : REGISTER_STEPS.length,
    );
  return (overview?.departments ?? []).toSorted((one, other) => rank(one) - rank(other));
}

function LastWrite({
  host,
  write,
  onUndone,
}: {
  readonly host: Host;
  readonly write: NonNullable<RegisterModel['last']>['write'];
  readonly onUndone: () => void;
}) {
  const styles = useStyles();
  const undo = useUndo(host, write, onUndone);
  return (
    <div className={styles.last}>
      <UndoOutcome undo={undo}>{null}</UndoOutcome>
      <UndoButton undo={undo} />
    </div>
  );
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  above: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  waiting: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  last: { flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
});
