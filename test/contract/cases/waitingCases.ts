import type { HostCase } from '../hostSubject';
import { createSheet, plainSheet } from '../plans';

/** A host that can tell of waiting tells of nothing else. */
export const waitingCases: readonly HostCase[] = [
  {
    title: 'no host says that it waits while no cell is edited',
    run: async ({ host }) => {
      const heard: boolean[] = [];
      const stop = host.listenToWaiting?.((isWaiting) => heard.push(isWaiting));
      await createSheet(host, plainSheet('表', [['a']]));
      await host.readSheets(['表']);
      await host.undo();
      stop?.();
      expect(heard).toEqual([]);
    },
  },
];
