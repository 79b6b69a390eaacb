const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { DefinePlugin } = require('webpack');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/** Where the page takes Office.js from; only `local` works on a network without internet. */
const OFFICE_JS_SOURCES = {
  local: 'office-js/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21v': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** What Office.js loads in Excel for Windows, for Mac and on the web, and the licence it comes under. */
const OFFICE_JS_FILES = [
  'dist/office.js',
  'dist/o15apptofilemappingtable.js',
  'dist/excel-{win32-16.01,mac-16.00,web-16.00}{,-core}.js',
  'dist/{es6-promise,custom-functions-runtime}.js',
  'dist/{zh-cn,zh-tw,en-us}/office_strings.js',
  'dist/telemetry/{oteljs,oteljs_agave}.js',
  'dist/ariatelemetry/aria-web-telemetry.js',
  'dist/agaveerrorux/**/*',
  'LICENSE.md',
];

/**
 * The parts of the build that only Excel needs. `env.origin` is the https address of the server that the manifest names
 * (e.g. https://shenbao.bureau.local), `env.officejs` one of local, cdn and 21v. The content security policy of the pages
 * comes back with the origin of Office.js in it.
 */
module.exports = function excelBuild({ origin = DEVELOPMENT_ORIGIN, officejs = 'local' }, pagePolicy) {
  const officeJsUrl = OFFICE_JS_SOURCES[officejs];
  if (!officeJsUrl)
    throw new Error(`--env officejs takes ${Object.keys(OFFICE_JS_SOURCES).join(', ')}, not ${officejs}.`);
  const server = readOrigin(origin);
  const contentSecurityPolicy = allowScriptsOf(officeJsUrl, pagePolicy);
  return {
    contentSecurityPolicy,
    entry: { help: './src/hosts/help.ts' },
    plugins: [
      new DefinePlugin({ OFFICE_JS_URL: JSON.stringify(officeJsUrl) }),
      new HtmlPlugin({
        template: './src/hosts/help.html',
        filename: 'help.html',
        chunks: ['help'],
        templateParameters: { contentSecurityPolicy },
        scriptLoading: 'defer',
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'manifest.xml', transform: (manifest) => manifest.toString().replaceAll(DEVELOPMENT_ORIGIN, server) },
          ...(officejs === 'local' ? officeJsPatterns() : []),
        ],
      }),
    ],
  };
};

function readOrigin(origin) {
  const url = URL.canParse(origin) ? new URL(origin) : undefined;
  // Excel loads nothing over plain http, and the manifest appends the paths of the build to the address.
  if (url?.protocol !== 'https:' || url.search || url.hash) {
    throw new Error(`--env origin takes an https address such as https://shenbao.bureau.local, not ${origin}.`);
  }
  return url.href.replace(/\/$/, '');
}

function allowScriptsOf(url, policy) {
  return URL.canParse(url) ? policy.replace("script-src 'self'", `script-src 'self' ${new URL(url).origin}`) : policy;
}

function officeJsPatterns() {
  const root = path.dirname(require.resolve('@microsoft/office-js/package.json'));
  return OFFICE_JS_FILES.map((from) => ({
    from,
    context: root,
    to: ({ absoluteFilename }) =>
      path.posix.join(
        'office-js',
        path
          .relative(path.join(root, from.startsWith('dist/') ? 'dist' : ''), absoluteFilename)
          .split(path.sep)
          .join('/'),
      ),
    // The licence of Office.js allows unmodified copies only: keep the minimiser away.
    info: { minimized: true },
  }));
}
