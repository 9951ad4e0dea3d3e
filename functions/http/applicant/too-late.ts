import type { Context } from 'hono';
import { signedFormRefusal } from '../../domain/case/signed-form';
import type { Deps } from '../../ports/deps';
import type { OpenedLink } from '../../use-cases/open-link';
import { unsentText } from '../unsent';
import { applicantPage } from './applicant-page';

type PageDeps = Pick<Deps, 'clock' | 'config'>;

const lateText =
  'Tindakan ini tidak dicatat: permohonan sudah diputus, ditutup, atau tidak sedang menunggu Anda. Lihat riwayat di bawah.';

/** Answers a signed form that can't be accepted now, with the reason and the next step. */
export const formNotTaken = (deps: PageDeps, c: Context, opened: OpenedLink): Response | Promise<Response> =>
  c.html(applicantPage(deps, opened, { refusal: signedFormRefusal(opened.dossier.head) ?? lateText }), 409);

/** Answers an act that comes too late, and returns the typed input. */
export const tooLate = async (deps: PageDeps, c: Context, opened: OpenedLink): Promise<Response> =>
  c.html(applicantPage(deps, opened, { refusal: lateText, unsent: await unsentText(c) }), 409);
