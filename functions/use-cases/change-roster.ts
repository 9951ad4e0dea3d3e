import { isGivenTo } from '../domain/case/entitlement';
import * as acting from '../domain/office/appoint-acting';
import { actingForm, endForm, officialForm, postForm, superiorForm } from '../domain/office/office-forms';
import * as life from '../domain/office/post-life';
import { officialBy, type Post, postBy } from '../domain/office/roster';
import { isDoneMeanwhile } from '../domain/office/seen-row';
import * as roster from '../domain/office/roster-changes';
import { divisionOfLastSection } from '../domain/office/roster-rules';
import { dayOf } from '../domain/time/calendar';
import { allWaiting, holdersEver } from './all-waiting';
import { followOfficeChange } from './follow-office-change';
import { type ActDeps, type OfficeAct, recordOfficeChange } from './record-office-change';

/** Returns true if a case waits for the official or was decided by them. */
const isInUse = async ({ work }: ActDeps, officialId: string): Promise<boolean> => {
  const one = { limit: 1 };
  const [waiting, decisions] = await Promise.all([work.waiting(officialId, one), work.decisionsOf([officialId], one)]);
  return waiting.items.length + decisions.items.length > 0;
};

/** Returns the numbers of open requests that wait at a post, and those that wait at its division for disposisi. */
const waitingAt = async ({ office, work }: ActDeps, postId: string): Promise<roster.WaitingAt> => {
  const now = await office.current();
  const post = postBy(now.roster, postId);
  if (!post) return roster.noneWaiting;
  const division = divisionOfLastSection(now.roster, post);
  const found = { post: new Set<string>(), division: new Set<string>() };
  for (const holder of holdersEver(now))
    for await (const head of allWaiting(work, holder)) {
      if (isGivenTo(head, post)) found.post.add(head.requestNumber);
      if (division && isGivenTo(head, division)) found.division.add(head.requestNumber);
    }
  return { post: [...found.post], division: [...found.division] };
};

export const addPost: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'post-added', (record, { read }) =>
    roster.addPost(record, read<Omit<Post, 'id'>>(postForm(record.roster))),
  );
  await followOfficeChange(deps);
};

/** Places a post below another post. @throws InvalidInput while its division has a request to pass on and this is its last section */
export const changeSuperior: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await recordOfficeChange(deps, command, 'post-superior', (record, { read, value }) => {
    const superior = read<{ post: string }>(superiorForm(record.roster)).post;
    const post = postBy(record.roster, command.id);
    return isDoneMeanwhile(post, value('was'), { superior }, 'superior.post')
      ? undefined
      : roster.changeSuperior(record, command.id, superior, waiting);
  });
  await followOfficeChange(deps);
};

/** Takes a post out of use. @throws InvalidInput while an official holds it or a request waits there */
export const retirePost: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await recordOfficeChange(deps, command, 'post-retired', (record, { now, value }) =>
    isDoneMeanwhile(postBy(record.roster, command.id), value('was'), { retired: true }, 'post')
      ? undefined
      : life.retirePost(record, command.id, waiting, dayOf(now)),
  );
  await followOfficeChange(deps);
};

export const usePostAgain: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'post-used-again', (record, { value }) =>
    isDoneMeanwhile(postBy(record.roster, command.id), value('was'), { retired: undefined }, 'post')
      ? undefined
      : life.usePostAgain(record, command.id),
  );
  await followOfficeChange(deps);
};

/** Removes a post that never had a holder. @throws InvalidInput while a request waits there */
export const removePost: OfficeAct = async (deps, command) => {
  const waiting = await waitingAt(deps, command.id);
  await recordOfficeChange(deps, command, 'post-removed', (record, { value }) =>
    isDoneMeanwhile(postBy(record.roster, command.id), value('was'), undefined, 'post')
      ? undefined
      : roster.removePost(record, command.id, waiting),
  );
  await followOfficeChange(deps);
};

export const addOfficial: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'official-added', (record, { read }) =>
    roster.addOfficial(record, read<roster.TypedOfficial>(officialForm(record.roster))),
  );
  await followOfficeChange(deps);
};

/** Appoints an official of the roster to act for a post. */
export const appointActing: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'official-added', (record, { read }) =>
    acting.appointActing(record, read<acting.TypedActing>(actingForm(record.roster))),
  );
  await followOfficeChange(deps);
};

/** Ends an official's time in their post. */
export const endOfficial: OfficeAct = async (deps, command) => {
  await recordOfficeChange(deps, command, 'official-ended', (record, { read, value }) => {
    const { to } = read<{ to: string }>(endForm);
    return isDoneMeanwhile(officialBy(record.roster, command.id), value('was'), { to }, 'end.to')
      ? undefined
      : roster.endOfficial(record, command.id, to);
  });
  await followOfficeChange(deps);
};

/** Removes an official from the roster. @throws InvalidInput if a case names them */
export const removeOfficial: OfficeAct = async (deps, command) => {
  const inUse = await isInUse(deps, command.id);
  await recordOfficeChange(deps, command, 'official-removed', (record, { value }) =>
    isDoneMeanwhile(officialBy(record.roster, command.id), value('was'), undefined, 'official')
      ? undefined
      : roster.removeOfficial(record, command.id, inUse),
  );
  await followOfficeChange(deps);
};
