import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import { settingsStrings } from './strings';

/** The way to the rules that the office wrote itself; they stand in a sheet. */
export function OwnRules() {
  const { host } = usePaneServices();
  const styles = useStyles();
  const [failure, setFailure] = useState<Failure>();
  const show = () => {
    setFailure(undefined);
    import('../../app/check/editOwnRules')
      .then(({ showOwnRules }) => showOwnRules(host))
      .then((place) => host.reveal(place))
      .catch((error: unknown) => {
        setFailure(toFailure(error));
      });
  };
  return (
    <section className={styles.section} aria-labelledby="own-rules">
      <Heading id="own-rules">{settingsStrings.ownRules}</Heading>
      <Text size={200} className={styles.hint}>
        {settingsStrings.ownRulesHint}
      </Text>
      <Button className={styles.button} onClick={show}>
        {settingsStrings.openOwnRules}
      </Button>
      {failure && <FailureMessage failure={failure} onRetry={show} />}
    </section>
  );
}

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
  button: { alignSelf: 'start' },
});
