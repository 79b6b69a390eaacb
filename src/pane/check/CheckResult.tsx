import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useDeferredValue, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { Ref } from 'react';
import type { WorkbookCheck } from '../../app/check/checkWorkbook';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { findingsOfCell } from '../../app/check/findingsOfCell';
import type { SelectedCell } from '../../app/host';
import { cellAddress } from '../../model/cellAddress';
import { SEVERITY_LABELS } from '../../model/finding';
import type { CellPlace } from '../../model/sheetPlan';
import { Heading } from '../Heading';
import { VirtualList } from '../list/VirtualList';
import type { ListHandle } from '../list/VirtualList';
import { INITIAL_FILTER } from './checkState';
import type { FindingFilter } from './checkState';
import type { CheckTask } from './checkTask';
import { DataProblems } from '../DataProblems';
import { FindingRow } from './FindingRow';
import type { FindingActions } from './FindingRow';
import { FindingFilters } from './FindingFilters';
import { SeverityCounts } from './SeverityCounts';
import { UncheckedList } from './UncheckedList';
import { filterFindings, placesIn } from './filterFindings';
import { GroupRow } from './GroupRow';
import { WorkTools } from './WorkTools';
import { settleScopes } from './settleScopes';
import { keyOfFinding, workList } from './workList';
import type { WorkRow } from './workList';
import { strings } from '../strings';
import { inKeptOrder } from './inKeptOrder';
import { checkStrings } from './strings';
import { useKeptOrder } from './useKeptOrder';
import type { CheckModel } from './useCheck';

/** What keys that are pressed beside the list can have it do. */
export interface ResultHandle {
  /** Shows the next (1) or previous (-1) finding whole, and its cell. */
  readonly step: (by: 1 | -1) => void;
}

/** The findings of a check, those listed that the user wants to see, and what can be done about them. */
export function CheckResult({
  model,
  check,
  handle,
  onTask,
}: {
  readonly model: CheckModel;
  readonly check: WorkbookCheck;
  readonly handle: Ref<ResultHandle>;
  readonly onTask: (task: CheckTask) => void;
}) {
  const { state, dispatch } = model;
  const { arrangement, toggled, opened } = state;
  const { cell } = state.filter;
  const styles = useStyles();
  const list = useRef<ListHandle>(null);
  const [isFiltering, setFiltering] = useState(false);
  // Typing goes on while a long list is searched.
  const filter = useDeferredValue(state.filter);
  const filtered = useMemo(() => filterFindings(check.findings, filter, placesIn(check)), [check, filter]);
  const sorted = useMemo(() => {
    // Whoever has chosen a rule or a cell wants to see each finding.
    const isOfOne = filter.rule !== undefined || filter.cell !== undefined;
    return workList(filtered, arrangement, isOfOne ? NONE_COMMON : check.common, toggled);
  }, [filtered, filter, arrangement, check.common, toggled]);
  const order = useKeptOrder(
    sorted.groups.map(({ key }) => key),
    JSON.stringify([filter, arrangement]),
  );
  const { rows, groups } = useMemo(() => inKeptOrder(sorted, order), [sorted, order]);
  const findingActions = useFindingActions(model, filtered.listed, onTask);
  const toggle = useCallback(
    (key: string) => {
      dispatch({ type: 'groups-toggled', keys: [key] });
    },
    [dispatch],
  );
  const step = (by: 1 | -1) => {
    const position = nextFinding(rows, opened, by);
    const row = position === undefined ? undefined : rows[position];
    if (position === undefined || row?.kind !== 'finding') return;
    findingActions.onOpen(row.finding, true);
    list.current?.goTo(position);
  };
  useImperativeHandle(handle, () => ({ step }));
  const done = filtered.standing.filter(({ state: word }) => word !== 'open').length;
  return (
    <div
      className={styles.result}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && opened !== undefined) {
          event.preventDefault();
          dispatch({ type: 'finding-opened', key: undefined });
        }
      }}
    >
      <VirtualList
        label={checkStrings.findings}
        handle={list}
        above={
          <>
            <div className={styles.line}>
              <Heading data-focus-first className={styles.title}>
                {checkStrings.title(check.forms)}
              </Heading>
              <SeverityCounts counts={filtered.bySeverity} chosen={state.filter.severity} dispatch={dispatch} />
            </div>
            {state.recalled && <Text size={200}>{checkStrings.recalled(state.recalled)}</Text>}
            <DataProblems problems={[...check.problems, ...state.damaged]} />
            {!cell && <SelectedCellWords check={check} selected={model.selected} opened={opened} />}
            {cell && <CellChoice cell={cell} isClean={filtered.listed.length === 0} model={model} />}
            {done > 0 && <Text size={200}>{checkStrings.doneOfAll(done, filtered.standing.length)}</Text>}
            <div className={styles.line}>
              <UncheckedList unchecked={check.unchecked} />
              <Button
                size="small"
                appearance="subtle"
                onClick={() => {
                  onTask({ kind: 'doubts' });
                }}
              >
                {strings.showDoubts}
              </Button>
              <FilterButton isShown={isFiltering} isChosen={isChosen(state.filter)} onToggle={setFiltering} />
            </div>
            {(isFiltering || isChosen(state.filter)) && (
              <FindingFilters filter={state.filter} filtered={filtered} dispatch={dispatch} />
            )}
          </>
        }
        tools={check.findings.length > 0 && <WorkTools model={model} listed={filtered.listed} groups={groups} />}
        below={filtered.listed.length === 0 && !cell && <NothingListed check={check} model={model} />}
        items={rows}
        keyOf={({ key }) => key}
        estimatedHeight={46}
      >
        {(row) =>
          row.kind === 'group' ? (
            <GroupRow group={row} onToggle={toggle} onSettle={model.actions.settle} />
          ) : (
            <FindingRow
              finding={row.finding}
              isProjectNamed={row.isInGroup && arrangement.grouping === 'project'}
              isOpen={row.key === opened}
              isRepairable={check.repairable.has(row.finding)}
              actions={findingActions}
            />
          )
        }
      </VirtualList>
    </div>
  );
}

