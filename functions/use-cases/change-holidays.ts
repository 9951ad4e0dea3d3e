import shippedDays from '../domain/libur-nasional.json';
import * as days from '../domain/office/office-changes';
import { dayForm } from '../domain/office/office-forms';
import { isDoneMeanwhile } from '../domain/office/seen-row';
import { followOfficeChange } from './follow-office-change';
import { type OfficeAct, recordOfficeChange } from './record-office-change';

export const addDayOff: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'day-added', (record, { read }) =>
    days.addDayOff(record, shippedDays, read(dayForm).day),
  );
  await followOfficeChange(deps);
};

/** Turns a day off into a working day. */
export const takeDayAway: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'day-removed', (record, { value }) =>
    isDoneMeanwhile(
      days.dayRows(shippedDays, record.dayChanges).find(({ date }) => date === value('date')),
      value('was'),
      { off: false },
      'day',
    )
      ? undefined
      : days.takeDayAway(record, shippedDays, value('date')),
  );
  await followOfficeChange(deps);
};
