/** Where the settings of the workbook are kept; they travel in the file. */
export interface SettingsStore {
  read(key: string): unknown;
  /** Undefined leaves none. */
  save(key: string, value: unknown): void;
}
