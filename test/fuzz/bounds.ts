import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isFull } from './inputs';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const memory = () => {
  collect();
  // The first collection only frees pages; the second returns them to the system. Otherwise their number decides, by chance.
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / 2 ** 20, rss: rss / 2 ** 20 };
};

/** After so many answers all code is loaded and every pool is full. Later growth of the memory comes from inputs. */
const warm = 500;

/** Times answers. `check` compares time (ms) and memory growth (MB) with wide bounds, in the full form only. */
export const bounded = (name: string) => {
  let start = memory();
  const took: number[] = [];
  return {
    timed: async <T>(work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      took.push(performance.now() - began);
      if (isFull && took.length === warm) start = memory();
      return result;
    },
    check: () => {
      if (!isFull) return;
      const end = memory();
      const sorted = took.toSorted((a, b) => a - b);
      const [median, max] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
      const grown = { heap: end.heap - start.heap, rss: end.rss - start.rss };
      const figures = [median, max, grown.heap, grown.rss].map((figure) => figure.toFixed(1));
      const [inMiddle, longest, heap, rss] = figures;
      process.stdout.write(
        `${name}: ${took.length} answers, median ${inMiddle} ms, longest ${longest} ms, heap grew by ${heap} MB, rss by ${rss} MB\n`,
      );
      expect(max).toBeLessThan(5000);
      expect(grown.heap).toBeLessThan(100);
      expect(grown.rss).toBeLessThan(150);
    },
  };
};
