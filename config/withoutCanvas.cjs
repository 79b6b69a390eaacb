/** pdf.js draws with this package, which is a program for one system; to read text it only wants to see these names. */
const CANVAS = 'require("@napi-rs/canvas")';

/** A loader that lets pdf.js read text where nothing is drawn. */
module.exports = function withoutCanvas(source) {
  if (!source.includes(CANVAS)) throw new Error(`pdf.js no longer says ${CANVAS}.`);
  return source.replaceAll(CANVAS, '{ DOMMatrix: class {}, ImageData: class {}, Path2D: class {} }');
};
