import { Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import { strings } from '../strings';
import type { OfficialEvent, Project } from './officialState';

/** One project, to be wanted or not. */
export const ProjectRow = memo(function ProjectRow({
  project: { id, form },
  isWanted,
  isDisabled,
  dispatch,
}: {
  readonly project: Project;
  readonly isWanted: boolean;
  readonly isDisabled: boolean;
  readonly dispatch: (event: OfficialEvent) => void;
}) {
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.row}
      checked={isWanted}
      disabled={isDisabled}
      label={
        <span className={styles.label}>
          <Text>{form.projectName || strings.unnamed}</Text>
          <Text size={200} className={styles.muted}>
            {[id, form.department.name].filter(Boolean).join(' · ')}
          </Text>
        </span>
      }
      onChange={(_, { checked }) => {
        dispatch({ type: 'projects-chosen', ids: [id], isWanted: checked === true });
      }}
    />
  );
});

const useStyles = makeStyles({
  row: { width: '100%' },
  label: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});
