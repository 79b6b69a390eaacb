const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const { BannerPlugin } = require('webpack');
const { EsbuildPlugin } = require('esbuild-loader');
const Licences = require('./licences.cjs');

/** The command line as a program that needs Node and nothing else; what PDF files refer to lies beside it. */
module.exports = {
  mode: 'production',
  target: 'node20',
  entry: { shenbao: './src/hosts/cli/bin.ts' },
  devtool: false,
  experiments: { outputModule: true },
  output: {
    path: path.resolve(__dirname, '../packages/cli'),
    filename: '[name].mjs',
    chunkFilename: 'parts/[name].mjs',
    module: true,
    chunkFormat: 'module',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    // Where the program lies is found when it runs.
    parser: { javascript: { importMeta: false, createRequire: false, url: false } },
    rules: [
      { test: /pdfjs-dist.legacy.build.pdf\.mjs$/, loader: require.resolve('./withoutCanvas.cjs') },
      { test: /\.ts$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2023' } },
    ],
  },
  plugins: [
    new Licences(),
    new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new CopyPlugin({
      patterns: ['cmaps', 'standard_fonts'].map((from) => ({
        from,
        context: path.dirname(require.resolve('pdfjs-dist/package.json')),
        to: `pdf/${from}`,
        info: { minimized: true },
      })),
    }),
  ],
  optimization: {
    // Names stay, so that a diagnosis says where it comes from.
    minimizer: [new EsbuildPlugin({ target: 'es2023', minifyIdentifiers: false, legalComments: 'none' })],
    chunkIds: 'deterministic',
  },
  performance: { hints: false },
  stats: 'errors-warnings',
};
