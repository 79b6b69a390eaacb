import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  update(done: number, total: number): void;
  stop(): void;
}

/** A bar on a terminal that goes away when the work is done; nothing where nobody watches. */
export function progressBar(label: string, terminal: NodeJS.WriteStream | undefined): ProgressBar {
  if (!terminal) return { update: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total}`,
    stream: terminal,
    clearOnComplete: true,
    hideCursor: true,
  });
  bar.start(1, 0);
  return {
    update: (done, total) => {
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
