import { ICommandService, IUniverInstanceService, IUndoRedoService, UniverInstanceType } from '@univerjs/core';
import type { DependencyIdentifier, IMutationInfo, IUndoRedoItem, IWorkbookData, Workbook } from '@univerjs/core';
import { bringsNoFormula } from './bringsNoFormula';
import { keepPopupsInGrid } from './keepPopupsInGrid';
import { startUniver } from './startUniver';
import type { RunningUniver } from './startUniver';

/** Univer with the one workbook that is open in it, and the means to change it as ourselves rather than as the user. */
export interface Grid extends RunningUniver {
  /** The workbook that is open now. */
  workbook(): Workbook;
  /** Opens another workbook in the place of the one that is open. */
  open(data: Partial<IWorkbookData>): void;
  /** Carries out one step. Throws when Univer refuses it. */
  run(step: IMutationInfo): void;
  /** Everything that changes meanwhile counts as ours, not as an edit of the user. */
  asOurs<T>(work: () => T): T;
  isOurs(): boolean;
  /** A service of Univer. */
  get<T>(service: DependencyIdentifier<T>): T;
  readonly undoStack: UndoStack;
}

/** The steps that Ctrl+Z takes back. */
interface UndoStack {
  push(item: IUndoRedoItem): void;
  top(): IUndoRedoItem | undefined;
  topOfRedo(): IUndoRedoItem | undefined;
  clear(): void;
}

/** Starts Univer in an element with an empty workbook. */
export function startGrid(container: HTMLElement): Grid {
  const running = startUniver(container);
  keepPopupsInGrid(container);
  const injector = running.univer.__getInjector();
  const commands = injector.get(ICommandService);
  const undoRedo = injector.get(IUndoRedoService);
  const instances = injector.get(IUniverInstanceService);
  let depth = 0;
  const workbook = (): Workbook => {
    const open = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!open) throw new Error('No workbook is open in the grid.');
    return open;
  };
  return {
    ...running,
    workbook,
    open: (data) => {
      const old = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
      if (old) running.api.disposeUnit(old.getUnitId());
      running.api.createWorkbook(data);
    },
    run: (step) => {
      const options = bringsNoFormula(workbook(), step) ? { fromChangeset: true } : {};
      if (!commands.syncExecuteCommand(step.id, step.params, options)) throw new Error(`Univer refused ${step.id}.`);
    },
    asOurs: (work) => {
      depth += 1;
      try {
        return work();
      } finally {
        depth -= 1;
      }
    },
    isOurs: () => depth > 0,
    get: (service) => injector.get(service),
    undoStack: {
      push: (item) => {
        undoRedo.pushUndoRedo(item);
      },
      top: () => undoRedo.pitchTopUndoElement() ?? undefined,
      topOfRedo: () => undoRedo.pitchTopRedoElement() ?? undefined,
      clear: () => {
        undoRedo.clearUndoRedo(workbook().getUnitId());
      },
    },
  };
}
