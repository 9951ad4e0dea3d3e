import type { Context, Hono } from 'hono';
import { statisticsOf } from '../../domain/case/paths';
import type { DepsOf } from '../../catalog/deps-of';
import { AlreadyDecided, InvalidInput } from '../../domain/errors';
import { documentFiles } from '../../domain/files/case-file';
import type { FormInput } from '../../domain/forms/parse';
import { LetterEndedPage, SignedPage, SignPage } from '../../pages/official/letter';
import { document } from '../../pages/parts/layout';
import { openCopyLink, type OpenedLetter, openSignatoryLink } from '../../use-cases/open-letter-link';
import { readsStatistics } from '../../use-cases/reads-statistics';
import { renewLetterLink } from '../../use-cases/resend-letter-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { signFile } from '../../use-cases/sign-download';
import { signLetter } from '../../use-cases/sign-letter';
import { newApp, pageScripts } from '../app';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';

type LetterDeps = DepsOf<'sign-letter'>;
type Open = (deps: LetterDeps, secret: string) => Promise<OpenedLetter>;

const pathOf = ({ link, secret }: OpenedLetter): string =>
  `/${link.kind === 'copy' ? 'surat' : 'tanda-tangan'}/${secret}`;

/** Returns the signed files for the reader of a copy. The signatory also gets the version that waits. */
const filesOf = ({ letter, link }: OpenedLetter) => {
  const files = letter.document ? documentFiles(letter.document) : [];
  return link.kind === 'copy' ? files.filter(({ id }) => id !== letter.document?.documentId) : files;
};

/** Returns the page of the office's figures for the head of the office: a link for signing may be their only mail. */
const figuresOf = ({ clock, ids }: LetterDeps, { link, ...opened }: OpenedLetter): string | undefined =>
  link.kind === 'signatory' && readsStatistics({ link, ...opened }, clock.now(), ids)
    ? statisticsOf(pathOf({ link, ...opened }))
    : undefined;

const openedPage = (
  deps: LetterDeps,
  opened: OpenedLetter,
  filled: { input: FormInput; gaps: readonly { field: string; message: string }[] } = { input: {}, gaps: [] },
) => {
  const { dossier, letter } = opened;
  const props = { dossier, letter, files: filesOf(opened), path: pathOf(opened) };
  const around = { ...props, site: deps.config.siteUrl, statistics: figuresOf(deps, opened) };
  return document(opened.access === 'sign' ? <SignPage {...around} filled={filled} /> : <SignedPage {...around} />);
};

/** Answers a link that has ended. Returns undefined for a valid link. */
const ended = (c: Context, opened: OpenedLetter) => {
  const { access, letter, signer } = opened;
  if (access === 'sign' || access === 'read') return undefined;
  const renewable = opened.link.kind === 'signatory' && letter.state === 'numbered' && signer !== undefined;
  const sent = c.req.query('terkirim') !== undefined;
  const isCopy = opened.link.kind === 'copy';
  const page = <LetterEndedPage {...{ letter, access, signer, renewable, sent, isCopy }} path={pathOf(opened)} />;
  return c.html(document(page), 410);
};

const secretOf = (c: Context): string => c.req.param('secret') ?? '';

const show = (deps: LetterDeps, open: Open) => async (c: Context) => {
  const opened = await open(deps, secretOf(c));
  return ended(c, opened) ?? c.html(openedPage(deps, opened));
};

const sign = (deps: LetterDeps) => async (c: Context) => {
  const input = await typedBody(c);
  const attempt = async () => {
    const opened = await openSignatoryLink(deps, secretOf(c));
    const over = ended(c, opened);
    if (over) return over;
    if (opened.access === 'read') return c.html(openedPage(deps, opened), 409);
    try {
      await signLetter(deps, opened, input);
      return c.redirect(pathOf(opened), 303);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      return c.html(openedPage(deps, opened, { input, gaps: error.gaps }), 400);
    }
  };
  // After a conflict it reads again: a letter that was signed or withdrawn meanwhile shows that.
  return retryOnConflict(attempt, [AlreadyDecided]);
};

const renew = (deps: LetterDeps) => async (c: Context) => {
  const opened = await openSignatoryLink(deps, secretOf(c));
  await renewLetterLink(deps, opened);
  return c.redirect(`${pathOf(opened)}?terkirim`, 303);
};

const download = (deps: LetterDeps, open: Open) => async (c: Context) => {
  const opened = await open(deps, secretOf(c));
  const over = ended(c, opened);
  if (over) return over;
  const isView = c.req.query('lihat') !== undefined;
  return c.redirect(await signFile(deps, filesOf(opened), c.req.param('fileId') ?? '', isView), 303);
};

/** The pages behind links to one letter: the signatory's, and those of copies. GET changes nothing. */
export const signLetterPages = (deps: LetterDeps): Hono => {
  const app = newApp(pageScripts(deps.config));
  app.onError(asPage(deps));
  app.get('/tanda-tangan/:secret', show(deps, openSignatoryLink));
  app.post('/tanda-tangan/:secret', sign(deps));
  app.post('/tanda-tangan/:secret/tautan-baru', renew(deps));
  app.get('/tanda-tangan/:secret/berkas/:fileId', download(deps, openSignatoryLink));
  app.get('/surat/:secret', show(deps, openCopyLink));
  app.get('/surat/:secret/berkas/:fileId', download(deps, openCopyLink));
  return app;
};
