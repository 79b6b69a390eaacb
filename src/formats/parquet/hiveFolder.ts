/** What Hive writes for a value that is missing. */
const NOTHING = '__HIVE_DEFAULT_PARTITION__';

/**
 * The name of a folder of a partition, column=value, as Hive writes it and DuckDB, Spark and Trino read it back: what means something in a path
 * is written as the hexadecimal number of its byte behind a percent sign (FileUtils.escapePathName of Hive, with the characters that it takes
 * on Windows too), and so is what Windows would drop from the end of a name.
 */
export function hiveFolder(column: string, value: string | null): string {
  return `${escaped(column)}=${value === null || value === '' ? NOTHING : escaped(value)}`;
}

function escaped(text: string): string {
  return text.replaceAll(RESERVED, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase();
    return `%${code.padStart(2, '0')}`;
  });
}

// eslint-disable-next-line no-control-regex -- control characters are what this is about
const RESERVED = /[\u0001-\u001F"#%'*/:=?\\\u007F{[\]^<>|]|[. ]$/gu;
