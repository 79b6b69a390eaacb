import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import type { WorkbookChecker } from '../../app/check/checkWorkbook';
import { NEXT_STEP } from '../nextStep';
import type { Host } from '../../app/host';
import { ActionBar } from '../ActionBar';
import { Announcer } from '../Announcer';
import { DataProblems } from '../DataProblems';
import { EmptyWorkbook } from '../empty/EmptyWorkbook';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { SearchTools } from '../list/SearchTools';
import { VirtualList } from '../list/VirtualList';
import { useSearched } from '../list/useSearched';
import { ResultBar } from '../ResultBar';
import { WorkUnderWay } from '../longWork/WorkUnderWay';
import { DepartmentBars } from './DepartmentBars';
import { Glance } from './Glance';
import { MadeSheet } from './MadeSheet';
import { PairRow } from './PairRow';
import { TakeAway } from './TakeAway';
import { listPairs } from './listPairs';
import type { PairItem } from './listPairs';
import { summaryStrings } from './strings';
import type { SummaryState } from './summaryState';
import { useSummary } from './useSummary';
import type { SummaryModel } from './useSummary';

interface SummaryViewProps {
  readonly host: Host;
  /** What has checked the workbook before. */
  readonly checker: () => Promise<WorkbookChecker>;
  readonly onImport: () => void;
  /** Called when something was written or taken back. */
  readonly onChanged: () => void;
}

/** Sums up the projects by department, compares two years, and lets the user say which projects are one. */
export function SummaryView({ host, checker, onImport, onChanged }: SummaryViewProps) {
  const model = useSummary(host, checker, onChanged);
  const { state, work, actions } = model;
  const styles = useStyles();
  const view = useRef<HTMLElement>(null);
  useFocusOnChange(view, work.phase);
  const items = useMemo(() => listPairs(state.overview?.match), [state.overview]);
  const { query, onSearch, found } = useSearched(items, wordsOf);
  const isBlocked = state.overview?.problems.some(({ isObstacle }) => isObstacle) ?? true;
  const isBusy = work.phase === 'working';
  return (
    <section
      className={styles.view}
      ref={view}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        if (isBusy) actions.cancel();
        else actions.choose(undefined);
      }}
    >
      <Announcer message={announcementOf(model)} />
      {!state.overview || state.overview.projects === 0 || isBlocked ? (
        <div className={styles.empty}>
          <Messages state={state} onRetry={actions.load} />
          <EmptyWorkbook status={emptyStatus(state, isBlocked)} onImport={onImport} onReload={actions.load} />
          {!isBlocked && <TakeAway host={host} checker={checker} isEmpty onRead={actions.load} />}
        </div>
      ) : (
        <>
          <VirtualList
            label={pairsLabel(state)}
            above={
              <>
                <Heading>{summaryStrings.title}</Heading>
                <Glance overview={state.overview} clean={state.clean} />
                <DepartmentBars amounts={state.overview.amounts} />
                {work.phase === 'made' && (
                  <MadeSheet key={work.made.sheet} work={work} model={model} host={host} onUndone={onChanged} />
                )}
                <Messages state={state} onRetry={actions.load} />
                <TakeAway host={host} checker={checker} isEmpty={false} onRead={actions.load} />
                <PairHead state={state} />
              </>
            }
            tools={
              <SearchTools
                label={summaryStrings.searched}
                query={query}
                onSearch={onSearch}
                found={found.length}
                of={items.length}
              />
            }
            items={found}
            keyOf={({ key }) => key}
            estimatedHeight={92}
          >
            {(item) => <PairRow item={item} model={model} isBusy={isBusy} />}
          </VirtualList>
          <ResultBar>
            <Results model={model} />
          </ResultBar>
          <ActionBar>
            <Work model={model} />
          </ActionBar>
        </>
      )}
    </section>
  );
}

