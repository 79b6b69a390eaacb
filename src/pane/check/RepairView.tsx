import {
  Button,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useId } from 'react';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { NEXT_STEP } from '../nextStep';
import type { Host } from '../../app/host';
import type { Repair } from '../../app/check/repairFindings';
import { fieldLabel } from '../../model/fieldPath';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { VirtualList } from '../list/VirtualList';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { ChangedText } from '../changes/ChangedText';
import { repairStrings } from './repairStrings';
import { useFirstFocus } from './useFirstFocus';
import { useRepairs } from './useRepairs';
import type { RepairModel, RepairRun } from './useRepairs';

interface RepairViewProps {
  readonly host: Host;
  readonly findings: readonly CheckedFinding[];
  readonly onBack: () => void;
  /** Called when cells were mended or the mending was taken back. */
  readonly onChanged: () => void;
}

/** 一键修正: shows before and after of each cell that can be mended, and mends those that stay chosen. */
export function RepairView({ host, findings, onBack, onChanged }: RepairViewProps) {
  const model = useRepairs(host, findings, onChanged);
  const { run, failure } = model;
  const heading = useFirstFocus<HTMLHeadingElement>();
  return run.phase === 'done' ? (
    <Mended run={run} host={host} onBack={onBack} onChanged={onChanged} />
  ) : (
    <>
      <VirtualList
        label={repairStrings.list}
        above={
          <>
            <Heading ref={heading}>{repairStrings.title}</Heading>
            {failure && (
              <FailureMessage
                failure={failure}
                onRetry={() => {
                  onChanged();
                  onBack();
                }}
              />
            )}
            {run.phase === 'proposing' ? (
              !failure && <Spinner size="tiny" label={repairStrings.looking} />
            ) : (
              <Choice model={model} repairs={run.repairs} />
            )}
          </>
        }
        items={run.phase === 'proposing' ? [] : run.repairs}
        keyOf={({ record, path }) => `${record.id}\u0000${path}`}
        estimatedHeight={96}
      >
        {(repair) => <RepairRow repair={repair} model={model} />}
      </VirtualList>
      <RepairActions model={model} onBack={onBack} />
    </>
  );
}

function Choice({ model, repairs }: { readonly model: RepairModel; readonly repairs: readonly Repair[] }) {
  const chosen = repairs.filter(model.isChosen).length;
  if (repairs.length === 0) return <Text>{repairStrings.nothing}</Text>;
  return (
    <>
      <Text>{repairStrings.hint}</Text>
      <Checkbox
        label={repairStrings.chosen(chosen, repairs.length)}
        checked={chosen === repairs.length ? true : chosen === 0 ? false : 'mixed'}
        onChange={() => {
          model.choose(repairs, chosen < repairs.length);
        }}
      />
    </>
  );
}

function RepairRow({ repair, model }: { readonly repair: Repair; readonly model: RepairModel }) {
  const styles = useStyles();
  const { record, path, before, after, findings } = repair;
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const description = useId();
  return (
    <div className={styles.row}>
      <Checkbox
        label={fieldLabel(path, record.form)}
        aria-describedby={description}
        checked={model.isChosen(repair)}
        onChange={(_, { checked }) => {
          model.choose([repair], checked === true);
        }}
      />
      <div id={description} className={styles.text}>
        <ChangedText before={before} after={after} />
        <Text size={200} className={styles.muted}>
          {repairStrings.reason(rules, record.form.projectName || strings.unnamed)}
        </Text>
      </div>
    </div>
  );
}

function RepairActions({ model, onBack }: { readonly model: RepairModel; readonly onBack: () => void }) {
  const { run } = model;
  const chosen = run.phase === 'choosing' || run.phase === 'applying' ? run.repairs.filter(model.isChosen).length : 0;
  return (
    <ActionBar>
      {chosen > 0 && (
        <Button {...NEXT_STEP} appearance="primary" disabledFocusable={run.phase === 'applying'} onClick={model.apply}>
          {run.phase === 'applying' ? strings.working : repairStrings.apply(chosen)}
        </Button>
      )}
      <Button onClick={onBack}>{repairStrings.back}</Button>
    </ActionBar>
  );
}

function Mended({
  run,
  host,
  onBack,
  onChanged,
}: {
  readonly run: Extract<RepairRun, { phase: 'done' }>;
  readonly host: Host;
  readonly onBack: () => void;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const undo = useUndo(host, run.write, onChanged);
  const result = useFirstFocus<HTMLDivElement>();
  return (
    <>
      <div ref={result} tabIndex={-1} className={styles.done}>
        <UndoOutcome undo={undo}>
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{repairStrings.done(run.count)}</MessageBarBody>
          </MessageBar>
        </UndoOutcome>
      </div>
      <ActionBar>
        <Button appearance="primary" onClick={onBack}>
          {repairStrings.back}
        </Button>
        <UndoButton undo={undo} />
      </ActionBar>
    </>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  text: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    overflowWrap: 'anywhere',
  },
  muted: { color: tokens.colorNeutralForeground3 },
  done: { flexGrow: 1, minHeight: 0, padding: tokens.spacingHorizontalM, overflowY: 'auto', outlineStyle: 'none' },
});
