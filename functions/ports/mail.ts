export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
}

export interface Mailer {
  /** @throws when the mail service did not take the mail */
  send(mail: Mail): Promise<void>;
}
