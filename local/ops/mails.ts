import * as z from 'zod/mini';

const store = z.object({ emails: z.array(z.object({ subject: z.string(), body: z.object({ text: z.string() }) })) });

/** The newest link of this kind in the mails about a request. */
export const newestLink = async (
  mailbox: string,
  requestNumber: string,
  kind: 'putusan' | 'pemohon',
): Promise<string | undefined> => {
  const { emails } = store.parse(await (await fetch(new URL('/store', mailbox))).json());
  const links = emails
    .filter(({ subject }) => subject.includes(`(${requestNumber})`))
    .flatMap(({ body }) => body.text.match(new RegExp(`https?://\\S+/${kind}/[\\w-]+`, 'g')) ?? []);
  return links.at(-1);
};
