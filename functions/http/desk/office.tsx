import type { Context, Hono } from 'hono';
import type { Child } from 'hono/jsx';
import { dayOf } from '../../domain/time/calendar';
import { isGivenTo } from '../../domain/case/entitlement';
import { addPending } from '../../domain/case/case';
import { allWaiting, holdersEver } from '../../use-cases/all-waiting';
import { type Gap, InvalidInput, NotFound } from '../../domain/errors';
import { mailboxOf } from '../../domain/forms/mailbox';
import { dayRows } from '../../domain/office/office-changes';
import shippedDays from '../../domain/libur-nasional.json';
import type { FormInput } from '../../domain/forms/parse';
import { officialBy, postBy } from '../../domain/office/roster';
import type { Deps } from '../../ports/deps';
import { errorName } from '../../log';
import { AdministratorsPage } from '../../pages/desk/administrators';
import { DaysPage } from '../../pages/desk/days';
import { NamesPage } from '../../pages/desk/names';
import type { OfficePageProps } from '../../pages/desk/office-page';
import { OfficeLogPage } from '../../pages/desk/office-log';
import { OfficialPage, PostPage } from '../../pages/desk/official';
import { OfficialsPage } from '../../pages/desk/officials';
import { document } from '../../pages/parts/layout';
import { type AtDesk, atDesk, type DeskDeps, deskApp, postedAtDesk } from './at-desk';
import { changeNow, type OfficeAction, unknownAction } from './change-office';
import {
  administratorsActions,
  daysActions,
  namesActions,
  officialActions,
  officialsActions,
  postActions,
} from './office-actions';

type OfficeDeps = DeskDeps & Pick<Deps, 'work' | 'cases' | 'background'>;

interface Place {
  path: string;
  actions: Record<string, OfficeAction>;
  page: (props: OfficePageProps, id: string) => Child;
  /** Where a removed row's page leads to. */
  up?: string;
  /** Whether its changes may pass open steps to others, or move their dates. */
  concernsSteps?: true;
}

const moved = 'Perubahan sudah disimpan.';
/** Cases whose mail is sent again at once when an address was put right; the rest get theirs with the next morning's mail. */
const mostMailedAgain = 100;

const places: readonly Place[] = [
  {
    path: '/meja/pejabat',
    actions: officialsActions,
    page: (props) => <OfficialsPage {...props} />,
    concernsSteps: true,
  },
  {
    ...{ path: '/meja/pejabat/:id', actions: officialActions, up: '/meja/pejabat', concernsSteps: true },
    page: (props, id) => {
      const official = officialBy(props.office.roster, id);
      if (!official) throw new NotFound(id);
      return <OfficialPage {...props} official={official} />;
    },
  },
  {
    ...{ path: '/meja/jabatan/:id', actions: postActions, up: '/meja/pejabat', concernsSteps: true },
    page: (props, id) => {
      const post = postBy(props.office.roster, id);
      if (!post) throw new NotFound(id);
      return <PostPage {...props} post={post} />;
    },
  },
  {
    ...{ path: '/meja/libur', actions: daysActions, concernsSteps: true },
    page: (props) => <DaysPage {...props} days={dayRows(shippedDays, props.office.dayChanges)} />,
  },
  { path: '/meja/nama', actions: namesActions, page: (props) => <NamesPage {...props} /> },
  {
    path: '/meja/administrator',
    actions: administratorsActions,
    page: (props) => <AdministratorsPage {...props} />,
    concernsSteps: true,
  },
];

/** What an office may change without an engineer, and the chain of what was changed. */
export const deskOffice = (deps: OfficeDeps): Hono => {
  const { work, cases, clock } = deps;
  const app = deskApp(deps);

  const isInUse = async (id: string): Promise<boolean> => {
    const one = { limit: 1 };
    const [waiting, decided] = await Promise.all([work.waiting(id, one), work.decided(id, one)]);
    return waiting.items.length + decided.items.length > 0;
  };
  /** Open requests that wait at a post. */
  const givenTo = async (postId: string): Promise<string[]> => {
    const office = await deps.office.current();
    const post = postBy(office.roster, postId);
    const numbers = new Set<string>();
    for (const holder of post ? holdersEver(office) : [])
      for await (const head of allWaiting(work, holder))
        if (post && isGivenTo(head, post)) numbers.add(head.requestNumber);
    return [...numbers];
  };
  /** Mails that could not reach an address are owed again now that it was put right: of every row that has it. */
  const mailAgain = async (email: string): Promise<void> => {
    const { roster } = await deps.office.current();
    for (const { id } of roster.officials.filter((one) => mailboxOf(one.email) === mailboxOf(email))) {
      const { items } = await work.waiting(id, { limit: mostMailedAgain });
      for (const head of items) await cases.settle(head, addPending(head, 'official'), clock.now());
    }
  };
  const follow = async ({ type }: OfficeAction, typed: FormInput): Promise<void> => {
    const email = { 'official-mail': typed['mail.email'], 'bounce-cleared': typed.email }[type];
    if (email) await mailAgain([email].flat()[0] ?? '');
    await deps.background.start('redeliver', {});
  };

  const shown = (
    place: Place,
    c: Context,
    { office, reader }: AtDesk,
    typed: FormInput = {},
    gaps: readonly Gap[] = [],
  ) => {
    // The address keeps saying so when the next change, posted from there, is refused.
    const done = c.req.query('hasil') && gaps.length === 0 ? moved : undefined;
    const props = { office, reader, done, now: clock.now(), today: dayOf(clock.now()), filled: { typed, gaps } };
    return document(<>{place.page(props, c.req.param('id') ?? '')}</>);
  };

  for (const place of places) {
    app.get(place.path, async (c) => c.html(shown(place, c, await atDesk(deps, c))));
    app.post(place.path, async (c) => {
      const at = await postedAtDesk(deps, c);
      const id = c.req.param('id') ?? '';
      try {
        const name = [at.typed.action ?? ''].flat()[0]!;
        const action = Object.hasOwn(place.actions, name) ? place.actions[name]! : unknownAction();
        await changeNow(deps, at, action, {
          id,
          inUse: action.type === 'official-removed' && (await isInUse(id)),
          waiting: ['post-removed', 'post-retired'].includes(action.type) ? await givenTo(id) : [],
        });
        // The change stands whatever happens now: the schedule does the same within five minutes.
        if (place.concernsSteps)
          await follow(action, at.typed).catch((error: unknown) => deps.log('failed', { error: errorName(error) }));
        const back = name === 'hapus' && place.up ? place.up : c.req.path;
        return c.redirect(`${back}?hasil=tersimpan`, 303);
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        return c.html(shown(place, c, at, at.typed, error.gaps), 400);
      }
    });
  }

  app.get('/meja/catatan', async (c) => {
    const { office, reader } = await atDesk(deps, c);
    const events = (await deps.office.events()).reverse();
    return c.html(document(<OfficeLogPage {...{ office, reader, events }} />));
  });
  return app;
};
