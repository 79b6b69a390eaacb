const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('esbuild');
const { version } = require('@fluentui/react-components/package.json');

/** The component library as one file. */
const FILE = join(__dirname, `../.cache/fluent/${version}.cjs`);

/** Puts the component library into one file before the tests of the pane: each suite would load more than two thousand otherwise. */
module.exports = async function bundleFluent() {
  if (existsSync(FILE)) return;
  await build({
    entryPoints: [require.resolve('@fluentui/react-components')],
    outfile: FILE,
    bundle: true,
    format: 'cjs',
    // One React for the library, the pane and its tests.
    external: ['react', 'react-dom', 'react/*', 'react-dom/*', 'scheduler'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'warning',
  });
};
module.exports.FILE = FILE;
