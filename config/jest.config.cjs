/** Three kinds of test: the core and the doors without a page, the pane in jsdom, and whole runs in Chromium. */
const shared = {
  rootDir: require('node:path').join(__dirname, '..'),
  // Types are asked of the compiler once, by `npm run typecheck`; here they are only taken away.
  transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', require('./swc.cjs')] },
  // Published as ES modules only.
  transformIgnorePatterns: [
    '/node_modules/(?!(hucre|hyparquet|hyparquet-writer|parse5|entities|nanoid|lodash-es|rbush|quickselect|kdbush|marked|numfmt)/)',
  ],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

module.exports = {
  // A guard against tests that hang, wide enough for a busy machine; no test is about time.
  testTimeout: 60_000,
  // One core is not kept free: nobody works at the machine meanwhile.
  maxWorkers: '100%',
  testSequencer: require.resolve('./slowFirst.cjs'),
  reporters: ['default', require.resolve('./slowestSuites.cjs')],
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/test/pane/', '<rootDir>/test/e2e/'],
    },
    {
      ...shared,
      displayName: 'pane',
      testEnvironment: 'jsdom',
      globalSetup: require.resolve('./bundleFluent.cjs'),
      moduleNameMapper: { '^@fluentui/react-components$': require('./bundleFluent.cjs').FILE },
      transformIgnorePatterns: [...shared.transformIgnorePatterns, '/\\.cache/'],
      testMatch: ['<rootDir>/test/pane/**/*.test.ts?(x)'],
      setupFilesAfterEnv: [require.resolve('../test/pane/setup.ts')],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      globalSetup: require.resolve('../test/e2e/buildOnce.ts'),
      setupFilesAfterEnv: [require.resolve('../test/e2e/setup.ts')],
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
    },
  ],
};
