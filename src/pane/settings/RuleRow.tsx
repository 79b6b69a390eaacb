import { Select, Switch, makeStyles, tokens } from '@fluentui/react-components';
import type { RuleSummary } from '../../app/check/ruleCatalogue';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import type { Severity } from '../../model/finding';
import type { Settings } from '../../model/settings';
import { settingsStrings } from './strings';
import type { SettingsEdit } from './editSettings';

/** Switches one rule and grades it. */
export function RuleRow({
  rule,
  setting,
  onEdit,
}: {
  readonly rule: RuleSummary;
  readonly setting: Settings['rules'][string] | undefined;
  readonly onEdit: (edit: SettingsEdit) => void;
}) {
  const styles = useStyles();
  const isEnabled = setting?.enabled ?? rule.enabledByDefault;
  return (
    <div className={styles.row} title={rule.why}>
      <Switch
        className={styles.switch}
        checked={isEnabled}
        label={rule.title}
        onChange={(_, { checked }) => {
          onEdit({ type: 'rule-enabled', rule, isEnabled: checked });
        }}
      />
      <Select
        size="small"
        disabled={!isEnabled}
        aria-label={settingsStrings.gradeOf(rule.title)}
        value={setting?.severity ?? rule.severity}
        onChange={(_, { value }) => {
          onEdit({ type: 'rule-graded', rule, severity: value as Severity });
        }}
      >
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_LABELS[severity]}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    width: '100%',
  },
  switch: { minWidth: 0, overflowWrap: 'anywhere' },
});
