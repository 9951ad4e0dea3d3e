import { isOneOf } from '../narrow';
import { TooMany } from '../errors';

/** Names the counted acts: requests per contact mailbox, agency and network address; uploads per address; fresh links and saved drafts per link; lost links per case. */
export const limitKinds = ['mailbox', 'agency', 'address', 'upload', 'link', 'draft'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** At most `count` in each window of `seconds`. */
interface Limit {
  count: number;
  seconds: number;
  /** The most kilobytes that all of them may have together. Unset, there is no such limit. */
  kilobytes?: number;
}
export type Limits = Record<LimitKind, Limit>;

/**
 * Where nothing is set, as on one machine, whose mails stay in its own mailbox: a bound against running wild. A deployed
 * office's file sets its own, so narrow that nobody can fill a stranger's mailbox through the form.
 */
export const usualLimits: Limits = {
  mailbox: { count: 2_000, seconds: 86_400 },
  agency: { count: 5_000, seconds: 86_400 },
  address: { count: 10_000, seconds: 3_600 },
  // An hour of 100 requests with three files that are not small; whoever never submits fills the disk no faster.
  upload: { count: 20_000, seconds: 3_600, kilobytes: 2_000_000 },
  link: { count: 5, seconds: 3_600 },
  // A page saves once in two seconds at most.
  draft: { count: 2_400, seconds: 3_600 },
};

const shape = /^(\d{1,6})\/(\d{1,6})(?:\/(\d{1,9}))?$/;

/**
 * Reads `mailbox=20/86400 upload=200/3600/500000`: count per seconds, and for uploads their kilobytes together; what is not named stays
 * usual. @throws naming the part
 */
export const parseLimits = (text: string): Limits => {
  const limits = { ...usualLimits };
  for (const part of text.split(/\s+/).filter(Boolean)) {
    const [kind = '', value = ''] = part.split('=');
    const [, count, seconds, kilobytes] = shape.exec(value) ?? [];
    if (!isOneOf(limitKinds, kind) || !Number(count) || !Number(seconds))
      throw new Error(`REQUEST_LIMITS: "${part}" is not <${limitKinds.join('|')}>=<count>/<seconds>[/<kilobytes>]`);
    const usual = usualLimits[kind];
    limits[kind] = {
      ...usual,
      count: Number(count),
      seconds: Number(seconds),
      ...(kilobytes !== undefined && { kilobytes: Number(kilobytes) }),
    };
  }
  return limits;
};

/** The window that an instant falls in: its index, and how many seconds are left of it. */
export const windowAt = ({ seconds }: Limit, now: Date): { index: number; left: number } => {
  const at = Math.floor(now.getTime() / 1000);
  return { index: Math.floor(at / seconds), left: seconds - (at % seconds) };
};

export const tooMany = (limit: Limit, now: Date): TooMany => new TooMany(windowAt(limit, now).left);
