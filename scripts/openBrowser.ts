import { spawn } from 'node:child_process';

/** Opens an address in the user's browser; does nothing where there is no screen (a server, a container, CI). */
export function openBrowser(address: string): void {
  const command = commandToOpen(address);
  if (!command) return;
  const [program, ...parameters] = command;
  // The address has been printed: a desktop without that program is no failure.
  spawn(program, parameters, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function commandToOpen(address: string): readonly [string, ...string[]] | undefined {
  if (process.env['CI']) return undefined;
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '', address];
  if (process.platform === 'darwin') return ['open', address];
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open', address] : undefined;
}
