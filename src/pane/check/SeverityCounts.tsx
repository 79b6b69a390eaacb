import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { Severity } from '../../model/finding';
import { formatCount } from '../formatNumber';
import { checkStrings } from './strings';
import type { CheckEvent } from './checkReducer';
import { useSeverityStyles } from './useSeverityStyles';

/** How many findings there are of each severity; pressing one lists only those, pressing it again lists all. */
export function SeverityCounts({
  counts,
  chosen,
  dispatch,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly chosen: Severity | undefined;
  readonly dispatch: (event: CheckEvent) => void;
}) {
  const styles = useStyles();
  const severityStyles = useSeverityStyles();
  return (
    <div role="group" aria-label={checkStrings.bySeverity} className={styles.counts}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={severity === chosen}
          className={mergeClasses(styles.count, severity === chosen && styles.chosen)}
          onClick={() => {
            dispatch({ type: 'filtered', filter: { severity: severity === chosen ? undefined : severity } });
          }}
        >
          <span className={mergeClasses(styles.number, severityStyles[severity])}>{formatCount(counts[severity])}</span>
          <span className={styles.label}>{SEVERITY_LABELS[severity]}</span>
        </button>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  counts: { display: 'flex', gap: tokens.spacingHorizontalXS },
  count: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    font: 'inherit',
    color: 'inherit',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStrokeAccessible}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  number: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  label: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
