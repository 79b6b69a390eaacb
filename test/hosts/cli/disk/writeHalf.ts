import * as fileSystem from 'node:fs/promises';
import { createFileWriter } from '../../../../src/hosts/cli/fileWriter';

/** Writes to the file named on the command line and stops before it is renamed, for as long as it takes to be ended. */
const [file = ''] = process.argv.slice(2);
const write = createFileWriter({
  ...fileSystem,
  rename: () => {
    process.stdout.write('half written\n');
    return new Promise(() => {
      setInterval(() => undefined, 1000);
    });
  },
});
void write(file, '新的内容'.repeat(1000));
