import type { Host } from '../../app/host';

/** A host that is there at once and passes everything on as soon as the workbook behind it is open. */
export function deferredHost(opening: Promise<Host>): Host {
  let host: Host | undefined;
  const listeners = new Set<() => void>();
  const openingListeners = new Set<() => void>();
  opening.then(
    (opened) => {
      host = opened;
      opened.listenToWrites(() => {
        for (const listener of listeners) listener();
      });
      opened.listenToOpening?.(() => {
        for (const listener of openingListeners) listener();
      });
    },
    // Every call below rejects with the reason.
    () => undefined,
  );
  return {
    kind: 'browser',
    abilities: { remarks: 'note', charts: true, pageSetup: true },
    listSheets: async () => (await opening).listSheets(),
    listTables: async () => (await opening).listTables(),
    readSheets: async (...parameters) => (await opening).readSheets(...parameters),
    write: async (...parameters) => (await opening).write(...parameters),
    standingWrites: () => host?.standingWrites() ?? [],
    listenToWrites: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    listenToOpening: (listener) => {
      openingListeners.add(listener);
      return () => {
        openingListeners.delete(listener);
      };
    },
    isTakenBack: (write) => host?.isTakenBack(write) ?? false,
    undo: async (...parameters) => (await opening).undo(...parameters),
    mark: async (...parameters) => (await opening).mark(...parameters),
    reveal: async (...parameters) => (await opening).reveal(...parameters),
    listenToEdits: async (...parameters) => (await opening).listenToEdits(...parameters),
    listenToSelection: async (...parameters) => (await opening).listenToSelection(...parameters),
    readSetting: async (...parameters) => (await opening).readSetting(...parameters),
    saveSetting: async (...parameters) => (await opening).saveSetting(...parameters),
  };
}
