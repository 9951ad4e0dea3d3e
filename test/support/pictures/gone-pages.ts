import { overviewPath } from '../../../functions/domain/case/paths';
import { answerOf } from '../answers';
import { newestPath, postForm } from '../people';
import { submission } from '../submission';
import type { World } from '../world';
import type { Album } from './album';
import { usual } from './example-requests';

/** Collects the pages of links that have ended, and the morning's mails. */
export const gonePages = async (w: World, { keep, keepMail, pages, send }: Album): Promise<void> => {
  const again = { ...usual, subdomain: 'izin-klinik-dua', letter: { ...usual.letter, number: '483/Dinkes/2026' } };
  await w.submit(submission(again));
  const path = newestPath(w);
  w.world.now = new Date(w.world.now.getTime() + 6 * 86_400_000);
  await w.tasks['morning-round']!({});
  keepMail('round', 'permohonan menunggu Anda');
  w.world.now = new Date(w.world.now.getTime() + 31 * 86_400_000);
  await keep('gone-expired', path);
  pages['gone-expired-typed'] = await send(path, { ...answerOf.accept, note: 'Yang sudah diketik tetap ada.' });
  await postForm(w, `${path}/tautan-baru`, {});
  await keep('gone-sent', `${path}?terkirim`);
  await keep('gone-overview', overviewPath(path));
  await keep('unknown', '/putusan/tidak-ada');
};
