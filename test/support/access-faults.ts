import axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  var axe: typeof import('axe-core');
}

/**
 * Checks a page as it stands now with axe. Only faults leave the page: all that axe passes would weigh more than the check itself.
 * @param without rules that do not hold here
 * @returns of each fault its rule and the first element that has it
 */
export const accessFaults = async (page: Page, without: readonly string[] = []): Promise<string[]> => {
  await page.evaluate(axe.source);
  return page.evaluate(async (disabled) => {
    const { violations } = await globalThis.axe.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, without);
};
