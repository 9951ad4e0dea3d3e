import type { Context } from 'hono';
import { isReturned } from '../../domain/case/case';
import { recordedBefore } from '../../domain/case/recorded-before';
import { signedFormRefusal } from '../../domain/case/signed-form';
import type { Deps } from '../../ports/deps';
import type { OpenedLink } from '../../use-cases/open-link';
import { typedBody } from '../typed-body';
import { unsentText } from '../unsent';
import { applicantPage } from './applicant-page';

type PageDeps = Pick<Deps, 'clock' | 'config'>;

const lateText =
  'Tindakan ini tidak dicatat: permohonan sudah diputus, ditutup, atau tidak sedang menunggu Anda. Lihat riwayat di bawah.';

const returnedAgainText =
  'Perbaikan ini tidak dicatat: permohonan dikembalikan lagi sejak halaman Anda dibuka. Baca catatan yang baru di bawah, lalu kirim perbaikan.';

/** Answers a signed form that can't be accepted now, with the reason and the next step. */
export const formNotTaken = (deps: PageDeps, c: Context, opened: OpenedLink): Response | Promise<Response> =>
  c.html(applicantPage(deps, opened, { refusal: signedFormRefusal(opened.dossier.head) ?? lateText }), 409);

/** Answers an act that comes too late, and returns the typed input, unless the case has recorded the same. */
export const tooLate = async (deps: PageDeps, c: Context, opened: OpenedLink): Promise<Response> => {
  const repeated = recordedBefore(opened.dossier.forms, await typedBody(c));
  const refusal = isReturned(opened.dossier) ? returnedAgainText : lateText;
  const shown = repeated ? { repeated } : { refusal, unsent: await unsentText(c) };
  return c.html(applicantPage(deps, opened, shown), 409);
};
