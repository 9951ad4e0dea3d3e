import type { Context, Hono } from 'hono';
import type { DepsOf } from '../../catalog/deps-of';
import { AlreadyDecided, InvalidInput, Taken } from '../../domain/errors';
import { documentFiles } from '../../domain/files/case-file';
import type { FormInput } from '../../domain/forms/parse';
import { isHolderReached } from '../../domain/office/bounces';
import { demandLetter, type OutgoingLetter } from '../../domain/letters/outgoing-letter';
import { dayOf } from '../../domain/time/calendar';
import { instantText } from '../../domain/time/dates';
import { DeskLetterPage } from '../../pages/desk/letter';
import { letterPath } from '../../pages/desk/letter-texts';
import { LettersPage } from '../../pages/desk/letters';
import { actorText } from '../../pages/desk/who';
import { document } from '../../pages/parts/layout';
import type { WholeCase } from '../../ports/cases';
import type { OfficeNow } from '../../ports/office';
import { readCursor, writeCursor } from '../../use-cases/cursor';
import { readCase } from '../../use-cases/read-case';
import { numberLetter, signerOf } from '../../use-cases/number-letter';
import type { DeskInput } from '../../use-cases/read-desk-form';
import { reissueLetter } from '../../use-cases/reissue-letter';
import { resendLetterLink } from '../../use-cases/resend-letter-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { signDownload } from '../../use-cases/sign-download';
import { withdrawLetter } from '../../use-cases/withdraw-letter';
import { unsentText } from '../unsent';
import { type AtDesk, atDesk, postedAtDesk } from './at-desk';
import { deskApp } from './desk-app';

type LettersDeps = DepsOf<'desk-letters'>;

const perPage = 50;
const unreached = 'Surel penanda tangan tidak sampai, jadi tautannya belum dikirim. Perbaiki pada halaman Pejabat.';
/** Returns what an act says once it is done; `reached`: mails reach the signatory. */
const doneTexts: Record<string, (reached: boolean) => string> = {
  bernomor: (reached) => `Nomor surat sudah disimpan. ${reached ? 'Penanda tangan dikirimi surel.' : unreached}`,
  ditarik: () => 'Surat sudah ditarik. Pemohon dikirimi surel.',
  ulang: () => 'Surat menunggu nomor lagi. Nomor yang dulu tetap tercatat terpakai.',
  terkirim: (reached) => (reached ? 'Tautan baru sudah dikirim kepada penanda tangan.' : unreached),
};

const showList = (deps: LettersDeps) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const { items, next } = await deps.outgoing.waiting({ limit: perPage, after: readCursor(c.req.query('sesudah')) });
  return c.html(document(<LettersPage {...{ reader, office, items }} next={next && writeCursor(next)} />));
};

const letterOfPath = (dossier: WholeCase, c: Context) => demandLetter(dossier, Number(c.req.param('of')));

interface Refused {
  input?: FormInput;
  gaps?: readonly { field: string; message: string }[];
  refusal?: string;
}

const letterPage = async (
  deps: LettersDeps,
  c: Context,
  { office, reader }: AtDesk,
  { input = {}, gaps = [], refusal }: Refused = {},
): Promise<string> => {
  const dossier = await readCase(deps, c.req.param('caseId'));
  const letter = letterOfPath(dossier, c);
  const now = deps.clock.now();
  const files = dossier.documents.filter((one) => one.letter?.of === letter.of).flatMap(documentFiles);
  return document(
    <DeskLetterPage
      {...{ reader, office, dossier, letter, files, refusal }}
      signer={signerOf(dossier, letter, office.roster, now)?.id}
      today={dayOf(now)}
      filled={{ input, gaps }}
      unsent={refusal && (await unsentText(c))}
      done={
        gaps.length === 0 && !refusal
          ? doneTexts[c.req.query('hasil') ?? '']?.(isHolderReached(office, letter.entry?.holder))
          : undefined
      }
    />,
  );
};

/** Says what became of the letter meanwhile, by whom, and what may be done now. */
const refusalText = ({ state, withdrawn, document, entry }: OutgoingLetter, office: OfficeNow): string => {
  const nothing = 'Tidak ada yang diubah';
  if (withdrawn?.isFinal) return `${nothing}: kedaluwarsanya dibatalkan, jadi surat ini tidak diperlukan lagi.`;
  if (withdrawn)
    return `${nothing}: surat ini sudah ditarik oleh ${actorText(office, withdrawn.by)}. Terbitkan lagi bila perlu.`;
  if (state === 'signed')
    return `${nothing}: surat ini sudah ditandatangani${document?.signed ? ` ${instantText(document.signed.at)}` : ''}. Pakai “Ganti surat ini” bila isinya perlu diganti.`;
  return entry
    ? `${nothing}: surat ini baru saja diberi nomor ${entry.number} oleh ${actorText(office, entry.by)}. Periksa lagi di bawah.`
    : `${nothing}: surat ini baru saja diterbitkan lagi dan menunggu nomor. Periksa lagi di bawah.`;
};

/** Answers an act that was refused with what was typed; any other error goes on. */
const refused = async (deps: LettersDeps, c: Context, at: AtDesk & { input: FormInput }, error: unknown) => {
  const { input } = at;
  if (error instanceof InvalidInput) return c.html(await letterPage(deps, c, at, { input, gaps: error.gaps }), 400);
  if (error instanceof Taken) return c.html(await letterPage(deps, c, at, { input, gaps: [error.gap] }), 409);
  if (error instanceof AlreadyDecided) {
    const refusal = refusalText(letterOfPath(await readCase(deps, c.req.param('caseId')), c), at.office);
    return c.html(await letterPage(deps, c, at, { input, refusal }), 409);
  }
  throw error;
};

type Act = (deps: LettersDeps, dossier: WholeCase, of: number, command: DeskInput) => Promise<void>;

/** Acts on the letter as it stands, again where its case moved meanwhile, and goes back to its page. */
const acting = (deps: LettersDeps, act: Act, done: keyof typeof doneTexts) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const asked = { administrator: at.administrator.id, office: at.office, input: at.input };
  return retryOnConflict(async () => {
    try {
      const dossier = await readCase(deps, c.req.param('caseId'));
      const { of } = letterOfPath(dossier, c);
      await act(deps, dossier, of, asked);
      return c.redirect(`${letterPath(dossier.head.caseId, of)}?hasil=${done}`, 303);
    } catch (error) {
      return await refused(deps, c, at, error);
    }
  });
};

const download = (deps: LettersDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const dossier = await readCase(deps, c.req.param('caseId'));
  return c.redirect(await signDownload(deps, dossier, 'official', c.req.param('fileId') ?? ''), 303);
};

/** The office's outgoing letters: what waits, and number, withdrawal and links of one. */
export const deskLetters = (deps: LettersDeps): Hono => {
  const app = deskApp(deps);
  const path = '/meja/surat-keluar/:caseId/:of';
  app.get('/meja/surat-keluar', showList(deps));
  app.get(path, async (c) => c.html(await letterPage(deps, c, await atDesk(deps, c))));
  app.get(`${path}/berkas/:fileId`, download(deps));
  app.post(path, acting(deps, numberLetter, 'bernomor'));
  app.post(`${path}/tarik`, acting(deps, withdrawLetter, 'ditarik'));
  app.post(`${path}/ulang`, acting(deps, reissueLetter, 'ulang'));
  app.post(
    `${path}/tautan`,
    acting(
      deps,
      (_, dossier, of, { office, administrator }) =>
        resendLetterLink(deps, dossier, of, { office, actor: administrator }),
      'terkirim',
    ),
  );
  return app;
};
