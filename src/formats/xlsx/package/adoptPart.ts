import type { ContentTypes } from './contentTypes';
import type { PackageParts } from './packageParts';

/** A package with the list of what its parts are. */
export interface TypedPackage {
  readonly parts: PackageParts;
  readonly types: ContentTypes;
}

/**
 * Takes a part of another package over, with all the parts that it needs, each under a path that is free; `rewrite` may change the
 * text of a part on the way. Answers the new path.
 */
export async function adoptPart(
  from: TypedPackage,
  path: string,
  to: TypedPackage,
  rewrite: (path: string, xml: string) => string,
): Promise<string> {
  const newPath = to.parts.freePath(path);
  const text = await from.parts.text(path);
  to.parts.write(newPath, rewrite(path, text ?? ''));
  const type = from.types.of(path);
  if (type !== undefined) to.types.set(newPath, type);
  const relationships = [];
  for (const relationship of await from.parts.relationships(path)) {
    const target = relationship.isExternal
      ? relationship.target
      : await adoptPart(from, relationship.target, to, rewrite);
    relationships.push({ ...relationship, target });
  }
  to.parts.writeRelationships(newPath, relationships);
  return newPath;
}
