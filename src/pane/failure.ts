import { HostError } from '../app/hostError';
import type { HostErrorCode } from '../app/hostError';
import { describeError } from '../model/describeError';

/** Something that did not work out, as data: what the user is told and what goes into a diagnosis. */
export interface Failure {
  readonly code: HostErrorCode | 'not-loaded' | 'unexpected';
  /** What it is about, e.g. the name of a sheet. */
  readonly subject: string | undefined;
  /** Names, messages and places of the error and its causes; never text of the user. */
  readonly detail: string;
}

/** The failure behind anything that was thrown. */
export function toFailure(error: unknown): Failure {
  if (isNotLoaded(error)) return { code: 'not-loaded', subject: undefined, detail: describeError(error) };
  if (error instanceof HostError) return { code: error.code, subject: error.subject, detail: describeError(error) };
  return { code: 'unexpected', subject: undefined, detail: describeError(error) };
}

/** Whether a part of the program did not come: parts that the first screen does not need are loaded when they are asked for. */
function isNotLoaded(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'ChunkLoadError' || isNotLoaded(error.cause);
}

/** Whether the user has called it off: nothing to report then. */
export function isCancelled(error: unknown): boolean {
  return error instanceof HostError && error.code === 'cancelled';
}
