const path = require('node:path');

/** The fake Excel as one script, which stands in for Office.js in the pages of end-to-end tests. */
module.exports = {
  mode: 'development',
  entry: './test/e2e/excelPage/fakeOffice.ts',
  devtool: false,
  output: { path: path.resolve(__dirname, '../.cache/excel-page'), filename: 'fakeOffice.js' },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [{ test: /\.ts$/, exclude: /node_modules/, loader: 'esbuild-loader', options: { target: 'es2022' } }],
  },
};
