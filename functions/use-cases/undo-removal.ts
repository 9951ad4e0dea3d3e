import { endActingFirst } from '../domain/office/acting-ends';
import { undoRemoval as undo } from '../domain/office/removals';
import { dayOf } from '../domain/time/calendar';
import { followOfficeChange } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Restores a removed row. @throws InvalidInput if the removal can no longer be undone */
export const undoRemoval: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'restored', (record, { value, now }) =>
    endActingFirst(record, undo(record, Number(value('seq'))), dayOf(now), 'undo'),
  );
  await followOfficeChange(deps);
};
