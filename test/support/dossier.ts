import { systemIds } from '../../functions/adapters/system';
import { present } from '../../functions/domain/present';
import { openRecord, type Transition } from '../../functions/domain/case/case';
import { conformityChecklist, integrationChecklist, milestones } from '../../functions/domain/sop/checklist';
import type { DecisionForm } from '../../functions/domain/forms/decision-forms';
import { decide, noteProgress, resubmit, withdraw } from '../../functions/domain/case/decisions';
import { requiredDocuments } from '../../functions/domain/documents/documents';
import type { DocumentModel } from '../../functions/domain/documents/model';
import type { RequestForm } from '../../functions/domain/forms/forms';
import type { SpecificationData } from '../../functions/domain/forms/specification-form';
import { lapse, lift } from '../../functions/domain/case/moves';
import { open } from '../../functions/domain/case/opening';
import { correctContact } from '../../functions/domain/case/contact';
import { newestRequest } from '../../functions/domain/case/newest-request';
import type { CaseEvent, ContactCorrection, Dossier } from '../../functions/domain/case/records';
import type { Roster } from '../../functions/domain/office/roster';
import { register } from '../../functions/domain/case/registration';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { testRoster } from './office';

const caseId = '0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90';
const attachment = (kind: string, name: string) => ({
  kind,
  name,
  size: 1000,
  type: 'application/pdf',
  sha256: systemIds.digest(kind),
  key: `files/${name}`,
});

/** Returns a complete request as it is stored, with its letter and specification. */
export const requestOf = (change: Partial<RequestForm> = {}): RequestForm => ({
  letter: { number: '005/123-Dinkes/2026', date: '2026-11-20' },
  agency: { name: 'Dinas Kesehatan', head: { name: 'dr. Hj. Ati Contoh, M.Kes.', nip: '196208251987042001' } },
  contact: { name: 'Siti Contoh', phone: '0812-3456-7890', email: 'siti@example.id', position: 'Kepala Subbagian' },
  application: { type: 'aplikasi', name: 'Perizinan Klinik', summary: 'Untuk izin klinik di seluruh provinsi.' },
  subdomain: 'perizinan',
  commitment: true,
  attachments: [attachment('surat-permohonan', 'surat.pdf'), attachment('spesifikasi-teknis', 'spesifikasi.pdf')],
  ...change,
});

/** A complete specification. */
export const wholeSpecification: SpecificationData = {
  abbreviation: 'SIKLIN',
  background: 'Isi',
  process: 'Isi',
  service: 'Isi',
  outputs: 'Isi',
  data: 'Isi',
  dataClass: 'terbatas',
  personalData: 'ya',
  basis: 'web',
  stack: 'Isi',
  licence: 'Isi',
  hosting: 'Isi',
  integration: 'Isi',
  security: 'Isi',
  schedule: 'Isi',
  procurement: 'swakelola',
  funding: 'Isi',
  unit: 'Isi',
  sourceCode: 'ya',
};

const all = (groups: typeof conformityChecklist, answer: 'ya' | 'tidak') =>
  Object.fromEntries(groups.flatMap(({ items }) => items.map(({ id }) => [id, { answer }])));
const budget = [
  { source: 'APBD', ceiling: 1_250_000_000, year: 2027, account: '5.2.02.01', model: 'penyedia' },
  { source: 'DAK', ceiling: 250_000, year: 2027, account: '5.2.02.02', model: 'swakelola' },
];

/** A decision for each outcome, as the forms produce it. */
export const decisions = {
  accept: {
    outcome: 'accept',
    holder: 'kabid-aptika',
    instructions: ['telaah', 'proses'],
    agenda: '77/2026',
    urgency: 'segera',
    security: 'terbatas',
    deadline: '2026-12-03',
    note: 'Perhatikan katalog aplikasi.',
  },
  reject: { outcome: 'reject', reason: 'Sudah ada aplikasi serupa.' },
  return: { outcome: 'return', reason: 'Ringkasan belum jelas.' },
  forward: { outcome: 'forward', holder: 'kasi-aplikasi' },
  sendBack: { outcome: 'send-back', reason: 'Bukan bidang kami.' },
  conforms: { outcome: 'conforms', raa: 'RAA.02.02.01', checklist: all(conformityChecklist, 'ya') },
  withConditions: {
    outcome: 'conforms-with-conditions',
    raa: 'RAA.02.02.01',
    conditions: ['Pakai SSO Banten', 'Serahkan kode sumber'],
    checklist: {
      ...all(conformityChecklist, 'ya'),
      B2: { answer: 'sebagian', evidence: 'Katalog SPBE 2026', note: 'Beririsan dengan SRIKANDI' },
    },
  },
  returnWithAdvice: {
    outcome: 'return',
    reason: 'Beberapa butir belum terpenuhi.',
    checklist: { A1: { answer: 'ya' }, C1: { answer: 'tidak', note: 'Tunjuk walidata' }, E1: { answer: 'sebagian' } },
  },
  doesNotConform: {
    outcome: 'does-not-conform',
    reason: 'Menduplikasi Aplikasi Umum.',
    checklist: { ...all(conformityChecklist, 'ya'), B2: { answer: 'tidak', note: 'Pakai SRIKANDI' } },
  },
  integrate: {
    outcome: 'integrate',
    checklist: all(integrationChecklist, 'ya'),
    systems: [
      { name: 'SIMBADA', owner: 'BPKAD, Pak Budi', method: 'api' },
      { name: 'Palapa', owner: 'Bappeda', method: 'splp' },
    ],
  },
  noIntegration: { outcome: 'no-integration', checklist: all(integrationChecklist, 'tidak') },
  integrated: {
    outcome: 'done',
    budget,
    systems: { 0: { result: 'terintegrasi' }, 1: { result: 'tidak-dapat', reason: 'API belum tersedia' } },
  },
  built: {
    outcome: 'done',
    budget,
    url: 'https://perizinan.bantenprov.go.id',
    conditionsMet: ['0'],
    milestones: Object.fromEntries(milestones.map(({ id }) => [id, { status: 'selesai', date: '2026-12-20' }])),
  },
  cancel: { outcome: 'cancel', reason: 'Anggaran dialihkan.' },
} as const satisfies Record<string, unknown>;

