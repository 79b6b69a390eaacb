import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { CheckedFinding } from '../../app/check/checkedFinding';
import { NEXT_STEP } from '../nextStep';
import type { ReactNode } from 'react';
import type { Host, StandingWrite } from '../../app/host';
import type { ReturnOpinion } from '../../app/sheets/returnOpinions';
import { SEVERITIES, SEVERITY_LABELS } from '../../model/finding';
import { ActionBar } from '../ActionBar';
import { Disclosure } from '../Disclosure';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { VirtualList } from '../list/VirtualList';
import { strings } from '../strings';
import { UndoButton } from '../undo/UndoButton';
import { UndoOutcome } from '../undo/UndoOutcome';
import { useUndo } from '../undo/useUndo';
import { CopyText } from '../CopyText';
import { usePaneServices } from '../PaneServicesContext';
import { opinionStrings } from './opinionStrings';
import { useFirstFocus } from './useFirstFocus';
import { useOpinions } from './useOpinions';
import type { OpinionModel, WrittenOpinions } from './useOpinions';

interface OpinionViewProps {
  readonly host: Host;
  readonly findings: readonly CheckedFinding[];
  readonly onBack: () => void;
}

/** 退回意见 by department: choose, read, copy, or write into sheets. */
export function OpinionView({ host, findings, onBack }: OpinionViewProps) {
  const { downloads } = usePaneServices();
  const model = useOpinions(host, downloads, findings);
  const { opinions, chosen, written, failure, isSheetEach, isWriting } = model;
  const heading = useFirstFocus<HTMLHeadingElement>();
  return (
    <>
      <VirtualList
        label={opinionStrings.departments}
        above={
          <>
            <Heading ref={heading}>{opinionStrings.title}</Heading>
            <Text>{opinionStrings.hint}</Text>
            {failure && <FailureMessage failure={failure} onRetry={model.write} />}
            {written && <Written key={written.number} written={written} host={host} onReveal={model.reveal} />}
            <Severities model={model} />
            <Departments model={model} />
            {chosen.length > 0 && <Letters model={model} host={host} isSaving={!downloads.elsewhere} />}
          </>
        }
        items={opinions}
        keyOf={({ key }) => key}
        estimatedHeight={88}
      >
        {(opinion) => <OpinionRow opinion={opinion} model={model} />}
      </VirtualList>
      <ActionBar>
        {chosen.length > 0 && (
          <>
            <Button {...NEXT_STEP} appearance="primary" disabledFocusable={isWriting} onClick={model.write}>
              {isWriting ? strings.working : opinionStrings.write}
            </Button>
            <Checkbox
              label={opinionStrings.sheetEach}
              checked={isSheetEach}
              onChange={(_, { checked }) => {
                model.setSheetEach(checked === true);
              }}
            />
          </>
        )}
        <Button onClick={onBack}>{opinionStrings.back}</Button>
      </ActionBar>
    </>
  );
}

function Letters({
  model: { letters, isWriting },
  host,
  isSaving,
}: {
  readonly model: OpinionModel;
  readonly host: Host;
  readonly isSaving: boolean;
}) {
  const { words, saved } = letters;
  const styles = useStyles();
  return (
    <div className={styles.letters}>
      <Field label={opinionStrings.office}>
        <Input
          value={words.office}
          onChange={(_, { value }) => {
            letters.setWords({ office: value });
          }}
        />
      </Field>
      <Field label={opinionStrings.deadline}>
        <Input
          value={words.deadline}
          onChange={(_, { value }) => {
            letters.setWords({ deadline: value });
          }}
        />
      </Field>
      {isSaving && (
        <Button disabledFocusable={isWriting} onClick={letters.save}>
          {opinionStrings.letters}
        </Button>
      )}
      {saved && (
        <Outcome key={saved.number} write={saved.write} host={host} told={saved.told}>
          {opinionStrings.savedLetters(saved.letters, saved.name)}
          {saved.write && opinionStrings.returned}
        </Outcome>
      )}
    </div>
  );
}

