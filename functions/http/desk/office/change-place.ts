import type { Context } from 'hono';
import { valueOf } from '../../../domain/forms/input-values';
import type { DepsOf } from '../../../catalog/deps-of';
import { ChangedMeanwhile, InvalidInput } from '../../../domain/errors';
import { postedAtDesk } from '../at-desk';
import { type RefusedInput, refusedInput } from '../../refused-input';
import type { OfficePlace } from './places';
import { placePage } from './show-place';

/** Returns the act of the pressed button. @throws InvalidInput */
const actOf = ({ acts }: OfficePlace, name: string) => {
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw new InvalidInput([{ field: 'action', message: 'Pilih salah satu tindakan pada halaman ini.' }]);
  return act;
};

const refusedChange = (error: unknown): RefusedInput =>
  error instanceof ChangedMeanwhile && error.gap ? { gaps: [error.gap], status: 409 } : refusedInput(error);

/** Runs the act of the pressed button. After the removal of a row it redirects to the list above it. */
export const changePlace = (deps: DepsOf<'desk-office'>, section: OfficePlace) => async (c: Context) => {
  const at = await postedAtDesk(deps, c);
  const { administrator, input } = at;
  const name = valueOf(input, 'action');
  try {
    await actOf(section, name)(deps, { administrator: administrator.id, id: c.req.param('id') ?? '', input });
    const back = name === 'hapus' && section.up ? section.up : c.req.path;
    return c.redirect(`${back}?hasil=tersimpan`, 303);
  } catch (error) {
    const { gaps, status } = refusedChange(error);
    return c.html(placePage(deps, section, c, at, { input, gaps }), status);
  }
};
