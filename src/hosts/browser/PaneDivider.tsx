import { PAGE_STRINGS } from './strings';

const NARROWEST = 320;
const WIDEST = 720;
const KEY_STEP = 20;

/** The line between workbook and pane, which is drawn with the mouse or moved with the arrow keys. */
export function PaneDivider({
  width,
  onResize,
}: {
  readonly width: number;
  readonly onResize: (width: number) => void;
}) {
  const resize = (wanted: number): void => {
    onResize(Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted))));
  };
  return (
    <div
      className="page-divider"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={PAGE_STRINGS.resizePane}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') resize(width + KEY_STEP);
        if (event.key === 'ArrowRight') resize(width - KEY_STEP);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
      }}
    />
  );
}
