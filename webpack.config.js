const path = require('node:path');
const { EsbuildPlugin } = require('esbuild-loader');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { DefinePlugin } = require('webpack');
const pagePolicy = require('./config/contentSecurityPolicy.cjs');
const { syntax } = require('./config/engineFloor.cjs');
const excelBuild = require('./config/excelBuild.cjs');
const Licences = require('./config/licences.cjs');
const { version } = require('./package.json');

/** One page for Excel and the browser; what the first screen does not need is loaded on demand. */
module.exports = async (env = {}, { mode = 'production' } = {}) => {
  const { contentSecurityPolicy, ...excel } = excelBuild(env, pagePolicy);
  return {
    mode,
    target: 'web',
    entry: { floor: './src/hosts/floor.js', taskpane: './src/hosts/start.ts', ...excel.entry },
    devtool: mode === 'production' ? false : 'source-map',
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: 'scripts/[name].[contenthash:10].js',
      assetModuleFilename: 'assets/[name].[contenthash:10][ext]',
      clean: true,
      // What webpack adds to floor.js has to be as old as it is.
      environment: { arrowFunction: false, const: false, destructuring: false, templateLiteral: false },
    },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: 'esbuild-loader',
          options: { target: syntax, tsconfig: './tsconfig.json' },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.txt$/, type: 'asset/resource' },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: './src/hosts/taskpane.html',
        filename: 'taskpane.html',
        chunks: ['floor', 'taskpane'],
        chunksSortMode: 'manual',
        // The page itself says which script has to wait.
        inject: false,
        templateParameters: (compilation, assets, tags, options) => ({
          htmlWebpackPlugin: { tags, files: assets, options },
          contentSecurityPolicy,
        }),
      }),
      new MiniCssExtractPlugin({ filename: 'styles/[name].[contenthash:10].css' }),
      new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
      new CopyPlugin({ patterns: pdfResources() }),
      new Licences(),
      ...excel.plugins,
    ],
    optimization: {
      minimizer: [new EsbuildPlugin({ target: syntax, css: true, legalComments: 'none', exclude: /scripts\/floor\./ })],
      // What a host needs for its first screen is one file, whose size is held by size-limit.
      splitChunks: { chunks: (chunk) => chunk.name !== 'browser' && chunk.name !== 'excel' },
    },
    cache: {
      type: 'filesystem',
      cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
      buildDependencies: { config: [__filename] },
    },
    performance: { hints: false },
    stats: { preset: 'errors-warnings', assets: true },
    devServer: {
      port: 3000,
      hot: false,
      liveReload: true,
      headers: { 'Content-Security-Policy': contentSecurityPolicy },
      ...(env.excel
        ? { server: { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() } }
        : {}),
    },
  };
};

/** What Chinese PDF files refer to without bringing it along: tables of encodings and the standard fonts, each with its licence. */
function pdfResources() {
  const context = path.dirname(require.resolve('pdfjs-dist/package.json'));
  return ['cmaps', 'standard_fonts'].map((from) => ({ from, context, to: `pdf/${from}`, info: { minimized: true } }));
}
