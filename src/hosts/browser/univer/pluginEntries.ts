import type { PluginCtor } from '@univerjs/core';

/** A plug-in of Univer with its options. */
export type PluginEntry = readonly [PluginCtor, object | undefined];

/** What presets bring, every plug-in once: where two bring the same one, the later one holds. */
export function pluginEntries(presets: readonly { readonly plugins: readonly unknown[] }[]): readonly PluginEntry[] {
  const plugins = new Map<string, PluginEntry>();
  for (const entry of presets.flatMap((preset) => preset.plugins as (PluginCtor | PluginEntry | null)[])) {
    if (!entry) continue;
    const [plugin, options] = Array.isArray(entry) ? (entry as PluginEntry) : [entry as PluginCtor, undefined];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  return [...plugins.values()];
}