function wordsOf(item: PairItem): readonly string[] {
  const records = item.kind === 'pair' ? [item.pair.earlier, item.pair.later] : [item.record];
  return records.flatMap(({ id, form }) => [id, form.projectName, form.department.name, form.unit]);
}

/** After a step the control that started it is gone; the focus goes to what the new step marks for it. */
function useFocusOnChange(view: RefObject<HTMLElement | null>, phase: string) {
  const shown = useRef(phase);
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    view.current?.querySelector<HTMLElement>('[data-focus-first]')?.focus();
  }, [view, phase]);
}

function announcementOf({ work, state: { pairing, chosen } }: SummaryModel): string {
  if (work.phase === 'working') return summaryStrings.working[work.kind];
  if (chosen) return summaryStrings.choosing(chosen.name);
  if (pairing === 'paired' || pairing === 'unpaired') return summaryStrings[pairing];
  if (work.phase === 'made') return summaryStrings.made(work.made.sheet);
  return work.setback === 'cancelled' ? summaryStrings.cancelled : '';
}

function pairsLabel({ overview }: SummaryState): string {
  const years = overview?.match?.years;
  return years ? summaryStrings.pairs(years.earlier, years.later) : summaryStrings.compare;
}

function PairHead({ state }: { readonly state: SummaryState }) {
  const styles = useStyles();
  const { overview, chosen } = state;
  if (!overview?.match) return <Text className={styles.hint}>{summaryStrings.oneYear}</Text>;
  return (
    <>
      <Heading>{pairsLabel(state)}</Heading>
      <Text size={200} className={styles.hint}>
        {summaryStrings.pairsHint}
      </Text>
      {chosen && <Notice sentence={summaryStrings.choosing(chosen.name)} />}
    </>
  );
}

function Notice({ sentence }: { readonly sentence: string }) {
  return (
    <MessageBar layout="multiline">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

function Work({ model: { state, work, actions } }: { readonly model: SummaryModel }) {
  const { overview } = state;
  if (work.phase !== 'working') {
    return (
      <>
        <Button
          {...NEXT_STEP}
          data-focus-first
          appearance="primary"
          onClick={() => {
            actions.generate('summary');
          }}
        >
          {summaryStrings.summarise}
        </Button>
        <Button
          disabledFocusable={!overview?.match}
          onClick={() => {
            actions.generate('comparison');
          }}
        >
          {summaryStrings.compare}
        </Button>
      </>
    );
  }
  return (
    <WorkUnderWay
      work={work}
      title={summaryStrings.working[work.kind]}
      preparing={summaryStrings.preparing}
      step={summaryStrings.step}
      onCancel={actions.cancel}
    />
  );
}

function Messages({
  state: { unread, overview },
  onRetry,
}: {
  readonly state: SummaryState;
  readonly onRetry: () => void;
}) {
  return (
    <>
      {unread && <FailureMessage failure={unread} onRetry={onRetry} />}
      {overview && <DataProblems problems={overview.problems} />}
    </>
  );
}

/** What came of pairing last, and why no sheet was made. */
function Results({
  model: {
    work,
    state: { pairing },
  },
}: {
  readonly model: SummaryModel;
}) {
  const setback = work.phase === 'idle' ? work.setback : undefined;
  return (
    <>
      {(pairing === 'paired' || pairing === 'unpaired') && <Notice sentence={summaryStrings[pairing]} />}
      {typeof pairing === 'object' && <FailureMessage failure={pairing} />}
      {(setback === 'cancelled' || setback === 'nothing') && <Notice sentence={summaryStrings[setback]} />}
      {typeof setback === 'object' && <FailureMessage failure={setback} />}
    </>
  );
}

function emptyStatus({ overview, unread }: SummaryState, isBlocked: boolean) {
  if (!overview) return unread ? 'failed' : 'loading';
  return isBlocked ? 'blocked' : 'empty';
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
  hint: { color: tokens.colorNeutralForeground3 },
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
