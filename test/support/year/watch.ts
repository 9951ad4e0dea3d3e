import { dayOf } from '../../../functions/domain/time/calendar';
import type { LinkRecord } from '../../../functions/domain/case/records';
import type { World } from '../world';
import type { Random } from './random';

interface MailedLink {
  path: string;
  link: LinkRecord;
}

/** Stands in every mail of a morning round, and in no other. */
const roundsMark = 'paling banyak sekali sehari';

/** Watches every mail that goes out, keeps the links in it, and now and then lets one fail. */
export const watchMails = (w: World, random: Random, failing: number) => {
  const links = new Map<string, LinkRecord>();
  const byCase = new Map<string, MailedLink[]>();
  const rounds: { day: string; to: string }[] = [];
  const counts = { sent: 0, failed: 0 };
  const { putLink, putLinks } = w.deps.cases;
  w.deps.cases.putLink = async (link) => {
    links.set(link.hash, link);
    await putLink(link);
  };
  w.deps.cases.putLinks = async (many) => {
    for (const link of many) links.set(link.hash, link);
    await putLinks(many);
  };
  w.deps.mailer.send = async (mail) => {
    if (random.chance(failing)) {
      counts.failed += 1;
      throw new Error('the mailbox is down');
    }
    counts.sent += 1;
    for (const [, path, secret] of mail.text.matchAll(/(\/(?:putusan|pemohon)\/([\w-]{43}))(?=[?\s]|$)/g)) {
      const link = links.get(w.deps.ids.digest(secret!));
      if (link) byCase.set(link.caseId, [...(byCase.get(link.caseId) ?? []), { path: path!, link }]);
    }
    if (mail.text.includes(roundsMark)) rounds.push({ day: dayOf(w.world.now), to: mail.to });
  };
  return { counts, rounds, linksOf: (caseId: string): readonly MailedLink[] => byCase.get(caseId) ?? [] };
};
export type MailWatch = ReturnType<typeof watchMails>;
