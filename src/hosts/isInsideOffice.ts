/** The parts of a window in which Office leaves its traces. */
export interface OfficeTraces {
  readonly location: { readonly search: string };
  readonly name: string;
  readonly sessionStorage: Pick<Storage, 'getItem'>;
  readonly external?: unknown;
  readonly agaveHost?: unknown;
}

/**
 * Whether Office has opened the page, told before Office.js is loaded: these are the places where Office.js itself looks
 * (the object of the desktop host, the query string, the window's name, and the session after a reload).
 */
export function isInsideOffice(traces: OfficeTraces): boolean {
  return (
    traces.agaveHost !== undefined ||
    hasMember(traces.external, 'GetHostInfo') ||
    new URLSearchParams(traces.location.search).has('_host_Info') ||
    /"hostInfo"\s*:/u.test(traces.name) ||
    isRememberedInSession(traces)
  );
}

function hasMember(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value;
}

function isRememberedInSession(traces: OfficeTraces): boolean {
  try {
    return traces.sessionStorage.getItem('hostInfoValue') !== null;
  } catch {
    // Browsers that forbid storage throw already when it is looked at.
    return false;
  }
}
