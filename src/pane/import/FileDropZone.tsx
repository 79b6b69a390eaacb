import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { importStrings } from './strings';

/**
 * A part of the page on which files may be dropped. Beside it a dropped file does nothing: the browser would leave the
 * page for it.
 */
export function FileDropZone({
  isOpen,
  onFiles,
  className,
  children,
}: {
  /** Whether files can be taken now. */
  readonly isOpen: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [isDragging, setDragging] = useState(false);
  useEffect(keepPage, []);
  return (
    <div
      className={mergeClasses(className, styles.zone)}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
        setDragging(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event) => {
        setDragging(false);
        const files = [...event.dataTransfer.files];
        if (files.length === 0) return;
        event.preventDefault();
        if (isOpen) onFiles(files);
      }}
    >
      {children}
      {isDragging && (
        <div className={styles.cover} aria-hidden>
          <Text weight="semibold">{isOpen ? importStrings.dropHere : importStrings.dropLater}</Text>
        </div>
      )}
    </div>
  );
}

function carriesFiles({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): boolean {
  return dataTransfer.types.includes('Files');
}

function keepPage(): () => void {
  const refuse = (event: globalThis.DragEvent) => {
    if (!event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  };
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}

const useStyles = makeStyles({
  zone: { position: 'relative' },
  cover: {
    position: 'absolute',
    inset: tokens.spacingHorizontalXS,
    zIndex: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    opacity: 0.94,
    pointerEvents: 'none',
  },
});
