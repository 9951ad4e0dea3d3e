import { changeOffice } from '../../functions/domain/office/office-chain';
import type { OfficeRecord } from '../../functions/domain/office/office-record';
import type { World } from './world';

/** Changes the office's record as the desk does. */
export const changeTestOffice = async (w: World, change: (now: OfficeRecord) => Partial<OfficeRecord>) => {
  const before = await w.deps.office.current();
  const { after, event } = changeOffice(
    before,
    { ...before, ...change(before) },
    { type: 'changed', actor: 'admin-1', subject: 'uji' },
    { now: w.world.now, digest: w.deps.ids.digest },
  );
  await w.deps.office.change(after, event);
};
