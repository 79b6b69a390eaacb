import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file as LibreOffice saves it in another format, with a profile of its own so that one that is open is left alone. */
export function convertFile(name: string, bytes: Uint8Array, format: 'docx' | 'html' | 'pdf'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'convert-'));
  try {
    writeFileSync(join(folder, name), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const target = format === 'docx' ? 'docx:MS Word 2007 XML' : format;
    execFileSync('soffice', ['--headless', profile, '--convert-to', target, '--outdir', folder, join(folder, name)], {
      stdio: 'ignore',
    });
    return readFileSync(join(folder, name.replace(/\.[^.]+$/u, `.${format}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
