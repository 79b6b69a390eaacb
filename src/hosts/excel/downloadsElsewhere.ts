/** Excel on Mac drops downloads of its pane without a word; the same page in a browser saves them. Undefined where the pane itself can. */
export function downloadsElsewhere(): { readonly address: string; readonly open?: () => void } | undefined {
  const { platform, ui, requirements } = Office.context;
  if (platform !== Office.PlatformType.Mac) return undefined;
  const address = new URL(window.location.pathname, window.location.href).href;
  const canOpen = requirements.isSetSupported('OpenBrowserWindowApi', '1.1');
  return {
    address,
    ...(canOpen && {
      open: () => {
        ui.openBrowserWindow(address);
      },
    }),
  };
}
