import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong in a page that stands still, each as [rule, elements]; what fades in would be judged by colours
 * that nobody is left with.
 */
export async function accessibilityFaults(
  page: Page,
  { include = [], disable = [] }: { readonly include?: readonly string[]; readonly disable?: readonly string[] } = {},
): Promise<readonly (readonly [string, readonly string[]])[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' ||
          animation.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
      ),
  );
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]').disableRules([...disable]);
  for (const part of include) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 120))]);
}
