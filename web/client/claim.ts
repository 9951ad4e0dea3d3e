/** The milliseconds that the page which this one replaces may take to let go of a name. */
const patience = 1000;

const claimByLock = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), patience);
    const held = () => {
      clearTimeout(timer);
      resolve(true);
      return new Promise(() => undefined);
    };
    navigator.locks.request(name, { signal: waiting.signal }, held).catch(() => resolve(false));
  });

/** The milliseconds that other tabs may take to answer. A frozen one answers nothing, and writes nothing either. */
const answerTime = 300;
/** Tabs ask who has a name, and whoever has it or asked for it before answers. An empty name asks for all. */
type Message = { ask: string; by: string } | { held: string; by: string };

/** The same between tabs of browsers without locks (over plain http): each answers for the names that it has. */
const talkToTabs = () => {
  const channel = new BroadcastChannel('ajuan-nama');
  const self = `${Date.now()}-${Math.random()}`;
  const [mine, asked] = [new Set<string>(), new Set<string>()];
  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (!('ask' in data)) return;
    const own = data.ask === '' ? [...mine] : [data.ask].filter((name) => mine.has(name));
    // Of two that ask at once, the earlier one has it.
    const earlier = asked.has(data.ask) && self < data.by ? [data.ask] : [];
    for (const held of [...own, ...earlier]) channel.postMessage({ held, by: self } satisfies Message);
  });
  const heldByOthers = async (name: string): Promise<Set<string>> => {
    const held = new Set<string>();
    const listen = ({ data }: MessageEvent<Message>) => void ('held' in data && held.add(data.held));
    channel.addEventListener('message', listen);
    channel.postMessage({ ask: name, by: self } satisfies Message);
    await new Promise((resolve) => setTimeout(resolve, answerTime));
    channel.removeEventListener('message', listen);
    return held;
  };
  return {
    heldByOthers,
    claim: async (name: string): Promise<boolean> => {
      asked.add(name);
      const isFree = !(await heldByOthers(name)).has(name);
      asked.delete(name);
      if (isFree) mine.add(name);
      return isFree;
    },
  };
};
let tabs: ReturnType<typeof talkToTabs> | undefined;
/** Undefined where a browser has neither: there the last tab that writes wins. */
const otherTabs = () => ('BroadcastChannel' in globalThis ? (tabs ??= talkToTabs()) : undefined);

/** Makes a name this tab's own for as long as the tab lives. Returns false where another tab has it. */
export const claim = async (name: string): Promise<boolean> =>
  navigator.locks ? claimByLock(name) : ((await otherTabs()?.claim(name)) ?? true);

/** Returns the names with this prefix that tabs have claimed. */
export const claimedIds = async (prefix: string): Promise<Set<string>> => {
  if (!navigator.locks) return (await otherTabs()?.heldByOthers('')) ?? new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? [name] : [])));
};
