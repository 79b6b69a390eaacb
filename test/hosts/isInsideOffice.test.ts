import { isInsideOffice } from '../../src/hosts/isInsideOffice';
import type { OfficeTraces } from '../../src/hosts/isInsideOffice';

const plainBrowser: OfficeTraces = {
  location: { search: '' },
  name: '',
  sessionStorage: { getItem: () => null },
  external: {},
};

describe('isInsideOffice', () => {
  test('a plain browser is outside, whatever its address says', () => {
    expect(isInsideOffice(plainBrowser)).toBe(false);
    expect(isInsideOffice({ ...plainBrowser, location: { search: '?host=Excel&x=_host_Info' } })).toBe(false);
  });

  test.each<[string, Partial<OfficeTraces>]>([
    ['the query string of Excel', { location: { search: '?_host_Info=Excel$Win32$16.01$zh-CN$$$$16' } }],
    ['the object of the desktop host', { external: { GetHostInfo: () => '' } }],
    ['the object of a newer desktop host', { agaveHost: {} }],
    ["the window's name", { name: '{"hostInfo":"Excel|Web|16.00"}' }],
    [
      'the session after a reload',
      { sessionStorage: { getItem: (key) => (key === 'hostInfoValue' ? 'Excel$Mac' : null) } },
    ],
  ])('%s tells that Office opened the page', (_, trace) => {
    expect(isInsideOffice({ ...plainBrowser, ...trace })).toBe(true);
  });

  test('a browser that forbids storage is outside', () => {
    const forbidden = {
      getItem: () => {
        throw new Error('forbidden');
      },
    };
    expect(isInsideOffice({ ...plainBrowser, sessionStorage: forbidden })).toBe(false);
  });
});
