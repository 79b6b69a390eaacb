import type { HostCase } from '../hostSubject';

/** A host says what it can do, and says the same throughout. */
export const abilityCases: readonly HostCase[] = [
  {
    title: 'a host names its kind and its abilities',
    run: async ({ host }) => {
      expect(['excel', 'browser', 'cli']).toContain(host.kind);
      expect(['note', 'input-message', 'none']).toContain(host.abilities.remarks);
      expect(typeof host.abilities.charts).toBe('boolean');
      expect(typeof host.abilities.pageSetup).toBe('boolean');
      await host.listSheets();
    },
  },
];
