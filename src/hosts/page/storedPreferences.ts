const PREFIX = 'shenbao.';

/** What a person prefers, kept by this browser. Where storage is forbidden, nothing is kept and nothing fails. */
export function storedPreferences(storage: () => Storage): {
  read(key: string): string | undefined;
  save(key: string, value: string): void;
} {
  return {
    read: (key) => {
      try {
        return storage().getItem(PREFIX + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    save: (key, value) => {
      try {
        storage().setItem(PREFIX + key, value);
      } catch {
        // A preference that is not kept is asked for again: no harm done.
      }
    },
  };
}
