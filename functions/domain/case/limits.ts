import { isOneOf } from '../narrow';
import { TooMany } from '../errors';

/**
 * Names the counted acts: requests per contact mailbox, agency and network address; uploads per address; fresh links and saved drafts per
 * link; lost links per case.
 */
export const limitKinds = ['mailbox', 'agency', 'address', 'upload', 'link', 'draft'] as const;
export type LimitKind = (typeof limitKinds)[number];

/** At most `count` acts in each window of `seconds`. */
interface Limit {
  count: number;
  seconds: number;
  /** The most kilobytes of all uploads in a window together. Undefined means no such limit. */
  kilobytes?: number;
}
export type Limits = Record<LimitKind, Limit>;

/**
 * The limits if none are set, as on one machine, where mails stay in a local mailbox. They only stop runaway programs.
 * A deployed office sets its own, strict enough that nobody can flood a stranger's mailbox through the form.
 */
export const defaultLimits: Limits = {
  mailbox: { count: 2_000, seconds: 86_400 },
  agency: { count: 5_000, seconds: 86_400 },
  address: { count: 10_000, seconds: 3_600 },
  // One hour of 100 requests, each with three large files. Uploads without a submission can't fill the disk faster.
  upload: { count: 20_000, seconds: 3_600, kilobytes: 2_000_000 },
  link: { count: 5, seconds: 3_600 },
  // A page saves at most once every two seconds.
  draft: { count: 2_400, seconds: 3_600 },
};

const shape = /^(\d{1,6})\/(\d{1,6})(?:\/(\d{1,9}))?$/;

/**
 * Reads `mailbox=20/86400 upload=200/3600/500000`: count per seconds and, for uploads, kilobytes in total. Kinds left
 * out keep their usual limit.
 * @throws Error that names the wrong part
 */
export const parseLimits = (text: string): Limits => {
  const limits = { ...defaultLimits };
  for (const part of text.split(/\s+/).filter(Boolean)) {
    const [kind = '', value = ''] = part.split('=');
    const [, count, seconds, kilobytes] = shape.exec(value) ?? [];
    if (!isOneOf(limitKinds, kind) || !Number(count) || !Number(seconds))
      throw new Error(`REQUEST_LIMITS: "${part}" is not <${limitKinds.join('|')}>=<count>/<seconds>[/<kilobytes>]`);
    const usual = defaultLimits[kind];
    limits[kind] = {
      ...usual,
      count: Number(count),
      seconds: Number(seconds),
      ...(kilobytes !== undefined && { kilobytes: Number(kilobytes) }),
    };
  }
  return limits;
};

/** Returns the window that contains an instant: its index, and the seconds left in it. */
export const windowAt = ({ seconds }: Limit, now: Date): { index: number; left: number } => {
  const at = Math.floor(now.getTime() / 1000);
  return { index: Math.floor(at / seconds), left: seconds - (at % seconds) };
};

export const tooMany = (limit: Limit, now: Date): TooMany => new TooMany(windowAt(limit, now).left);
