import { Button, MessageBar, MessageBarBody, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WorkbookCheck } from '../../app/checkWorkbook';
import type { CheckedFinding } from '../../app/checkedFinding';
import { ActionBar } from '../ActionBar';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { VirtualList } from '../VirtualList';
import { WorkProgress } from '../WorkProgress';
import { strings } from '../strings';
import { FindingCard } from './FindingCard';
import { FindingFilters } from './FindingFilters';
import { SeverityCounts } from './SeverityCounts';
import { UncheckedList } from './UncheckedList';
import type { CheckRun } from './checkState';
import { filterFindings } from './filterFindings';
import type { CheckModel } from './useCheck';

/** What the rules found in the workbook, with the way to each cell. */
export function CheckView({ model, onImport }: { readonly model: CheckModel; readonly onImport: () => void }) {
  const { state, actions } = model;
  const { run } = state;
  const styles = useStyles();
  const last = run.phase === 'idle' ? undefined : run.last;
  return (
    <section
      className={styles.view}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && run.phase === 'checking') actions.cancel();
      }}
    >
      <Announcer message={announcementOf(run)} />
      {last && last.forms > 0 ? (
        <Result model={model} check={last} />
      ) : (
        <div className={styles.empty}>
          <Failures model={model} />
          {last && <Problems check={last} />}
          {last && last.problems.length === 0 && <NothingToCheck onImport={onImport} />}
          {run.phase === 'idle' && <Text>{strings.check.intro}</Text>}
        </div>
      )}
      <ActionBar>
        {run.phase === 'checking' && !run.last ? (
          <WorkProgress
            title={strings.check.checking}
            step={strings.check.checkingStep}
            share={undefined}
            onCancel={actions.cancel}
          />
        ) : (
          <>
            <Button
              appearance={last ? 'secondary' : 'primary'}
              disabledFocusable={run.phase === 'checking'}
              onClick={actions.check}
            >
              {last ? strings.check.again : strings.check.start}
            </Button>
            {run.phase === 'checking' && <Spinner size="tiny" label={strings.check.refreshing} />}
          </>
        )}
      </ActionBar>
    </section>
  );
}

function Result({ model, check }: { readonly model: CheckModel; readonly check: WorkbookCheck }) {
  const { state, dispatch, actions } = model;
  const filtered = useMemo(() => filterFindings(check.findings, state.filter), [check, state.filter]);
  return (
    <VirtualList
      label={strings.check.findings}
      above={
        <>
          <Heading>{strings.check.title(check.forms)}</Heading>
          <Failures model={model} />
          <Problems check={check} />
          <SeverityCounts counts={filtered.bySeverity} chosen={state.filter.severity} dispatch={dispatch} />
          <UncheckedList unchecked={check.unchecked} />
          <FindingFilters filter={state.filter} filtered={filtered} dispatch={dispatch} />
          {filtered.listed.length === 0 && <NothingListed check={check} model={model} />}
        </>
      }
      items={filtered.listed}
      keyOf={keyOf}
      estimatedHeight={112}
    >
      {(finding) => <FindingCard finding={finding} onReveal={actions.reveal} onSettle={actions.settle} />}
    </VirtualList>
  );
}

/** One rule may speak twice of one field; its sentences differ then. */
function keyOf({ record, ruleId, path, message }: CheckedFinding): string {
  return [record.id, record.row, ruleId, path, message].join('\u0000');
}

function Failures({ model: { state, actions } }: { readonly model: CheckModel }) {
  return (
    <>
      {state.run.phase === 'failed' && <FailureMessage failure={state.run.failure} onRetry={actions.check} />}
      {state.setback && <FailureMessage failure={state.setback} />}
    </>
  );
}

function Problems({ check }: { readonly check: WorkbookCheck }) {
  return check.problems.map(({ message, isObstacle }) => (
    <MessageBar key={message} intent={isObstacle ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{message}</MessageBarBody>
    </MessageBar>
  ));
}

function NothingToCheck({ onImport }: { readonly onImport: () => void }) {
  return (
    <>
      <Text>{strings.check.noForms}</Text>
      <Button onClick={onImport}>{strings.check.toImport}</Button>
    </>
  );
}

function NothingListed({ check, model }: { readonly check: WorkbookCheck; readonly model: CheckModel }) {
  if (check.findings.length === 0) {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{strings.check.clean(check.forms)}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Text>{strings.check.nothingListed}</Text>
      <Button
        size="small"
        onClick={() => {
          model.dispatch({ type: 'filter-cleared' });
        }}
      >
        {strings.check.clearFilter}
      </Button>
    </>
  );
}

function announcementOf(run: CheckRun): string {
  switch (run.phase) {
    case 'idle':
    case 'failed':
      return '';
    case 'checking':
      return run.last ? '' : strings.check.checking;
    case 'checked':
      return strings.check.found(run.last.forms, run.last.findings.length);
  }
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    minWidth: 0,
    containerType: 'inline-size',
  },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
  },
});