/** The next event of a story: a decision on the open step, a revision, a note, a withdrawal, a lapse, its lift, a corrected contact. */
export type Act =
  | { outcome: string }
  | { revise: RequestForm }
  | { progress: string }
  | { withdraw: string }
  | { lapse: number }
  | { lift: string }
  | { correct: ContactCorrection };

export interface Story {
  dossier: Dossier;
  events: Map<number, CaseEvent>;
}

const noHolidays = holidaysFrom([]);
const applied = (story: Story, { head, step, event, form }: Omit<Transition, 'before'>): Story => {
  const { steps, forms } = story.dossier;
  const others = steps.filter((record) => record.step !== step?.step || record.round !== step.round);
  story.events.set(event.seq, event);
  return {
    dossier: { head, steps: step ? [...others, step] : steps, forms: form ? [...forms, form] : forms },
    events: story.events,
  };
};

const opened = (story: Story, now: Date, holder: string): Story => {
  if (!story.dossier.head.next || openRecord(story.dossier)) return story;
  const { step } = open(story.dossier, { holder, post: holder }, 'token', now, noHolidays);
  return { ...story, dossier: { ...story.dossier, steps: [...story.dossier.steps, step] } };
};

const actorOf = ({ head }: Dossier): string =>
  head.next?.step === 'agency-disposition'
    ? 'kadis'
    : head.next?.step === 'division-disposition'
      ? (head.assigned['kepala-bidang'] ?? 'pemohon')
      : (head.assigned['kepala-seksi'] ?? 'pemohon');

/** Opens the next step for its present decider. */
export const openNext = (story: Story, now = new Date(Date.UTC(2026, 11, 1))): Story =>
  opened(story, now, story.dossier.head.next?.step === 'request' ? 'pemohon' : actorOf(story.dossier));

/** Plays a case in memory: registered on 24 November 2026 at 08.00 WIB, with one act on each following day. */
export const play = (request: RequestForm, ...acts: readonly Act[]): Story => {
  const moment = (day: number) => ({ now: new Date(Date.UTC(2026, 10, 24 + day, 1)), digest: systemIds.digest });
  const registration = register(
    { requestId: caseId, form: request, bodyHash: 'body', trackingId: 'tracking' },
    12,
    moment(0),
  );
  const blank: Story = { dossier: { head: registration.head, steps: [], forms: [] }, events: new Map() };
  return acts.reduce(
    (before, act, index) => {
      const at = moment(index + 1);
      const actor = actorOf(before.dossier);
      const story = opened(before, at.now, actor);
      const { dossier } = story;
      if ('revise' in act) return applied(story, resubmit(dossier, newestRequest(dossier.forms), act.revise, at));
      if ('correct' in act) return applied(story, correctContact(dossier, act.correct, 'admin-1', at));
      if ('lapse' in act) return applied(story, lapse(dossier, act.lapse, at));
      if ('lift' in act) return applied(story, lift(dossier, 'admin-1', act.lift, at));
      if ('withdraw' in act) return applied(story, withdraw(dossier, act.withdraw, at));
      if ('progress' in act) return applied(story, noteProgress(dossier, dossier.head.next!, actor, act.progress, at));
      return applied(story, decide(dossier, dossier.head.next!, actor, act as DecisionForm, at));
    },
    applied(blank, registration),
  );
};

/** Returns the documents that a story requires. */
export const documentsOf = ({ dossier, events }: Story, roster: Roster = testRoster): DocumentModel[] =>
  requiredDocuments(dossier, roster, { digest: systemIds.digest, eventOf: (seq) => events.get(seq)! });

/** Returns the first document of a story: the receipt of its request. */
export const receiptOf = (story: Story): DocumentModel => present(documentsOf(story)[0], 'the receipt');

/** The acts of a complete case: conditions, integration, a progress note, done. */
export const wholeWay: readonly Act[] = [
  decisions.accept,
  decisions.forward,
  decisions.withConditions,
  decisions.integrate,
  decisions.integrated,
  { progress: 'Desain sudah disetujui.' },
  decisions.built,
];
