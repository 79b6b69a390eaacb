import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CellGuess, GuessKind } from '../../app/teach/cellGuesses';
import { groupBy } from '../../model/groupBy';
import { teachStrings } from './strings';

/** The sample as a table, each cell in the colour of what it was taken for; a cell that is chosen can be spoken of. */
export function SampleTable({
  cells,
  chosen,
  onChoose,
}: {
  readonly cells: readonly CellGuess[];
  /** The text that is being spoken of. */
  readonly chosen: string | undefined;
  readonly onChoose: (subject: string) => void;
}) {
  const styles = useStyles();
  const rows = groupBy(cells, ({ cell }) => cell.row);
  const columns = cells.reduce((end, { cell }) => Math.max(end, cell.column + cell.columnSpan), 1);
  const last = cells.reduce((end, { cell }) => Math.max(end, cell.row + cell.rowSpan), 0);
  const taken = new Set<string>();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={teachStrings.table}>
        <tbody>
          {Array.from({ length: last }, (_, row) => (
            <tr key={row}>{rowCells(row)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function rowCells(row: number) {
    const own = new Map((rows.get(row) ?? []).map((guess) => [guess.cell.column, guess]));
    return Array.from({ length: columns }, (_, column) => {
      if (taken.has(`${row} ${column}`)) return null;
      const guess = own.get(column);
      if (!guess) return <td key={column} className={styles.cell} />;
      const { cell, kind, says, subject } = guess;
      for (let at = 0; at < cell.rowSpan * cell.columnSpan; at++) {
        taken.add(`${row + Math.floor(at / cell.columnSpan)} ${column + (at % cell.columnSpan)}`);
      }
      return (
        <td
          key={column}
          rowSpan={cell.rowSpan}
          colSpan={cell.columnSpan}
          className={mergeClasses(styles.cell, styles[kind])}
        >
          <button
            type="button"
            className={styles.button}
            title={says}
            aria-label={teachStrings.cell(cell.text, says)}
            aria-pressed={subject === chosen}
            onClick={() => {
              onChoose(subject);
            }}
          >
            {cell.text.length > LONGEST_SHOWN ? `${cell.text.slice(0, LONGEST_SHOWN)}…` : cell.text}
          </button>
        </td>
      );
    });
  }
}

const LONGEST_SHOWN = 40;

/** What the colours mean. */
export function Legend() {
  const styles = useStyles();
  return (
    <ul className={styles.legend}>
      {(Object.keys(teachStrings.legend) as GuessKind[]).map((kind) => (
        <li key={kind} className={mergeClasses(styles.sign, styles[kind])}>
          {teachStrings.legend[kind]}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  scroll: { overflow: 'auto', maxHeight: '45vh', border: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke2}`, padding: 0, minWidth: '24px', verticalAlign: 'middle' },
  button: {
    width: '100%',
    padding: `2px ${tokens.spacingHorizontalXS}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    '[aria-pressed=true]': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  sign: { paddingInline: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  label: { backgroundColor: tokens.colorPaletteBlueBackground2, color: tokens.colorPaletteBlueForeground2 },
  column: { backgroundColor: tokens.colorPalettePurpleBackground2, color: tokens.colorPalettePurpleForeground2 },
  value: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1 },
  words: { backgroundColor: tokens.colorNeutralBackground3 },
  furniture: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  unread: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});
