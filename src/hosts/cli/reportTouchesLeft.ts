import type { SheetTouches } from '../../model/source';
import type { CommandLine } from './commandLine';
import type { ReadInput } from './readInputs';
import { shownName } from './shownName';
import { strings } from './strings';

const KINDS = ['looks', 'notes', 'rules', 'pictures'] as const satisfies readonly (keyof SheetTouches)[];

/** A line on each workbook of ours in which users have put colours, notes, rules or pictures: none of them goes into the new one. */
export function reportTouchesLeft(inputs: readonly ReadInput[], world: Pick<CommandLine, 'report'>): void {
  for (const { file, touches = [] } of inputs) {
    const left = KINDS.flatMap((kind) => {
      const sheets = touches.filter((one) => one[kind] > 0);
      const count = sheets.reduce((sum, one) => sum + one[kind], 0);
      return count === 0
        ? []
        : [
            strings.touches[kind](
              count,
              sheets.map(({ sheet }) => shownName(sheet)),
            ),
          ];
    });
    if (left.length > 0) world.report(strings.touches.left(shownName(file), left));
  }
}
