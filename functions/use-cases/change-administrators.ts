import * as administrators from '../domain/office/office-changes';
import { administratorForm } from '../domain/office/office-forms';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Adds an administrator of the desk. */
export const addAdministrator: OfficeAct = (deps, command) =>
  recordOfficeChange(deps, command, 'administrator-added', (record, { read }) =>
    administrators.addAdministrator(record, read(administratorForm).administrator),
  );

/**
 * Ends an administrator's access to the desk.
 * @throws InvalidInput for the last administrator with a reachable mailbox, and for one who removes themselves without confirming it
 */
export const removeAdministrator: OfficeAct = (deps, command) =>
  recordOfficeChange(deps, command, 'administrator-removed', (record, { value }) =>
    administrators.removeAdministrator(record, value('id'), {
      actor: command.administrator,
      isConfirmed: value(administrators.confirmedField) === 'ya',
    }),
  );
