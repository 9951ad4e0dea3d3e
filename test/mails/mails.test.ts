import { unansweredReturn } from '../../functions/domain/case/answered-return';
import type { StepRecord } from '../../functions/domain/case/records';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { type MailContent, renderMail } from '../../functions/mails/mail-content';
import { applicantMailContent } from '../../functions/mails/applicant-mail';
import { officialMailContent } from '../../functions/mails/official-mail';
import { signInMailContent } from '../../functions/mails/sign-in';
import { troubleMailContent } from '../../functions/mails/trouble';
import { withdrawnRequestMailContent } from '../../functions/mails/withdrawn-request';
import { movedLastDayMailContent } from '../../functions/mails/revise-by';
import { decisions, openNext, play, requestOf, wholeWay } from '../support/dossier';

const unbroken = (length: number) => 'Permohonan'.repeat(length).slice(0, length);
const url = `https://ajuan.test/putusan/${'x'.repeat(43)}`;
const today = { now: new Date('2026-12-01T02:00:00Z'), holidays: holidaysFrom([]) };
const request = requestOf();

/** Returns the mail of the open step after the first acts of a complete case. */
const mailAfter = (acts: number, asked = request, at = today) => {
  const { dossier } = openNext(play(asked, ...wholeWay.slice(0, acts)));
  return officialMailContent(dossier, dossier.steps.at(-1)!, 'Kepala Dinas', url, at);
};

it.each([
  [0, 'Mohon keputusan s.d. Rab 2 Des: Perizinan Klinik (Dinas Kesehatan)'],
  [1, 'Mohon disposisi s.d. Kam 3 Des: Perizinan Klinik (Dinas Kesehatan)'],
  [2, 'Mohon analisis kesesuaian s.d. Kam 3 Des: Perizinan Klinik (Dinas Kesehatan)'],
  [3, 'Mohon analisis integrasi s.d. Kam 3 Des: Perizinan Klinik (Dinas Kesehatan)'],
  [4, 'Mohon laporan integrasi s.d. Kam 3 Des: Perizinan Klinik (Dinas Kesehatan)'],
  [5, 'Mohon laporan pembangunan s.d. Jum 1 Jan 2027: Perizinan Klinik (Dinas Kesehatan)'],
])('says in the subject what is asked, and until when (%s decisions before)', (acts, subject) => {
  expect(mailAfter(acts).subject).toBe(subject);
});

it('says how late it is instead of a day that has passed', () => {
  const late = { ...today, now: new Date('2026-12-04T02:00:00Z') };
  expect(mailAfter(0, request, late).subject).toBe(
    'Mohon keputusan (terlambat 2 hari kerja): Perizinan Klinik (Dinas Kesehatan)',
  );
});

it('keeps the subject within 200 characters, whatever the names are', () => {
  const long = requestOf({
    agency: { ...request.agency, name: unbroken(150) },
    application: { ...request.application, name: `SIPERKLINIK ${unbroken(138)}` },
  });
  const { subject } = mailAfter(0, long);
  expect(subject.length).toBeLessThan(200);
  expect(subject).toMatch(/^Mohon keputusan s\.d\. Rab 2 Des: SIPERKLINIK … \(/);
});

it('tells what is needed to decide: summary, agency, letter, completeness, in few words', () => {
  const { text } = renderMail('a@example.id', mailAfter(2));
  for (const said of [
    'Ringkasan: Untuk izin klinik di seluruh provinsi.',
    'OPD pemohon: Dinas Kesehatan',
    'Surat: 005/123-Dinkes/2026, Jumat, 20 November 2026',
    'Kelengkapan: lengkap, 5 dari 5',
    'Batas waktu: Kamis, 3 Desember 2026 pukul 16.00 WIB (2 hari kerja lagi)',
  ])
    expect(text).toContain(said);
  expect(text.split(/\s+/).length).toBeLessThan(180);
});

it('tells beside the completeness that one file stands for two papers', () => {
  const [letter, ...others] = request.attachments;
  const attachments = [letter!, ...others.map((file) => ({ ...file, sha256: letter!.sha256 }))];
  expect(renderMail('a@example.id', mailAfter(2, requestOf({ attachments }))).text).toContain(
    'Kelengkapan: lengkap, 5 dari 5; Spesifikasi teknis: berkas yang sama dengan Surat permohonan',
  );
});

it('cuts the summary after a whole word', () => {
  const summary = 'Untuk pemilik klinik dan petugas. '.repeat(20).trim();
  const { paragraphs } = mailAfter(0, requestOf({ application: { ...request.application, summary } }));
  const shown = paragraphs.at(-1)!;
  expect(shown).toMatch(/^Ringkasan: .* …$/);
  expect(shown.length).toBeLessThan(320);
  expect(summary).toContain(shown.replace(/^Ringkasan: | …$/g, ''));
});

const classes = (html: string) =>
  [...html.matchAll(/<a href="[^"]*putusan[^"]*" class="(\w+)"/g)].map(([, name]) => name);
it('has one main button, the other in the colour of what it does, and links for the rest', () => {
  expect(classes(renderMail('a@example.id', mailAfter(0)).html)).toEqual(['primary', 'against', 'link']);
  expect(classes(renderMail('a@example.id', mailAfter(2)).html)).toEqual(['primary', 'second', 'link']);
});

const { dossier } = openNext(play(request, decisions.return));
const returned = { head: dossier.head, today: '2026-12-01', trackingUrl: url, pageUrl: url };
const step = dossier.steps[0] as StepRecord;
const every: [string, MailContent][] = [
  ["official's", mailAfter(1)],
  [
    "applicant's return",
    applicantMailContent({ ...returned, decision: unansweredReturn(dossier.forms), reviseBy: '2027-01-12' }),
  ],
  ["applicant's fresh link", applicantMailContent({ ...returned, renewed: 'asked' })],
  [
    'later last day',
    movedLastDayMailContent(dossier.head, {
      reviseBy: '2027-01-12',
      today: '2026-12-01',
      pageUrl: url,
      trackingUrl: url,
    }),
  ],
  ['withdrawal', withdrawnRequestMailContent(dossier.head, step, 'Kepala Dinas', 'Tidak jadi')],
  ['trouble', troubleMailContent('nobody', dossier.head, step, undefined, url)],
  ['sign-in', signInMailContent(url)],
];

const words = (html: string) =>
  html
    .replace(/<(?:style|title)>.*?<\/(?:style|title)>|<div style="display:none.*?<\/div>/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .split(/\s+/)
    .filter(Boolean)
    .sort();
it.each(every)('%s mail says the same as text and as HTML', (_name, letter) => {
  const { html, text } = renderMail('a@example.id', letter);
  const withoutLinks = text.replace(/^\S+:\/\/\S+$/gm, '').replaceAll(/:$/gm, '');
  const bare = (all: string[]) => all.map((word) => word.replace(/:$/, '')).sort();
  expect(bare(words(html))).toEqual(bare(words(withoutLinks)));
});

it.each(every)(
  '%s mail has a preview that the mailbox shows, and no more than it says',
  (_name, { preview, ...letter }) => {
    const { html, text } = renderMail('a@example.id', { preview, ...letter });
    expect(preview).not.toBe('');
    expect(html.indexOf(preview.slice(0, 20))).toBeGreaterThan(0);
    expect(text).not.toContain(letter.subject);
    expect(html).toContain('prefers-color-scheme:dark');
  },
);
