import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type * as OwnRuleEditing from '../../app/check/editOwnRules';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import { ownRuleName } from '../../model/ownRule';
import type { CellPlace } from '../../model/sheetPlan';
import { FailureMessage } from '../FailureMessage';
import { usePaneServices } from '../PaneServicesContext';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import { RuleRow } from '../settings/RuleRow';
import { useRuleSettings } from '../settings/useRuleSettings';
import { checkStrings } from './strings';

/** The switch and the grade of the rule behind a finding, the way to a rule of the office's own, and a new one made of what is shown. */
export function RuleOfFinding({
  finding,
  onReveal,
  onRulesChanged,
}: {
  readonly finding: CheckedFinding;
  readonly onReveal: (place: CellPlace) => void;
  readonly onRulesChanged: () => void;
}) {
  const { host } = usePaneServices();
  const styles = useStyles();
  const { state, edit } = useRuleSettings(host, onRulesChanged);
  const [failure, setFailure] = useState<Failure>();
  const rule = ruleCatalogue.get(finding.ruleId);
  const own = ownRuleName(finding.ruleId);
  const go = (find: (rules: typeof OwnRuleEditing) => Promise<CellPlace | undefined>) => {
    setFailure(undefined);
    import('../../app/check/editOwnRules')
      .then(find)
      .then((place) => {
        if (place) onReveal(place);
      })
      .catch((error: unknown) => {
        setFailure(toFailure(error));
      });
  };
  return (
    <div className={styles.rule}>
      {rule && state.phase === 'ready' && <RuleRow rule={rule} setting={state.settings.rules[rule.id]} onEdit={edit} />}
      <div className={styles.actions}>
        {own !== undefined && (
          <Button
            size="small"
            onClick={() => {
              go(({ findOwnRule }) => findOwnRule(host, own));
            }}
          >
            {checkStrings.showOwnRule}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            go(({ addOwnRule }) => addOwnRule(host, finding));
          }}
        >
          {checkStrings.newRule}
        </Button>
      </div>
      {failure && <FailureMessage failure={failure} />}
    </div>
  );
}

const useStyles = makeStyles({
  rule: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
