import { seedCatalogue } from '../../../functions/use-cases/seed-catalogue';
import { answerOf, builtOn, type Fields } from '../answers';
import { deskOf } from '../desk';
import { wholeSpecification } from '../dossier';
import { newestPath } from '../people';
import { submission } from '../submission';
import type { World } from '../world';
import type { Album } from './album';

const requestOf = (subdomain: string, name: string, summary: string, specification: object) =>
  submission({
    application: { type: 'aplikasi', name, summary },
    specification: { ...wholeSpecification, integration: 'Tidak ada', ...specification },
    subdomain,
    letter: { number: `${subdomain}/2026`, date: '2026-11-20' },
  });

const freshAt = (subdomain: string) =>
  requestOf(
    subdomain,
    'Jadwal Kapal Penyeberangan Perintis',
    'Jadwal dan tiket kapal penyeberangan ke pulau-pulau kecil.',
    { raa: 'RAA.02.02.10', data: 'Manifes penumpang', outputs: 'Jadwal kapal' },
  );

/** An application that doubles a shared one, one that doubles a record of the province, and a new one. */
const requests = {
  shared: requestOf(
    'esurat-dinkes',
    'e-Surat Dinas Kesehatan',
    'Mencatat surat masuk dan surat keluar, disposisi pimpinan, tanda tangan elektronik, dan arsip dinas.',
    { raa: 'RAA.01.02.06', data: 'Surat masuk, surat keluar', outputs: 'Disposisi, arsip dinamis' },
  ),
  province: requestOf(
    'aset-dinkes',
    'Inventaris Aset Kesehatan',
    'Mencatat barang milik daerah: pengadaan, mutasi, dan penghapusan aset tiap puskesmas.',
    { raa: 'RAA.01.02.02', data: 'Data aset', outputs: 'Data barang milik daerah' },
  ),
  fresh: freshAt('kapal-perintis'),
};

/** Returns the answers that name the similar applications of a page, as an analyst gives them. */
const similarAnswers = (html: string): Fields =>
  Object.fromEntries(
    [...new Set([...html.matchAll(/name="similar\.([\w-]+)\.answer"/g)].map(([, id]) => id ?? ''))].flatMap(
      (id, index): [string, string][] => [
        [`similar.${id}.answer`, index === 0 ? 'serupa' : 'tidak-serupa'],
        [`similar.${id}.reason`, index === 0 ? 'Fungsi dan datanya sama.' : 'Kegunaannya lain.'],
      ],
    ),
  );

/** Collects step 4 of three applications, the record that step 7 proposes, and the next request that finds it. */
export const cataloguePages = async (w: World, { pages, keep, send }: Album): Promise<void> => {
  await seedCatalogue(w.deps);
  // The desk's other pages have used up the hour's sign-in mails.
  w.world.now = new Date(w.world.now.getTime() + 2 * 3_600_000);
  const toAnalysis = async (body: ReturnType<typeof requestOf>) => {
    const { caseId } = await w.submit(body);
    await send(newestPath(w), answerOf.accept);
    await send(newestPath(w), answerOf.forward);
    return { caseId, path: newestPath(w) };
  };
  for (const name of ['shared', 'province'] as const) {
    const { path } = await toAnalysis(requests[name]);
    await keep(`similar-${name}`, path);
    const answers = { ...similarAnswers(pages[`similar-${name}`] ?? ''), 'checklist.B4.answer': 'tidak' };
    const refusal = { ...answerOf['does-not-conform'], ...answers, raa: 'RAA.01.02.06' };
    await send(path, refusal);
    await keep(`similar-${name}-decided`, path);
  }
  const { caseId, path } = await toAnalysis(requests.fresh);
  await keep('similar-none', path);
  await send(path, { ...answerOf.conforms, raa: 'RAA.02.02.10', ...similarAnswers(pages['similar-none'] ?? '') });
  await send(newestPath(w), answerOf['no-integration']);
  await send(newestPath(w), builtOn(w.world.now));
  const desk = deskOf(w);
  await desk.signIn();
  const record = `/meja/katalog/${caseId}`;
  pages['record-proposed'] = await desk.page(record);
  await desk.post(record, { action: 'konfirmasi', version: '1' });
  pages['record-confirmed'] = await desk.page(record);
  const again = await toAnalysis(freshAt('kapal-lagi'));
  await keep('similar-found', again.path);
};
