import { undoRemoval as undo } from '../domain/office/removals';
import { followOfficeChange } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Puts back what a removal took away. @throws InvalidInput where that cannot be undone any more */
export const undoRemoval: OfficeAct = async (deps, asked) => {
  await recordOfficeChange(deps, asked, 'restored', (record, { value }) => undo(record, Number(value('seq'))));
  await followOfficeChange(deps);
};
