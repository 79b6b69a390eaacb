import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdfResources } from '../../formats/pdf/readPdf';

/** The folders of what PDF files refer to: beside the packaged program, else in the package that brings them. */
export function findPdfResources(program: string): PdfResources {
  const beside = path.join(path.dirname(fileURLToPath(program)), 'pdf');
  const folder = existsSync(beside) ? beside : path.dirname(createRequire(program).resolve('pdfjs-dist/package.json'));
  return { cMaps: `${folder}/cmaps/`, standardFonts: `${folder}/standard_fonts/` };
}
