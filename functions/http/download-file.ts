import type { Context, Hono } from 'hono';
import { standingBundle } from '../domain/documents/bundle-life';
import { type Audience, downloadSeconds, filesOf } from '../domain/files/case-file';
import { NotFound } from '../domain/errors';
import type { Deps } from '../ports/deps';
import { newApp } from './app';
import { demandOpen, type LinkDeps, openApplicantLink, openOfficialLink } from '../use-cases/open-link';
import { asPage } from './problems';

type DownloadDeps = LinkDeps & Pick<Deps, 'fileLinks' | 'log'>;

/** Downloads of a case's files, behind an official's or the applicant's link: a redirect to a link that soon ends. */
export const downloadFile = (deps: DownloadDeps): Hono => {
  const { fileLinks, clock } = deps;
  const open = { official: openOfficialLink, applicant: openApplicantLink };
  const download = async (c: Context, audience: Audience) => {
    const { secret, fileId } = c.req.param() as { secret: string; fileId: string };
    const opened = await open[audience](deps, secret);
    demandOpen(opened);
    const { dossier } = opened;
    const bundle =
      fileId === 'bundel' && audience === 'official' ? standingBundle(dossier.bundle, clock.now()) : undefined;
    if (bundle?.readyAt) {
      const name = `permohonan-${dossier.head.requestNumber.replaceAll('/', '-')}.zip`;
      return c.redirect(await fileLinks.presignDownload(bundle.key, name, downloadSeconds), 303);
    }
    const file = filesOf(dossier, dossier.documents, audience).find(({ id }) => id === fileId);
    if (!file) throw new NotFound('file');
    return c.redirect(await fileLinks.presignDownload(file.key, file.name, downloadSeconds), 303);
  };
  const app = newApp();
  app.onError(asPage(deps));
  app.get('/putusan/:secret/berkas/:fileId', (c) => download(c, 'official'));
  app.get('/pemohon/:secret/berkas/:fileId', (c) => download(c, 'applicant'));
  return app;
};
