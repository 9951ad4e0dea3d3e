import { overviewPath } from '../../../functions/domain/case/paths';
import { answerOf, conformity, resubmission } from '../answers';
import { newestPath } from '../people';
import { submission } from '../submission';
import type { World } from '../world';
import type { Album } from './album';
import { longest, revised, shortest, unbroken, usual } from './example-requests';

/** Plays a request that its applicant must first revise. Returns the applicant's path. */
const untilRevised = async (w: World, { request, keep, keepMail, pages, send }: Album): Promise<string> => {
  const body = await w.withPapers(submission(usual));
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const { trackingUrl } = (await (await request('/api/requests', init)).json()) as { trackingUrl: string };
  await w.machine.idle();
  keepMail('official', '/putusan/');
  keepMail('receipt', '/pemohon/');
  const first = newestPath(w);
  await keep('decision-2', `${first}?pilihan=accept`);
  await keep('decision-2-none', first);
  pages['decision-2-refused'] = await send(first, { outcome: 'reject', holder: 'kabid-aptika' });
  await keep('overview', overviewPath(first));
  await send(first, answerOf.return);
  await keep('decided-returned', first);
  keepMail('returned', '/pemohon/');
  await keep('tracking-returned', new URL(trackingUrl).pathname);
  const applicant = newestPath(w, 'pemohon');
  await keep('applicant-returned', applicant);
  await send(applicant, resubmission({ ...body, application: revised }));
  await keep('applicant-waiting', applicant);
  await keep('tracking', new URL(trackingUrl).pathname);
  return applicant;
};

/** Plays the same request through all its steps. */
const untilClosed = async (w: World, { keep, keepMail, send, pages }: Album, applicant: string): Promise<void> => {
  const again = newestPath(w);
  await keep('decision-2-revised', again);
  keepMail('official-revised', '/putusan/');
  await send(again, { ...answerOf.accept, note: 'Koordinasikan dengan Dinas Kesehatan.' });
  await keep('decided-accepted', again);
  await keep('overview-after', overviewPath(again));
  await keep('decision-3', newestPath(w));
  await send(newestPath(w), answerOf.forward);
  await keep('gone', `${newestPath(w)}x`);
  await keep('decision-4', newestPath(w));
  pages['decision-4-refused'] = await send(newestPath(w), {
    ...conformity,
    outcome: 'conforms',
    'checklist.A1.answer': '',
  });
  keepMail('analyst', '/putusan/');
  await send(newestPath(w), answerOf.conforms);
  await keep('decision-5', newestPath(w));
  await send(newestPath(w), answerOf.integrate);
  await keep('decision-6', newestPath(w));
  await send(newestPath(w), answerOf.integrated);
  await keep('decision-7', newestPath(w));
  await send(newestPath(w), answerOf.built);
  keepMail('closed');
  await keep('applicant-closed', applicant);
};

/** Plays requests with the longest and the shortest answers. */
const extremes = async (w: World, { keep, keepMail, send }: Album): Promise<void> => {
  const { trackingId } = await w.submit(submission(longest));
  const long = newestPath(w);
  await keep('decision-2-longest', `${long}?pilihan=accept`);
  await keep('tracking-longest', `/lacak/${trackingId}`);
  await keep('overview-longest', overviewPath(long));
  keepMail('official-longest', '/putusan/');
  await send(long, { ...answerOf.return, reason: unbroken(2000) });
  keepMail('returned-longest', '/pemohon/');
  await keep('applicant-returned-longest', newestPath(w, 'pemohon'));
  await w.submit(submission({ ...longest, subdomain: 'terpanjang', letter: { ...longest.letter, number: 'X' } }));
  const other = newestPath(w);
  await send(other, { ...answerOf.reject, reason: unbroken(2000) });
  await keep('decided-rejected-longest', other);
  const short = await w.submit(submission(shortest));
  await keep('decision-2-shortest', newestPath(w));
  await keep('tracking-shortest', `/lacak/${short.trackingId}`);
  keepMail('official-shortest', '/putusan/');
  const shortApplicant = newestPath(w, 'pemohon');
  await send(shortApplicant, { outcome: 'withdraw', reason: 'Batal.' });
  await keep('applicant-withdrawn', shortApplicant);
};

/** Collects the pages and mails of applicants and officials during three requests. */
export const walkPages = async (w: World, album: Album): Promise<void> => {
  const applicant = await untilRevised(w, album);
  await untilClosed(w, album, applicant);
  await extremes(w, album);
};
