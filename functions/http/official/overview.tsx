import type { Hono } from 'hono';
import * as z from 'zod/mini';
import { linkDays, linkFrom, rowsBehind } from '../../domain/case/access';
import { dayOf } from '../../domain/time/calendar';
import { isOpen, openRecord } from '../../domain/case/case';
import { workingDaysUntil } from '../../domain/time/deadlines';
import { entitledTo } from '../../domain/case/entitlement';
import { isOn, officialBy, titleAndUnit } from '../../domain/office/roster';
import type { Deps } from '../../ports/deps';
import { document } from '../../pages/parts/layout';
import { OverviewPage } from '../../pages/official/overview';
import { MessagePage } from '../../pages/public/tracking';
import { newApp } from '../app';
import { readCursor, writeCursor } from '../cursor';
import { demandOpen, type LinkDeps, type OfficialLink, openOfficialLink } from '../../use-cases/open-link';
import { asPage } from '../problems';
import { typedBody } from '../typed-body';

const [waitingListed, decidedListed] = [100, 20];

/** An official's page of all that waits for them and what they decided, behind any of their links. GET changes nothing. */
export const overview = (deps: LinkDeps & Pick<Deps, 'work' | 'log'>): Hono => {
  const { cases, work, clock, ids } = deps;
  const app = newApp();
  app.onError(asPage(deps));

  /** @throws NotFound, LinkEnded */
  const opened = async (secret: string): Promise<OfficialLink> => {
    const link = await openOfficialLink(deps, secret);
    demandOpen(link);
    return link;
  };

  app.get('/ringkasan/:secret', async (c) => {
    const { secret, link, office, now } = await opened(c.req.param('secret'));
    const who = link.official!;
    const rows = rowsBehind(office.roster, link, ids.digest);
    const [pages, decided] = await Promise.all([
      Promise.all(rows.map((row) => work.waiting(row, { limit: waitingListed }))),
      work.decided(who, { limit: decidedListed, after: readCursor(c.req.query('lanjut')) }),
    ]);
    const waiting = pages.flatMap(({ items }) => items).sort((a, b) => a.waits!.at.localeCompare(b.waits!.at));
    const titles = rows.flatMap((row) => {
      const official = officialBy(office.roster, row);
      return official && isOn(official, dayOf(now)) ? [titleAndUnit(office.roster, official)] : [];
    });
    const path = `/putusan/${secret}`;
    const props = {
      path,
      title: [...new Set(titles)].join(', '),
      waiting: waiting.slice(0, waitingListed).map((head) => ({
        head,
        left: workingDaysUntil(new Date(head.waits!.at), now, office.holidays),
      })),
      moreWaits: waiting.length > waitingListed || pages.some(({ next }) => next !== undefined),
      decided: decided.items,
      next: decided.next && `/ringkasan/${secret}?lanjut=${writeCursor(decided.next)}`,
    };
    return c.html(document(<OverviewPage {...props} />));
  });

  app.post('/ringkasan/:secret', async (c) => {
    const { link, office } = await opened(c.req.param('secret'));
    const { caseId } = await typedBody(c);
    const view = z.uuid().safeParse(caseId).success ? await cases.view(caseId as string) : undefined;
    const record = view && openRecord(view);
    const now = clock.now();
    const holder = record && isOpen(record) && entitledTo(view.head, record.step, office.roster, now).holder;
    if (!record || !holder || !rowsBehind(office.roster, link, ids.digest).includes(holder)) {
      const text = 'Permohonan ini tidak lagi menunggu Anda: sudah diputus atau dialihkan.';
      return c.html(document(<MessagePage title="Tidak menunggu Anda" text={text} />), 409);
    }
    const secret = ids.secret();
    const at = { step: record.step, round: record.round, holder };
    const made = linkFrom(link, ids.digest(secret), record.caseId, at, now);
    if (!made) {
      const text = `Tautan ini sudah lewat ${linkDays.decide} hari dan hanya untuk membaca. Untuk memutus, buka tautan dari surel terbaru kami.`;
      return c.html(document(<MessagePage title="Tautan ini hanya untuk membaca" text={text} />), 409);
    }
    await cases.putLink(made);
    return c.redirect(`/putusan/${secret}`, 303);
  });
  return app;
};
