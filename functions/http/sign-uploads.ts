import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod/mini';
import { openRecord } from '../domain/case/case';
import { AlreadyDecided, InvalidInput, Taken } from '../domain/errors';
import { parseUpload, uploadKey, uploadSeconds } from '../domain/files/uploads';
import type { Deps } from '../ports/deps';
import { newApp } from './app';
import { clientAddress } from './client-address';
import { linkScope } from '../use-cases/keep-attachments';
import { demandOpen, type LinkDeps, openApplicantLink, openOfficialLink } from '../use-cases/open-link';
import { asProblemJson } from './problems';

type SignDeps = LinkDeps & Pick<Deps, 'uploads' | 'fileLinks' | 'counter' | 'log'>;
type By = 'applicant' | 'official';

const jsonBody = async (c: Context): Promise<unknown> => {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new HTTPException(415);
  return c.req.json().catch(() => {
    throw new HTTPException(415);
  });
};

/** Answers with the address for one PUT of one file: for a form not registered yet, or behind a mailed link. */
export const signUploads = (deps: SignDeps): Hono => {
  const { cases, uploads, fileLinks, clock, ids } = deps;
  const sign = async (c: Context, body: unknown, scope: string, by: By) => {
    const { kind, name, size, type, sha256 } = parseUpload(body, by);
    await deps.counter.count('upload', clientAddress(c) ?? scope, clock.now(), size);
    const uploadId = ids.trackingId();
    await uploads.save({ uploadId, scope, kind, name, size, type, sha256, createdAt: clock.now().toISOString() });
    const signed = await fileLinks.presignUpload(uploadKey(scope, uploadId), { size, type, sha256 }, uploadSeconds);
    return c.json({ uploadId, ...signed }, 201);
  };
  /**
   * The scope of a link that may act now: an applicant's while something is asked of them; an official's stays able to add
   * the signed version of what was decided.
   */
  const scopeOf = async (secret: string, by: By): Promise<string> => {
    const opened = await (by === 'official' ? openOfficialLink : openApplicantLink)(deps, secret);
    demandOpen(opened);
    const { link, dossier, access } = opened;
    if (link.kind === 'official') return linkScope(link.caseId, { step: link.step!, round: link.round! });
    const record = openRecord(dossier);
    if (access !== 'act' || record?.status !== 'menunggu-pemohon') throw new AlreadyDecided('nothing is asked for');
    return linkScope(link.caseId, record);
  };

  const app = newApp();
  app.onError(asProblemJson(deps));
  app.post('/api/uploads', async (c) => {
    const body = await jsonBody(c);
    const parsed = z.object({ requestId: z.uuid() }).safeParse(body);
    if (!parsed.success) {
      throw new InvalidInput([{ field: 'requestId', message: 'Nomor kiriman tidak terbaca. Muat ulang halaman.' }]);
    }
    const requestId = parsed.data.requestId.toLowerCase();
    if (await cases.view(requestId)) {
      throw new Taken({
        field: 'requestId',
        message:
          'Permohonan ini sudah terdaftar. Untuk permohonan lain, hapus dahulu lampiran yang ada di sini, lalu lampirkan lagi.',
      });
    }
    return sign(c, body, requestId, 'applicant');
  });
  app.post('/putusan/:secret/berkas', async (c) =>
    sign(c, await jsonBody(c), await scopeOf(c.req.param('secret'), 'official'), 'official'),
  );
  app.post('/pemohon/:secret/berkas', async (c) =>
    sign(c, await jsonBody(c), await scopeOf(c.req.param('secret'), 'applicant'), 'applicant'),
  );
  return app;
};
