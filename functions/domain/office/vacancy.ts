import type { Option } from '../forms/fields';
import { addDays } from '../time/calendar';
import {
  deciderFor,
  holderOfPost,
  offeredPosts,
  type Official,
  type Post,
  postLabel,
  type Roster,
  titleAndUnit,
} from './roster';

/**
 * Returns the sentences about a post without a holder, whose superior decides. They are the same for the desk, its mails and the pages that
 * choose a post.
 */
export const vacantText = (post: string, superior?: string): string =>
  `Jabatan ${post} sedang tidak terisi. Yang masuk ke sana untuk sementara diputus atasannya${superior ? `, ${superior}` : ''}.`;

/** Returns the sentence about a post, if neither it nor a post above it has a holder. */
export const unheldText = (post: string): string => `Jabatan ${post} dan jabatan di atasnya sedang tidak terisi.`;

const awaitsSecretariat = 'Yang masuk ke sana menunggu sampai sekretariat mengisinya.';

/** Returns the sentences about a post that is vacant on a day, or undefined if somebody holds it. */
export const vacancyOf = (roster: Roster, post: Post, onDay: string): string | undefined => {
  if (holderOfPost(roster, post.id, onDay)) return undefined;
  const superior = deciderFor(roster, post.id, onDay);
  return superior
    ? vacantText(postLabel(post), titleAndUnit(roster, superior))
    : `${unheldText(postLabel(post))} ${awaitsSecretariat}`;
};

/** Returns the vacancy that the end of a term leaves, from its first day on or today, or undefined if a holder follows. */
export const vacancyAfter = (
  roster: Roster,
  { post: id, to }: Pick<Official, 'post' | 'to'>,
  today: string,
): { day: string; post: Post; superior?: Official } | undefined => {
  const post = offeredPosts(roster).find((each) => each.id === id);
  if (!post || to === undefined) return undefined;
  const next = addDays(to, 1);
  const day = next > today ? next : today;
  return holderOfPost(roster, id, day) ? undefined : { day, post, superior: deciderFor(roster, id, day) };
};

/** Returns a function that returns a post as an option: with its holder, or with a hint that it is vacant. */
export const postOption =
  (roster: Roster, onDay: string) =>
  (post: Post): Option => {
    const holder = holderOfPost(roster, post.id, onDay);
    return holder
      ? { value: post.id, label: `${titleAndUnit(roster, holder)} (${holder.name})` }
      : { value: post.id, label: `${postLabel(post)} (kosong)`, help: vacancyOf(roster, post, onDay) };
  };
