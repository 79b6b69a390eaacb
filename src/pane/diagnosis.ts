import type { Failure } from './failure';
import type { PaneServices } from './paneServices';

/** What a supporter needs to know about a failure. It holds no text of the user's forms. */
export function diagnosis(failure: Failure, { version, host }: Pick<PaneServices, 'version' | 'host'>): string {
  return [
    `version: ${version}`,
    `host: ${host.kind} ${JSON.stringify(host.abilities)}`,
    `agent: ${navigator.userAgent}`,
    `language: ${navigator.language}`,
    `code: ${failure.code}`,
    failure.detail,
  ].join('\n');
}
