import type { Context, Hono } from 'hono';
import { accessOf, opens } from '../domain/access';
import { type Audience, filesOf } from '../domain/case-file';
import { LinkEnded, NotFound } from '../domain/errors';
import type { Deps } from '../deps';
import { newApp } from './app';
import { asPage } from './problems';

type DownloadDeps = Pick<Deps, 'cases' | 'fileLinks' | 'clock' | 'ids' | 'log'>;
const downloadSeconds = 300;

/** Downloads of a case's files, behind an official's or the applicant's link: a redirect to a link that soon ends. */
export const downloadFile = (deps: DownloadDeps): Hono => {
  const { cases, fileLinks, clock, ids } = deps;
  const download = async (c: Context, audience: Audience) => {
    const { secret, fileId } = c.req.param() as { secret: string; fileId: string };
    const link = /^[\w-]{43}$/.test(secret) ? await cases.link(ids.digest(secret)) : undefined;
    const dossier = link?.kind === audience ? await cases.dossier(link.caseId) : undefined;
    if (!link || !dossier) throw new NotFound('link');
    const page = audience === 'official' ? 'putusan' : 'pemohon';
    if (!opens(accessOf(link, dossier, clock.now()))) throw new LinkEnded(`/${page}/${secret}`);
    const bundle = fileId === 'bundel' && audience === 'official' ? await cases.bundle(link.caseId) : undefined;
    if (bundle?.readyAt) {
      const name = `permohonan-${dossier.head.requestNumber.replaceAll('/', '-')}.zip`;
      return c.redirect(await fileLinks.presignDownload(bundle.key, name, downloadSeconds), 303);
    }
    const file = filesOf(dossier, await cases.documents(link.caseId), audience).find(({ id }) => id === fileId);
    if (!file) throw new NotFound('file');
    return c.redirect(await fileLinks.presignDownload(file.key, file.name, downloadSeconds), 303);
  };
  const app = newApp();
  app.onError(asPage(deps));
  app.get('/putusan/:secret/berkas/:fileId', (c) => download(c, 'official'));
  app.get('/pemohon/:secret/berkas/:fileId', (c) => download(c, 'applicant'));
  return app;
};
