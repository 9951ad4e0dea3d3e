/** The errors that the domain throws. http/problems.tsx maps each to a status and a page. */

/** A missing or wrong input. `field` is its JSON path, which is also its HTML name: `contact.email`. */
export interface Gap {
  field: string;
  message: string;
}

/** Returns gaps with the conflicts, each once. A page that shows a newer state also says what changed. */
export const addConflicts = (gaps: readonly Gap[], conflicts: readonly Gap[]): Gap[] => [
  ...gaps,
  ...conflicts.filter(({ message }) => gaps.every((gap) => gap.message !== message)),
];

export class AjuanError extends Error {
  override name: string = 'AjuanError';
}

/** Input with gaps. Each gap names its field and how to correct it. */
export class InvalidInput extends AjuanError {
  override name = 'InvalidInput';
  constructor(readonly gaps: Gap[]) {
    super(`invalid input: ${gaps.map((gap) => gap.field).join(', ')}`);
  }
}

/** The name, letter or number is already in use. */
export class Taken extends AjuanError {
  override name = 'Taken';
  /** `holder` is the number of the request that uses it. Only the office may see it. */
  constructor(
    readonly gap: Gap,
    readonly holder?: string,
  ) {
    super(`taken: ${gap.field}`);
  }
}

/**
 * The step was decided, or the case ended, before this attempt. The caller reads the case again and shows the recorded
 * decision.
 */
export class AlreadyDecided extends AjuanError {
  override name = 'AlreadyDecided';
}

/** The head changed between reading and writing. Read again and retry. */
export class ConcurrencyConflict extends AjuanError {
  override name = 'ConcurrencyConflict';
}

/** Somebody else changed the edited record meanwhile. The caller shows both versions and keeps the input. */
export class ChangedMeanwhile extends AjuanError {
  override name = 'ChangedMeanwhile';
  /** `gap` is the field at which the page shows the message. */
  constructor(
    message: string,
    readonly gap?: Gap,
  ) {
    super(message);
  }
}

/** The step can't open because papers are missing (the SOP's warning). */
export class IncompletePapers extends AjuanError {
  override name = 'IncompletePapers';
  constructor(readonly missing: string[]) {
    super(`missing papers: ${missing.join(', ')}`);
  }
}

/** The act exceeded its limit: see domain/case/limits.ts. */
export class TooMany extends AjuanError {
  override name = 'TooMany';
  constructor(readonly retryAfterSeconds: number) {
    super('too many');
  }
}

/**
 * The title of the official who may now decide the step of an ended link. `kosong`: nobody, until the secretariat fills
 * the post.
 */
export type NowDecides = { title: string } | 'kosong' | undefined;

/**
 * A mailed link that ended or was replaced. `path` is the path of its page, below which its owner can request a fresh
 * link.
 *
 * `withdrawnAt`: the applicant withdrew the request then, so nobody has to decide any more.
 *
 * `mailboxChanged` tells that the applicant's links now go to another address. The applicant gave it with a revision,
 * or the secretariat corrected it.
 */
export class LinkEnded extends AjuanError {
  override name = 'LinkEnded';
  constructor(
    readonly path: string,
    readonly now?: NowDecides,
    readonly mailboxChanged?: 'revised' | 'corrected',
    readonly withdrawnAt?: string,
  ) {
    super('the link ended');
  }
}

export class NotFound extends AjuanError {
  override name = 'NotFound';
}

/**
 * A link that arrived incomplete, for example because a mail client broke it. The error reveals nothing about existing
 * links.
 */
export class LinkCut extends AjuanError {
  override name = 'LinkCut';
}

/** A mail that somebody waits for could not be passed to the mail service. */
export class Unsent extends AjuanError {
  override name = 'Unsent';
}

/** The write lost against other writes too often. Nothing is stored: try again later. */
export class Busy extends AjuanError {
  override name = 'Busy';
}

/** The file storage is almost full. Nothing is stored: try again later. */
export class StorageFull extends AjuanError {
  override name = 'StorageFull';
}

/** The office has no roster yet, so nobody could decide. Nothing is stored: `ops seed-roster` opens the office. */
export class NotOpenYet extends AjuanError {
  override name = 'NotOpenYet';
}
