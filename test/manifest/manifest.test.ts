/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandSurroundings } from '../../src/hosts/excel/ribbonCommands';
import { ribbonCommands } from '../../src/hosts/excel/ribbonCommands';
import { checkManifest } from './checkManifest';
import type { Surroundings } from './checkManifest';

const ROOT = join(__dirname, '..', '..');
const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
const surroundings: Surroundings = {
  version,
  iconSize: pngSize,
  pages: ['taskpane.html', 'help.html'],
  functions: Object.keys(ribbonCommands({} as CommandSurroundings)),
};

test('the manifest is in order', () => {
  expect(checkManifest(manifest, surroundings)).toEqual([]);
});

test('its buttons call their functions, and one shows the pane as it is', () => {
  expect(actionsOf('CustomTab Control')).toEqual([
    ['Shenbao.Import', 'openImport'],
    ['Shenbao.Official', 'openOfficial'],
    ['Shenbao.Summary', 'openSummary'],
    ['Shenbao.Check', 'openCheck'],
    ['Shenbao.ClearMarks', 'clearMarks'],
    ['Shenbao.CellFindings', 'openCellFindings'],
    ['Shenbao.CellOfficial', 'openCellOfficial'],
    ['Shenbao.Open', 'Taskpane.Url'],
    ['Shenbao.Help', 'openHelp'],
  ]);
});

test('the context menu of a cell offers the same as the buttons for the selected cell', () => {
  expect(actionsOf('OfficeMenu Item')).toEqual([
    ['Shenbao.CellMenu.Findings', 'openCellFindings'],
    ['Shenbao.CellMenu.Official', 'openCellOfficial'],
  ]);
});

/** Ids of controls with the function that they call or the page that they show. */
function actionsOf(selector: string): readonly unknown[] {
  const document = new DOMParser().parseFromString(manifest, 'application/xml');
  return [...document.querySelectorAll(selector)].map((control) => [
    control.getAttribute('id'),
    control.querySelector('FunctionName')?.textContent ??
      control.querySelector('SourceLocation')?.getAttribute('resid'),
  ]);
}

