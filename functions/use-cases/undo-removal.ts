import { undoRemoval as undo } from '../domain/office/removals';
import { followOfficeChange } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Restores a removed row. @throws InvalidInput if the removal can no longer be undone */
export const undoRemoval: OfficeAct = async (deps, asked) => {
  await recordOfficeChange(deps, asked, 'restored', (record, { value }) => undo(record, Number(value('seq'))));
  await followOfficeChange(deps);
};
