/** Prints one row of a table. */
export type Say = (cells: readonly string[]) => void;
