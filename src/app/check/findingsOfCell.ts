import { indicatorNames } from '../../layout/findings/indicatorNames';
import { strings as layoutStrings } from '../../layout/strings';
import { DATA_SHEETS } from '../../model/dataSheets';
import { rowMarkStart } from '../../model/markedTable';
import type { CellPlace } from '../../model/sheetPlan';
import type { CheckedFinding, FindingField } from './checkedFinding';
import type { SelectedCell } from '../host';

/**
 * The findings on a selected cell. In the data sheets its row says itself which project and indicator it is, whatever happened to the rows
 * since the check; on other sheets, whose rows nobody sorts, the place decides.
 */
export function findingsOfCell(
  findings: readonly CheckedFinding[],
  officialPlaces: ReadonlyMap<CheckedFinding, readonly CellPlace[]>,
  cell: SelectedCell,
): readonly CheckedFinding[] {
  if (!HELD_BY_ROW.has(cell.inTable?.table)) {
    return findings.filter((finding) => (officialPlaces.get(finding) ?? []).some((place) => isSame(place, cell)));
  }
  const isOn = identityOf(cell);
  return isOn ? findings.filter(({ fields }) => fields.some(isOn)) : [];
}

const HELD_BY_ROW: ReadonlySet<string | undefined> = new Set([DATA_SHEETS.forms, DATA_SHEETS.indicators]);

function isSame(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** Tells whether a field stands on the cell; undefined where the row does not say what it is. */
function identityOf({ sheet, inTable }: SelectedCell): ((field: FindingField) => boolean) | undefined {
  if (!inTable) return undefined;
  const under = (header: string): string => String(inTable.cells[inTable.headers.indexOf(header)] ?? '');
  const id = under(layoutStrings.id);
  const own = String(inTable.headers[inTable.at] ?? '');
  const said = under(layoutStrings.mark);
  if (id === '' || own === '') return undefined;
  return ({ record, place, header }) => {
    if (record.id !== id || place?.sheet !== sheet || header !== own) return false;
    if (inTable.table === DATA_SHEETS.forms) return true;
    const name = indicatorNames([record]).get(place.row);
    return name !== undefined && said.startsWith(rowMarkStart(id, name));
  };
}
