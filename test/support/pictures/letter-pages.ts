import { answerOf } from '../answers';
import { changeProfile, restoreProfile } from '../change-profile';
import { deskOf } from '../desk';
import { letterPage } from '../letter-facts';
import { newestPath } from '../people';
import { submission } from '../submission';
import type { World } from '../world';
import type { Album } from './album';
import { usual } from './example-requests';

/** Collects the pages and mails of a refusal's letter: without a number, numbered, and at its signatory. */
export const letterPages = async (w: World, { keep, keepMail, pages, send }: Album): Promise<void> => {
  changeProfile({ letters: { loop: true, copies: { refusal: [{ to: 'Sekretaris Daerah' }] } } });
  const desk = deskOf(w);
  await desk.signIn();
  const today = w.world.now.toISOString().slice(0, 10);
  const number = { 'outgoing.number': '101/DISKOMINFO/2026', 'outgoing.date': today };
  const letter = { ...usual.letter, number: '484/Dinkes/2026' };
  const { caseId } = await w.submit(submission({ ...usual, subdomain: 'izin-klinik-tiga', letter }));
  const decision = newestPath(w);
  await send(decision, answerOf.reject);
  await keep('decided-letter-waits', decision);
  const path = letterPage(await w.dossier(caseId));
  pages['desk-letters'] = await desk.page('/meja/surat-keluar');
  pages['desk-letter-without-number'] = await desk.page(path);
  pages['desk-letter-refused'] = await (await desk.post(path, { ...number, 'outgoing.number': 'sesuatu' })).text();
  await desk.post(path, number);
  pages['desk-letter-numbered'] = await desk.page(path);
  pages['desk-letters-numbered'] = await desk.page('/meja/surat-keluar');
  pages['desk-letters-of-month'] = await desk.page('/meja/surat-keluar/bernomor');
  pages['desk-letters-of-month-refused'] = await (await desk.get('/meja/surat-keluar/bernomor?bulan=2026-13')).text();
  keepMail('signatory', '/tanda-tangan/');
  await keep('sign-letter', newestPath(w, 'tanda-tangan'));
  restoreProfile();
};

/** Collects the pages of a month's memo, of its figures by a reader's link, and of the public figures. */
export const figurePages = async (w: World, { keep, pages }: Album): Promise<void> => {
  changeProfile({ performance: true });
  const desk = deskOf(w);
  await desk.signIn();
  await w.tasks['count-months']!({});
  await desk.post('/meja/nota-dinas', { 'memo.month': '2026-11', 'memo.sender': 'kabid-aptika' });
  pages['desk-memo'] = await desk.page('/meja/nota-dinas/2026-11');
  pages['desk-home'] = await desk.page('/meja');
  pages['desk-statistics-later'] = await desk.page('/meja/statistik');
  pages['desk-statistics-refused'] = await desk.page('/meja/statistik?dari=2026-11&sampai=2026-09');
  await keep('performance', '/kinerja');
  restoreProfile();
};
