import { makeStyles, tokens } from '@fluentui/react-components';
import { FINDING_STATES, FINDING_STATE_LABELS } from '../../model/findingState';
import { Choice } from '../list/Choice';
import { listStrings } from '../list/strings';
import { checkStrings } from './strings';
import type { CheckEvent } from './checkReducer';
import type { FindingFilter } from './checkState';
import type { FilteredFindings } from './filterFindings';

/** Lists the findings of one department, of one rule, or of one state only. */
export function FindingFilters({
  filter,
  filtered,
  dispatch,
}: {
  readonly filter: FindingFilter;
  readonly filtered: FilteredFindings;
  readonly dispatch: (event: CheckEvent) => void;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={checkStrings.filters} className={styles.filters}>
      <Choice
        label={listStrings.department}
        all={listStrings.allDepartments}
        chosen={filter.department}
        choices={filtered.byDepartment.map(([name, count]) => [
          name,
          listStrings.choice(name || listStrings.noDepartment, count),
        ])}
        onChoose={(department) => {
          dispatch({ type: 'filtered', filter: { department } });
        }}
      />
      <Choice
        label={checkStrings.rule}
        all={checkStrings.allRules}
        chosen={filter.rule}
        choices={filtered.byRule.map(([title, count]) => [title, listStrings.choice(title, count)])}
        onChoose={(rule) => {
          dispatch({ type: 'filtered', filter: { rule } });
        }}
      />
      <Choice
        label={checkStrings.state}
        all={checkStrings.allStates}
        chosen={filter.state}
        choices={FINDING_STATES.map((state) => [state, FINDING_STATE_LABELS[state]])}
        onChoose={(state) => {
          dispatch({ type: 'filtered', filter: { state } });
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalXS,
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});
