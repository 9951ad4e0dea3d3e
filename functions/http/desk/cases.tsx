import type { Context, Hono } from 'hono';
import { deskTasks } from '../../domain/office/desk-tasks';
import { dayOf } from '../../domain/time/calendar';
import type { Dossier } from '../../domain/case/records';
import { AlreadyDecided, InvalidInput, Taken } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { registerFilter } from '../../domain/register/register-filter';
import type { DepsOf } from '../../catalog/deps-of';
import { RegisterPage } from '../../pages/desk/register';
import { document } from '../../pages/parts/layout';
import { correctContact } from '../../use-cases/correct-contact';
import { enterAgenda } from '../../use-cases/enter-agenda';
import { liftLapse } from '../../use-cases/lift-lapse';
import type { DeskInput } from '../../use-cases/read-desk-form';
import { reassignStep } from '../../use-cases/reassign-step';
import { resendLink } from '../../use-cases/resend-link';
import { retryOnConflict } from '../../use-cases/retry-on-conflict';
import { showDashboard } from '../../use-cases/show-dashboard';
import { signDownload } from '../../use-cases/sign-download';
import { type AtDesk, atDesk, deskApp, postedAtDesk } from './at-desk';
import type { Done } from '../../pages/desk/case-done';
import { caseOfPath, casePage } from './case-page';
import { pagingOf } from '../paging-of';
import { listRegister } from '../../use-cases/list-register';

type CasesDeps = DepsOf<'desk-cases'>;
/** Proposals that the task list counts. */
const mostProposed = 20;
/** Integrations to try again that the task list names; others follow as these are done. */
const mostRetries = 5;
/** So many waiting letters are counted; of more the desk is told that there are. */
const mostLetters = 100;
const waitingLetters = async ({ outgoing }: Pick<CasesDeps, 'outgoing'>) => {
  const { items, next } = await outgoing.waiting({ limit: mostLetters });
  return { items, hasMore: next !== undefined };
};

const showRegister = (deps: CasesDeps) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const filter = registerFilter.parse(c.req.query());
  const { after, number, beside } = pagingOf(c, filter);
  // Only the desk's first page reads the figures of the office: somebody who searches or turns pages has seen them.
  const isFirst = number === 1 && Object.values(filter).every((value) => !value);
  const now = deps.clock.now();
  const [{ heads, next, cut }, figures, proposed, retries, letters] = await Promise.all([
    listRegister(deps, office, filter, after),
    isFirst ? showDashboard(deps, office) : undefined,
    isFirst ? deps.catalogue.proposed(mostProposed) : [],
    isFirst ? deps.catalogue.retriesDue(dayOf(now), mostRetries) : [],
    isFirst && reader.seesLetters ? waitingLetters(deps) : undefined,
  ]);
  const page = (
    <RegisterPage
      {...{ reader, office, filter, heads, cut, now, page: number }}
      dashboard={figures && { figures, tasks: deskTasks({ office, now, proposed, retries, letters }) }}
      {...beside(next)}
    />
  );
  return c.html(document(page));
};

const download = (deps: CasesDeps) => async (c: Context) => {
  await atDesk(deps, c);
  const dossier = await caseOfPath(deps, c);
  return c.redirect(await signDownload(deps, dossier, 'official', c.req.param('fileId') ?? ''), 303);
};

/** Answers an act that was refused with what was typed; any other error goes on. */
const refused = async (
  deps: CasesDeps,
  c: Context,
  at: AtDesk & { typed: FormInput },
  error: unknown,
): Promise<Response> => {
  const { typed } = at;
  if (error instanceof InvalidInput) return c.html(await casePage(deps, c, at, { typed, gaps: error.gaps }), 400);
  if (error instanceof Taken) return c.html(await casePage(deps, c, at, { typed, refusal: error.gap.message }), 409);
  if (error instanceof AlreadyDecided) {
    const refusal = 'Tidak ada yang diubah, karena permohonan ini baru saja berubah. Periksa lagi di bawah.';
    return c.html(await casePage(deps, c, at, { typed, refusal }), 409);
  }
  throw error;
};

type Act = (...asked: [CasesDeps, Dossier, DeskInput]) => Promise<Done>;

/** The secretariat's acts on a case, by the end of their address, with the page's words after each. */
const acts: Readonly<Record<string, Act>> = {
  tautan: async (...asked) => (await resendLink(...asked), 'terkirim'),
  alih: async (...asked) => (await reassignStep(...asked), 'dialihkan'),
  buka: async (...asked) => (await liftLapse(...asked), 'dibuka'),
  agenda: async (...asked) => (await enterAgenda(...asked), 'agenda'),
  kontak: async (...asked) => ((await correctContact(...asked)) ? 'kontak' : 'telepon'),
};

/** Acts on the case as it stands, again where it moved meanwhile, and goes back to its page. */
const acting = (deps: CasesDeps, act: Act) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const asked = { administrator: at.administrator.id, office: at.office, input: at.typed };
  return retryOnConflict(async () => {
    try {
      const done = await act(deps, await caseOfPath(deps, c), asked);
      return c.redirect(`/meja/permohonan/${c.req.param('caseId')}?hasil=${done}`, 303);
    } catch (error) {
      return await refused(deps, c, at, error);
    }
  });
};

/** The register and its cases, with what the secretariat may do to one. */
export const deskCases = (deps: CasesDeps): Hono => {
  const app = deskApp(deps);
  app.get('/meja', showRegister(deps));
  app.get('/meja/permohonan/:caseId', async (c) => c.html(await casePage(deps, c, await atDesk(deps, c))));
  app.get('/meja/permohonan/:caseId/berkas/:fileId', download(deps));
  for (const [name, act] of Object.entries(acts)) app.post(`/meja/permohonan/:caseId/${name}`, acting(deps, act));
  return app;
};
