/** The one small set of errors that the domain throws. http/problems.ts maps them to a status and a page. */

/** Something typed that is missing or wrong. `field` is the JSON path, which is also the HTML name: `contact.email`. */
export interface Gap {
  field: string;
  message: string;
}

export class AjuanError extends Error {
  override name: string = 'AjuanError';
}

/** Input with gaps: each names its field and the way out. */
export class InvalidInput extends AjuanError {
  override name = 'InvalidInput';
  constructor(readonly gaps: Gap[]) {
    super(`invalid input: ${gaps.map((gap) => gap.field).join(', ')}`);
  }
}

/** The name, letter or number is taken, held or used already. */
export class Taken extends AjuanError {
  override name = 'Taken';
  /** `holder`: the number of the request that has it, which is for the office alone. */
  constructor(
    readonly gap: Gap,
    readonly holder?: string,
  ) {
    super(`taken: ${gap.field}`);
  }
}

/** The step was decided, or the case ended, before this attempt. The caller reads again and shows what was recorded. */
export class AlreadyDecided extends AjuanError {
  override name = 'AlreadyDecided';
}

/** The head moved between reading and writing: read again and try again. */
export class ConcurrencyConflict extends AjuanError {
  override name = 'ConcurrencyConflict';
}

/** Somebody else changed the edited record meanwhile. The caller shows both, and nothing typed is lost. */
export class ChangedMeanwhile extends AjuanError {
  override name = 'ChangedMeanwhile';
  /** `gap`: where the page says so beside what was typed. */
  constructor(
    message: string,
    readonly gap?: Gap,
  ) {
    super(message);
  }
}

/** A step whose papers are missing does not open (the SOP's warning). */
export class IncompletePapers extends AjuanError {
  override name = 'IncompletePapers';
  constructor(readonly missing: string[]) {
    super(`missing papers: ${missing.join(', ')}`);
  }
}

/** Too often in a while: see domain/case/limits.ts. */
export class TooMany extends AjuanError {
  override name = 'TooMany';
  constructor(readonly retryAfterSeconds: number) {
    super('too many');
  }
}

/** Of a link that ended: who may decide its step now, by title. `kosong`: nobody, until the secretariat fills the post. */
export type NowDecides = { title: string } | 'kosong' | undefined;

/**
 * A mailed link that ended or was replaced. `path` is its page's, below which a fresh one can be asked for; `mailboxChanged`: the
 * applicant's links go to another address since, which they gave with a revision, or the secretariat corrected.
 */
export class LinkEnded extends AjuanError {
  override name = 'LinkEnded';
  constructor(
    readonly path: string,
    readonly now?: NowDecides,
    readonly mailboxChanged?: 'revised' | 'corrected',
  ) {
    super('the link ended');
  }
}

export class NotFound extends AjuanError {
  override name = 'NotFound';
}

/** A link of which too little arrived, as where a mail client broke it. Says nothing of what exists. */
export class LinkCut extends AjuanError {
  override name = 'LinkCut';
}

/** A mail that somebody waits for could not be handed to the mail service. */
export class Unsent extends AjuanError {
  override name = 'Unsent';
}

/** The write lost against others again and again. Nothing is stored: try later. */
export class Busy extends AjuanError {
  override name = 'Busy';
}

/** There is hardly any space left where files are kept. Nothing is stored: try later. */
export class StorageFull extends AjuanError {
  override name = 'StorageFull';
}

/** The office has no roster yet, so that nobody could decide. Nothing is stored: `ops seed-roster` opens the office. */
export class NotOpenYet extends AjuanError {
  override name = 'NotOpenYet';
}
