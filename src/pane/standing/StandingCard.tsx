import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Standing } from '../../app/workbook/readStanding';
import { Heading } from '../Heading';
import { strings } from '../strings';
import { standingStrings } from './strings';

/** What the workbook holds already, what is left to do in it, and one press to go on. */
export function StandingCard({
  standing: { projects, departments, years, doubts, season, check },
  onGoOn,
  onDoubts,
  onRegister,
}: {
  readonly standing: Standing;
  /** Shows what the last check found, or checks for the first time. */
  readonly onGoOn: (isChecked: boolean) => void;
  readonly onDoubts: () => void;
  readonly onRegister: () => void;
}) {
  const styles = useStyles();
  const since = check?.forms === undefined ? 0 : projects - check.forms;
  return (
    <section className={styles.card} aria-labelledby="standing">
      <Heading id="standing">{standingStrings.title(projects)}</Heading>
      <Text size={200}>{standingStrings.held(years, departments)}</Text>
      <Text size={200}>{check ? standingStrings.checked(check) : standingStrings.unchecked}</Text>
      {since > 0 && <Text size={200}>{standingStrings.more(since)}</Text>}
      {since < 0 && <Text size={200}>{standingStrings.fewer(-since)}</Text>}
      {doubts > 0 && <Text size={200}>{standingStrings.doubts(doubts)}</Text>}
      {season.map((sentence) => (
        <Text key={sentence} size={200}>
          {sentence}
        </Text>
      ))}
      <div className={styles.actions}>
        <Button
          size="small"
          onClick={() => {
            onGoOn(check !== undefined);
          }}
        >
          {check ? standingStrings.goOn : standingStrings.check}
        </Button>
        {doubts > 0 && (
          <Button size="small" onClick={onDoubts}>
            {strings.showDoubts}
          </Button>
        )}
        {season.length > 0 && (
          <Button size="small" onClick={onRegister}>
            {standingStrings.register}
          </Button>
        )}
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
});
