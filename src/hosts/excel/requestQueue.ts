/** Requests on their way to somebody who may not listen yet. */
export interface RequestQueue<T> {
  readonly ask: (request: T) => void;
  /** Calls back on each request until the returned function is called; at once if one was made before anybody listened. */
  readonly subscribe: (listener: (request: T) => void) => () => void;
}

/** Starts without requests. Of those that are made before anybody listens only the last one is kept. */
export function createRequestQueue<T>(): RequestQueue<T> {
  const listeners = new Set<(request: T) => void>();
  let waiting: { readonly request: T } | undefined;
  return {
    ask: (request) => {
      if (listeners.size === 0) waiting = { request };
      for (const listener of listeners) listener(request);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      if (waiting) listener(waiting.request);
      waiting = undefined;
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
