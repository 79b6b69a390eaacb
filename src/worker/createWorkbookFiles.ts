import type { BackgroundThreads } from './backgroundThreads';
import type { WorkbookThread } from './serveWorkbooks';

/** Turns workbooks into files and back in a background thread, so that the page answers meanwhile. Rejects with a `WorkbookFileError`. */
export function createWorkbookFiles(threads: BackgroundThreads<WorkbookThread>): WorkbookThread {
  return {
    read: (bytes) => threads.run((calls) => calls.read(bytes), {}),
    write: (workbook) => threads.run((calls) => calls.write(workbook), {}),
  };
}
