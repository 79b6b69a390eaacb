/** What formulas of before are to say of sheets and tables that are called otherwise by now or are gone. */
export interface NamesNow {
  /** The name by now of a sheet; undefined where it is gone. */
  readonly sheet: (name: string) => string | undefined;
  readonly hasTable: (name: string) => boolean;
}

/**
 * A formula of before, with the names that hold now; what is gone is #REF!, as a spreadsheet program itself writes it when a sheet goes. A
 * program refuses a formula with a name that nothing bears. Texts within the formula stay as they are.
 */
export function withNamesNow(formula: string, now: NamesNow): string {
  return formula.replaceAll(NAMES, (whole, quoted?: string, plain?: string, table?: string) => {
    if (table !== undefined) return now.hasTable(table) ? whole : '#REF!';
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name === undefined) return whole;
    const called = now.sheet(name);
    if (called === name) return whole;
    return called === undefined ? '#REF!' : `'${called.replaceAll("'", "''")}'!`;
  });
}

/** A text; a sheet in quotes or without; a table with what of it is meant. */
const NAMES =
  /"(?:[^"]|"")*"|'((?:[^'[\]]|'')+)'!|(?<![#\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!|(?<![\p{L}\p{N}_.!\]])([\p{L}_][\p{L}\p{N}_.]*)\[(?:[^[\]]|\[[^[\]]*\])*\]/gu;
