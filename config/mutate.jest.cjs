const { projects, testTimeout } = require('./jest.config.cjs');

const { project: wanted, files } = JSON.parse(process.env.MUTATE_TESTS ?? '{"project":"node","files":[]}');
const project = projects.find(({ displayName }) => displayName === wanted);

/** What `npm run mutate` runs for each fault: the files of tests that it names, in the surroundings of their project. */
module.exports = {
  ...project,
  testTimeout,
  testMatch: files.map((file) => `<rootDir>/${file}`),
  // The tree is looked through once for each fault.
  roots: ['<rootDir>/src', '<rootDir>/test'],
  watchman: false,
};
