import '../support/set-office';
import { parseArgs } from 'node:util';
import { buildSheets } from '../../web/build-sheets';
import { meets, type Row } from './part';
import { parts } from './parts';
import { drawPlots } from './plots';
import { readResults, saveResults } from './results';
import { tableOf } from './table';

/**
 * `npm run bench -- [--only part,part] [--small] [--detail]`: measures, writes test/bench/results.json and the plots of docs/, and prints
 * which goals are met. Small counts and breakdowns are printed but not saved.
 */
const main = async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      small: { type: 'boolean', default: false },
      detail: { type: 'boolean', default: false },
    },
  });
  globalThis.injectedSheets = buildSheets();
  const { small, detail } = values;
  const wanted = values.only?.split(',') ?? parts.map(({ name }) => name);
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    throw new Error(`no part ${unknown.join(', ')}; there is ${parts.map(({ name }) => name).join(', ')}`);

  const rows: Row[] = [];
  for (const part of parts.filter(({ name }) => wanted.includes(name))) {
    console.error(`${part.name} ...`);
    const measured = await part.run({ small, detail });
    rows.push(...measured);
    // Saves each part at once, so that an interrupted run keeps its results.
    if (!small && !detail)
      await saveResults(
        parts.map(({ name }) => name),
        part.name,
        measured,
      );
  }
  console.log(tableOf(rows));
  const missed = rows.filter((row) => meets(row) === false).length;
  console.log(missed === 0 ? 'Every goal is met.' : `${missed} goals are not met.`);
  if (!small && !detail) await drawPlots(await readResults());
};

main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
