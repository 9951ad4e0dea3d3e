import { profile } from '../office/office-profile';

/** In working days: when an applicant is reminded, when a request lapses, and whom a late step is shown to. */
export const waitingTimes = {
  /** Of an applicant who holds a request back. */
  reminders: profile.applicant.reminderDays,
  lapse: profile.applicant.lapseDays,
  /** Late by so many: also in the mail of the post's superior. */
  toSuperior: 1,
  /** Late by so many: also in the mail of the head of the office and of the secretariat. */
  toHead: 3,
} as const;
