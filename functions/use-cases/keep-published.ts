import type { PublishedFigures } from '../domain/statistics/published';
import type { Deps } from '../ports/deps';
import { readPublished } from './read-published';

/** The seconds for which this process and browsers may cache the published figures. They change little: their months are over. */
export const publishedMaxAgeSeconds = 3600;

type KeepDeps = Pick<Deps, 'clock'> & Parameters<typeof readPublished>[0];

/** Returns a reader of the published figures that reads them at most once an hour in this process. A read that fails is not kept. */
export const keepPublished = (deps: KeepDeps): (() => Promise<PublishedFigures>) => {
  let kept: { until: number; figures: Promise<PublishedFigures> } | undefined;
  return () => {
    const now = deps.clock.now().getTime();
    if (!kept || kept.until <= now) {
      const figures = readPublished(deps);
      kept = { until: now + publishedMaxAgeSeconds * 1000, figures };
      figures.catch(() => (kept = undefined));
    }
    return kept.figures;
  };
};
