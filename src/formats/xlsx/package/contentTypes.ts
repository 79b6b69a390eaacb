import type { PackageParts } from './packageParts';
import { attributeAt, childrenOf, rootOf, spliced } from './xmlScanner';
import { encodeAttribute } from './xmlText';

const PATH = '[Content_Types].xml';

/** What each part of a package is, as its list of content types says. */
export interface ContentTypes {
  of(path: string): string | undefined;
  set(path: string, type: string): void;
  /** Writes the list with what was set and without parts that are gone. */
  write(): void;
}

/** Reads the list of content types of a package. */
export async function readContentTypes(parts: PackageParts): Promise<ContentTypes> {
  const xml = (await parts.text(PATH)) ?? '';
  const root = rootOf(xml);
  const entries = childrenOf(xml, root);
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const { name, start } of entries) {
    const type = attributeAt(xml, start, 'ContentType') ?? '';
    if (name === 'Override') overrides.set((attributeAt(xml, start, 'PartName') ?? '').replace(/^\//u, ''), type);
    else defaults.set((attributeAt(xml, start, 'Extension') ?? '').toLowerCase(), type);
  }
  const set = new Map<string, string>();
  return {
    of: (path) =>
      set.get(path) ?? overrides.get(path) ?? defaults.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase()),
    set: (path, type) => {
      set.set(path, type);
    },
    write: () => {
      const removals = entries.flatMap(({ name, start, end }) => {
        const path = (attributeAt(xml, start, 'PartName') ?? '').replace(/^\//u, '');
        return name === 'Override' && (set.has(path) || !parts.has(path)) ? [{ start, end, text: '' }] : [];
      });
      const additions = [...set]
        .filter(([path]) => parts.has(path))
        .map(
          ([path, type]) => `<Override PartName="/${encodeAttribute(path)}" ContentType="${encodeAttribute(type)}"/>`,
        );
      parts.write(
        PATH,
        spliced(xml, [...removals, { start: root.insideEnd, end: root.insideEnd, text: additions.join('') }]),
      );
    },
  };
}
