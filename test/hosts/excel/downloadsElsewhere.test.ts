import { downloadsElsewhere } from '../../../src/hosts/excel/downloadsElsewhere';

const opened: string[] = [];

function pretend(platform: string, canOpen: boolean): void {
  Object.assign(globalThis, {
    Office: {
      PlatformType: { Mac: 'Mac', PC: 'PC' },
      context: {
        platform,
        requirements: { isSetSupported: (name: string) => canOpen && name === 'OpenBrowserWindowApi' },
        ui: { openBrowserWindow: (address: string) => opened.push(address) },
      },
    },
    window: { location: new URL('https://oa.example:8443/shenbao/taskpane.html?_host_Info=Excel$Mac#frag') },
  });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'window');
});

test('Excel on Windows and on the web saves by itself', () => {
  pretend('PC', true);
  expect(downloadsElsewhere()).toBeUndefined();
});

test('Excel on Mac leads to the page in the browser, without what Excel told the pane', () => {
  pretend('Mac', true);
  const elsewhere = downloadsElsewhere();
  expect(elsewhere?.address).toBe('https://oa.example:8443/shenbao/taskpane.html');
  elsewhere?.open?.();
  expect(opened).toEqual(['https://oa.example:8443/shenbao/taskpane.html']);
});

test('an Excel that opens no browser still says the address', () => {
  pretend('Mac', false);
  expect(downloadsElsewhere()).toEqual({ address: 'https://oa.example:8443/shenbao/taskpane.html' });
});
