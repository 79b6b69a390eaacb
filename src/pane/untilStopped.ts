/**
 * A function that ends what listens in a host. A host that cannot tell of anything leaves the user the buttons, and one that does not
 * take a listener away tells it nothing more.
 */
export function untilStopped(listening: Promise<() => Promise<void>>): () => void {
  const ended = listening.catch(() => undefined);
  return () => {
    void ended.then((stop) => stop?.()).catch(() => undefined);
  };
}
