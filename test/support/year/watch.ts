import { dayOf } from '../../../functions/domain/time/calendar';
import { readingLinks } from '../../../local/year/mailed-links';
import type { Random } from '../../../local/year/random';
import type { World } from '../world';

/** Appears in every mail of a morning round, and in no other mail. */
const roundsMark = 'paling banyak sekali sehari';

/** Watches every sent mail, keeps its links, and lets one fail from time to time. */
export const watchMails = (w: World, random: Random, failing: number) => {
  const rounds: { day: string; to: string }[] = [];
  const counts = { sent: 0, failed: 0 };
  const { watched, linksOf } = readingLinks({
    cases: { ...w.deps.cases },
    ids: w.deps.ids,
    mailer: {
      send: async (mail) => {
        if (random.chance(failing)) {
          counts.failed += 1;
          throw new Error('the mailbox is down');
        }
        counts.sent += 1;
        if (mail.text.includes(roundsMark)) rounds.push({ day: dayOf(w.world.now), to: mail.to });
      },
    },
  });
  Object.assign(w.deps.cases, watched.cases);
  Object.assign(w.deps.mailer, watched.mailer);
  return { counts, rounds, linksOf };
};
export type MailWatch = ReturnType<typeof watchMails>;
