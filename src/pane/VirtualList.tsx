import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';

/**
 * A list of which only the rows in sight are in the page; what stands above it scrolls away with it.
 * `focused` is brought into sight at first, and its first control gets the focus.
 */
export function VirtualList<Item>({
  label,
  above,
  items,
  keyOf,
  estimatedHeight,
  focused,
  children,
}: {
  readonly label: string;
  readonly above: ReactNode;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  /** In pixels; rows are measured once they are shown. */
  readonly estimatedHeight: number;
  readonly focused?: number | undefined;
  readonly children: (item: Item, position: number) => ReactNode;
}) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  const offset = useHeight(header);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is compiled by the React Compiler
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (position) => keyOf(at(items, position)),
    overscan: 6,
    scrollMargin: offset,
  });
  useFocusedRow(scroller, rows, focused);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={header} className={styles.above}>
        {above}
      </div>
      <ul aria-label={label} className={styles.list} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ key, index, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            {children(at(items, index), index)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function useFocusedRow(
  scroller: RefObject<HTMLElement | null>,
  rows: { readonly scrollToIndex: (index: number, options: { align: 'center' }) => void },
  focused: number | undefined,
) {
  const pending = useRef<number>(undefined);
  useEffect(() => {
    if (focused === undefined) return;
    pending.current = focused;
    rows.scrollToIndex(focused, { align: 'center' });
  }, [rows, focused]);
  // The row is in the page only after the list has scrolled there and is drawn again.
  useEffect(() => {
    if (pending.current === undefined) return;
    const control = scroller.current?.querySelector<HTMLElement>(`[data-index="${pending.current}"] button`);
    if (!control) return;
    control.focus({ preventScroll: true });
    pending.current = undefined;
  });
}

function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(() => {
      setHeight(observed.offsetHeight);
    });
    observer.observe(observed);
    return () => {
      observer.disconnect();
    };
  }, [element]);
  return height;
}

function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position];
  if (item === undefined) throw new Error(`The list has no row ${position} of ${items.length}`);
  return item;
}

const useStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    paddingInline: tokens.spacingHorizontalM,
    overflowY: 'auto',
    // Rows above are measured late; the browser must not scroll against the list.
    overflowAnchor: 'none',
  },
  above: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalM,
  },
  list: { position: 'relative', width: '100%', margin: 0, padding: 0 },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', listStyleType: 'none' },
});
