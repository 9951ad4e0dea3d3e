import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Results } from './results';
import { growthPlot } from './growth/growth-plot';
import { throughputPlot } from './throughput/throughput-plot';

const plots = { 'bench-growth.svg': growthPlot, 'bench-throughput.svg': throughputPlot };

/** Draws the plots of docs/performance.md. */
export const drawPlots = async ({ rows }: Pick<Results, 'rows'>): Promise<void> => {
  for (const [file, plot] of Object.entries(plots)) {
    const drawn = plot(rows);
    if (drawn) await writeFile(path.join('docs', file), drawn);
  }
};
