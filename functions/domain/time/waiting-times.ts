import { profile } from '../office/office-profile';

/** Times in working days: reminders to an applicant, the lapse of a request, and escalation of a late step. */
export const waitingTimes = {
  /** Reminders to an applicant who has a returned request. */
  reminders: profile.applicant.reminderDays,
  lapse: profile.applicant.lapseDays,
  /** Days late after which the superior's mail lists the step. */
  toSuperior: 1,
  /** Days late after which the mails of the office's head and of the secretariat list the step. */
  toHead: 3,
} as const;
