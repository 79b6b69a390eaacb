import type { OfficialCell } from './officialBlock';
import type { PagedBlock } from './paginate';

interface Columned extends PagedBlock {
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * Forms that stand on one sheet share its columns: where they are divided in different ways, the sheet has a border wherever one of them
 * has, and each cell reaches over the columns between its own.
 */
export function onSharedColumns<Form extends Columned>(
  forms: readonly Form[],
): { readonly widths: readonly number[]; readonly pagedForms: readonly Form[] } {
  const [first] = forms;
  if (!first || forms.every(({ widths }) => widths.join() === first.widths.join())) {
    return { widths: first?.widths ?? [], pagedForms: forms };
  }
  const edges = [...new Set(forms.flatMap(({ widths }) => edgesOf(widths)))].sort((one, other) => one - other);
  const placeOf = new Map(edges.map((edge, at) => [edge, at]));
  const pagedForms = forms.map((form) => {
    const own = edgesOf(form.widths).map((edge) => placeOf.get(edge) ?? 0);
    const moved = ({ range, ...cell }: OfficialCell): OfficialCell => {
      const column = own[range.column] ?? 0;
      const columns = (own[range.column + range.columns] ?? column + 1) - column;
      return { ...cell, range: { ...range, column, columns } };
    };
    return { ...form, block: { ...form.block, cells: form.block.cells.map(moved) } };
  });
  return { widths: edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0)), pagedForms };
}

/** Where columns begin and end, in whole characters: a column cannot be narrower. */
function edgesOf(widths: readonly number[]): number[] {
  const edges = [0];
  let exact = 0;
  for (const width of widths) {
    exact += width;
    edges.push(Math.max((edges.at(-1) ?? 0) + 1, Math.round(exact)));
  }
  return edges;
}
