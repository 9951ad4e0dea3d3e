import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  var axe: typeof import('axe-core');
}

/**
 * Checks a page in its present state with axe. Returns only faults, because the passed checks would be larger than the check itself.
 * @param without rules that do not apply here
 * @returns the rule of each fault and the first element with it
 */
export const accessFaults = async (page: Page, without: readonly string[] = []): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async (disabled) => {
    // A color that still changes has a contrast of its own.
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${JSON.stringify(nodes[0]?.any[0]?.data)}`);
  }, without);
};
