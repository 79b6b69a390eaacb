/** What the manifest is held against. */
export interface Surroundings {
  /** Version of the product, e.g. "0.1.0". */
  readonly version: string;
  /** Width and height of an icon by its path below the server, undefined when there is no such PNG file. */
  readonly iconSize: (path: string) => readonly [number, number] | undefined;
  /** Pages of the build, e.g. "taskpane.html". */
  readonly pages: readonly string[];
  /** Names of the functions that buttons may call. */
  readonly functions: readonly string[];
}

/**
 * What is wrong with a manifest, as far as it can be told without Microsoft's service: order and presence of elements
 * (learn.microsoft.com, "Find the proper order of manifest elements"), resources, lengths, icons, ids and functions.
 */
export function checkManifest(xml: string, surroundings: Surroundings): readonly string[] {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) return ['It is no well-formed XML.'];
  const root = document.documentElement;
  return [
    ...checkOrder(root),
    ...checkHead(root, surroundings),
    ...checkResources(root),
    ...checkTexts(root),
    ...checkAddresses(root, surroundings),
    ...checkIcons(root, surroundings),
    ...checkIds(root),
    ...checkMenus(root),
    ...checkRuntime(root),
    ...checkFunctions(root, surroundings),
  ];
}

/** Children in their order; a name with ? may be missing, with + may be repeated, with | is one of two. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Hosts', 'Resources'],
  Host: ['Runtimes?', 'DesktopFormFactor?'],
  Runtimes: ['Runtime'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile?', 'ExtensionPoint+'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  CustomTab: ['Group+', 'Label'],
  Group: ['Label', 'Icon', 'Control+'],
  OfficeMenu: ['Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action|Items'],
  Items: ['Item+'],
  Item: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

function checkOrder(root: Element): readonly string[] {
  return all(root).flatMap((element) => {
    const order = ORDER[element.nodeName];
    if (!order) return [];
    const pattern = order.map((name) =>
      /[?+]$/u.test(name) ? `(?:${name.slice(0, -1)} )${name.slice(-1)}` : `(?:${name}) `,
    );
    const children = [...element.children].map((child) => `${child.nodeName} `).join('');
    return new RegExp(`^${pattern.join('')}$`, 'u').test(children)
      ? []
      : [`${element.nodeName} holds ${children.trim()} instead of ${order.join(' ')}.`];
  });
}

function checkHead(root: Element, { version }: Surroundings): readonly string[] {
  const text = (name: string): string => child(root, name)?.textContent ?? '';
  const sets = [...root.querySelectorAll('Requirements > Sets > Set')].map((set) =>
    ['Name', 'MinVersion'].map((name) => set.getAttribute(name)).join(' '),
  );
  return [
    ...(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text('Id')) ? [] : ['Id is no GUID.']),
    // Office takes no version below 1.0.
    ...(text('Version') === `1.${version}` ? [] : [`Version is not 1.${version}.`]),
    ...(text('DefaultLocale') === 'zh-CN' ? [] : ['DefaultLocale is not zh-CN.']),
    ...(text('Permissions') === 'ReadWriteDocument' ? [] : ['Permissions are not ReadWriteDocument.']),
    ...(sets.join() === 'ExcelApi 1.9,SharedRuntime 1.1' ? [] : ['The floor is not ExcelApi 1.9, SharedRuntime 1.1.']),
    ...(root.querySelector('VersionOverrides')?.getAttribute('xsi:type') === 'VersionOverridesV1_0'
      ? []
      : ['VersionOverrides is not V1_0.']),
  ];
}

/** Which kind of resource an element names. */
function kindOf(element: Element): string {
  if (element.nodeName === 'bt:Image') return 'bt:Image';
  if (['SourceLocation', 'LearnMoreUrl', 'FunctionFile', 'Runtime'].includes(element.nodeName)) return 'bt:Url';
  return element.nodeName === 'Description' ? 'bt:LongStrings' : 'bt:ShortStrings';
}

