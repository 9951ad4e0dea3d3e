import type { LinkRecord } from '../../functions/domain/case/records';
import type { Deps } from '../../functions/ports/deps';
import type { Mail } from '../../functions/ports/mail';

export interface MailedLink {
  path: string;
  link: LinkRecord;
}

const inMail = /(\/(?:putusan|pemohon|tanda-tangan)\/([\w-]{43}))(?=[?\s]|$)/g;

/**
 * Reads the links in sent mails, as their readers would, and finds each link's purpose among the stored links. Returns the stores and the
 * mailer for the functions.
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
    /** Returns the mailed links of a case, oldest first. */
    linksOf: (caseId: string): readonly MailedLink[] => byCase.get(caseId) ?? [],
    forget: (caseId: string): void => void byCase.delete(caseId),
  };
};
