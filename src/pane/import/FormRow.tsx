import { Badge, Checkbox, Select, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { memo, useMemo } from 'react';
import { importConflict } from '../../app/import/importConflict';
import type { Duplicate, ImportDecision, ImportItem, ImportPreview } from '../../app/import/importPreview';
import { formatAmount } from '../formatNumber';
import { strings } from '../strings';
import { importStrings } from './strings';
import { FormDifferences } from './FormDifferences';
import type { ImportEvent } from './importEvent';
import { reviewStrings } from './reviewStrings';

/** One form that was read: what it is about, what is doubtful, and what happens to it. */
export const FormRow = memo(function FormRow({
  item,
  source,
  earlier = reviewStrings.inWorkbook,
  decision,
  doubts,
  preview,
  kept = NOTHING_KEPT,
  isDisabled,
  dispatch,
}: {
  readonly item: ImportItem;
  /** Where it came from, if forms came from several sources. */
  readonly source: string | undefined;
  /** What its earlier version is called, if that is not in the workbook. */
  readonly earlier?: string | undefined;
  /** Undefined while nobody knows what the workbook holds. */
  readonly decision: ImportDecision | undefined;
  /** How many are open. */
  readonly doubts: number;
  /** Undefined while nobody knows what the workbook holds. */
  readonly preview: ImportPreview | undefined;
  /** The differences in which the earlier version stays, by their keys. */
  readonly kept?: ReadonlySet<string> | undefined;
  readonly isDisabled: boolean;
  readonly dispatch: (event: ImportEvent) => void;
}) {
  const styles = useStyles();
  const { form, index } = item;
  const conflict = useMemo(() => preview && importConflict(preview, item), [preview, item]);
  const name = form.projectName || strings.unnamed;
  const department = [form.department.code, form.department.name].filter(Boolean).join('-');
  const choice = decision && (
    <Decision
      name={name}
      duplicate={item.duplicate}
      earlier={earlier}
      decision={decision}
      isDisabled={isDisabled}
      onDecide={(next) => {
        dispatch({ type: 'decided', index, decision: next });
      }}
    />
  );
  return (
    <article className={styles.card} aria-label={name}>
      <button
        type="button"
        className={styles.open}
        disabled={isDisabled}
        aria-label={importStrings.openForm(name)}
        onClick={() => {
          dispatch({ type: 'form-opened', index });
        }}
      >
        <span className={styles.title}>
          <Text weight="semibold" className={styles.name}>
            {name}
          </Text>
          <Text size={200} className={styles.muted}>
            {[strings.year(form.year), department].filter(Boolean).join(' · ')}
          </Text>
          {source !== undefined && (
            <Text size={200} className={styles.muted}>
              {source}
            </Text>
          )}
        </span>
        <ChevronRightRegular fontSize={16} className={styles.chevron} />
      </button>
      <div className={styles.decision}>
        <dl className={styles.facts}>
          <Fact term={importStrings.funds.period} value={formatAmount(form.funds.period.total)} />
          <Fact term={importStrings.funds.annual} value={formatAmount(form.funds.annual.total)} />
          <Fact
            term={importStrings.indicators}
            value={importStrings.indicatorCounts(form.indicators.period.length, form.indicators.annual.length)}
          />
        </dl>
        <div className={styles.marks}>
          {doubts > 0 && (
            <Badge appearance="tint" color="warning" shape="rounded">
              {importStrings.doubtsOfForm(doubts)}
            </Badge>
          )}
          {!item.duplicate && choice}
        </div>
        {item.duplicate && choice}
      </div>
      {conflict && item.duplicate && (
        <div className={styles.differences}>
          <FormDifferences
            index={index}
            earlier={earlier}
            differences={conflict.differences}
            kept={kept}
            isDecidable={decision === 'update' && !isDisabled}
            dispatch={dispatch}
          />
        </div>
      )}
    </article>
  );
});

const NOTHING_KEPT: ReadonlySet<string> = new Set();

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.fact}>
      <dt className={styles.muted}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  );
}

function Decision({
  name,
  duplicate,
  earlier,
  decision,
  isDisabled,
  onDecide,
}: {
  readonly name: string;
  readonly duplicate: Duplicate | undefined;
  readonly earlier: string;
  readonly decision: ImportDecision;
  readonly isDisabled: boolean;
  readonly onDecide: (decision: ImportDecision) => void;
}) {
  const styles = useStyles();
  if (!duplicate) {
    return (
      <Checkbox
        checked={decision !== 'skip'}
        disabled={isDisabled}
        label={importStrings.decisions.create}
        aria-label={importStrings.include(name)}
        onChange={(_, { checked }) => {
          onDecide(checked === true ? 'create' : 'skip');
        }}
      />
    );
  }
  return (
    <div className={styles.duplicate}>
      <Text size={200}>
        {duplicate.kind === 'in-workbook'
          ? importStrings.inWorkbook(duplicate.id, duplicate.isEqual)
          : importStrings.inSource(earlier, duplicate.isEqual)}
      </Text>
      <Select
        size="small"
        value={decision}
        disabled={isDisabled}
        aria-label={importStrings.decisionFor(name)}
        onChange={(_, { value }) => {
          onDecide(value as ImportDecision);
        }}
      >
        {(['skip', 'update', 'save-as'] as const).map((choice) => (
          <option key={choice} value={choice}>
            {importStrings.decisions[choice]}
          </option>
        ))}
      </Select>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  open: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':disabled': { cursor: 'default', backgroundColor: 'transparent' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  chevron: { flexShrink: 0 },
  title: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: '180px',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  fact: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalXS },
  value: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  decision: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalXS,
  },
  // At the same edge of every card, whatever else stands in it.
  marks: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
  differences: { paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalXS },
  duplicate: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: '100%',
    paddingBlock: tokens.spacingVerticalXS,
  },
});
