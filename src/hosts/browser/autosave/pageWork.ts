import type { KeptPieces, WorkPiece, Worth } from '../../../app/workbook/keptWork';
import type { WorkbookSession } from '../workbookSession';
import type { KeepableWork } from './autosavePort';
import type { PaneKeeping } from './paneKeeping';

const WORKBOOK = 'workbook/';
const IMPORT = 'import/';

/** The work of the page: its workbook and the import of the pane beside it, always of the same moment. */
export function pageWork(session: WorkbookSession, pane: Pick<PaneKeeping, 'current' | 'prepare'>): KeepableWork {
  return {
    pieces: () => [...named(WORKBOOK, session.pieces()), ...named(IMPORT, pane.current().pieces())],
    isBusy: () => session.state().phase !== 'ready' || session.state().isWriting || pane.current().isBusy,
    worth: () => more(worthOfWorkbook(session), pane.current().worth),
    describe: () => ({ fileName: session.state().fileName, forms: pane.current().forms }),
    restore: async (pieces) => {
      // Both are looked at before either is touched.
      const takeUp = await pane.prepare(ofPart(IMPORT, pieces));
      await session.restore(ofPart(WORKBOOK, pieces));
      takeUp();
    },
    begin: async () => {
      const takeUp = await pane.prepare(new Map());
      await session.begin();
      takeUp();
    },
  };
}

function worthOfWorkbook(session: WorkbookSession): Worth {
  const { isUnsaved, isUntouched } = session.state();
  if (isUnsaved) return 'work';
  return isUntouched ? 'nothing' : 'replaceable';
}

function more(one: Worth, other: Worth): Worth {
  if (one === 'work' || other === 'work') return 'work';
  return one === 'nothing' ? other : one;
}

function named(part: string, pieces: readonly WorkPiece[]): readonly WorkPiece[] {
  return pieces.map((piece) => ({ ...piece, key: part + piece.key, value: () => piece.value() }));
}

function ofPart(part: string, pieces: KeptPieces): KeptPieces {
  return new Map(
    [...pieces].flatMap(([key, value]) => (key.startsWith(part) ? [[key.slice(part.length), value]] : [])),
  );
}
