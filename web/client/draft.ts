import type { FormInput } from '../../functions/domain/forms/parse';
import { isBlank } from '../../functions/domain/forms/text-rules';
import { claim, claimedIds } from './claim';
import { storedValue } from './stored';

export interface Draft {
  /** The draft's name in this browser. The request's own id may change during writing. */
  readonly id: string;
  requestId: string;
  typed: FormInput;
}
interface StoredDraft {
  requestId: string;
  typed: FormInput;
  /** The time of the last save in milliseconds. A draft of an earlier version of Ajuan has none. */
  at?: number;
}

/** Returns a random UUID (RFC 9562, version 4). Also works over plain http, where `randomUUID` is missing. */
export const uuid = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};

/** Earlier versions kept one draft for each browser under this key. */
const name = 'ajuan-permohonan';
const prefix = `${name}-`;
const draftAt = (id: string) => storedValue<StoredDraft>(() => localStorage, `${prefix}${id}`);
/** The id of this tab's draft. A reload finds it here, and so does a duplicated tab, which the claim detects. */
const tabDraftId = storedValue<string>(() => sessionStorage, name);

/** Returns true if anything is typed or attached. */
export const isFilled = ({ typed: input }: Pick<StoredDraft, 'typed'>): boolean =>
  Object.values(input).some((value) => [value].flat().some((v) => !isBlank(v)));

/** Returns every draft of this browser: first those with answers, then the newest. */
const drafts = (): { id: string; draft: StoredDraft }[] => {
  const rank = ({ draft }: { draft: StoredDraft }) => (isFilled(draft) ? 1e15 : 0) + (draft.at ?? 0);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .flatMap((id) => {
        const draft = draftAt(id).read();
        return draft ? [{ id, draft }] : [];
      })
      .sort((a, b) => rank(b) - rank(a));
  } catch {
    return [];
  }
};

const withoutFiles = (input: FormInput): FormInput =>
  Object.fromEntries(Object.entries(input).filter(([field]) => !field.startsWith('attachments.')));

/** Creates a new draft for this tab. */
const createDraft = async (input: FormInput): Promise<Draft> => {
  const id = uuid();
  await claim(`${prefix}${id}`);
  return { id, requestId: uuid(), typed: input };
};

/**
 * Returns a draft that no other tab writes. It is the tab's own, a copy for a duplicated tab, a draft of a closed tab, or an empty one.
 */
const chooseDraft = async (): Promise<Draft> => {
  const own = tabDraftId.read();
  if (own !== undefined) {
    const isOurs = await claim(`${prefix}${own}`);
    const draft = draftAt(own).read();
    if (isOurs) return { id: own, requestId: draft?.requestId ?? uuid(), typed: draft?.typed ?? {} };
    // The files belong to the other tab's request: a new request needs its own files.
    return createDraft(withoutFiles(draft?.typed ?? {}));
  }
  const claimed = await claimedIds(prefix);
  for (const { id } of drafts()) {
    // Reads the draft again after the claim: its former tab may have sent it meanwhile.
    const now = !claimed.has(`${prefix}${id}`) && (await claim(`${prefix}${id}`)) && draftAt(id).read();
    if (now) return { id, requestId: now.requestId, typed: now.typed };
  }
  return createDraft({});
};

/** Returns drafts of closed tabs that this tab did not take: filled in, newest first. */
export const otherDrafts = async (own: Draft): Promise<{ id: string; draft: StoredDraft }[]> => {
  const claimed = await claimedIds(prefix);
  return drafts().filter(({ id, draft }) => id !== own.id && isFilled(draft) && !claimed.has(`${prefix}${id}`));
};
/** Makes another draft this tab's own from its next load. The present draft stays in the browser. */
export const changeDraft = (id: string): void => void tabDraftId.write(id);

/** Moves the draft of an earlier version to its own key. */
const moveFormerDraft = () => {
  const former = storedValue<StoredDraft>(() => localStorage, name);
  const draft = former.read();
  former.write(undefined);
  if (draft?.typed && draft.requestId) draftAt(uuid()).write(draft);
};

/** Returns this tab's draft. A browser without storage gets an empty one each time. */
export const loadDraft = async (): Promise<Draft> => {
  moveFormerDraft();
  const draft = await chooseDraft();
  tabDraftId.write(draft.id);
  return draft;
};
/** Returns false if this browser stores nothing. */
export const keepDraft = ({ id, requestId, typed: input }: Draft): boolean =>
  draftAt(id).write({ requestId, typed: input, at: Date.now() });
export const dropDraft = ({ id }: Draft): void => void draftAt(id).write(undefined);
