const path = require('node:path');
const HtmlPlugin = require('html-webpack-plugin');
const makeProduct = require('../webpack.config.js');

/** The page in which the host contract runs: the workbook of the product, built as the product is, without the pane. */
module.exports = async () => {
  const product = await makeProduct({}, { mode: 'development' });
  return {
    ...product,
    entry: './test/e2e/contractPage/contractPage.ts',
    devtool: false,
    output: { ...product.output, path: path.resolve(__dirname, '../.cache/contract-page') },
    plugins: [
      ...product.plugins.filter((plugin) => plugin.constructor.name === 'MiniCssExtractPlugin'),
      new HtmlPlugin({
        filename: 'taskpane.html',
        title: 'host contract',
        meta: { policy: { 'http-equiv': 'Content-Security-Policy', content: require('./contentSecurityPolicy.cjs') } },
      }),
    ],
    cache: { ...product.cache, name: 'contract-page' },
  };
};
