/** The milliseconds that the previous page of this tab may take to release a name. */
const releaseTimeMs = 1000;

const claimByLock = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), releaseTimeMs);
    const held = () => {
      clearTimeout(timer);
      resolve(true);
      return new Promise(() => undefined);
    };
    navigator.locks.request(name, { signal: waiting.signal }, held).catch(() => resolve(false));
  });

/** The milliseconds that other tabs may take to answer. A frozen tab neither answers nor writes. */
const answerTimeMs = 300;
/** A tab asks who has a name. The tab that has it, or asked earlier, answers. An empty name asks for all names. */
type Message = { ask: string; by: string } | { held: string; by: string };

/** Claims names in browsers without locks (over plain http): each tab answers for the names it has. */
const talkToTabs = () => {
  const channel = new BroadcastChannel('ajuan-nama');
  const self = `${Date.now()}-${Math.random()}`;
  const [mine, requested] = [new Set<string>(), new Set<string>()];
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (!('ask' in data)) return;
    const own = data.ask === '' ? [...mine] : [data.ask].filter((name) => mine.has(name));
    // Of two tabs that ask at the same time, the earlier one gets the name.
    const earlier = requested.has(data.ask) && self < data.by ? [data.ask] : [];
    for (const held of [...own, ...earlier]) channel.postMessage({ held, by: self } satisfies Message);
  });
  const heldByOthers = async (name: string): Promise<Set<string>> => {
    const held = new Set<string>();
    const listen = ({ data }: MessageEvent<Message>) => void ('held' in data && held.add(data.held));
    channel.addEventListener('message', listen);
    channel.postMessage({ ask: name, by: self } satisfies Message);
    await new Promise((resolve) => setTimeout(resolve, answerTimeMs));
    channel.removeEventListener('message', listen);
    return held;
  };
  return {
    heldByOthers,
    claim: async (name: string): Promise<boolean> => {
      requested.add(name);
      const isFree = !(await heldByOthers(name)).has(name);
      requested.delete(name);
      if (isFree) mine.add(name);
      return isFree;
    },
  };
};
let tabs: ReturnType<typeof talkToTabs> | undefined;
/** Returns the link to other tabs, or undefined if a browser has neither API: there the last tab that writes wins. */
const otherTabs = () => ('BroadcastChannel' in globalThis ? (tabs ??= talkToTabs()) : undefined);

/** Reserves a name for this tab while it lives. Returns false if another tab has it. */
export const claim = async (name: string): Promise<boolean> =>
  navigator.locks ? claimByLock(name) : ((await otherTabs()?.claim(name)) ?? true);

/** Returns the names with this prefix that tabs have claimed. */
export const claimedIds = async (prefix: string): Promise<Set<string>> => {
  if (!navigator.locks) return (await otherTabs()?.heldByOthers('')) ?? new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name] : [])));
};
