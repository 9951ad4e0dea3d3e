import type { Result } from 'lighthouse';
import * as z from 'zod/mini';

export const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof categories)[number];

/** Lighthouse's figures for a page on a slow phone: bytes with their headers, milliseconds, scores of 100. */
export interface Audit {
  bytes: number;
  requests: number;
  lcp: number;
  /** The speed of this machine then, by Lighthouse's own measure. Lighthouse supposes well above 1,000. */
  machine: number;
  scores: Record<Category, number>;
  /** The audits that cost a category its points. */
  failed: Record<Category, string[]>;
}

const requested = z.object({ items: z.array(z.object({ url: z.string(), transferSize: z.number() })) });

const failedIn = (lhr: Result, category: Category): string[] =>
  lhr.categories[category]!.auditRefs.filter(
    ({ id, weight }) => weight > 0 && lhr.audits[id]!.score !== null && lhr.audits[id]!.score! < 1,
  ).map(({ id }) => id);

/**
 * Audits a page as Lighthouse does by default: a phone, slow 4G and a slow processor, simulated.
 * @param port the debugging port of a running browser
 * @throws where Lighthouse could not load the page
 */
export const audit = async (url: string, port: number): Promise<Audit> => {
  const { default: lighthouse } = await import('lighthouse');
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? 'no result');
  const { lhr } = result;
  const { items: all } = requested.parse(lhr.audits['network-requests']?.details);
  // Lighthouse counts pictures inside the page as requests, which they are not.
  const items = all.filter((item) => item.url.startsWith('http'));
  const of = <T>(each: (category: Category) => T) =>
    Object.fromEntries(categories.map((category) => [category, each(category)])) as Record<Category, T>;
  return {
    bytes: items.reduce((sum, { transferSize }) => sum + transferSize, 0),
    requests: items.length,
    lcp: lhr.audits['largest-contentful-paint']!.numericValue!,
    machine: lhr.environment.benchmarkIndex,
    scores: of((category) => Math.round(lhr.categories[category]!.score! * 100)),
    failed: of((category) => failedIn(lhr, category)),
  };
};
