import { HostError } from '../../app/hostError';
import { toHostError } from './toHostError';

/** Questions that the help page has an answer for, by the refusal that leads to them. */
const ANSWERED = ['cell-editing', 'protected', 'read-only', 'other-workbook'];

/** Carries out what a button does and tells Excel when it is done. A button has no place for a message: when Excel refuses, the help shows what to do. */
export async function runCommand(
  command: () => Promise<void>,
  event: { completed(): void },
  showHelp: (question: string) => void,
): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    const error = toHostError(thrown);
    const code = error instanceof HostError ? error.code : 'failed';
    showHelp(ANSWERED.includes(code) ? code : 'failed');
  } finally {
    event.completed();
  }
}
