import type { ColumnLine } from './columnLine';

/**
 * Whether the columns of a table stand so close to each other that texts run into their neighbours: then the cells that
 * lines are parted into are guesses. Between well-parted columns hardly any gap is a single space.
 *
 *     开展课后服务 156所 数量指标 开展课后服务学校
 *     学校数                    数
 */
export function isDense(lines: readonly ColumnLine[]): boolean {
  let gaps = 0;
  let narrow = 0;
  for (const { words } of lines) {
    words.forEach(({ left }, at) => {
      const before = words[at - 1];
      if (!before) return;
      gaps++;
      if (left - before.right <= 1) narrow++;
    });
  }
  return gaps >= FEWEST_GAPS && narrow > gaps * MOST_NARROW;
}

const FEWEST_GAPS = 20;
const MOST_NARROW = 0.17;
