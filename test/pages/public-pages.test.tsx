import { holidaysFrom } from '../../functions/domain/time/calendar';
import { branchesOf } from '../../functions/domain/sop/flow';
import { steps } from '../../functions/domain/sop/sop';
import type { DocumentRecord } from '../../functions/domain/case/records';
import { document } from '../../functions/pages/parts/layout';
import { notFoundPage } from '../../functions/pages/public/not-found';
import { ProcessPage } from '../../functions/pages/public/process';
import { TrackingPage } from '../../functions/pages/public/tracking';
import { VerificationPage } from '../../functions/pages/public/verification';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { testRoster } from '../support/office';

const now = new Date('2026-12-01T02:00:00Z');
const trackedOn = (day: Date, ...acts: Act[]): string => {
  const { dossier } = openNext(play(requestOf(), ...acts), now);
  const today = { now: day, holidays: holidaysFrom([]) };
  return document(<TrackingPage view={dossier} roster={testRoster} today={today} />);
};
const tracked = (...acts: Act[]): string => trackedOn(now, ...acts);
/** Returns the words of a page on a step, from its number to the next. */
const sentenceOf = (page: string, step: number): string =>
  (page.split(/<strong>(?=\d\. )/)[step] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/ +/g, ' ');
const badge = (page: string): string => /class="badge (\w+)".*?<span>([^<]+)</.exec(page)?.slice(1).join(': ') ?? '';

describe('the tracking page', () => {
  it.each<[string, Act[], string]>([
    ['an open step', [], 'info: Di meja Kepala Dinas Diskominfo SP'],
    ['a passed-on step', [decisions.accept], 'info: Di meja Kepala Bidang Aplikasi Informatika'],
    ['a returned request', [decisions.return], 'warning: Menunggu perbaikan dari pemohon'],
    ['a refused request', [decisions.reject], 'danger: Ditolak'],
    ['a withdrawn request', [{ withdraw: 'Tidak jadi' }], 'warning: Dicabut oleh pemohon'],
  ])('says by a badge where %s is', (_what, acts, text) => expect(badge(tracked(...acts))).toBe(text));

  it('names who has the open step and until when, and nobody by name', () => {
    const page = tracked(decisions.accept);
    expect(sentenceOf(page, 3)).toMatch(
      /Sedang dikerjakan Di meja Kepala Bidang Aplikasi Informatika Batas waktu \w+, /,
    );
    for (const { name } of testRoster.officials) expect(page).not.toContain(name);
    for (const personal of ['Siti Contoh', 'siti@example.id', '0812', 'Ati Contoh'])
      expect(page).not.toContain(personal);
  });

  it('says in its head until when the decision is due, and how late it is afterwards', () => {
    const head = (page: string) => /class="case-heading".*?<\/div>/s.exec(page)?.[0];
    expect(head(trackedOn(now))).toContain(' · keputusan paling lambat Rabu, 2 Desember 2026 pukul 16.00 WIB');
    const late = head(trackedOn(new Date('2026-12-03T02:00:00Z')));
    expect(late).toContain(
      ' · seharusnya diputuskan paling lambat Rabu, 2 Desember 2026 pukul 16.00 WIB; terlambat 1 hari kerja',
    );
    expect(late).not.toContain('keputusan paling lambat');
  });

  it('says the outcome of a step, and never twice that it is done', () => {
    const page = tracked(
      decisions.accept,
      decisions.forward,
      decisions.conforms,
      decisions.noIntegration,
      decisions.built,
    );
    expect(sentenceOf(page, 2)).toContain('Diterima');
    expect(sentenceOf(page, 6)).toContain('Tidak diperlukan');
    expect(sentenceOf(page, 7)).not.toMatch(/Selesai.*Selesai/);
  });

  it('marks the step at which a request ended, and drops those after it', () => {
    const page = tracked(decisions.reject);
    expect([...page.matchAll(/<li class="(\w+)"/g)].map(([, state]) => state)).toEqual([
      'done',
      'stopped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });

  it('asks for a revision by its last day', () =>
    expect(tracked(decisions.return)).toContain('Mohon perbaiki permohonan paling lambat'));

  it("asks for missing papers in the words of the applicant's own page", () => {
    const lacking = requestOf({ attachments: requestOf().attachments.slice(0, 1) });
    const { dossier } = openNext(play(lacking, decisions.accept, decisions.forward), now);
    const today = { now, holidays: holidaysFrom([]) };
    const page = document(<TrackingPage view={dossier} roster={testRoster} today={today} />);
    expect(page).toContain('Mohon lengkapi permohonan paling lambat');
  });

  it('names no last day as if it were to come, once it is over', () => {
    const page = trackedOn(new Date('2027-03-01T00:00:00Z'), decisions.return);
    expect(page).toMatch(/Mohon segera perbaiki permohonan: batas waktunya, [^<]+, sudah lewat/);
    expect(page).toContain('minta sekretariat kami membukanya kembali');
    expect(page).not.toContain('paling lambat');
  });

  it('leads whoever lost their link to another', () => expect(tracked()).toContain('href="/tautan-baru"'));
});

describe('the process page', () => {
  const page = () => document(<ProcessPage />);
  it('shows every branch of every step', () => {
    const facts = steps.flatMap((step) => branchesOf(step).map(({ fact }) => fact));
    expect(facts.filter((fact) => !page().includes(`<b>${fact}</b>`))).toEqual([]);
  });

  it('draws each way that does not lead straight on', () =>
    expect([...page().matchAll(/class="lane (\w+) from-(\d) to-(\d)/g)].map(([, ...way]) => way.join(' '))).toEqual([
      'back 1 2',
      'back 2 3',
      'back 1 4',
      'ahead 5 7',
    ]));

  it('tells what the SOP says from what the office reads into it', () => {
    expect(page()).toMatch(/1–2 hari<abbr[^>]*>\*<\/abbr> \(1–2 hari kerja\)/);
    expect(page()).toContain('Tafsir kantor');
  });

  it('leads to the form', () => expect(page()).toMatch(/<a class="button" href="\/">Ajukan aplikasi baru/));
});

it('folds the hashes of a document', () => {
  const issued = {
    documentId: 'd1',
    kind: 'tanda-terima',
    title: 'Tanda Terima',
    number: 'TT-1',
    version: 1,
    issuedAt: '2026-11-24T02:00:00Z',
    sha256: 'a'.repeat(64),
    chainHash: 'b'.repeat(64),
  } as DocumentRecord;
  const page = document(<VerificationPage document={issued} newest={issued} office="Dinas" script="/verify.js" />);
  expect(page).toMatch(/<details>.*a{64}.*b{64}.*<\/details>/s);
  expect(page).not.toContain('<details open');
});

it.each(['/', '/alur', '/tautan-baru', 'mailto:'])('leads on from a wrong address to %s', (way) =>
  expect(notFoundPage()).toContain(`href="${way}`),
);
