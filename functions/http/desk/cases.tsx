import type { Context, Hono } from 'hono';
import * as z from 'zod/mini';
import { downloadSeconds, filesOf } from '../../domain/files/case-file';
import { liftRefusal } from '../../domain/case/endings';
import { AlreadyDecided, type Gap, InvalidInput, NotFound, Taken } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { registerFilter } from '../../domain/register/register-filter';
import type { Deps } from '../../ports/deps';
import type { WholeCase } from '../../ports/cases';
import { DeskCasePage } from '../../pages/desk/case';
import { RegisterPage } from '../../pages/desk/register';
import { document } from '../../pages/parts/layout';
import type { NotifyDeps } from '../../use-cases/notify';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { unsentText } from '../unsent';
import { type AtDesk, atDesk, type DeskDeps, deskApp, postedAtDesk } from './at-desk';
import { type Action, caseActions, type Done, formsFor } from './case-actions';
import { type ListDeps, listRegister } from './list-register';

type CasesDeps = DeskDeps & ListDeps & NotifyDeps & Pick<Deps, 'fileLinks' | 'background'>;
/** Pages back that a link remembers. */
const mostPages = 30;

const doneTexts: Record<Done, string> = {
  terkirim: 'Tautan baru sudah dikirim.',
  dialihkan: 'Permohonan sudah dialihkan. Pejabat barunya dikirimi surel, dan tautan lama tidak berlaku lagi.',
  dibuka: 'Permohonan dibuka kembali dan menunggu perbaikan pemohon. Pemohon dikirimi surel.',
};
const doneOf = (c: Context) => doneTexts[c.req.query('hasil') as Done];

/** The query of a page beside this one: what the register is narrowed to, and the cursors that led there. */
const queryOf = (filter: object, cursors: readonly string[]): string =>
  new URLSearchParams([
    ...(Object.entries(filter) as [string, string | undefined][]).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
    ...cursors.map((cursor) => ['sesudah', cursor]),
  ]).toString();

/** The register and its cases, with what the secretariat may do to one. */
export const deskCases = (deps: CasesDeps): Hono => {
  const { cases, clock } = deps;
  const app = deskApp(deps);
  const actions = caseActions(deps);

  app.get('/meja', async (c) => {
    const { office, reader } = await atDesk(deps, c);
    const filter = registerFilter.parse(c.req.query());
    const cursors = (c.req.queries('sesudah') ?? []).slice(0, mostPages);
    const { heads, next, cut } = await listRegister(deps, office, filter, cursors.at(-1));
    const page = (
      <RegisterPage
        {...{ reader, office, filter, heads, cut, now: clock.now(), page: cursors.length + 1 }}
        next={next && queryOf(filter, [...cursors, next].slice(-mostPages))}
        previous={cursors.length > 0 ? queryOf(filter, cursors.slice(0, -1)) : undefined}
      />
    );
    return c.html(document(page));
  });

  const dossierOf = async (c: Context): Promise<WholeCase> => {
    const { data } = z.uuid().safeParse(c.req.param('caseId'));
    const dossier = data && (await cases.dossier(data));
    if (!dossier) throw new NotFound('case');
    return dossier;
  };
  const page = async (
    c: Context,
    { office, reader }: AtDesk,
    typed: FormInput = {},
    gaps: readonly Gap[] = [],
    refusal?: string,
  ) => {
    const dossier = await dossierOf(c);
    const { events, documents } = dossier;
    return document(
      <DeskCasePage
        {...{ reader, office, dossier, events, refusal, now: clock.now(), done: doneOf(c) }}
        unsent={refusal && (await unsentText(c))}
        files={filesOf(dossier, documents, 'official')}
        actions={formsFor(dossier, office)}
        filled={{ typed, gaps }}
      />,
    );
  };

  app.get('/meja/permohonan/:caseId', async (c) => c.html(await page(c, await atDesk(deps, c))));
  app.get('/meja/permohonan/:caseId/berkas/:fileId', async (c) => {
    await atDesk(deps, c);
    const dossier = await dossierOf(c);
    const files = filesOf(dossier, dossier.documents, 'official');
    const file = files.find(({ id }) => id === c.req.param('fileId'));
    if (!file) throw new NotFound('file');
    return c.redirect(await deps.fileLinks.presignDownload(file.key, file.name, downloadSeconds), 303);
  });

  const refused = async (
    c: Context,
    at: AtDesk & { typed: FormInput },
    error: unknown,
  ): Promise<Response | undefined> => {
    if (error instanceof InvalidInput) return c.html(await page(c, at, at.typed, error.gaps), 400);
    if (error instanceof Taken) return c.html(await page(c, at, at.typed, [], liftRefusal(error)), 409);
    if (error instanceof AlreadyDecided) {
      const text = 'Tidak ada yang diubah: keadaan permohonan ini sudah lain. Periksa lagi di bawah.';
      return c.html(await page(c, at, at.typed, [], text), 409);
    }
    return undefined;
  };
  /** Acts on the case as it stands, again where it moved meanwhile, and goes back to its page. */
  const act = (action: Action) => async (c: Context) => {
    const at = await postedAtDesk(deps, c);
    return retryOnConflict(async () => {
      try {
        const done = await action(await dossierOf(c), at);
        return c.redirect(`/meja/permohonan/${c.req.param('caseId')}?hasil=${done}`, 303);
      } catch (error) {
        const answer = await refused(c, at, error);
        if (answer) return answer;
        throw error;
      }
    });
  };
  app.post('/meja/permohonan/:caseId/tautan', act(actions.resend));
  app.post('/meja/permohonan/:caseId/alih', act(actions.reassign));
  app.post('/meja/permohonan/:caseId/buka', act(actions.lift));
  return app;
};
