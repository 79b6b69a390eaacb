import path from 'node:path';
import { partitionTables } from '../../app/files/partitionTables';
import { hiveFolder } from '../../formats/parquet/hiveFolder';
import type { ExportTable } from '../../model/exportTable';
import type { CommandLine } from './commandLine';

/** A file of a partitioned export, by its path below the folder of the export. */
export interface PartitionFile {
  readonly file: string;
  readonly table: ExportTable;
}

/** The tables as files of one year and one department each: 项目总表/年度=2025/主管部门=人社局/part.parquet. No two have one name, however a disk spells it. */
export function partitionFiles(tables: readonly ExportTable[]): readonly PartitionFile[] {
  const taken = new Map<string, number>();
  return partitionTables(tables).map(({ keys, table }) => {
    const folder = path.join(table.name, ...keys.map(({ header, value }) => hiveFolder(header, value)));
    const spelled = folder.normalize('NFC').toLowerCase();
    const number = (taken.get(spelled) ?? 0) + 1;
    taken.set(spelled, number);
    return { file: path.join(folder, number === 1 ? 'part.parquet' : `part-${number}.parquet`), table };
  });
}

/** The files of an earlier export below these tables that this one does not write: whoever reads the folder would read them too. */
export async function partitionsLeft(
  folder: string,
  files: readonly PartitionFile[],
  world: Pick<CommandLine, 'entryOf' | 'listFolder'>,
): Promise<readonly string[]> {
  const written = new Set(files.map(({ file }) => file));
  const names = [...new Set(files.map(({ table }) => table.name))];
  const found = await Promise.all(names.map((name) => parquetIn(folder, name, 0, world)));
  return found.flat().filter((file) => !written.has(file));
}

/** A year, a department and their files. */
const DEEPEST = 3;

async function parquetIn(
  root: string,
  below: string,
  depth: number,
  world: Pick<CommandLine, 'entryOf' | 'listFolder'>,
): Promise<readonly string[]> {
  const { kind } = await world.entryOf(path.join(root, below));
  if (kind === 'file') return below.endsWith('.parquet') ? [below] : [];
  if (kind !== 'folder' || depth > DEEPEST) return [];
  const names = await world.listFolder(path.join(root, below));
  const found = await Promise.all(names.map((name) => parquetIn(root, path.join(below, name), depth + 1, world)));
  return found.flat();
}
