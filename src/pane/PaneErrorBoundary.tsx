import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { Heading } from './Heading';
import { CopyDiagnosis } from './CopyDiagnosis';
import { toFailure } from './failure';
import type { Failure } from './failure';
import type { PaneServices } from './paneServices';
import { strings } from './strings';

interface Props {
  readonly services: PaneServices;
  readonly children: ReactNode;
}

interface State {
  readonly failure: Failure | undefined;
}

/** Shows a way out, instead of an empty pane, when a part of the pane crashes. React knows no other way than a class. */
export class PaneErrorBoundary extends Component<Props, State> {
  override state: State = { failure: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: toFailure(error) };
  }

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <CrashReport failure={failure} reload={this.props.services.reload} />;
  }
}

function CrashReport({ failure, reload }: { readonly failure: Failure; readonly reload: PaneServices['reload'] }) {
  const styles = useStyles();
  const isNotLoaded = failure.code === 'not-loaded';
  return (
    <div role="alert" className={styles.report}>
      <Heading>{isNotLoaded ? strings.crash.notLoaded : strings.crash.title}</Heading>
      <Text>{isNotLoaded ? strings.failure(failure) : strings.crash.body}</Text>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => {
            reload({ isWorkToBlame: !isNotLoaded });
          }}
        >
          {isNotLoaded ? strings.retry : strings.crash.reload}
        </Button>
        <CopyDiagnosis failure={failure} />
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  report: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
