import { IRenderManagerService } from '@univerjs/preset-sheets-core';
import type { Grid } from './grid';

/**
 * Leaves the grid undrawn until the returned function is called: while thousands of rows are written, drawing each state in between
 * would take longer than writing.
 */
export function pauseDrawing(grid: Grid): () => void {
  const unitId = grid.workbook().getUnitId();
  const render = grid.get(IRenderManagerService).getRenderById(unitId);
  render?.deactivate();
  return () => {
    if (grid.workbook().getUnitId() !== unitId) return;
    render?.activate();
    render?.mainComponent?.makeForceDirty();
  };
}