describe('a fault is found', () => {
  test.each([
    ['XML that is broken', (xml: string) => xml.replace('</Group>', ''), 'well-formed'],
    ['elements in another order', swap('<ProviderName>', '<DefaultLocale>'), 'OfficeApp holds'],
    ['a label after the controls of a group', moveGroupLabel, 'Group holds'],
    ['an id that is no GUID', (xml: string) => xml.replace(/<Id>[^<]+/u, '<Id>shenbao'), 'GUID'],
    ['a version below 1.0', (xml: string) => xml.replace(/<Version>[^<]+/u, '<Version>0.1.0.0'), 'Version'],
    ['another floor', (xml: string) => xml.replace('MinVersion="1.9"', 'MinVersion="1.1"'), 'floor'],
    [
      'fewer rights than are needed',
      (xml: string) => xml.replace('>ReadWriteDocument<', '>ReadDocument<'),
      'Permissions',
    ],
    [
      'a resource that is not defined',
      (xml: string) => xml.replace('resid="Import.Label"', 'resid="Nothing"'),
      'not defined',
    ],
    [
      'a resource of another kind',
      (xml: string) => xml.replace('resid="Import.Label"', 'resid="Help.Url"'),
      'another kind',
    ],
    [
      'a resource that nobody uses',
      (xml: string) => xml.replaceAll('resid="GetStarted.Title"', 'resid="Tab.Label"'),
      'not used',
    ],
    [
      'a resource id that is too long',
      (xml: string) => xml.replaceAll('Tab.Label', `Tab.Label${'x'.repeat(32)}`),
      '32 characters',
    ],
    [
      'a resource defined twice',
      (xml: string) => xml.replaceAll('id="Help.Url"', 'id="Taskpane.Url"'),
      'defined twice',
    ],
    [
      'a label that is too long',
      (xml: string) => xml.replace('DefaultValue="绩效申报"', `DefaultValue="${'长'.repeat(126)}"`),
      '125',
    ],
    [
      'a description that is too long',
      (xml: string) => xml.replace(/(id="Help.Description" DefaultValue=")/u, `$1${'长'.repeat(250)}`),
      '250',
    ],
    [
      'a text without English',
      (xml: string) => xml.replace('<bt:Override Locale="en-US" Value="Import" />', ''),
      'no English',
    ],
    ['an address without https', (xml: string) => xml.replaceAll('https://localhost', 'http://localhost'), 'not https'],
    ['a page that is not built', (xml: string) => xml.replaceAll('taskpane.html', 'pane.html'), 'no page of the build'],
    [
      'files on several servers',
      (xml: string) => xml.replace('https://localhost:3000/help.html', 'https://example.invalid/help.html'),
      'several servers',
    ],
    ['an icon of another size', (xml: string) => xml.replaceAll('import-80.png', 'import-64.png'), 'instead of 80'],
    ['an icon that is missing', (xml: string) => xml.replaceAll('import-16.png', 'import-17.png'), 'no PNG file'],
    [
      'a size that every icon needs',
      (xml: string) => xml.replace('<bt:Image size="80" resid="Import.Icon.80" />', ''),
      'no size 80',
    ],
    ['an id taken twice', (xml: string) => xml.replace('"Shenbao.Help"', '"Shenbao.Import"'), 'taken twice'],
    [
      'a function without a page to run in',
      (xml: string) => xml.replace(/<FunctionFile.*\n/u, ''),
      'FunctionFile is missing',
    ],
    [
      'a function that no button calls',
      (xml: string) => xml.replaceAll('>clearMarks<', '>openImport<'),
      'No button calls the function clearMarks',
    ],
    [
      'a function of the context menu that no script has',
      (xml: string) => xml.replace(/openCellOfficial(?=[\s\S]{0,80}<\/Item>)/u, 'openCellForm'),
      'No script has a function openCellForm',
    ],
    [
      'an action without anything to do',
      (xml: string) => xml.replace('<FunctionName>clearMarks</FunctionName>', ''),
      'The action of Shenbao.ClearMarks does nothing',
    ],
    [
      'a pane of its own for a button, which would lose what the other pane holds',
      (xml: string) => xml.replace('<SourceLocation resid="Taskpane.Url" />', '<SourceLocation resid="Help.Url" />'),
      'SourceLocation is another page',
    ],
    [
      'functions that run beside the pane',
      (xml: string) => xml.replace('<FunctionFile resid="Taskpane.Url" />', '<FunctionFile resid="Help.Url" />'),
      'FunctionFile is another page',
    ],
    ['no shared runtime', (xml: string) => xml.replace(/<Runtimes>[\s\S]*<\/Runtimes>/u, ''), 'Runtime is missing'],
    [
      'a runtime that ends with the pane',
      (xml: string) => xml.replace('lifetime="long"', 'lifetime="short"'),
      'ends with the pane',
    ],
    [
      'a floor without the shared runtime',
      (xml: string) => xml.replace(/<Set Name="SharedRuntime".*\n/u, ''),
      'SharedRuntime 1.1',
    ],
    ['a second control in the context menu', addControl, 'OfficeMenu holds'],
    [
      'a context menu that Excel does not have',
      (xml: string) => xml.replace('ContextMenuCell', 'ContextMenuText'),
      'no context menu of Excel',
    ],
    [
      'a button with the children of a menu',
      (xml: string) => xml.replace('xsi:type="Menu"', 'xsi:type="Button"'),
      'another kind of control',
    ],
    [
      'an id of the context menu taken twice',
      (xml: string) => xml.replace('"Shenbao.CellMenu.Findings"', '"Shenbao.Check"'),
      'Shenbao.Check is taken twice',
    ],
    [
      'an entry of the context menu without an icon of each size',
      (xml: string) => xml.replace(/(<Item [\s\S]*?)<bt:Image size="32"[^>]*>/u, '$1'),
      'no size 32',
    ],
    [
      'a label of the context menu without English',
      (xml: string) => xml.replace('<bt:Override Locale="en-US" Value="Findings of This Cell" />', ''),
      'no English',
    ],
    [
      'a label of the context menu that is too long',
      (xml: string) => xml.replace('DefaultValue="查看该单元格的问题"', `DefaultValue="${'长'.repeat(126)}"`),
      'CellFindings.Label is longer than 125',
    ],
    ['a function that no script has', addFunction, 'No script has a function doNothing'],
  ] as const)('%s', (_what, spoil, fault) => {
    const spoiled = spoil(manifest);
    expect(spoiled).not.toBe(manifest);
    expect(checkManifest(spoiled, surroundings).join('\n')).toContain(fault);
  });
});

function swap(first: string, second: string): (xml: string) => string {
  return (xml) => {
    const line = (start: string): string => new RegExp(`${start}.*\n`, 'u').exec(xml)?.[0] ?? '';
    return xml.replace(line(first) + '  ' + line(second), line(second) + '  ' + line(first));
  };
}

function moveGroupLabel(xml: string): string {
  const label = '<Label resid="Forms.Label" />';
  return xml.replace(label, '').replace('</Control>', `</Control>${label}`);
}

function addFunction(xml: string): string {
  return xml.replace('<FunctionName>openImport<', '<FunctionName>doNothing<');
}

function addControl(xml: string): string {
  const button = /<Control xsi:type="Button"[\s\S]*?<\/Control>/u
    .exec(xml)?.[0]
    .replace('Shenbao.Import', 'Shenbao.Again');
  return xml.replace('</OfficeMenu>', `${button ?? ''}</OfficeMenu>`);
}

/** Width and height stand in the first block of a PNG file. */
function pngSize(path: string): readonly [number, number] | undefined {
  try {
    const bytes = readFileSync(join(ROOT, path));
    if (bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return undefined;
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  } catch {
    return undefined;
  }
}
