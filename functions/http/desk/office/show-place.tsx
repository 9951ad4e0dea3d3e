import type { Context } from 'hono';
import type { DepsOf } from '../../../catalog/deps-of';
import type { Gap } from '../../../domain/errors';
import type { FormInput } from '../../../domain/forms/parse';
import { dayOf } from '../../../domain/time/calendar';
import { document } from '../../../pages/parts/layout';
import { type AtDesk, atDesk } from '../at-desk';
import type { OfficePlace } from './places';

const savedMessage = 'Perubahan sudah disimpan.';

/** Returns a page of the office. After a refused act it keeps the input. */
export const placePage = (
  { clock }: DepsOf<'desk-office'>,
  section: OfficePlace,
  c: Context,
  { office, reader }: AtDesk,
  filled: { input: FormInput; gaps: readonly Gap[] } = { input: {}, gaps: [] },
): string => {
  const now = clock.now();
  // The query still holds `hasil` when the next change, posted from this address, is refused.
  const done = c.req.query('hasil') && filled.gaps.length === 0 ? savedMessage : undefined;
  const props = { office, reader, done, now, today: dayOf(now), filled, path: c.req.path };
  return document(<>{section.page(props, c.req.param('id') ?? '')}</>);
};

export const showPlace = (deps: DepsOf<'desk-office'>, section: OfficePlace) => async (c: Context) =>
  c.html(placePage(deps, section, c, await atDesk(deps, c)));
