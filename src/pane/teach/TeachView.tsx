import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { saveTemplate } from '../../app/workbook/templates';
import type { TextMeaning } from '../../app/teach/describeForm';
import { MEANING_CHOICES } from '../../app/teach/meaningChoices';
import { isKeepable, samplesOf, teachForm } from '../../app/teach/teachForm';
import type { SampleTrial, Teaching, TeachingSample } from '../../app/teach/teachForm';
import { POWERS_OF_UNITS } from '../../model/readAmount';
import type { AmountUnit } from '../../model/readAmount';
import type { Source } from '../../model/source';
import { ActionBar } from '../ActionBar';
import { FailureMessage } from '../FailureMessage';
import { Heading } from '../Heading';
import { usePaneServices } from '../PaneServicesContext';
import { toFailure } from '../failure';
import type { Failure } from '../failure';
import { Legend, SampleTable } from './SampleTable';
import { teachStrings } from './strings';

/** A clerk shows samples of a kind of form and says of a few cells what they are; the kind is kept in the workbook. */
export function TeachView({
  sources,
  onTaught,
  onClose,
}: {
  readonly sources: readonly { readonly name: string; readonly source: Source }[];
  readonly onTaught: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const samples = useMemo(() => samplesOf(sources), [sources]);
  if (samples.length > 0) return <TeachSamples samples={samples} onTaught={onTaught} onClose={onClose} />;
  return (
    <>
      <div className={styles.scroll}>
        <Heading data-focus-first>{teachStrings.title}</Heading>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{teachStrings.noTable}</MessageBarBody>
        </MessageBar>
      </div>
      <ActionBar>
        <Button onClick={onClose}>{teachStrings.close}</Button>
      </ActionBar>
    </>
  );
}

function TeachSamples({
  samples,
  onTaught,
  onClose,
}: {
  readonly samples: readonly TeachingSample[];
  readonly onTaught: () => void;
  readonly onClose: () => void;
}) {
  const { host } = usePaneServices();
  const styles = useStyles();
  const [meanings, setMeanings] = useState<ReadonlyMap<string, TextMeaning>>(new Map());
  const [unit, setUnit] = useState<AmountUnit>();
  const [ownName, setName] = useState<string>();
  const [chosen, choose] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const teaching = useMemo(
    () => teachForm(samples, { name: teachStrings.unnamed, meanings, ...(unit && { unit }) }),
    [samples, meanings, unit],
  );
  const name = ownName ?? suggestedName(teaching);
  const template = { ...teaching.template, name: name.trim() };
  const isNamed = useMemo(() => isKeepable({ ...teaching.template, name: name.trim() }), [teaching, name]);
  const save = () => {
    saveTemplate(host, template).then(onTaught, (error: unknown) => {
      setFailure(toFailure(error));
    });
  };
  return (
    <>
      <div className={styles.scroll}>
        <Heading data-focus-first>{teachStrings.title}</Heading>
        <Text size={200}>{teachStrings.hint}</Text>
        <Legend />
        <SampleTable cells={teaching.cells} chosen={chosen} onChoose={choose} />
        {chosen !== undefined && (
          <MeaningSelect
            subject={chosen}
            meaning={meanings.get(chosen)}
            onSay={(meaning) => {
              setMeanings(withMeaning(meanings, chosen, meaning));
            }}
          />
        )}
        {teaching.obstacles.map((obstacle) => (
          <MessageBar key={obstacle} intent="warning" layout="multiline">
            <MessageBarBody>{obstacle}</MessageBarBody>
          </MessageBar>
        ))}
        <Trials trials={teaching.trials} />
        <Text size={200}>{teaching.template.layout ? teachStrings.layout : teachStrings.noLayout}</Text>
        <UnitSelect unit={unit} onChoose={setUnit} />
        <Field label={teachStrings.name} {...(!isNamed && { validationMessage: teachStrings.nameTaken })}>
          <Input
            value={name}
            onChange={(_, { value }) => {
              setName(value);
            }}
          />
        </Field>
        {failure && <FailureMessage failure={failure} onRetry={save} />}
      </div>
      <ActionBar>
        <Button appearance="primary" disabled={teaching.obstacles.length > 0 || !isNamed} onClick={save}>
          {teachStrings.save}
        </Button>
        <Button onClick={onClose}>{teachStrings.close}</Button>
      </ActionBar>
    </>
  );
}

function withMeaning(meanings: ReadonlyMap<string, TextMeaning>, subject: string, meaning: TextMeaning | undefined) {
  const next = new Map(meanings);
  if (meaning) next.set(subject, meaning);
  else next.delete(subject);
  return next;
}

/** What the form calls itself, as far as a name may be. */
function suggestedName({ template, cells }: Teaching): string {
  const title = cells[0]?.cell.text.replaceAll(/\s+/gu, '') ?? '';
  return (title.endsWith(template.titleEnding) && template.titleEnding !== '' ? title : template.titleEnding).slice(
    0,
    40,
  );
}

const KEYS = new Map(
  MEANING_CHOICES.flatMap(({ choices }) => choices.map(({ key, meaning }) => [key, meaning] as const)),
);

function MeaningSelect({
  subject,
  meaning,
  onSay,
}: {
  readonly subject: string;
  readonly meaning: TextMeaning | undefined;
  readonly onSay: (meaning: TextMeaning | undefined) => void;
}) {
  const key = [...KEYS].find(([, own]) => own === meaning)?.[0] ?? '';
  return (
    <Field
      label={teachStrings.meaning(subject.length > LONGEST_SUBJECT ? `${subject.slice(0, LONGEST_SUBJECT)}…` : subject)}
    >
      <Select
        value={key}
        onChange={(_, { value }) => {
          onSay(KEYS.get(value));
        }}
      >
        <option value="">{teachStrings.asGuessed}</option>
        {MEANING_CHOICES.map(({ name, choices }) => (
          <optgroup key={name} label={name}>
            {choices.map((choice) => (
              <option key={choice.key} value={choice.key}>
                {choice.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}

const LONGEST_SUBJECT = 30;

function UnitSelect({
  unit,
  onChoose,
}: {
  readonly unit: AmountUnit | undefined;
  readonly onChoose: (unit: AmountUnit | undefined) => void;
}) {
  return (
    <Field label={teachStrings.unit}>
      <Select
        value={unit ?? ''}
        onChange={(_, { value }) => {
          onChoose(value === '' ? undefined : (value as AmountUnit));
        }}
      >
        <option value="">{teachStrings.noUnit}</option>
        {Object.keys(POWERS_OF_UNITS).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What each sample gives, and what the description changes in it. */
function Trials({ trials }: { readonly trials: readonly SampleTrial[] }) {
  const styles = useStyles();
  return (
    <section aria-label={teachStrings.trials}>
      {trials.map(({ name, forms, changes, notes }) => (
        <div key={name}>
          <Text size={200} weight="semibold">
            {teachStrings.trial(name, forms, changes.length, notes.length)}
          </Text>
          <ul className={styles.changes}>
            {changes.slice(0, MOST_CHANGES).map((change) => (
              <li key={`${change.path} ${change.kind}`}>{teachStrings.change(change)}</li>
            ))}
            {changes.length > MOST_CHANGES && <li>{teachStrings.moreChanges(changes.length - MOST_CHANGES)}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}

const MOST_CHANGES = 5;

const useStyles = makeStyles({
  scroll: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
  },
  changes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200 },
});
