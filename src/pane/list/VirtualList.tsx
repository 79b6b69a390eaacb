import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { ReactNode, Ref, RefObject } from 'react';
import { useRowKeys } from './useRowKeys';

/** What others can have a list do. */
export interface ListHandle {
  /** Brings a row into sight and gives its first control the focus. */
  readonly goTo: (position: number) => void;
}

/**
 * A list of which only the rows in sight are in the page. What stands `above` scrolls away with it, its `tools` stay in sight. It is one
 * stop of the Tab key: arrows, Home and End go from row to row, and Tab on through the controls of the row that has the focus.
 * `focused` is brought into sight whenever it is another one, and its first control gets the focus.
 */
export function VirtualList<Item>({
  label,
  above,
  tools,
  below,
  handle,
  items,
  keyOf,
  estimatedHeight,
  focused,
  children,
}: {
  readonly label: string;
  readonly above: ReactNode;
  readonly tools?: ReactNode;
  /** What is said in place of rows where there are none. */
  readonly below?: ReactNode;
  readonly handle?: Ref<ListHandle>;
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
  const toolbar = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const toolsHeight = useHeight(toolbar);
  const offset = useHeight(header) + toolsHeight;
  const [active, setActive] = useState(0);
  const stop = Math.min(active, items.length - 1);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is compiled by the React Compiler
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (position) => keyOf(at(items, position)),
    // The row that has the focus, or would get it, stays in the page wherever the list is scrolled to.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(startIndex - overscan, 0);
      const last = Math.min(endIndex + overscan, count - 1);
      const inSight = Array.from({ length: last - first + 1 }, (_, step) => first + step);
      return stop < 0 || (stop >= first && stop <= last) ? inSight : [...inSight, stop].sort((a, b) => a - b);
    },
    overscan: 6,
    scrollMargin: offset,
    scrollPaddingStart: toolsHeight,
  });
  const { goTo, onKeyDown, onFocus } = useRowKeys({
    list,
    active: stop,
    setActive,
    count: items.length,
    bringIntoSight: (position, isFar) => {
      rows.scrollToIndex(position, { align: isFar ? 'center' : 'auto' });
    },
  });
  useImperativeHandle(handle, () => ({ goTo }));
  useEffect(() => {
    if (focused !== undefined) goTo(focused, true);
    // Only another row is a reason to go there.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- goTo is made anew with every drawing
  }, [focused]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={header} className={styles.above}>
        {above}
      </div>
      <div ref={toolbar} className={styles.tools}>
        {tools}
      </div>
      <ul
        ref={list}
        aria-label={label}
        className={styles.list}
        style={{ height: rows.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
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
      {below}
    </div>
  );
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
    // The tools below belong to it.
    '&:has(+ :not(:empty))': { paddingTop: tokens.spacingVerticalS, paddingBottom: 0, gap: tokens.spacingVerticalXS },
  },
  tools: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground2,
    ':empty': { display: 'none' },
  },
  list: { position: 'relative', width: '100%', margin: 0, padding: 0 },
  row: { position: 'absolute', top: 0, left: 0, width: '100%', listStyleType: 'none' },
});
