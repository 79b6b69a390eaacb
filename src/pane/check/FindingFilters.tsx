import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { FINDING_STATES, FINDING_STATE_LABELS } from '../../model/findingState';
import type { FindingState } from '../../model/findingState';
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
        label={checkStrings.department}
        all={checkStrings.allDepartments}
        value={filter.department}
        choices={filtered.byDepartment.map(([name, count]) => [
          name,
          checkStrings.choice(name || checkStrings.noDepartment, count),
        ])}
        onChoose={(department) => {
          dispatch({ type: 'filtered', filter: { department } });
        }}
      />
      <Choice
        label={checkStrings.rule}
        all={checkStrings.allRules}
        value={filter.rule}
        choices={filtered.byRule.map(([title, count]) => [title, checkStrings.choice(title, count)])}
        onChoose={(rule) => {
          dispatch({ type: 'filtered', filter: { rule } });
        }}
      />
      <Choice
        label={checkStrings.state}
        all={checkStrings.allStates}
        value={filter.state}
        choices={FINDING_STATES.map((state) => [state, FINDING_STATE_LABELS[state]])}
        onChoose={(state) => {
          dispatch({ type: 'filtered', filter: { state: state as FindingState | undefined } });
        }}
      />
    </div>
  );
}

/** Before each value, so that an empty name differs from no choice. */
const CHOSEN = '=';

function Choice({
  label,
  all,
  value,
  choices,
  onChoose,
}: {
  readonly label: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string | undefined) => void;
}) {
  return (
    <Select
      size="small"
      aria-label={label}
      value={value === undefined ? '' : CHOSEN + value}
      onChange={(_, { value: chosen }) => {
        onChoose(chosen === '' ? undefined : chosen.slice(CHOSEN.length));
      }}
    >
      <option value="">{all}</option>
      {choices.map(([choice, text]) => (
        <option key={choice} value={CHOSEN + choice}>
          {text}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 96px), 1fr))',
    gap: tokens.spacingHorizontalS,
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
});
