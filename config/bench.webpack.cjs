const path = require('node:path');

/** The bench as one script: what is measured is put together as the product is, not loaded file by file. */
module.exports = {
  mode: 'production',
  target: 'node20',
  entry: './test/bench/bench.ts',
  devtool: false,
  output: { path: path.resolve(__dirname, '../.cache/bench'), filename: 'bench.js' },
  // It drives the browser that prints the PDF, and is no part of what is measured.
  externals: { 'playwright-core': 'commonjs playwright-core' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    // Programs of packages are found when they are run.
    parser: { javascript: { createRequire: false } },
    rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
  },
  node: { __dirname: true },
  optimization: { minimize: false },
  performance: { hints: false },
  stats: 'errors-only',
};
