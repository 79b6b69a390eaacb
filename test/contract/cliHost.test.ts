import { createMemoryHost } from '../../src/hosts/cli/memoryHost';
import { describeHost } from './describeHost';
import { memoryUser } from './memoryUser';

describeHost('cli', () => {
  const host = createMemoryHost(() => Promise.resolve());
  return Promise.resolve({ host, user: memoryUser(host), dispose: () => Promise.resolve() });
});
