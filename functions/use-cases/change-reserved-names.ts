import * as names from '../domain/office/office-changes';
import { nameForm } from '../domain/office/office-forms';
import { profile } from '../domain/office/office-profile';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

/** Reserves a subdomain. New requests can't use it. */
export const reserveName: OfficeAct = (deps, command) =>
  recordOfficeChange(deps, command, 'name-reserved', (record, { read }) =>
    names.reserveName(record, read(nameForm).name.label, profile.domainSuffix),
  );

export const freeName: OfficeAct = (deps, command) =>
  recordOfficeChange(deps, command, 'name-freed', (record, { value }) => names.freeName(record, value('label')));
