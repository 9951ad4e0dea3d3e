import { overview } from '../../functions/http/official/overview';
import type { Work } from '../../functions/ports/work';
import { answerOf } from '../support/answers';
import { changeTestOffice } from '../support/office-changes';
import { newestPath, postForm } from '../support/people';
import { startWorld, type World } from '../support/world';

let w: World;
beforeAll(async () => {
  w = await startWorld();
});
afterAll(() => w.stop());

/** The work index with short pages. */
const inPagesOf = (limit: number): Work => {
  const { waiting, waitingOf, decisionsOf: decided } = w.deps.work;
  return {
    waiting: (holder, page) => waiting(holder, { ...page, limit }),
    waitingOf: (holders, page) => waitingOf(holders, { ...page, limit }),
    decisionsOf: (holders, page) => decided(holders, { ...page, limit }),
  };
};
const page = async (path: string) => {
  const answer = await overview({ ...w.deps, work: inPagesOf(2) }).request(path.replace('/putusan/', '/ringkasan/'));
  expect(answer.status).toBe(200);
  const html = await answer.text();
  const next = (name: string) => new RegExp(`href="(/ringkasan/[^"]*[?]${name}=[^"]*)"`).exec(html)?.[1];
  const numbers = (part: string) => [...part.matchAll(/\((\d+\/[^)]*)\)/g)].map(([, number]) => number);
  const [waits = '', decided = ''] = html.slice(html.indexOf('<main')).split('Yang Anda putuskan');
  return {
    html,
    waiting: [...new Set(numbers(waits))],
    decided: numbers(decided),
    afterWaiting: next('sesudah'),
    afterDecided: next('lanjut'),
  };
};
const submitThree = async () => {
  const heads = [];
  for (let day = 0; day < 3; day += 1) {
    heads.push(await w.submit());
    w.world.now = new Date(w.world.now.getTime() + 86_400_000);
  }
  return heads.map(({ requestNumber }) => requestNumber);
};

it('says that more waits than it shows, and has a next page with the rest', async () => {
  const numbers = await submitThree();
  const first = await page(newestPath(w));
  expect(first.waiting).toEqual(numbers.slice(0, 2));
  expect(first.html).toContain('Masih ada yang lain');
  const second = await page(first.afterWaiting!);
  expect(second.waiting).toEqual(numbers.slice(2));
  expect(second.html).not.toContain('Masih ada yang lain');
  expect(second.afterWaiting).toBeUndefined();
  expect(second.html).toMatch(/href="\/ringkasan\/[^"?]*">[^<]*awal/);
});

describe('of a person in two posts', () => {
  const decidedBoth = async () => {
    await changeTestOffice(w, ({ roster }) => ({
      roster: {
        ...roster,
        officials: roster.officials.map((one) =>
          one.post === 'kabid-aptika' ? { ...one, email: 'Kadis@example.id' } : one,
        ),
      },
    }));
    const numbers = await submitThree();
    const first = newestPath(w);
    await postForm(w, first, answerOf.accept);
    return { path: newestPath(w), numbers };
  };

  it('lists what waits for either, most urgent first, over all pages', async () => {
    const { path, numbers } = await decidedBoth();
    const seen: (string | undefined)[] = [];
    for (let at: string | undefined = path; at;) {
      const { waiting, afterWaiting }: Awaited<ReturnType<typeof page>> = await page(at);
      seen.push(...waiting);
      at = afterWaiting;
    }
    expect(seen).toEqual(expect.arrayContaining(numbers));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('lists what they decided in either, newest first, over all pages', async () => {
    const forwarded = newestPath(w);
    await postForm(w, forwarded, answerOf.forward);
    const { html, afterDecided } = await page(forwarded);
    expect(html).toMatch(/Yang Anda putuskan[\s\S]*Disposisi[\s\S]*Kepala Bidang[\s\S]*Kepala Dinas/i);
    expect(afterDecided).toBeUndefined();
  });
});
