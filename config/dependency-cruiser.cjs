/** The import matrix of ARCHITECTURE.md. Each rule says why it is there. */
const core = ['model', 'parse', 'rules', 'layout', 'app'];
const verbs = ['parse', 'rules', 'layout'];
const hosts = ['excel', 'browser', 'cli'];

const only = (from, allowed, comment) => ({
  name: `${from.replaceAll('/', '-')}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: allowed.map((folder) => `^src/${folder}/`) },
});

const packagesOf = (from, packages, comment) => ({
  name: `${from.replaceAll('/', '-')}-packages`,
  comment,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: {
    dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'core'],
    pathNot: packages.map((name) => `node_modules/${name}/`),
  },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which of two files is the noun.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import must name a file.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    only('model', ['model'], 'Nouns know nothing but each other.'),
    ...verbs.map((verb) =>
      only(
        verb,
        ['model', verb],
        'Verbs never import each other: what two of them share is a noun and belongs in model.',
      ),
    ),
    only('app', core, 'A use case speaks of the core and of the Host port, never of a host.'),
    only(
      'formats',
      ['model', 'formats'],
      'A file format turns bytes into nouns and back; it knows no use case and no host.',
    ),
    ...hosts.map((host) => ({
      ...only(
        `hosts/${host}`,
        ['model', 'app', 'formats', `hosts/${host}`, ...(host === 'cli' ? [] : ['hosts/page'])],
        'Hosts know the port and themselves; none imports another, but what the pages share.',
      ),
      from: { path: `^src/hosts/${host}/`, pathNot: '/entry\\.tsx?$' },
    })),
    ...hosts.map((host) => ({
      ...only(
        `hosts/${host}`,
        ['model', 'app', 'formats', 'worker', 'pane', `hosts/${host}`],
        'The entry file of a host hands it to the pane.',
      ),
      name: `hosts-${host}-entry-imports`,
      from: { path: `^src/hosts/${host}/entry\\.tsx?$` },
    })),
    only(
      'worker',
      ['model', 'app', 'formats', 'worker'],
      'The background thread runs use cases; it knows no host and no page.',
    ),
    only('pane', ['model', 'app', 'pane'], 'The pane is handed a host; it must run unchanged in all of them.'),
    packagesOf('model', ['zod'], 'The core runs anywhere: pure libraries only.'),
    packagesOf('parse', ['parse5', 'entities'], 'The core runs anywhere: pure libraries only.'),
    packagesOf('rules', ['big\\.js', '@types/big\\.js'], 'The core runs anywhere: pure libraries only.'),
    packagesOf('layout', [], 'The core runs anywhere: pure libraries only.'),
    packagesOf('app', [], 'The core runs anywhere: pure libraries only.'),
    packagesOf(
      'pane',
      ['react', 'react-dom', '@types/react', '@types/react-dom', '@fluentui/[^/]+', '@tanstack/react-virtual', 'diff'],
      'The pane is React and Fluent UI, and shows what differs between two texts.',
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
