import type { Host } from '../../app/host';
import { HostError } from '../../app/hostError';

/** Questions that the help page has an answer for, by the refusal that leads to them. */
const ANSWERED = ['cell-editing', 'protected', 'other-workbook'];

/** Takes our marks off the workbook. A button has no place for a message: when Excel refuses, the help shows what to do. */
export async function clearMarks(
  host: Pick<Host, 'mark'>,
  event: { completed(): void },
  showHelp: (question: string) => void,
): Promise<void> {
  try {
    await host.mark([]);
  } catch (error) {
    const code = error instanceof HostError ? error.code : 'failed';
    showHelp(ANSWERED.includes(code) ? code : 'failed');
  } finally {
    event.completed();
  }
}
