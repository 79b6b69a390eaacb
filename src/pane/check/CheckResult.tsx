import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo } from 'react';
import type { WorkbookCheck } from '../../app/checkWorkbook';
import type { CheckedFinding } from '../../app/checkedFinding';
import { findingsOfCell } from '../../app/findingsOfCell';
import type { SelectedCell } from '../../app/host';
import { cellAddress } from '../../model/cellAddress';
import { groupBy } from '../../model/groupBy';
import { SEVERITY_LABELS } from '../../model/finding';
import type { CellPlace } from '../../model/sheetPlan';
import { Heading } from '../Heading';
import { VirtualList } from '../VirtualList';
import { CheckFailures } from './CheckFailures';
import type { CheckTask } from './checkTask';
import { DataProblems } from '../DataProblems';
import { FindingCard } from './FindingCard';
import { FindingFilters } from './FindingFilters';
import { SeverityCounts } from './SeverityCounts';
import { UncheckedList } from './UncheckedList';
import { filterFindings } from './filterFindings';
import { doubtStrings } from '../doubts/strings';
import { CommonCard } from './CommonCard';
import { collapseCommon } from './collapseCommon';
import type { ListedItem } from './collapseCommon';
import { checkStrings } from './strings';
import type { CheckModel } from './useCheck';

/** The findings of a check, those listed that the user wants to see, and what can be done about them. */
export function CheckResult({
  model,
  check,
  onTask,
}: {
  readonly model: CheckModel;
  readonly check: WorkbookCheck;
  readonly onTask: (task: CheckTask) => void;
}) {
  const { state, dispatch, actions } = model;
  const { cell } = state.filter;
  const repair = useCallback(
    (finding: CheckedFinding) => {
      onTask({ kind: 'repairs', findings: [finding] });
    },
    [onTask],
  );
  const list = useCallback(
    (rule: string) => {
      dispatch({ type: 'filtered', filter: { rule } });
    },
    [dispatch],
  );
  const filtered = useMemo(() => filterFindings(check.findings, state.filter, placesIn(check)), [check, state.filter]);
  const { listed } = filtered;
  // Whoever has chosen a rule or a cell wants to see each finding.
  const isOfOne = state.filter.rule !== undefined || cell !== undefined;
  const items = useMemo(
    () => (isOfOne ? listed : collapseCommon(listed, check.common)),
    [listed, isOfOne, check.common],
  );
  const alikeOf = useMemo(
    () =>
      groupBy(
        listed.filter((finding) => finding.state !== 'ignored'),
        ({ ruleId }) => ruleId,
      ),
    [listed],
  );
  return (
    <VirtualList
      label={checkStrings.findings}
      above={
        <>
          <Heading>{checkStrings.title(check.forms)}</Heading>
          {state.recalled && <Text size={200}>{checkStrings.recalled(state.recalled)}</Text>}
          <CheckFailures model={model} />
          <DataProblems problems={[...check.problems, ...state.damaged]} />
          {!cell && <SelectedCellWords check={check} selected={model.selected} />}
          {cell && <CellChoice cell={cell} isClean={filtered.listed.length === 0} model={model} />}
          <SeverityCounts counts={filtered.bySeverity} chosen={state.filter.severity} dispatch={dispatch} />
          <UncheckedList unchecked={check.unchecked} />
          <Tasks check={check} listed={filtered.listed} onTask={onTask} />
          <FindingFilters filter={state.filter} filtered={filtered} dispatch={dispatch} />
          {filtered.listed.length === 0 && !cell && <NothingListed check={check} model={model} />}
        </>
      }
      items={items}
      keyOf={keyOf}
      estimatedHeight={112}
    >
      {(item) =>
        'findings' in item ? (
          <CommonCard common={item} onList={list} onSettle={actions.settle} />
        ) : (
          <FindingCard
            finding={item}
            onReveal={actions.reveal}
            onSettle={actions.settle}
            alike={alikeOf.get(item.ruleId) ?? NONE}
            onRulesChanged={actions.check}
            isRepairable={check.repairable.has(item)}
            onRepair={repair}
          />
        )
      }
    </VirtualList>
  );
}

/** 一键修正 of the findings that are listed, 退回意见 of all, and what was doubtful when the forms were read. */
function Tasks({
  check,
  listed,
  onTask,
}: {
  readonly check: WorkbookCheck;
  readonly listed: readonly CheckedFinding[];
  readonly onTask: (task: CheckTask) => void;
}) {
  const styles = useStyles();
  const repairable = useMemo(() => listed.filter((finding) => check.repairable.has(finding)), [check, listed]);
  return (
    <div className={styles.tasks}>
      {repairable.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            onTask({ kind: 'repairs', findings: repairable });
          }}
        >
          {checkStrings.repairAll(repairable.length)}
        </Button>
      )}
      {check.findings.length > 0 && (
        <Button
          size="small"
          onClick={() => {
            onTask({ kind: 'opinions' });
          }}
        >
          {checkStrings.opinions}
        </Button>
      )}
      <Button
        size="small"
        onClick={() => {
          onTask({ kind: 'doubts' });
        }}
      >
        {doubtStrings.show}
      </Button>
    </div>
  );
}

function placesIn({ officialPlaces }: WorkbookCheck): (finding: CheckedFinding) => readonly CellPlace[] {
  return (finding) => [...finding.places, ...(officialPlaces.get(finding) ?? [])];
}

/** What is said of the cell that the user has selected; nothing where nothing is. */
function SelectedCellWords({
  check,
  selected,
}: {
  readonly check: WorkbookCheck;
  readonly selected: SelectedCell | undefined;
}) {
  const words = useMemo(
    () =>
      selected
        ? findingsOfCell(check.findings, check.officialPlaces, selected).filter(({ state }) => state !== 'ignored')
        : [],
    [check, selected],
  );
  const styles = useStyles();
  if (!selected || words.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {checkStrings.selectedCell(selected.sheet, cellAddress(selected.row, selected.column))}
        <ul className={styles.words}>
          {words.map((finding) => (
            <li key={keyOf(finding)}>{`${SEVERITY_LABELS[finding.severity]}：${finding.message}`}</li>
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

const NONE: readonly CheckedFinding[] = [];

/** One rule may speak twice of one field; its sentences differ then. */
function keyOf(item: ListedItem): string {
  if ('findings' in item) return `${item.findings[0]?.ruleId ?? ''}\u0000`;
  const { record, ruleId, path, message } = item;
  return [record.id, record.row, ruleId, path, message].join('\u0000');
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
  words: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  tasks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, ':empty': { display: 'none' } },
});
