interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Pixels between a popup and the edge of the grid or the pointer. */
const GAP = 8;

/**
 * Where a popup goes that stands out over the right edge of the grid: within it, and below or above the pointer where it would come to lie under
 * it, because a popup that comes between pointer and cell goes away again. Undefined where it stands well.
 */
export function besidePointer(
  popup: Box,
  grid: Box,
  pointer: { readonly x: number; readonly y: number },
): { readonly left: number; readonly top: number } | undefined {
  if (popup.right <= grid.right) return undefined;
  const width = popup.right - popup.left;
  const height = popup.bottom - popup.top;
  // Where the grid is narrower than the popup, there is nothing to be gained.
  const left = Math.max(grid.left, Math.floor(grid.right - width - GAP));
  if (left >= popup.left) return undefined;
  const isUnderPointer = pointer.x >= left - GAP && pointer.y >= popup.top - GAP && pointer.y <= popup.bottom + GAP;
  if (!isUnderPointer) return { left, top: popup.top };
  const below = pointer.y + 2 * GAP;
  return { left, top: below + height <= grid.bottom ? below : Math.max(0, pointer.y - 2 * GAP - height) };
}