function checkResources(root: Element): readonly string[] {
  const defined = all(root).filter((element) => element.parentElement?.parentElement?.nodeName === 'Resources');
  const named = all(root).filter((element) => element.hasAttribute('resid'));
  const faults = named.flatMap((element) => {
    const id = element.getAttribute('resid') ?? '';
    const resource = defined.find((each) => each.getAttribute('id') === id);
    if (!resource) return [`${element.nodeName} names ${id}, which is not defined.`];
    const kinds = [resource.nodeName, resource.parentElement?.nodeName];
    return kinds.includes(kindOf(element))
      ? []
      : [`${element.nodeName} names ${id}, which is another kind of resource.`];
  });
  const ids = defined.map((element) => element.getAttribute('id') ?? '');
  const used = new Set(named.map((element) => element.getAttribute('resid')));
  return [
    ...faults,
    ...ids.filter((id) => id.length > 32).map((id) => `The id ${id} is longer than 32 characters.`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The resource ${id} is defined twice.`),
    ...ids.filter((id) => !used.has(id)).map((id) => `The resource ${id} is not used.`),
  ];
}

const LONGEST: Readonly<Record<string, number>> = { DisplayName: 125, Description: 250, ProviderName: 125 };

function checkTexts(root: Element): readonly string[] {
  const strings = all(root).filter((element) => element.nodeName === 'bt:String');
  const heads = ['DisplayName', 'Description'].flatMap((name) => child(root, name) ?? []);
  return [...strings, ...heads].flatMap((element) => {
    const name = element.getAttribute('id') ?? element.nodeName;
    const longest = LONGEST[element.nodeName] ?? (element.parentElement?.nodeName === 'bt:ShortStrings' ? 125 : 250);
    const english = [...element.children].find((each) => each.getAttribute('Locale') === 'en-US');
    const texts = [element.getAttribute('DefaultValue') ?? '', english?.getAttribute('Value') ?? ''];
    return [
      ...(english ? [] : [`${name} has no English text.`]),
      ...(texts.some((text) => text.length > longest) ? [`${name} is longer than ${longest} characters.`] : []),
      ...(/\p{Script=Han}/u.test(texts[0] ?? '') ? [] : [`${name} has no Chinese text.`]),
      ...(/\p{Script=Han}/u.test(texts[1] ?? '') ? [`${name} has Chinese for English.`] : []),
    ];
  });
}

function addresses(root: Element): readonly string[] {
  return all(root)
    .map((element) => element.getAttribute('DefaultValue') ?? '')
    .filter((value) => /^\w+:\/\//u.test(value));
}

function checkAddresses(root: Element, { pages }: Surroundings): readonly string[] {
  const all = addresses(root);
  const origins = new Set(all.map((address) => new URL(address).origin));
  return [
    ...all.filter((address) => !address.startsWith('https://')).map((address) => `${address} is not https.`),
    ...all.filter((address) => address.length > 2048).map((address) => `${address} is too long.`),
    ...all
      .filter((address) => address.endsWith('.html') && !pages.includes(new URL(address).pathname.slice(1)))
      .map((address) => `${address} is no page of the build.`),
    ...(origins.size > 1 ? [`The files lie on several servers: ${[...origins].join(', ')}.`] : []),
  ];
}

function checkIcons(root: Element, { iconSize }: Surroundings): readonly string[] {
  const fault = (address: string, wanted: number): readonly string[] => {
    const path = URL.canParse(address) ? new URL(address).pathname.slice(1) : address;
    const size = iconSize(path);
    if (!size) return [`${path} is no PNG file.`];
    return size[0] === wanted && size[1] === wanted ? [] : [`${path} is ${size.join(' × ')} instead of ${wanted}.`];
  };
  const byId = new Map(
    all(root)
      .filter((element) => element.nodeName === 'bt:Image' && element.hasAttribute('id'))
      .map((element) => [element.getAttribute('id'), element.getAttribute('DefaultValue') ?? '']),
  );
  const icons = all(root).filter((element) => element.nodeName === 'Icon');
  return [
    ...fault(child(root, 'IconUrl')?.getAttribute('DefaultValue') ?? '', 32),
    ...fault(child(root, 'HighResolutionIconUrl')?.getAttribute('DefaultValue') ?? '', 64),
    ...icons.flatMap((icon) => {
      const sizes = [...icon.children].map((image) => Number(image.getAttribute('size')));
      const missing = [16, 32, 80].filter((size) => !sizes.includes(size));
      return missing.map((size) => `An icon of ${icon.parentElement?.getAttribute('id') ?? ''} has no size ${size}.`);
    }),
    ...icons.flatMap((icon) =>
      [...icon.children].flatMap((image) =>
        fault(byId.get(image.getAttribute('resid')) ?? '', Number(image.getAttribute('size'))),
      ),
    ),
  ];
}

function checkIds(root: Element): readonly string[] {
  const ids = ['CustomTab', 'Group', 'Control', 'Item'].flatMap((name) =>
    [...root.getElementsByTagName(name)].map((element) => element.getAttribute('id') ?? ''),
  );
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `The id ${id} is taken twice.`),
    ...ids.filter((id) => !/^[\w.]{1,125}$/u.test(id)).map((id) => `${id} is no id.`),
  ];
}

/** Excel has one context menu that add-ins can extend; what has a menu's children must be a menu. */
function checkMenus(root: Element): readonly string[] {
  const controls = [...root.getElementsByTagName('Control')];
  const menus = [...root.getElementsByTagName('OfficeMenu')].map((menu) => menu.getAttribute('id') ?? '');
  return [
    ...menus.filter((id) => id !== 'ContextMenuCell').map((id) => `${id} is no context menu of Excel.`),
    ...controls
      .filter((control) => (control.getAttribute('xsi:type') === 'Menu') !== (child(control, 'Items') !== undefined))
      .map((control) => `${control.getAttribute('id') ?? ''} is another kind of control than its children say.`),
  ];
}

/** A shared runtime has one page: that of the pane, in which the functions run too. */
function checkRuntime(root: Element): readonly string[] {
  const runtime = root.getElementsByTagName('Runtime')[0];
  if (!runtime) return ['Runtime is missing.'];
  const page = runtime.getAttribute('resid') ?? '';
  const others = [...root.querySelectorAll('VersionOverrides SourceLocation, FunctionFile')].filter(
    (element) => element.getAttribute('resid') !== page,
  );
  return [
    ...(runtime.getAttribute('lifetime') === 'long' ? [] : ['The runtime ends with the pane.']),
    ...others.map((element) => `${element.nodeName} is another page than ${page}, that of the runtime.`),
    // Office.addin.showAsTaskpane shows the page of such a button.
    ...(root.querySelector('Action SourceLocation') ? [] : ['No button shows the pane.']),
  ];
}

function checkFunctions(root: Element, { functions }: Surroundings): readonly string[] {
  const named = [...root.getElementsByTagName('FunctionName')].map((element) => element.textContent);
  const actions = [...root.getElementsByTagName('Action')];
  const wanted: Readonly<Record<string, string>> = { ExecuteFunction: 'FunctionName', ShowTaskpane: 'SourceLocation' };
  return [
    ...named.filter((name) => !functions.includes(name)).map((name) => `No script has a function ${name}.`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `No button calls the function ${name}.`),
    ...actions
      .filter((action) => !child(action, wanted[action.getAttribute('xsi:type') ?? ''] ?? 'nothing'))
      .map((action) => `The action of ${action.parentElement?.getAttribute('id') ?? ''} does nothing.`),
    ...(named.length > 0 && root.getElementsByTagName('FunctionFile').length === 0 ? ['FunctionFile is missing.'] : []),
  ];
}

function all(root: Element): readonly Element[] {
  return [root, ...root.getElementsByTagName('*')];
}

function child(root: Element, name: string): Element | undefined {
  return [...root.children].find((element) => element.nodeName === name);
}
