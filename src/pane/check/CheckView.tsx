import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, useEffect, useMemo, useRef, useState } from 'react';
import type { WorkbookCheck } from '../../app/check/checkWorkbook';
import { ActionBar } from '../ActionBar';
import { Announcer } from '../Announcer';
import { NEXT_STEP } from '../nextStep';
import { usePaneServices } from '../PaneServicesContext';
import { ResultBar } from '../ResultBar';
import { WorkProgress } from '../WorkProgress';
import { CheckFailures } from './CheckFailures';
import { CheckResult } from './CheckResult';
import type { ResultHandle } from './CheckResult';
import { stepOfKey } from '../list/stepOfKey';
import { SettledBar } from './SettledBar';
import type { CheckState, FindingFilter } from './checkState';
import { filterFindings, placesIn } from './filterFindings';
import type { CheckTask } from './checkTask';
import { EmptyWorkbook } from '../empty/EmptyWorkbook';
import { DataProblems } from '../DataProblems';
import { strings } from '../strings';
import { checkStrings } from './strings';
import type { CheckModel } from './useCheck';

const RepairView = lazy(async () => ({ default: (await import('./RepairView')).RepairView }));
const DoubtsView = lazy(async () => ({ default: (await import('../doubts/DoubtsView')).DoubtsView }));
const OpinionView = lazy(async () => ({ default: (await import('./OpinionView')).OpinionView }));

/** What the rules found in the workbook, with the way to each cell, and what the user does about it. */
export function CheckView({ model, onImport }: { readonly model: CheckModel; readonly onImport: () => void }) {
  const { state, actions, workbook } = model;
  const { run } = state;
  useRecall(run.phase === 'idle', actions.recall, workbook);
  const { host } = usePaneServices();
  const styles = useStyles();
  const result = useRef<ResultHandle>(null);
  const [task, setTask] = useState<CheckTask>();
  const back = () => {
    setTask(undefined);
  };
  const last = run.phase === 'idle' ? undefined : run.last;
  return (
    <section
      className={styles.view}
      onKeyDown={(event) => {
        const by = stepOfKey(event);
        if (by !== undefined && result.current) {
          event.preventDefault();
          result.current.step(by);
        }
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        if (run.phase === 'checking') actions.cancel();
        else back();
      }}
    >
      <Announcer message={announcementOf(state)} />
      {task?.kind === 'repairs' && (
        <RepairView host={host} findings={task.findings} onBack={back} onChanged={actions.check} />
      )}
      {task?.kind === 'opinions' && <OpinionView host={host} findings={last?.findings ?? []} onBack={back} />}
      {task?.kind === 'doubts' && <DoubtsView host={host} onBack={back} onChanged={actions.refresh} />}
      {!task && (
        <>
          {last && last.forms > 0 ? (
            <CheckResult handle={result} model={model} check={last} onTask={setTask} />
          ) : (
            <div className={styles.empty}>
              <DataProblems problems={state.damaged} />
              {last && <DataProblems problems={last.problems} />}
              {last && last.problems.length === 0 && <EmptyWorkbook status="empty" onImport={onImport} />}
              {run.phase === 'idle' && (
                <>
                  <Text>{checkStrings.intro}</Text>
                  <Button
                    size="small"
                    onClick={() => {
                      setTask({ kind: 'doubts' });
                    }}
                  >
                    {strings.showDoubts}
                  </Button>
                </>
              )}
            </div>
          )}
          <ResultBar>
            <CheckFailures model={model} />
            <SettledBar model={model} />
          </ResultBar>
          <CheckActionBar model={model} onTask={setTask} />
        </>
      )}
    </section>
  );
}

function CheckActionBar({
  model: { state, actions },
  onTask,
}: {
  readonly model: CheckModel;
  readonly onTask: (task: CheckTask) => void;
}) {
  const { run } = state;
  const last = run.phase === 'idle' ? undefined : run.last;
  const hasResult = last !== undefined;
  return (
    <ActionBar>
      {run.phase === 'checking' && !run.last ? (
        <WorkProgress
          title={checkStrings.checking}
          step={run.progress ? checkStrings.progress(run.progress.done, run.progress.total) : checkStrings.checkingStep}
          share={run.progress && run.progress.done / run.progress.total}
          onCancel={actions.cancel}
        />
      ) : (
        <>
          <Button
            {...NEXT_STEP}
            appearance={hasResult ? 'secondary' : 'primary'}
            disabledFocusable={run.phase === 'checking'}
            onClick={actions.check}
          >
            {hasResult ? checkStrings.again : strings.startCheck}
          </Button>
          {last && <Tasks check={last} filter={state.filter} onTask={onTask} />}
          {run.phase === 'checking' && <Spinner size="tiny" label={checkStrings.refreshing} />}
        </>
      )}
    </ActionBar>
  );
}

/** 退回意见 of all findings, and 一键修正 of those that are listed. */
function Tasks({
  check,
  filter,
  onTask,
}: {
  readonly check: WorkbookCheck;
  readonly filter: FindingFilter;
  readonly onTask: (task: CheckTask) => void;
}) {
  const repairable = useMemo(
    () =>
      filterFindings(check.findings, filter, placesIn(check)).listed.filter((finding) => check.repairable.has(finding)),
    [check, filter],
  );
  if (check.findings.length === 0) return null;
  return (
    <>
      <Button
        onClick={() => {
          onTask({ kind: 'opinions' });
        }}
      >
        {checkStrings.opinions}
      </Button>
      {repairable.length > 0 && (
        <Button
          onClick={() => {
            onTask({ kind: 'repairs', findings: repairable });
          }}
        >
          {checkStrings.repairAll(repairable.length)}
        </Button>
      )}
    </>
  );
}

/** A workbook that was checked before shows what was found, without being asked. */
function useRecall(isIdle: boolean, recall: () => () => void, workbook: object): void {
  useEffect(() => (isIdle ? recall() : undefined), [isIdle, recall, workbook]);
}

function announcementOf({ run, recalled }: CheckState): string {
  switch (run.phase) {
    case 'idle':
    case 'failed':
      return '';
    case 'checking':
      return run.last ? '' : checkStrings.checking;
    case 'checked':
      return recalled ? checkStrings.recalled(recalled) : checkStrings.found(run.last.forms, run.last.findings.length);
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
