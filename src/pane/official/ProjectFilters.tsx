import { Checkbox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { checkStrings } from '../check/strings';
import type { ProjectList } from './listProjects';
import { officialStrings } from './strings';
import type { OfficialModel } from './useOfficialForms';

/** Which projects are listed, and all of these wanted or none. */
export function ProjectFilters({
  model: { state, dispatch },
  list: { listed, wanted, departments, years },
  isDisabled,
}: {
  readonly model: OfficialModel;
  readonly list: ProjectList;
  readonly isDisabled: boolean;
}) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={officialStrings.choice} className={styles.filters}>
      <Choice
        label={checkStrings.department}
        all={checkStrings.allDepartments}
        choices={departments}
        nameOf={(name) => name || checkStrings.noDepartment}
        chosen={state.department}
        isDisabled={isDisabled}
        onChosen={(department) => {
          dispatch({ type: 'department-chosen', department });
        }}
      />
      <Choice
        label={officialStrings.year}
        all={officialStrings.allYears}
        choices={years}
        nameOf={officialStrings.yearName}
        chosen={state.year}
        isDisabled={isDisabled}
        onChosen={(year) => {
          dispatch({ type: 'year-chosen', year });
        }}
      />
      <Checkbox
        label={officialStrings.all(listed.length)}
        disabled={isDisabled}
        checked={wanted.length === 0 ? false : wanted.length === listed.length || 'mixed'}
        onChange={() => {
          const isWanted = wanted.length < listed.length;
          dispatch({ type: 'projects-chosen', ids: listed.map(({ id }) => id), isWanted });
        }}
      />
    </div>
  );
}

/** The choice that leaves nothing out; the others are chosen by their position. */
const ALL = 'all';

/** One of several, or all of them; not shown where there is nothing to choose. */
function Choice<Value>({
  label,
  all,
  choices,
  nameOf,
  chosen,
  isDisabled,
  onChosen,
}: {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly (readonly [Value, number])[];
  readonly nameOf: (value: Value) => string;
  readonly chosen: Value | undefined;
  readonly isDisabled: boolean;
  readonly onChosen: (value: Value | undefined) => void;
}) {
  if (choices.length < 2) return null;
  return (
    <Select
      size="small"
      aria-label={label}
      disabled={isDisabled}
      value={chosen === undefined ? ALL : String(choices.findIndex(([value]) => value === chosen))}
      onChange={(_, { value }) => {
        onChosen(choices[Number(value)]?.[0]);
      }}
    >
      <option value={ALL}>{all}</option>
      {choices.map(([value, count], position) => (
        <option key={position} value={position}>
          {checkStrings.choice(nameOf(value), count)}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});
