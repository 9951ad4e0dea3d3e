import { setTimeout as delay } from 'node:timers/promises';
import * as z from 'zod/mini';

const store = z.object({
  emails: z.array(z.object({ messageId: z.string(), at: z.number(), body: z.object({ text: z.string() }) })),
});

export interface MailWatch {
  /** Returns the newest decision link in the mails about a request. */
  newestLink(requestNumber: string): string | undefined;
  /** Returns the link to the applicant's own page in the mails about a request. */
  applicantLink(requestNumber: string): string | undefined;
  stop(): void;
}

/** Watches the mailbox and reads only new mails. */
export const watchMails = (mailbox: string): MailWatch => {
  const seenMails = new Set<string>();
  const links = new Map<string, string>();
  const applicantLinks = new Map<string, string>();
  let since = Math.floor(Date.now() / 1000) - 1;
  let isWatching = true;
  const readNewMails = async () => {
    const { emails } = store.parse(await (await fetch(new URL(`/store?since=${since}`, mailbox))).json());
    for (const { messageId, at, body } of emails) {
      since = Math.max(since, at - 1);
      const link = /https?:\/\/\S+\/putusan\/[\w-]+/.exec(body.text)?.[0];
      if (seenMails.has(messageId)) continue;
      seenMails.add(messageId);
      const applicantLink = /https?:\/\/\S+\/pemohon\/[\w-]+/.exec(body.text)?.[0];
      const [, number] = /^Nomor permohonan: (.+)$/m.exec(body.text) ?? [];
      if (link && number) links.set(number, link);
      if (applicantLink && number) applicantLinks.set(number, applicantLink);
    }
  };
  const watch = async () => {
    for (; isWatching; await delay(50)) await readNewMails().catch(() => undefined);
  };
  void watch();
  return {
    newestLink: (requestNumber) => links.get(requestNumber),
    applicantLink: (requestNumber) => applicantLinks.get(requestNumber),
    stop: () => {
      isWatching = false;
    },
  };
};
