import { createRequire } from 'node:module';
import type { SentMail } from './sent-mail';

// By require: the package is CommonJS, and its default export looks different through each loader's interoperation.
const load = createRequire(import.meta.url);
const server = load('aws-ses-v2-local') as typeof import('aws-ses-v2-local');
const store = load('aws-ses-v2-local/dist/store') as typeof import('aws-ses-v2-local/dist/store');

/** Starts the library's own server on a free loopback port; it answers `GET /store`. */
export const startLibrary = () => server.default({ host: '127.0.0.1', port: 0 });

/** All mails in the library's store, oldest first. The store belongs to the process: one mailbox at a time. */
export const storedMails = (): readonly SentMail[] => store.getStoreReadonly().emails;

/** Fills the emptied store with mails of an earlier run. They were relayed then, so they don't pass `saveEmail` again. */
export function seedStore(mails: readonly SentMail[]): void {
  store.clearStore();
  store.getStoreReadonly().emails.push(...mails);
}

/** Adds one mail, and drops the oldest ones beyond `keep`. The library relays it when SMTP_TRANSPORT is set. */
export function addToStore(mail: SentMail, keep: number): void {
  store.saveEmail(mail);
  const { emails } = store.getStoreReadonly();
  emails.splice(0, Math.max(0, emails.length - keep));
}
