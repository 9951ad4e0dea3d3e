import * as z from 'zod';

const storeSchema = z.object({
  emails: z.array(
    z.object({
      destination: z.object({ to: z.array(z.string()) }),
      subject: z.string(),
      body: z.object({ text: z.string().default(''), html: z.string().default('') }),
      at: z.number(),
    }),
  ),
});

/** One mail of the mailbox. `at` is in seconds since 1970. */
interface MailboxMail {
  to: string[];
  subject: string;
  text: string;
  html: string;
  at: number;
}

/** Returns all mails of the mailbox at this URL, oldest first. */
export async function readMailbox(url: string): Promise<MailboxMail[]> {
  const answer = await fetch(new URL('/store', url));
  const { emails } = storeSchema.parse(await answer.json());
  return emails.map(({ destination, subject, body, at }) => ({ to: destination.to, subject, ...body, at }));
}

/** Returns the web links in a mail's HTML and text, each once, in their order, with HTML's `&amp;` decoded. */
export function linksIn(mail: Pick<MailboxMail, 'text' | 'html'>): string[] {
  const inHtml = [...mail.html.matchAll(/href\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((match) =>
    (match[1] ?? match[2] ?? '').replaceAll('&amp;', '&'),
  );
  const inText = mail.text.match(/https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)]/g) ?? [];
  return [...new Set([...inHtml, ...inText])].filter((link) => !/^(?:mailto|tel):/.test(link));
}
