import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Results } from './results';
import { growthPlot } from './growth/growth-plot';

/** Draws what the README shows of the figures. */
export const drawPlots = async ({ rows }: Pick<Results, 'rows'>): Promise<void> => {
  const growth = growthPlot(rows);
  if (growth) await writeFile(path.join('docs', 'bench-growth.svg'), growth);
};
