import type { Host } from '../../app/host';
import type { CellPlace } from '../../model/sheetPlan';

/** What a command asks the pane to show. */
interface CommandRequest {
  readonly view: 'import' | 'check' | 'official' | 'summary';
  readonly cell?: CellPlace;
}

/** What the commands need of their surroundings. */
export interface CommandSurroundings {
  readonly host: Pick<Host, 'mark'>;
  /** Asks the pane for a view, whether it is shown or not. */
  readonly ask: (request: CommandRequest) => void;
  /** Brings the pane into sight as it is. */
  readonly showPane: () => Promise<void>;
  /** Opens the help at a question, from the start when none is given. */
  readonly showHelp: (question?: string) => void;
  /** The cell that is selected, or that the context menu was opened on. */
  readonly activeCell: () => Promise<CellPlace>;
}

/** What the buttons of the ribbon and of the context menu do, under the names that the manifest calls them by. */
export function ribbonCommands({
  host,
  ask,
  showPane,
  showHelp,
  activeCell,
}: CommandSurroundings): Readonly<Record<string, () => Promise<void>>> {
  const open = async (request: CommandRequest): Promise<void> => {
    ask(request);
    await showPane();
  };
  return {
    openImport: () => open({ view: 'import' }),
    openOfficial: () => open({ view: 'official' }),
    openSummary: () => open({ view: 'summary' }),
    openCheck: () => open({ view: 'check' }),
    openCellFindings: async () => open({ view: 'check', cell: await activeCell() }),
    openCellOfficial: async () => open({ view: 'official', cell: await activeCell() }),
    clearMarks: async () => {
      await host.mark([]);
    },
    openHelp: () => {
      showHelp();
      return Promise.resolve();
    },
  };
}
