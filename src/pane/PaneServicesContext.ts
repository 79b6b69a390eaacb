import { createContext, useContext } from 'react';
import type { PaneServices } from './paneServices';

export const PaneServicesContext = createContext<PaneServices | undefined>(undefined);

/** What the pane was handed by its host. */
export function usePaneServices(): PaneServices {
  const services = useContext(PaneServicesContext);
  if (!services) throw new Error('A part of the pane is shown outside of the pane');
  return services;
}
