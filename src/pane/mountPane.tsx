import { createRoot } from 'react-dom/client';
import { Pane } from './Pane';
import type { PaneServices } from './paneServices';

/** Shows the pane in an element until it is unmounted, which also calls off the work that is under way. */
export function mountPane(element: HTMLElement, services: PaneServices): { unmount(): void } {
  const root = createRoot(element);
  root.render(<Pane services={services} />);
  return {
    unmount: () => {
      root.unmount();
    },
  };
}
