import * as z from 'zod/mini';
import { stepId } from '../case/records';

/** The limits of the secretariat's desk. A one-time link to an administrator's mailbox opens it for a working day. */
export const signInMinutes = 15;
export const sessionHours = 8;
/** Mails that one mailbox gets in `signInMinutes`, so that nobody floods it. */
export const mostSignInMails = 3;

/** A one-time link, stored under the hash of its secret. */
export const signInLink = z.object({ hash: z.string(), administrator: z.string(), expiresAt: z.iso.datetime() });
export type SignInLink = z.infer<typeof signInLink>;

/** A session, stored under the hash of its cookie. */
export const deskSession = z.object({ hash: z.string(), administrator: z.string(), expiresAt: z.iso.datetime() });
export type DeskSession = z.infer<typeof deskSession>;

/** The register or the statistics of a period, or the catalogue, as files: asked for by a page, made apart from it. Forgotten after a day. */
export const exportRecord = z.object({
  exportId: z.string(),
  /** Days of receipt, or of what the statistics count, both included. */
  from: z.iso.date(),
  to: z.iso.date(),
  requestedAt: z.iso.datetime(),
  readyAt: z.optional(z.iso.datetime()),
  /** The number of cases or rows that it holds, once it is ready. */
  count: z.optional(z.int()),
  /** An export of statistics: of all, or of an agency by its key, or of a step. Absent: the register. */
  statistics: z.optional(z.object({ agency: z.optional(z.string()), step: z.optional(stepId) })),
  /** An export of the catalogue as it stands; the days say when it was asked for. */
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