const NONE_COMMON: ReadonlyMap<string, number> = new Map();

/** What the rows of the list do; the same object for as long as nothing of it changes, as rows are drawn anew when it does. */
function useFindingActions(
  { dispatch, actions: { reveal, settle, check } }: CheckModel,
  listed: readonly CheckedFinding[],
  onTask: (task: CheckTask) => void,
): FindingActions {
  return useMemo(
    () => ({
      onOpen: (finding, isOpen) => {
        dispatch({ type: 'finding-opened', key: isOpen ? keyOfFinding(finding) : undefined });
        const [place] = finding.places;
        if (isOpen && place) reveal(place);
      },
      onReveal: reveal,
      onSettle: settle,
      scopesOf: (finding, word) =>
        settleScopes(
          [
            [checkStrings.scopes.one, [finding]],
            [checkStrings.scopes.project, listed.filter(({ record }) => record === finding.record)],
            [checkStrings.scopes.rule, listed.filter(({ ruleId }) => ruleId === finding.ruleId)],
            [checkStrings.scopes.listed, listed],
          ],
          word,
        ),
      onRulesChanged: check,
      onRepair: (finding) => {
        onTask({ kind: 'repairs', findings: [finding] });
      },
    }),
    [dispatch, reveal, settle, check, listed, onTask],
  );
}

/** The row of the finding before or after the one that is shown whole, or the first or last where none is. */
function nextFinding(rows: readonly WorkRow[], opened: string | undefined, by: 1 | -1): number | undefined {
  const from = rows.findIndex(({ key }) => key === opened);
  const start = from >= 0 ? from + by : by > 0 ? 0 : rows.length - 1;
  for (let position = start; position >= 0 && position < rows.length; position += by) {
    if (rows[position]?.kind === 'finding') return position;
  }
  return undefined;
}

/** Shows what the findings can be filtered by; it stays shown for as long as something is chosen there. */
function FilterButton({
  isShown,
  isChosen,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly isChosen: boolean;
  readonly onToggle: (isShown: boolean) => void;
}) {
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={isShown || isChosen}
      onClick={() => {
        onToggle(!isShown);
      }}
    >
      {checkStrings.filters}
    </Button>
  );
}

/** Whether something is chosen that only the filters show. */
function isChosen({ department, rule, state }: FindingFilter): boolean {
  return department !== undefined || rule !== undefined || state !== INITIAL_FILTER.state;
}

/** What is said of the cell that the user has selected; nothing where nothing is. */
function SelectedCellWords({
  check,
  selected,
  opened,
}: {
  readonly check: WorkbookCheck;
  readonly selected: SelectedCell | undefined;
  /** What is shown whole below need not be said twice. */
  readonly opened: string | undefined;
}) {
  const words = useMemo(
    () =>
      selected
        ? findingsOfCell(check.findings, check.officialPlaces, selected).filter(({ state }) => state !== 'ignored')
        : [],
    [check, selected],
  );
  const styles = useStyles();
  if (!selected || words.length === 0 || words.some((finding) => keyOfFinding(finding) === opened)) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {checkStrings.selectedCell(selected.sheet, cellAddress(selected.row, selected.column))}
        <ul className={styles.words}>
          {words.map((finding) => (
            <li key={keyOfFinding(finding)}>{`${SEVERITY_LABELS[finding.severity]}：${finding.message}`}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
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

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  words: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    '& > button': { minWidth: 0 },
  },
  title: { flexGrow: 1 },
});
