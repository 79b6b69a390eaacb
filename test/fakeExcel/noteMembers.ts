import type { ClientLibrary } from './clientLibrary';

type Constructor = new (...parts: readonly unknown[]) => { _handleResult?(value: unknown): void };

interface Loadable {
  readonly context: { load(object: object, properties: string): void };
}

/**
 * The client library of the npm package ends before ExcelApi 1.18. A newer one has `Worksheet.notes`: this puts the members
 * there that the add-in uses, or takes them away again.
 */
export function addNoteMembers(library: ClientLibrary, isThere: boolean): void {
  const { prototype } = library.Excel.Worksheet as unknown as { prototype: object };
  Reflect.deleteProperty(prototype, 'notes');
  if (!isThere) return;
  const { BatchApiHelper: batch, ClientObject } = library.OfficeExtension;
  const Base = ClientObject as unknown as Constructor;

  class Note extends Base {
    content = '';
    authorName = '';
    getLocation(): unknown {
      return batch['createMethodObject']?.(library.Excel.Range, this, 'GetLocation', 1, [], false, true, null, 4);
    }
    delete(): void {
      batch['invokeMethod']?.(this, 'Delete', 0, [], 4, 0);
    }
    load(properties: string): void {
      (this as unknown as Loadable).context.load(this, properties);
    }
    override _handleResult(value: { readonly Content?: string; readonly AuthorName?: string } | null): void {
      super._handleResult?.(value);
      if (value === null) return;
      this.content = value.Content ?? this.content;
      this.authorName = value.AuthorName ?? this.authorName;
    }
  }

  class NoteCollection extends Base {
    items: Note[] = [];
    add(place: string, content: string): unknown {
      return batch['createMethodObject']?.(Note, this, 'Add', 0, [place, content], false, true, null, 4);
    }
    getItem(place: string): unknown {
      return batch['createMethodObject']?.(Note, this, 'GetItem', 1, [place], false, false, null, 4);
    }
    getItemOrNullObject(place: string): unknown {
      return batch['createMethodObject']?.(Note, this, 'GetItemOrNullObject', 1, [place], false, false, null, 4);
    }
    override _handleResult(value: { readonly _Items?: readonly object[] }): void {
      this.items = (value._Items ?? []).map((item, index) => {
        const note = batch['createChildItemObject']?.(Note, false, this, item, index) as Note;
        note._handleResult(item);
        return note;
      });
    }
    load(properties: string): void {
      (this as unknown as Loadable).context.load(this, properties);
    }
  }

  Object.defineProperty(prototype, 'notes', {
    configurable: true,
    get(this: object) {
      return batch['createPropertyObject']?.(NoteCollection, this, 'Notes', true, 4);
    },
  });
}
