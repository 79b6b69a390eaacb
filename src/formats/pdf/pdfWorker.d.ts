/** The worker of pdf.js; importing it makes it run in the importing thread. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
