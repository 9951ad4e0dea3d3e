import * as z from 'zod/mini';
import { stepId } from '../case/records';

/**
 * The limits of sign-in to the secretariat's desk. A one-time link to an administrator's mailbox opens it for one
 * working day.
 */
export const signInMinutes = 15;
export const sessionHours = 8;
/** The most mails to one mailbox in `signInMinutes`, so nobody can flood it. */
export const maxSignInMails = 3;

/** A one-time link, stored under the hash of its secret. */
export const signInLink = z.object({ hash: z.string(), administrator: z.string(), expiresAt: z.iso.datetime() });
export type SignInLink = z.infer<typeof signInLink>;

/** A session, stored under the hash of its cookie. */
export const deskSession = z.object({ hash: z.string(), administrator: z.string(), expiresAt: z.iso.datetime() });
export type DeskSession = z.infer<typeof deskSession>;

/**
 * An export of a register period, of statistics or of the catalogue, as files. A page requests it, a background job
 * makes it, and it is deleted after a day.
 */
export const exportRecord = z.object({
  exportId: z.string(),
  /** The first and last day, both included: days of receipt, or days counted by the statistics. */
  from: z.iso.date(),
  to: z.iso.date(),
  requestedAt: z.iso.datetime(),
  readyAt: z.optional(z.iso.datetime()),
  /** The number of cases or rows, once it is ready. */
  count: z.optional(z.int()),
  /** Set for an export of statistics: all, one agency by its key, or one step. Absent for the register. */
  statistics: z.optional(z.object({ agency: z.optional(z.string()), step: z.optional(stepId) })),
  /** Set for an export of the present catalogue. Its days are the day of the request. */
  catalogue: z.optional(z.literal(true)),
});
export type ExportRecord = z.infer<typeof exportRecord>;

export const exportHours = 24;
export const exportFormats = ['csv', 'xlsx'] as const;
type ExportFormat = (typeof exportFormats)[number];
export const exportFile = (exportId: string, format: ExportFormat): string => `bundles/register/${exportId}.${format}`;

export const hasEnded = ({ expiresAt }: { expiresAt: string }, now: Date): boolean => expiresAt <= now.toISOString();
export const minutesLater = (now: Date, minutes: number): string =>
  new Date(now.getTime() + minutes * 60_000).toISOString();
