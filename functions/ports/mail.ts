/** The mail's tag that holds its request. A mail service reports a mail's tags with its bounce. */
export const caseTag = 'ajuan-case';

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The request that an applicant's mail is about: a report that it did not arrive names it again. */
  caseId?: string;
}

export interface Mailer {
  /** @throws when the mail service did not take the mail */
  send(mail: Mail): Promise<void>;
}
