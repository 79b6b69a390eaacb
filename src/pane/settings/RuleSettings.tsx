import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ruleCatalogue } from '../../app/check/ruleCatalogue';
import type { RuleSummary } from '../../app/check/ruleCatalogue';
import { THRESHOLD_IDS } from '../../model/thresholds';
import { WORD_LIST_IDS } from '../../model/wordLists';
import { Disclosure } from '../Disclosure';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { settingsStrings } from './strings';
import { ControlTotals } from './ControlTotals';
import { IdPrefix } from './IdPrefix';
import { RuleRow } from './RuleRow';
import { ThresholdField } from './ThresholdField';
import { WordListField } from './WordListField';
import type { RuleSettingsModel } from './useRuleSettings';

/** Which rules run, how grave they are, and the numbers and words they go by. */
export function RuleSettings({ model }: { readonly model: RuleSettingsModel }) {
  const styles = useStyles();
  const { state, edit } = model;
  return (
    <section className={styles.section} aria-labelledby="rules">
      <Heading id="rules">{settingsStrings.rules}</Heading>
      <Text size={200} className={styles.hint}>
        {settingsStrings.rulesHint}
      </Text>
      {state.phase === 'loading' && <Spinner size="tiny" label={settingsStrings.rulesLoading} />}
      {state.phase === 'unreadable' && <FailureMessage failure={state.failure} onRetry={model.load} />}
      {state.phase === 'ready' && (
        <>
          {state.unsaved && <FailureMessage failure={state.unsaved} onRetry={model.save} />}
          {GROUPS.map(({ group, rules }) => (
            <Disclosure
              key={group}
              title={settingsStrings.groupTitle(
                settingsStrings.groups[group],
                rules.filter((rule) => state.settings.rules[rule.id]?.enabled ?? rule.enabledByDefault).length,
                rules.length,
              )}
            >
              {rules.map((rule) => (
                <RuleRow key={rule.id} rule={rule} setting={state.settings.rules[rule.id]} onEdit={edit} />
              ))}
            </Disclosure>
          ))}
          <Disclosure title={settingsStrings.thresholds}>
            {THRESHOLD_IDS.map((id) => (
              <ThresholdField key={id} id={id} value={state.settings.thresholds?.[id]} onEdit={edit} />
            ))}
          </Disclosure>
          <Disclosure title={settingsStrings.wordLists}>
            <Text size={200} className={styles.hint}>
              {settingsStrings.wordListHint}
            </Text>
            {WORD_LIST_IDS.map((id) => (
              <WordListField key={id} id={id} change={state.settings.wordLists?.[id]} onEdit={edit} />
            ))}
          </Disclosure>
          <Disclosure title={settingsStrings.idPrefix.title}>
            <IdPrefix prefix={state.settings.idPrefix ?? ''} onEdit={edit} />
          </Disclosure>
          <Disclosure title={settingsStrings.controlTotals}>
            <ControlTotals totals={state.settings.controlTotals} onEdit={edit} />
          </Disclosure>
        </>
      )}
      <Text size={200} role="status">
        {state.phase === 'ready' && state.isSaved && settingsStrings.saved}
      </Text>
    </section>
  );
}

const GROUPS: readonly { readonly group: RuleSummary['group']; readonly rules: readonly RuleSummary[] }[] =
  groupRules();

function groupRules() {
  const groups = new Map<RuleSummary['group'], RuleSummary[]>();
  for (const rule of ruleCatalogue.values()) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return [...groups].map(([group, rules]) => ({ group, rules }));
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
});