function Severities({ model: { severities, tell } }: { readonly model: OpinionModel }) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={opinionStrings.severities} className={styles.severities}>
      {SEVERITIES.map((severity) => (
        <Checkbox
          key={severity}
          label={SEVERITY_LABELS[severity]}
          checked={severities.includes(severity)}
          onChange={(_, { checked }) => {
            tell(severity, checked === true);
          }}
        />
      ))}
    </div>
  );
}

function Departments({ model: { opinions, chosen, choose } }: { readonly model: OpinionModel }) {
  if (opinions.length === 0) return <Text>{opinionStrings.nothing}</Text>;
  return (
    <>
      <Checkbox
        label={opinionStrings.chosen(chosen.length, opinions.length)}
        checked={chosen.length === opinions.length ? true : chosen.length === 0 ? false : 'mixed'}
        onChange={() => {
          choose(opinions, chosen.length < opinions.length);
        }}
      />
      {chosen.length > 0 && (
        <CopyText text={chosen.map(({ text }) => text).join('\n\n')} textLabel={opinionStrings.allText}>
          {opinionStrings.copyAll(chosen.length)}
        </CopyText>
      )}
    </>
  );
}

function OpinionRow({ opinion, model }: { readonly opinion: ReturnOpinion; readonly model: OpinionModel }) {
  const styles = useStyles();
  const { department, projects, text } = opinion;
  const items = projects.reduce((sum, project) => sum + project.items.length, 0);
  return (
    <div className={styles.row}>
      <Checkbox
        label={department}
        checked={model.chosen.includes(opinion)}
        onChange={(_, { checked }) => {
          model.choose([opinion], checked === true);
        }}
      />
      <div className={styles.part}>
        <Text size={200} className={styles.muted}>
          {opinionStrings.counts(projects.length, items)}
        </Text>
        <CopyText text={text} label={opinionStrings.copyOf(department)} textLabel={opinionStrings.text(department)}>
          {opinionStrings.copy}
        </CopyText>
        <Disclosure title={opinionStrings.preview}>
          <Textarea
            readOnly
            rows={12}
            className={styles.text}
            value={text}
            aria-label={opinionStrings.text(department)}
          />
        </Disclosure>
      </div>
    </div>
  );
}

function Written({
  written: { sheets, write, told },
  host,
  onReveal,
}: {
  readonly written: WrittenOpinions;
  readonly host: Host;
  readonly onReveal: (sheet: string) => void;
}) {
  const [first] = sheets;
  return (
    <Outcome
      {...{ write, host, told }}
      {...(first !== undefined && {
        onReveal: () => {
          onReveal(first);
        },
      })}
    >
      {opinionStrings.written(sheets)}
    </Outcome>
  );
}

/** What was done, what of it 收表登记 has no room for, and the way back. */
function Outcome({
  write,
  host,
  told,
  onReveal,
  children,
}: {
  readonly write: StandingWrite | undefined;
  readonly host: Host;
  readonly told: readonly string[];
  readonly onReveal?: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const undo = useUndo(host, write, () => undefined);
  return (
    <div className={styles.part}>
      <UndoOutcome undo={undo}>
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {children}
            {told.join('')}
          </MessageBarBody>
        </MessageBar>
      </UndoOutcome>
      {write && (
        <div className={styles.severities}>
          {onReveal && undo.state === 'possible' && <Button onClick={onReveal}>{strings.reveal}</Button>}
          <UndoButton undo={undo} />
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  letters: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
  },
  severities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  row: {
    display: 'flex',
    flexDirection: 'column',
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    overflowWrap: 'anywhere',
    '& > section': { alignItems: 'stretch' },
    '& > section > button': { alignSelf: 'flex-start' },
  },
  muted: { color: tokens.colorNeutralForeground3 },
  text: { width: '100%' },
});
