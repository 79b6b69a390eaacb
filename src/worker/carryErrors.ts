import { transferHandlers } from 'comlink';
import { HostError } from '../app/hostError';
import { WorkbookFileError } from '../formats/xlsx/workbookFileError';

/** An error as data that can cross between threads. */
interface CarriedError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** Of a refusal or of the platform; a `HostError` and a `WorkbookFileError` have one. */
  readonly code: unknown;
  readonly subject: unknown;
  readonly cause: CarriedError | undefined;
}

type Thrown = { readonly error: CarriedError } | { readonly value: unknown };

/** A chain of causes may close in on itself. */
const MOST_CAUSES = 6;

/**
 * Lets errors cross between the page and a background thread with their causes and codes; of itself the library carries name, message
 * and stack alone. Both sides call it before their first message.
 */
export function carryErrors(): void {
  const usual = transferHandlers.get('throw');
  if (!usual) throw new Error('The library has no handler for what is thrown.');
  transferHandlers.set('throw', {
    canHandle: (value): value is { readonly value: unknown } => usual.canHandle(value),
    serialize: ({ value }: { readonly value: unknown }): [Thrown, []] => [
      value instanceof Error ? { error: carried(value, MOST_CAUSES) } : { value },
      [],
    ],
    deserialize: (thrown: Thrown): never => {
      throw 'error' in thrown ? revived(thrown.error) : thrown.value;
    },
  });
}

function carried(error: Error, causes: number): CarriedError {
  const { name, message, stack, cause } = error;
  const { code, subject } = error as { readonly code?: unknown; readonly subject?: unknown };
  return {
    name,
    message,
    stack,
    code: plain(code),
    subject: plain(subject),
    cause: cause instanceof Error && causes > 1 ? carried(cause, causes - 1) : undefined,
  };
}

/** What is neither text nor number may not cross at all. */
function plain(value: unknown): unknown {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}

function revived({ name, message, stack, code, subject, cause }: CarriedError): Error {
  const options = cause && { cause: revived(cause) };
  return Object.assign(named(), stack !== undefined && { stack });

  function named(): Error {
    if (name === 'HostError')
      return new HostError(code as HostError['code'], message, subject as string | undefined, options);
    if (name === 'WorkbookFileError') return new WorkbookFileError(code as WorkbookFileError['code'], message, options);
    return Object.assign(new Error(message, options), { name, ...(code !== undefined && { code }) });
  }
}
