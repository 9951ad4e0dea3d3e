import { statSync } from 'node:fs';
import path from 'node:path';
import { type CatalogRow, rows } from '../../../functions/catalog';
import { bundleFunctions, bundleSource } from '../../../infra/bundle';
import { buildSheets } from '../../../web/build-sheets';
import { tempFolder } from '../../support/temp-folder';
import type { Part, Row } from '../part';
import { clientsOnly } from './clients-only';
import { loadTime } from './load-time';
import { quartiles } from '../quantiles';

const name = 'cold-start';
/** The quick look: one of each make. */
const few = ['track-case', 'decide-step', 'flag-case'];

interface Bundles {
  row: CatalogRow;
  own: string;
  bare: string;
}

const bundle = async (bundled: readonly CatalogRow[], folder: string): Promise<Bundles[]> => {
  const folders = await bundleFunctions(bundled, path.join(folder, 'own'), buildSheets());
  const all = bundled.map((row) => ({
    row,
    own: path.join(folders.get(row.name)!, 'index.mjs'),
    bare: path.join(folder, 'bare', `${row.name}.mjs`),
  }));
  for (const { row, bare } of all) await bundleSource(clientsOnly(row), bare);
  return all;
};

/** Measures each load next to the load that it is compared with, so that other work of the machine slows both. */
const timed = async (all: readonly Bundles[], repeats: number) => {
  const times = new Map(all.map((each) => [each, { own: [] as number[], ratio: [] as number[] }]));
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    for (const each of all) {
      // Swaps the order each time, because the second load finds a warmer machine.
      const files = repeat % 2 === 0 ? [each.own, each.bare] : [each.bare, each.own];
      const took = new Map<string, number>();
      for (const file of files) took.set(file, await loadTime(file));
      const { own, ratio } = times.get(each)!;
      own.push(took.get(each.own)!);
      ratio.push(took.get(each.own)! / took.get(each.bare)!);
    }
  }
  return times;
};

const noteOf = ({ needs }: CatalogRow) =>
  needs.includes('pdf') ? 'prints documents: the PDF library is what it is for' : undefined;

const rowsOf = ({ row, own }: Bundles, times: { own: number[]; ratio: number[] }): Row[] => {
  const [own25, own50, own75] = quartiles(times.own);
  const [ratio25, ratio50, ratio75] = quartiles(times.ratio);
  const isSmall = !row.needs.includes('pdf');
  const named = { part: name, note: noteOf(row) };
  return [
    {
      ...named,
      what: `${row.name}: bundle`,
      value: Math.round(statSync(own).size / 1000),
      unit: 'kB',
      ...(isSmall && { goal: { most: 600 } }),
    },
    { ...named, what: `${row.name}: load`, value: own50, unit: 'ms', spread: [own25, own75] },
    {
      ...named,
      what: `${row.name}: load against its clients alone`,
      value: ratio50,
      unit: '×',
      spread: [ratio25, ratio75],
      ...(isSmall && { goal: { most: 1.3 } }),
    },
  ];
};

/** Measures the size of each function's bundle, and its start in a fresh process, against the bare SDK clients. */
const coldStart = async ({ small }: { small: boolean }): Promise<Row[]> => {
  const folder = await tempFolder();
  try {
    const all = await bundle(
      rows.filter(({ name }) => !small || few.includes(name)),
      folder.path,
    );
    const times = await timed(all, small ? 3 : 11);
    return all.flatMap((each) => rowsOf(each, times.get(each)!));
  } finally {
    await folder.remove();
  }
};

export const part: Part = { name, run: coldStart };
