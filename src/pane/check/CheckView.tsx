import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WorkbookCheck } from '../../app/checkWorkbook';
import type { CheckedFinding } from '../../app/checkedFinding';
import { cellAddress } from '../../model/cellAddress';
import type { CellPlace } from '../../model/sheetPlan';
import { ActionBar } from '../ActionBar';
import { Announcer } from '../Announcer';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { VirtualList } from '../VirtualList';
import { WorkProgress } from '../WorkProgress';
import { checkStrings } from './strings';
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
          {run.phase === 'idle' && <Text>{checkStrings.intro}</Text>}
        </div>
      )}
      <ActionBar>
        {run.phase === 'checking' && !run.last ? (
          <WorkProgress
            title={checkStrings.checking}
            step={checkStrings.checkingStep}
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
              {last ? checkStrings.again : checkStrings.start}
            </Button>
            {run.phase === 'checking' && <Spinner size="tiny" label={checkStrings.refreshing} />}
          </>
        )}
      </ActionBar>
    </section>
  );
}

function Result({ model, check }: { readonly model: CheckModel; readonly check: WorkbookCheck }) {
  const { state, dispatch, actions } = model;
  const { cell } = state.filter;
  const filtered = useMemo(() => filterFindings(check.findings, state.filter, placesIn(check)), [check, state.filter]);
  return (
    <VirtualList
      label={checkStrings.findings}
      above={
        <>
          <Heading>{checkStrings.title(check.forms)}</Heading>
          <Failures model={model} />
          <Problems check={check} />
          {cell && <CellChoice cell={cell} isClean={filtered.listed.length === 0} model={model} />}
          <SeverityCounts counts={filtered.bySeverity} chosen={state.filter.severity} dispatch={dispatch} />
          <UncheckedList unchecked={check.unchecked} />
          <FindingFilters filter={state.filter} filtered={filtered} dispatch={dispatch} />
          {filtered.listed.length === 0 && !cell && <NothingListed check={check} model={model} />}
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

function placesIn({ officialPlaces }: WorkbookCheck): (finding: CheckedFinding) => readonly CellPlace[] {
  return (finding) => [...finding.places, ...(officialPlaces.get(finding) ?? [])];
}

/** Says which cell the findings are of, and lists those of all cells again. */
function CellChoice({
  cell: { sheet, row, column },
  isClean,
  model,
}: {
  readonly cell: CellPlace;
  readonly isClean: boolean;
  readonly model: CheckModel;
}) {
  const address = cellAddress(row, column);
  return (
    <MessageBar intent={isClean ? 'success' : 'info'} layout="multiline">
      <MessageBarBody>
        {isClean ? checkStrings.cellClean(sheet, address) : checkStrings.ofCell(sheet, address)}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            model.dispatch({ type: 'filtered', filter: { cell: undefined } });
          }}
        >
          {checkStrings.ofAllCells}
        </Button>
      </MessageBarActions>
    </MessageBar>
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
      <Text>{checkStrings.noForms}</Text>
      <Button onClick={onImport}>{checkStrings.toImport}</Button>
    </>
  );
}

function NothingListed({ check, model }: { readonly check: WorkbookCheck; readonly model: CheckModel }) {
  if (check.findings.length === 0) {
    return (
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>{checkStrings.clean(check.forms)}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Text>{checkStrings.nothingListed}</Text>
      <Button
        size="small"
        onClick={() => {
          model.dispatch({ type: 'filter-cleared' });
        }}
      >
        {checkStrings.clearFilter}
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
      return run.last ? '' : checkStrings.checking;
    case 'checked':
      return checkStrings.found(run.last.forms, run.last.findings.length);
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
