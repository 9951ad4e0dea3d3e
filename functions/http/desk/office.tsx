import type { Context, Hono } from 'hono';
import { ChangedMeanwhile, type Gap, InvalidInput } from '../../domain/errors';
import type { FormInput } from '../../domain/forms/parse';
import { dayOf } from '../../domain/time/calendar';
import type { DepsOf } from '../../catalog/deps-of';
import { OfficeLogPage } from '../../pages/desk/office-log';
import { document } from '../../pages/parts/layout';
import { valueOf } from '../../use-cases/record-office-change';
import { type AtDesk, atDesk, deskApp, postedAtDesk } from './at-desk';
import { officePlaces, type OfficePlace } from './office-pages';

type OfficeDeps = DepsOf<'desk-office'>;

const savedMessage = 'Perubahan sudah disimpan.';

const placePage = (
  { clock }: OfficeDeps,
  place: OfficePlace,
  c: Context,
  { office, reader }: AtDesk,
  filled: { typed: FormInput; gaps: readonly Gap[] } = { typed: {}, gaps: [] },
): string => {
  const now = clock.now();
  // The address keeps saying so when the next change, posted from there, is refused.
  const done = c.req.query('hasil') && filled.gaps.length === 0 ? savedMessage : undefined;
  const props = { office, reader, done, now, today: dayOf(now), filled, path: c.req.path };
  return document(<>{place.page(props, c.req.param('id') ?? '')}</>);
};

const show = (deps: OfficeDeps, place: OfficePlace) => async (c: Context) =>
  c.html(placePage(deps, place, c, await atDesk(deps, c)));

/** The act of the pressed button. @throws InvalidInput */
const actOf = ({ acts }: OfficePlace, name: string) => {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw new InvalidInput([{ field: 'action', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
  return act;
};

const answer = (deps: OfficeDeps, place: OfficePlace) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { administrator, typed } = at;
  const name = valueOf(typed, 'action');
  try {
    await actOf(place, name)(deps, { administrator: administrator.id, id: c.req.param('id') ?? '', input: typed });
    const back = name === 'hapus' && place.up ? place.up : c.req.path;
    return c.redirect(`${back}?hasil=tersimpan`, 303);
  } catch (error) {
    if (error instanceof ChangedMeanwhile && error.gap)
      return c.html(placePage(deps, place, c, at, { typed, gaps: [error.gap] }), 409);
    if (!(error instanceof InvalidInput)) throw error;
    return c.html(placePage(deps, place, c, at, { typed, gaps: error.gaps }), 400);
  }
};

const showLog = (deps: OfficeDeps) => async (c: Context) => {
  const { office, reader } = await atDesk(deps, c);
  const events = (await deps.office.events()).reverse();
  return c.html(document(<OfficeLogPage {...{ office, reader, events }} />));
};

/** The pages for the office's own settings, which need no engineer, and for the chain of their changes. */
export const deskOffice = (deps: OfficeDeps): Hono => {
  const app = deskApp(deps);
  for (const place of officePlaces) {
    app.get(place.path, show(deps, place));
    app.post(place.path, answer(deps, place));
  }
  app.get('/meja/catatan', showLog(deps));
  return app;
};
