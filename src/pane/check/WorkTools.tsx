import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { usePaneServices } from '../PaneServicesContext';
import { Choice } from '../list/Choice';
import { SearchField } from '../list/SearchField';
import { ARRANGEMENT_PREFERENCES, GROUPINGS, SORTINGS } from './arrangement';
import { SettleForm } from './SettleForm';
import { checkStrings } from './strings';
import { SETTLE_WORDS, settleScopes } from './settleScopes';
import type { CheckModel } from './useCheck';
import type { FindingGroup } from './workList';

/** What stays above the list of findings: search, groups, order, and one word for all that are listed. */
export function WorkTools({
  model: { state, dispatch, actions },
  listed,
  groups,
}: {
  readonly model: CheckModel;
  readonly listed: readonly CheckedFinding[];
  readonly groups: readonly FindingGroup[];
}) {
  const { preferences } = usePaneServices();
  const styles = useStyles();
  const [isSettling, setSettling] = useState(false);
  const { grouping, sorting } = state.arrangement;
  const isAnyOpen = groups.some(({ isOpen }) => isOpen);
  return (
    <div className={styles.tools}>
      <div className={styles.line}>
        <SearchField
          label={checkStrings.searched}
          query={state.filter.query}
          onSearch={(query) => {
            dispatch({ type: 'filtered', filter: { query } });
          }}
        />
        <Choice
          label={checkStrings.grouping}
          choices={GROUPINGS.map((name) => [name, checkStrings.groupings[name]])}
          chosen={grouping}
          onChoose={(name = grouping) => {
            preferences.save(ARRANGEMENT_PREFERENCES.grouping, name);
            dispatch({ type: 'arranged', arrangement: { grouping: name } });
          }}
        />
        <Choice
          label={checkStrings.sorting}
          choices={SORTINGS.map((name) => [name, checkStrings.sortings[name]])}
          chosen={sorting}
          onChoose={(name = sorting) => {
            preferences.save(ARRANGEMENT_PREFERENCES.sorting, name);
            dispatch({ type: 'arranged', arrangement: { sorting: name } });
          }}
        />
      </div>
      <div className={styles.line}>
        <Text size={200} className={styles.count}>
          {checkStrings.listed(listed.length, groups.length)}
        </Text>
        {groups.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => {
              const other = groups.filter(({ isOpen }) => isOpen === isAnyOpen);
              dispatch({ type: 'groups-toggled', keys: other.map(({ key }) => key) });
            }}
          >
            {isAnyOpen ? checkStrings.closeGroups : checkStrings.openGroups}
          </Button>
        )}
        {listed.length > 1 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isSettling}
            onClick={() => {
              setSettling(!isSettling);
            }}
          >
            {checkStrings.settleListed}
          </Button>
        )}
      </div>
      {isSettling && (
        <SettleForm
          words={SETTLE_WORDS}
          initialRemark=""
          scopesOf={(word) => settleScopes([[checkStrings.scopes.listed, listed]], word)}
          onCancel={() => {
            setSettling(false);
          }}
          onSettle={(findings, word) => {
            setSettling(false);
            actions.settle(findings, word);
          }}
        />
      )}
    </div>
  );
}

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    '& > .fui-Input': { flexGrow: 1, flexBasis: '96px', minWidth: 0 },
    '& > .fui-Select': { flexShrink: 1, minWidth: 0 },
    '& select': { textOverflow: 'ellipsis' },
    '& > button': { minWidth: 0, flexShrink: 0, whiteSpace: 'nowrap' },
  },
  count: { flexGrow: 1, color: tokens.colorNeutralForeground3 },
});
