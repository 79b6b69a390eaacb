import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { VirtualList } from '../VirtualList';
import { strings } from '../strings';
import { officialStrings } from './strings';
import type { OfficialModel } from './useOfficialForms';

type Made = Extract<OfficialModel['state']['run'], { phase: 'made' }>;

/** The sheets that were made, with the way to each and the way back. */
export function MadeForms({
  model: { dispatch, actions },
  run,
}: {
  readonly model: OfficialModel;
  readonly run: Made;
}) {
  const styles = useStyles();
  const { sheets, undo, setback } = run;
  const canUndo = sheets.size > 0 && (undo === 'possible' || undo === 'running' || undo === 'asking');
  return (
    <>
      <VirtualList
        label={officialStrings.sheets}
        above={
          <>
            <div data-focus-first tabIndex={-1} className={styles.result}>
              <Outcome run={run} />
            </div>
            {setback && <FailureMessage failure={setback} />}
            {undo === 'asking' && <EditedSince model={{ dispatch, actions }} />}
          </>
        }
        items={undo === 'undone' ? [] : [...sheets.values()]}
        keyOf={(sheet) => sheet}
        estimatedHeight={40}
      >
        {(sheet) => (
          <div className={styles.sheet}>
            <Text className={styles.name}>{sheet}</Text>
            <Button
              size="small"
              aria-label={officialStrings.revealSheet(sheet)}
              onClick={() => {
                actions.reveal(sheet);
              }}
            >
              {strings.reveal}
            </Button>
          </div>
        )}
      </VirtualList>
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={undo === 'running'}
          onClick={() => {
            dispatch({ type: 'restarted' });
            actions.load();
          }}
        >
          {officialStrings.again}
        </Button>
        {canUndo && (
          <Button
            disabledFocusable={undo !== 'possible'}
            onClick={() => {
              actions.undo();
            }}
          >
            {undo === 'running' ? strings.undo.running : strings.undo.take}
          </Button>
        )}
      </ActionBar>
    </>
  );
}

function Outcome({ run: { sheets, undo } }: { readonly run: Made }) {
  if (undo === 'undone' || undo === 'nothing-to-undo' || undo === 'overtaken') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{UNDO_SENTENCES[undo]}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <MessageBar intent={sheets.size > 0 ? 'success' : 'warning'} layout="multiline">
      <MessageBarBody>{officialStrings.made(sheets.size)}</MessageBarBody>
    </MessageBar>
  );
}

const UNDO_SENTENCES = {
  undone: officialStrings.undone,
  'nothing-to-undo': strings.undo.nothing,
  overtaken: officialStrings.overtaken,
};

function EditedSince({
  model: { dispatch, actions },
}: {
  readonly model: Pick<OfficialModel, 'dispatch' | 'actions'>;
}) {
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{strings.undo.editedTitle}</MessageBarTitle>
        <Text>{strings.undo.editedBody}</Text>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            dispatch({ type: 'undo-changed', undo: 'possible' });
          }}
        >
          {strings.undo.keepEdits}
        </Button>
        <Button
          size="small"
          onClick={() => {
            actions.undo({ force: true });
          }}
        >
          {strings.undo.anyway}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  result: { borderRadius: tokens.borderRadiusMedium },
  sheet: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});
