import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { formatCount } from '../formatNumber';
import { SearchField } from './SearchField';

/** So many rows are looked through at a glance. */
const FEW = 8;

/** The search of a list that is too long to look through, with how many of its entries are found. */
export function SearchTools({
  label,
  query,
  onSearch,
  found,
  of,
}: {
  /** What is searched, as "项目、编号、部门". */
  readonly label: string;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly found: number;
  readonly of: number;
}) {
  const styles = useStyles();
  if (of <= FEW && query === '') return null;
  return (
    <div className={styles.tools}>
      <SearchField label={label} query={query} onSearch={onSearch} />
      <Text size={200} role="status" className={styles.count}>
        {`${formatCount(found)} / ${formatCount(of)}`}
      </Text>
    </div>
  );
}

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    '& > .fui-Input': { flexGrow: 1, minWidth: 0 },
  },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});
