import { waitsAtPost } from '../domain/case/entitlement';
import { endActingFirst } from '../domain/office/acting-ends';
import * as acting from '../domain/office/appoint-acting';
import { actingForm, endForm, officialForm, postForm, superiorForm } from '../domain/office/office-forms';
import type { OfficeChange } from '../domain/office/office-changes';
import type { OfficeRecord } from '../domain/office/office-record';
import * as life from '../domain/office/post-life';
import { officialBy, postBy } from '../domain/office/roster';
import { isDoneMeanwhile } from '../domain/office/seen-row';
import * as officials from '../domain/office/official-changes';
import * as posts from '../domain/office/post-changes';
import { divisionOfLastSection } from '../domain/office/roster-rules';
import { dayOf } from '../domain/time/calendar';
import { allWaiting, allPossibleHolders } from './all-waiting';
import { followOfficeChange } from './follow-office-change';
import {
  type ActDeps,
  type ChangeInput,
  type OfficeAct,
  officialEnded,
  recordOfficeChange,
} from './record-office-change';

/** Returns true if a case waits for the official or was decided by them. */
const isInUse = async ({ work }: ActDeps, officialId: string): Promise<boolean> => {
  const one = { limit: 1 };
  const [waiting, decisions] = await Promise.all([work.waiting(officialId, one), work.decisionsOf([officialId], one)]);
  return waiting.items.length + decisions.items.length > 0;
};

/** Returns the numbers of open requests that wait at a post, and those that wait at its division for disposisi. */
const waitingAt = async ({ office, work }: ActDeps, postId: string): Promise<posts.WaitingAt> => {
  const now = await office.current();
  const post = postBy(now.roster, postId);
  if (!post) return posts.noneWaiting;
  const division = divisionOfLastSection(now.roster, post);
  const found = { post: new Set<string>(), division: new Set<string>() };
  for (const holder of allPossibleHolders(now))
    for await (const head of allWaiting(work, holder)) {
      if (waitsAtPost(head, post)) found.post.add(head.requestNumber);
      if (division && waitsAtPost(head, division)) found.division.add(head.requestNumber);
    }
  return { post: [...found.post], division: [...found.division] };
};

type Change = (record: OfficeRecord, input: ChangeInput, id: string) => OfficeChange | undefined;

/** Returns an act that changes the roster, and then lets open cases follow the change. */
const rosterAct =
  (type: string, change: Change): OfficeAct =>
  async (deps, command) => {
    await recordOfficeChange(deps, command, type, (record, input) => change(record, input, command.id));
    await followOfficeChange(deps);
  };

/** Returns an act on officials. `field` shows a refusal because of an acting official. */
const officialAct = (type: string, field: string, change: Change): OfficeAct =>
  rosterAct(type, (record, input, id) => {
    const changed = change(record, input, id);
    return changed && endActingFirst(record, changed, dayOf(input.now), field);
  });

export const addPost = rosterAct('post-added', (record, { read }) =>
  posts.addPost(record, read(postForm(record.roster)).post),
);

/** Places a post below another post. @throws InvalidInput while its division has a request to pass on and this is its last section */
export const changeSuperior: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await rosterAct('post-superior', (record, { read, value }, id) => {
    const superior = read(superiorForm(record.roster)).superior.post;
    return isDoneMeanwhile(postBy(record.roster, id), value('was'), { superior }, 'superior.post')
      ? undefined
      : posts.changeSuperior(record, id, superior, waiting);
  })(deps, command);
};

/** Takes a post out of use. @throws InvalidInput while an official holds it or a request waits there */
export const retirePost: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await rosterAct('post-retired', (record, { now, value }, id) =>
    isDoneMeanwhile(postBy(record.roster, id), value('was'), { retired: true }, 'post')
      ? undefined
      : life.retirePost(record, id, waiting, dayOf(now)),
  )(deps, command);
};

export const usePostAgain = rosterAct('post-used-again', (record, { value }, id) =>
  isDoneMeanwhile(postBy(record.roster, id), value('was'), { retired: undefined }, 'post')
    ? undefined
    : life.usePostAgain(record, id),
);

/** Removes a post that never had a holder. @throws InvalidInput while a request waits there */
export const removePost: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await rosterAct('post-removed', (record, { value }, id) =>
    isDoneMeanwhile(postBy(record.roster, id), value('was'), undefined, 'post')
      ? undefined
      : posts.removePost(record, id, waiting),
  )(deps, command);
};

export const addOfficial = officialAct('official-added', 'official.from', (record, { read, now }) =>
  officials.addOfficial(record, read(officialForm(record.roster)).official, dayOf(now)),
);

/** Appoints an official of the roster to act for a post. */
export const appointActing = rosterAct('official-added', (record, { read, now }) =>
  acting.appointActing(record, read(actingForm(record.roster)).acting, dayOf(now)),
);

/** Ends an official's time in their post, and the time of a Plh. who stands in for them. */
export const endOfficial = officialAct(officialEnded, 'end.to', (record, { read, value }, id) => {
  const { to, confirmed } = read(endForm).end;
  return isDoneMeanwhile(officialBy(record.roster, id), value('was'), { to }, 'end.to')
    ? undefined
    : officials.endOfficial(record, id, to, confirmed);
});

/** Removes an official from the roster. @throws InvalidInput if a case names them */
export const removeOfficial: OfficeAct = async (deps, command) => {
  const inUse = await isInUse(deps, command.id);
  await officialAct('official-removed', 'official', (record, { value }, id) =>
    isDoneMeanwhile(officialBy(record.roster, id), value('was'), undefined, 'official')
      ? undefined
      : officials.removeOfficial(record, id, inUse),
  )(deps, command);
};
