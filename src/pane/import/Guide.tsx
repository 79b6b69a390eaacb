import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import type { Sample } from '../paneServices';
import { importStrings } from './strings';
import { GUIDE_HIDDEN, GUIDE_PREFERENCE } from './guidePreference';

/** What to do in three steps, and a sample to do it with; shown until the user has had enough of it. */
export function Guide({
  onSample,
  isSampleDisabled,
}: {
  readonly onSample: (sample: Sample) => void;
  /** A sample never takes the place of what the user has brought. */
  readonly isSampleDisabled: boolean;
}) {
  const { preferences, samples } = usePaneServices();
  const styles = useStyles();
  const [isHidden, setHidden] = useState(() => preferences.read(GUIDE_PREFERENCE) === GUIDE_HIDDEN);
  if (isHidden) return null;
  return (
    <section className={styles.card} aria-labelledby="guide">
      <Heading id="guide">{importStrings.guideTitle}</Heading>
      <ol className={styles.steps}>
        {importStrings.guideSteps.map((step, index) => (
          <li key={step} className={styles.step}>
            <span aria-hidden className={styles.number}>
              {index + 1}
            </span>
            <Text size={200}>{step}</Text>
          </li>
        ))}
      </ol>
      <div className={styles.actions}>
        {samples.map((sample) => (
          <Button
            key={sample.title}
            size="small"
            disabled={isSampleDisabled}
            onClick={() => {
              onSample(sample);
            }}
          >
            {importStrings.trySample(sample.title)}
          </Button>
        ))}
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            preferences.save(GUIDE_PREFERENCE, GUIDE_HIDDEN);
            setHidden(true);
          }}
        >
          {importStrings.guideDismiss}
        </Button>
      </div>
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  steps: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0 },
  step: { display: 'flex', gap: tokens.spacingHorizontalS, listStyleType: 'none' },
  number: {
    flexShrink: 0,
    width: '20px',
    height: '20px',
    lineHeight: '20px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusCircular,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
