import { system } from '../../domain/case/case';
import { holderText } from '../../domain/office/holder-text';
import { type Administrator, operator } from '../../domain/office/office-record';
import type { CaseEvent, StepRecord } from '../../domain/case/records';
import { officialBy, postBy, type Roster, titleAndUnit, postLabel } from '../../domain/office/roster';

interface People {
  roster: Roster;
  administrators: readonly Administrator[];
}

/** Returns the title and name of an actor. Rows that left the lists appear as their id. */
export const actorText = ({ roster, administrators }: People, actor: string): string => {
  if (actor === system) return 'Sistem';
  if (actor === operator) return 'Tim teknis';
  const official = officialBy(roster, actor);
  if (official) return `${titleAndUnit(roster, official)} (${official.name})`;
  const administrator = administrators.find(({ id }) => id === actor);
  return administrator ? `Sekretariat (${administrator.name})` : holderText(roster, actor);
};

/** Returns the post for which an official of another post decided, or undefined. */
export const actedFor = (
  { roster }: People,
  { actor }: CaseEvent,
  step: StepRecord | undefined,
): string | undefined => {
  const official = officialBy(roster, actor);
  const post = postBy(roster, step?.post);
  return official && post && official.post !== post.id ? postLabel(post) : undefined;
};
