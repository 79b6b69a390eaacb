import { storedPreferences } from '../../../src/hosts/page/storedPreferences';

describe('what a person prefers', () => {
  test('is kept under a name of our own', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    };
    const preferences = storedPreferences(() => storage as unknown as Storage);
    preferences.save('theme', 'dark');
    expect(preferences.read('theme')).toBe('dark');
    expect(preferences.read('other')).toBeUndefined();
    expect([...kept.keys()]).toEqual(['shenbao.theme']);
  });

  test('is not kept where the browser forbids it, and nothing fails', () => {
    const preferences = storedPreferences(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    preferences.save('theme', 'dark');
    expect(preferences.read('theme')).toBeUndefined();
  });
});
