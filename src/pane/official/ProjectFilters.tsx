import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Choice } from '../list/Choice';
import { listStrings } from '../list/strings';
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
      <div className={styles.choices}>
        {departments.length > 1 && (
          <Choice
            label={listStrings.department}
            all={listStrings.allDepartments}
            choices={departments.map(([name, count]) => [
              name,
              listStrings.choice(name || listStrings.noDepartment, count),
            ])}
            chosen={state.department}
            isDisabled={isDisabled}
            onChoose={(department) => {
              dispatch({ type: 'department-chosen', department });
            }}
          />
        )}
        {years.length > 1 && (
          <Choice
            label={officialStrings.year}
            all={officialStrings.allYears}
            choices={years.map(([year, count]) => [year, listStrings.choice(officialStrings.yearName(year), count)])}
            chosen={state.year}
            isDisabled={isDisabled}
            onChoose={(year) => {
              dispatch({ type: 'year-chosen', year });
            }}
          />
        )}
      </div>
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

const useStyles = makeStyles({
  filters: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(0, 1fr))',
    gridAutoFlow: 'column',
    gap: tokens.spacingHorizontalXS,
    ':empty': { display: 'none' },
  },
});
