import type { Option } from '../forms/fields';
import { deciderFor, holderOfPost, type Post, postLabel, type Roster, titleAndUnit } from './roster';

/** Returns the sentences about a post without a holder, whose superior decides. They are the same for the desk, its mails and the pages that choose a post. */
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

/** Returns a function that returns a post as an option: with its holder, or with a hint that it is vacant. */
export const postOption =
  (roster: Roster, onDay: string) =>
  (post: Post): Option => {
    const holder = holderOfPost(roster, post.id, onDay);
    return holder
      ? { value: post.id, label: `${titleAndUnit(roster, holder)} (${holder.name})` }
      : { value: post.id, label: `${postLabel(post)} (kosong)`, help: vacancyOf(roster, post, onDay) };
  };
