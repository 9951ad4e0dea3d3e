import { periodForm } from '../domain/office/office-forms';
import { type FormInput, nestFormInput, parseOrThrow } from '../domain/forms/parse';
import { demandPeriod } from '../domain/register/export-period';
import { dayOf } from '../domain/time/calendar';
import type { Background } from '../ports/background';
import type { Deps } from '../ports/deps';

type RequestDeps = Pick<Deps, 'desk' | 'clock' | 'ids'> & { background: Background<'export-register'> };

/**
 * Records a request for the register of a period, and starts the background task that writes it. Returns the export's id. @throws
 * InvalidInput
 */
export const requestExport = async (
  { desk, background, clock, ids }: RequestDeps,
  input: FormInput,
): Promise<string> => {
  const now = clock.now();
  const { period } = parseOrThrow(periodForm, nestFormInput(periodForm, input), { today: dayOf(now) });
  demandPeriod(period);
  const exportId = ids.trackingId();
  await desk.saveExport({ exportId, ...period, requestedAt: now.toISOString() });
  await background.start('export-register', { exportId });
  return exportId;
};
