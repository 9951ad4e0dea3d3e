import type { LinkRecord } from '../../functions/domain/case/records';
import type { Deps } from '../../functions/ports/deps';
import type { Mail } from '../../functions/ports/mail';

export interface MailedLink {
  path: string;
  link: LinkRecord;
}

const inMail = /(\/(?:putusan|pemohon|tanda-tangan)\/([\w-]{43}))(?=[?\s]|$)/g;

/**
 * Reads the links in the mails that go out, as their readers would, and knows by the stored links what each is for.
 * Returns the stores and the mailer to give to the functions.
 */
export const readingLinks = ({ cases, mailer, ids }: Pick<Deps, 'cases' | 'mailer' | 'ids'>) => {
  const stored = new Map<string, LinkRecord>();
  const byCase = new Map<string, MailedLink[]>();
  const note = (mail: Mail): void => {
    for (const [, path = '', secret = ''] of mail.text.matchAll(inMail)) {
      const link = stored.get(ids.digest(secret));
      if (link) byCase.set(link.caseId, [...(byCase.get(link.caseId) ?? []), { path, link }]);
    }
  };
  const watched = {
    cases: {
      ...cases,
      putLink: async (link: LinkRecord) => {
        stored.set(link.hash, link);
        await cases.putLink(link);
      },
      putLinks: async (links: readonly LinkRecord[]) => {
        for (const link of links) stored.set(link.hash, link);
        await cases.putLinks(links);
      },
    },
    mailer: {
      send: async (mail: Mail) => {
        await mailer.send(mail);
        note(mail);
      },
    },
  };
  return {
    watched,
    /** The links about a case that were mailed, oldest first. */
    linksOf: (caseId: string): readonly MailedLink[] => byCase.get(caseId) ?? [],
    forget: (caseId: string): void => void byCase.delete(caseId),
  };
};
