import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { formatAmount } from '../formatNumber';
import { strings } from '../strings';
import type { LoneProject, Pair, PairItem } from './listPairs';
import { summaryStrings } from './strings';
import type { SummaryModel } from './useSummary';

/** A pair of projects with how sure it is, or a project of one year, with what can be done about it. */
export function PairRow({
  item,
  model,
  isBusy,
}: {
  readonly item: PairItem;
  readonly model: SummaryModel;
  readonly isBusy: boolean;
}) {
  const styles = useStyles();
  const words = item.kind === 'pair' ? originOf(item.pair) : summaryStrings[item.kind](item.year);
  const shown = item.kind === 'pair' ? [item.pair.earlier, item.pair.later] : [item.record];
  return (
    <div className={styles.row}>
      <div className={styles.texts}>
        <Badge
          appearance="tint"
          color={item.kind === 'pair' && item.pair.origin === 'similar' ? 'warning' : 'informative'}
        >
          {words}
        </Badge>
        {shown.map((record) => (
          <Project key={record.id} record={record} />
        ))}
      </div>
      <div className={styles.action}>
        <PairAction item={item} model={model} isBusy={isBusy} />
      </div>
    </div>
  );
}

function Project({ record: { form } }: { readonly record: LoneProject }) {
  const styles = useStyles();
  const details = [
    strings.year(form.year),
    summaryStrings.unit(form.unit),
    `${formatAmount(form.funds.annual.total)} 元`,
  ];
  return (
    <div className={styles.project}>
      <Text>{nameOf(form.projectName)}</Text>
      <Text size={200} className={styles.details}>
        {details.join(' · ')}
      </Text>
    </div>
  );
}

function PairAction({
  item,
  model: { state, actions },
  isBusy,
}: {
  readonly item: PairItem;
  readonly model: SummaryModel;
  readonly isBusy: boolean;
}) {
  const { chosen } = state;
  if (item.kind === 'pair') {
    const { earlier, later } = item.pair;
    return (
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-label={summaryStrings.unpairOf(nameOf(later.form.projectName))}
        onClick={() => {
          actions.unpair(earlier.id, later.id);
        }}
      >
        {summaryStrings.unpair}
      </Button>
    );
  }
  const { id, form } = item.record;
  const name = nameOf(form.projectName);
  if (item.kind === 'ended') {
    const isChosen = chosen?.id === id;
    return (
      <Button
        size="small"
        disabledFocusable={isBusy}
        aria-pressed={isChosen}
        appearance={isChosen ? 'primary' : 'secondary'}
        aria-label={summaryStrings.pairOf(name)}
        onClick={() => {
          actions.choose(isChosen ? undefined : { id, name });
        }}
      >
        {summaryStrings.pair}
      </Button>
    );
  }
  if (!chosen) return null;
  return (
    <Button
      size="small"
      appearance="primary"
      disabledFocusable={isBusy}
      aria-label={summaryStrings.joinOf(chosen.name, name)}
      onClick={() => {
        actions.pair(chosen.id, id);
      }}
    >
      {summaryStrings.join}
    </Button>
  );
}

function originOf({ origin, confidence }: Pair): string {
  return origin === 'similar' ? summaryStrings.similar(Math.round(confidence * 100)) : summaryStrings.origins[origin];
}

function nameOf(projectName: string): string {
  return projectName.trim() === '' ? strings.unnamed : projectName;
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  texts: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    flexGrow: 1,
    minWidth: 0,
    gap: tokens.spacingVerticalXXS,
  },
  action: { flexShrink: 0, whiteSpace: 'nowrap' },
  project: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  details: { color: tokens.colorNeutralForeground3 },
});
