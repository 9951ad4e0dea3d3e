/** The mail tag with the id of its case. A mail service repeats a mail's tags in its bounce report. */
export const caseTag = 'ajuan-case';

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** The case of an applicant's mail. A bounce report names it again. */
  caseId?: string;
}

export interface Mailer {
  /** @throws if the mail service did not accept the mail */
  send(mail: Mail): Promise<void>;
}
