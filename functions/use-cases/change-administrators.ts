import * as administrators from '../domain/office/office-changes';
import { administratorForm } from '../domain/office/office-forms';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Lets somebody in to the desk. */
export const addAdministrator: OfficeAct = (deps, asked) =>
  recordOfficeChange(deps, asked, 'administrator-added', (record, { read }) =>
    administrators.addAdministrator(record, read<{ name: string; email: string }>(administratorForm)),
  );

/** Ends somebody's access to the desk. @throws InvalidInput for the last one whom mails reach, and for themselves before they confirm it */
export const removeAdministrator: OfficeAct = (deps, asked) =>
  recordOfficeChange(deps, asked, 'administrator-removed', (record, { value }) =>
    administrators.removeAdministrator(record, value('id'), {
      actor: asked.administrator,
      isConfirmed: value(administrators.confirmedField) === 'ya',
    }),
  );
