import type { Context, Hono } from 'hono';
import type { Audience } from '../domain/files/case-file';
import type { DepsOf } from '../catalog/deps-of';
import { demandOpen, openApplicantLink, openOfficialLink } from '../use-cases/open-link';
import { signBundleDownload, signDownload, signView } from '../use-cases/sign-download';
import { newApp } from './app';
import { asPage } from './problems';

type DownloadDeps = DepsOf<'download-file'>;

const open = { official: openOfficialLink, applicant: openApplicantLink };

const download = (deps: DownloadDeps, audience: Audience) => async (c: Context) => {
  const [secret, fileId] = [c.req.param('secret') ?? '', c.req.param('fileId') ?? ''];
  const opened = await open[audience](deps, secret);
  demandOpen(opened);
  const asksBundle = fileId === 'bundel' && audience === 'official';
  const bundle = asksBundle ? await signBundleDownload(deps, opened.dossier) : undefined;
  // `?lihat` shows the file in the browser.
  const sign = c.req.query('lihat') === undefined ? signDownload : signView;
  return c.redirect(bundle ?? (await sign(deps, opened.dossier, audience, fileId)), 303);
};

/** Downloads of a case's files with an official's or the applicant's link: a redirect to a short-lived address. */
export const downloadFile = (deps: DownloadDeps): Hono => {
  const app = newApp();
  app.onError(asPage(deps));
  app.get('/putusan/:secret/berkas/:fileId', download(deps, 'official'));
  app.get('/pemohon/:secret/berkas/:fileId', download(deps, 'applicant'));
  return app;
};
