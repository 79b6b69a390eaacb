import { Button, Field, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { GUIDE_PREFERENCE, GUIDE_SHOWN } from '../import/guidePreference';
import { AutosaveSettings } from './AutosaveSettings';
import { settingsStrings } from './strings';
import { OwnRules } from './OwnRules';
import { FormTemplates } from './FormTemplates';
import { RuleSettings } from './RuleSettings';
import { useRuleSettings } from './useRuleSettings';
import { THEME_CHOICES } from '../useTheme';
import type { ThemeChoice, ThemeModel } from '../useTheme';

/** How the pane looks, which rules it goes by, and what it is. */
export function SettingsView({
  theme,
  onRulesChanged,
}: {
  readonly theme: ThemeModel;
  readonly onRulesChanged: () => void;
}) {
  const { host, preferences, autosave, version } = usePaneServices();
  const ruleSettings = useRuleSettings(host, onRulesChanged);
  const styles = useStyles();
  const [isGuideRestored, setGuideRestored] = useState(false);
  return (
    <div className={styles.view}>
      <Field label={settingsStrings.theme}>
        <Select
          value={theme.choice}
          onChange={(_, { value }) => {
            theme.choose(value as ThemeChoice);
          }}
        >
          {THEME_CHOICES.map((choice) => (
            <option key={choice} value={choice}>
              {settingsStrings.themes[choice]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={settingsStrings.guide}
        validationState="none"
        {...(isGuideRestored ? { validationMessage: settingsStrings.guideShown } : {})}
      >
        <Button
          className={styles.button}
          onClick={() => {
            preferences.save(GUIDE_PREFERENCE, GUIDE_SHOWN);
            setGuideRestored(true);
          }}
        >
          {settingsStrings.showGuide}
        </Button>
      </Field>
      {autosave && <AutosaveSettings autosave={autosave} />}
      <RuleSettings model={ruleSettings} />
      <OwnRules />
      <FormTemplates />
      <section className={styles.about} aria-labelledby="about">
        <Heading id="about">{settingsStrings.about}</Heading>
        <Text>{settingsStrings.version(version)}</Text>
        <Text>{settingsStrings.privacy}</Text>
      </section>
    </div>
  );
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
  },
  button: { justifySelf: 'start' },
  about: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});
