import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Overview } from '../../app/sheets/readOverview';
import { summaryStrings } from './strings';
import type { SummaryState } from './summaryState';

/** The workbook in a few numbers. */
export function Glance({ overview, clean }: { readonly overview: Overview; readonly clean: SummaryState['clean'] }) {
  const styles = useStyles();
  const lines = [
    `${summaryStrings.departments(overview.departments)}，${summaryStrings.projects(overview.projects)}`,
    ...(overview.duplicates === 0 ? [] : [summaryStrings.duplicates(overview.duplicates)]),
    ...overview.years.map(({ year, projects, annual }) => summaryStrings.year(year, projects, annual)),
    clean ? summaryStrings.clean(clean.clean, clean.projects) : summaryStrings.unchecked,
  ];
  return (
    <ul aria-label={summaryStrings.glance} className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>
          <Text>{line}</Text>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  lines: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
});
