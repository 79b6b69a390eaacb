import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { DepartmentAmounts } from '../../app/sheets/departmentAmounts';
import { Disclosure } from '../Disclosure';
import { formatAmount } from '../formatNumber';
import { summaryStrings } from './strings';

const words = summaryStrings.bars;
const TEN_THOUSAND = 10_000;

/** The annual money of the departments as bars, in 万元, each with its year and its amount beside it. */
export function DepartmentBars({ amounts: { years, departments, others } }: { readonly amounts: DepartmentAmounts }) {
  const styles = useStyles();
  const rows = [
    ...departments.map(({ name, amounts }) => ({ name: name === '' ? words.unnamed : name, amounts })),
    ...(others ? [{ name: words.others(others.count), amounts: others.amounts }] : []),
  ];
  const largest = Math.max(0, ...rows.flatMap(({ amounts }) => amounts));
  if (largest === 0) return null;
  return (
    <Disclosure title={words.title}>
      <ul aria-label={words.title} className={styles.rows}>
        {rows.map(({ name, amounts }) => (
          <li key={name} className={styles.row}>
            <span className={styles.name}>{name}</span>
            {amounts.map((amount, index) => (
              <span key={years[index]} className={styles.amount}>
                <span className={styles.year}>{years[index]}</span>
                <span aria-hidden="true" className={styles.track}>
                  <span
                    data-bar
                    className={mergeClasses(styles.bar, index === years.length - 1 && styles.latest)}
                    style={{ width: `${Math.max(0, Math.round((1000 * amount) / largest) / 10)}%` }}
                  />
                </span>
                <span className={styles.number}>{formatAmount(Number((amount / TEN_THOUSAND).toFixed(2)))}</span>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  rows: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    alignSelf: 'stretch',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: { display: 'flex', flexDirection: 'column', paddingBlock: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  amount: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  year: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
  track: { flexGrow: 1, minWidth: 0, display: 'flex' },
  bar: {
    height: '10px',
    minWidth: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground4,
    // Pages of forced colours take backgrounds away, and with them the bar.
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  latest: {
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  number: { flexShrink: 0, minWidth: '72px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
});
