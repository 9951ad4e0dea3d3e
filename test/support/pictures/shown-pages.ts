import { requestForm } from '../../../functions/domain/forms/forms';
import { toFormInput } from '../../../functions/domain/forms/form-input';
import { overviewOf } from '../../../functions/domain/case/paths';
import { document } from '../../../functions/pages/parts/layout';
import { atOneOrigin } from '../../../local/apps';
import { answerOf } from '../answers';
import { deskOf } from '../desk';
import { newestPath, postForm } from '../people';
import { submission } from '../submission';
import type { World } from '../world';
import { PartsPage } from './parts-page';

const summary =
  'Saat ini izin klinik diurus dengan berkas kertas di 8 kabupaten/kota. Aplikasi ini untuk pemilik klinik dan petugas perizinan agar permohonan, pemeriksaan, dan penerbitan izin dapat dilakukan daring.';
const unbroken = (length: number) => 'Permohonan'.repeat(length).slice(0, length);
const usual = {
  agency: { name: 'Dinas Kesehatan', head: { name: 'dr. Hj. Ratna Sari, M.Kes.', nip: '19700101 199503 2 001' } },
  letter: { number: '005/482-Dinkes/2026', date: '2026-11-20' },
  application: { type: 'sistem-informasi', name: 'SIPERKLINIK, Perizinan Klinik Terpadu', summary },
  subdomain: 'izin-klinik',
};
const longest = {
  letter: { number: unbroken(100), date: '2026-11-20' },
  agency: { name: unbroken(150), head: { name: unbroken(120), nip: '19620825 198704 2 001' } },
  application: { type: 'aplikasi', name: unbroken(150), summary: unbroken(2500) },
  subdomain: unbroken(63).toLowerCase(),
};

/** Every page and mail with content, by name: walks cases through the office and takes each page as it is sent. */
export const shownPages = async (w: World): Promise<Record<string, string>> => {
  const pages: Record<string, string> = { parts: document(PartsPage({})) };
  const app = await atOneOrigin(w.deps);
  const read = async (path: string) => (await app.request(path)).text();
  const send = async (path: string, fields: Record<string, string>) => (await postForm(w, path, fields)).text();
  const keep = async (name: string, path: string) => void (pages[name] = await read(path));
  const keepMail = (name: string) => void (pages[`mail-${name}`] = w.mails.findLast(({ html }) => html)?.html ?? '');

  const body = await w.withPapers(submission(usual));
  const submitted = await app.request('/api/requests', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { trackingUrl } = (await submitted.json()) as { trackingUrl: string };
  await w.machine.idle();
  const official = w.mails.findLast(({ html }) => html.includes('/putusan/'));
  pages['mail-official'] = official?.html ?? '';
  pages['mail-official-text'] =
    `<meta charset="utf-8"><pre style="white-space:pre-wrap">${official?.subject}\n\n${official?.text}</pre>`;
  const first = newestPath(w);
  await keep('decision-2', `${first}?pilihan=accept`);
  await keep('decision-2-none', first);
  pages['decision-2-refused'] = await send(first, { outcome: 'reject', holder: 'kabid-aptika' });
  await keep('overview', overviewOf(first));
  await send(first, answerOf.return ?? {});
  await keep('decided-returned', first);
  const applicant = newestPath(w, 'pemohon');
  await keep('applicant-returned', applicant);
  const revised = {
    ...toFormInput(requestForm, {
      ...body,
      application: { ...body.application, summary: `${summary} Juga untuk puskesmas.` },
    }),
  };
  await send(applicant, { ...revised, outcome: 'resubmit' } as Record<string, string>);
  const again = newestPath(w);
  await keep('decision-2-revised', again);
  await send(again, { ...answerOf.accept, note: 'Koordinasikan dengan Dinas Kesehatan.' });
  await keep('decided-accepted', again);
  await keep('overview-after', overviewOf(again));
  await keep('tracking', new URL(trackingUrl).pathname);
  await keep('decision-3', newestPath(w));
  await send(newestPath(w), answerOf.forward ?? {});
  await keep('decision-4', newestPath(w));
  await send(newestPath(w), answerOf.conforms ?? {});
  await keep('decision-5', newestPath(w));
  await send(newestPath(w), answerOf.integrate ?? {});
  await keep('decision-6', newestPath(w));
  await send(newestPath(w), answerOf.integrated ?? {});
  await keep('decision-7', newestPath(w));
  await send(newestPath(w), answerOf.built ?? {});
  keepMail('closed');
  await keep('applicant-closed', applicant);

  await w.submit(submission(longest));
  const long = newestPath(w);
  await keep('decision-2-longest', `${long}?pilihan=accept`);
  pages['mail-longest'] = w.mails.findLast(({ html }) => html.includes('/putusan/'))?.html ?? '';
  await send(long, { ...answerOf.reject, reason: unbroken(2000) });
  await keep('decided-rejected-longest', long);
  await keep('unknown', '/putusan/tidak-ada');

  const desk = deskOf(w);
  const origin = new URL(w.deps.config.publicUrl).origin;
  await desk.raw('/meja/masuk', { email: 'sekretariat@example.id' }, { origin });
  await desk.raw(desk.signInPath(), {}, { origin });
  for (const [name, path] of [
    ['register', '/meja'],
    ['officials', '/meja/pejabat'],
    ['days', '/meja/libur'],
  ] as const)
    pages[`desk-${name}`] = await desk.page(path);
  return pages;
};
