import { systemIds } from '../../functions/adapters/system';
import { documentKinds, requiredDocuments } from '../../functions/domain/documents/documents';
import type { DocumentKind } from '../../functions/domain/documents/kind';
import { requiredKinds, recordedKinds } from '../../functions/domain/documents/document-rules';
import type { CaseEvent } from '../../functions/domain/case/records';
import { steps } from '../../functions/domain/sop/sop';
import { decisions as d, play, requestOf, type Story, wholeWay } from '../support/dossier';
import { testRoster } from '../support/office';

/** A kind of document that a later version of the product brings. */
const added: DocumentKind = {
  kind: 'surat-baru',
  code: 'SB',
  title: 'Surat Baru',
  layout: 'sheet',
  audience: () => 'applicant',
  body: () => ({ letterhead: true, blocks: [] }),
};
const laterKinds = [...documentKinds, added];

/** Returns the kinds that a story calls for in that later version, with its events as `change` gives them. */
const requiredLater = ({ dossier, events }: Story, change: (event: CaseEvent) => CaseEvent = (event) => event) =>
  requiredDocuments(
    dossier,
    testRoster,
    { digest: systemIds.digest, eventOf: (seq) => change(events.get(seq)!) },
    laterKinds,
  ).map(({ kind }) => kind);

/** Returns an event as it was recorded before events listed their documents. */
const unlisted = ({ documents: _documents, ...event }: CaseEvent): CaseEvent => event;
const rejected = () => play(requestOf(), d.reject);
const kindsOfRejected = ['tanda-terima', 'formulir-pengajuan', 'surat-penolakan'];

it('seals with each event which documents its form pending', () => {
  const { events } = rejected();
  expect([...events.values()].map(({ documents }) => documents)).toEqual([
    ['tanda-terima', 'formulir-pengajuan'],
    ['surat-penolakan'],
  ]);
});

it('requires no document of a kind that was added after the decision', () =>
  expect(requiredLater(rejected())).toEqual(kindsOfRejected));

it('requires for an event of before events listed documents the documents of then', () =>
  expect(requiredLater(rejected(), unlisted)).toEqual(kindsOfRejected));

it('requires a document of an added kind for a decision whose event lists it', () => {
  const listed = (event: CaseEvent) =>
    event.outcome === 'reject' ? { ...event, documents: ['surat-penolakan', added.kind] } : event;
  expect(requiredLater(rejected(), listed)).toEqual([...kindsOfRejected, added.kind]);
});

it('requires no document for a decision whose event lists none, whatever the rules say of it now', () => {
  const none = (event: CaseEvent) => (event.outcome === 'reject' ? { ...event, documents: [] } : event);
  expect(requiredLater(rejected(), none)).toEqual(kindsOfRejected.slice(0, 2));
});

it('signs with whoever held the post at the decision, though another holds it now', () => {
  const { dossier, events } = rejected();
  const [kadis, ...others] = testRoster.officials;
  const next = { ...kadis!, id: 'kadis-baru', name: 'Kepala Baru', from: '2026-11-26' };
  const roster = { ...testRoster, officials: [{ ...kadis!, to: '2026-11-25' }, next, ...others] };
  const sealing = { digest: systemIds.digest, eventOf: (seq: number) => events.get(seq)! };
  expect(requiredDocuments(dossier, roster, sealing)).toEqual(requiredDocuments(dossier, testRoster, sealing));
});

/** The documents of each decision by the first rules. Old events follow them, so this list never changes. */
const firstRules: Record<string, string[]> = {
  'agency-disposition accept': ['disposisi-kepala-dinas'],
  'agency-disposition reject': ['surat-penolakan'],
  'agency-disposition return': ['surat-pengembalian'],
  'division-disposition forward': ['disposisi-kepala-bidang'],
  'conformity-analysis return': ['surat-pengembalian'],
  'conformity-analysis does-not-conform': ['laporan-hasil-analisis', 'surat-penolakan'],
  'integration-analysis integrate': ['laporan-hasil-analisis'],
  'integration-analysis no-integration': ['laporan-hasil-analisis'],
  'integration done': ['laporan-integrasi'],
  'build done': ['laporan-akhir'],
  'build cancel': ['laporan-akhir'],
};
it.each(steps.flatMap(({ id, outcomes }) => outcomes.map((outcome) => [id, outcome] as const)))(
  'requires for an old decision %s %s the documents that it always did',
  (step, outcome) => {
    const form = { kind: 'decision', step, round: 1, data: { outcome } } as const;
    expect(recordedKinds(undefined, form)).toEqual(firstRules[`${step} ${outcome}`] ?? []);
  },
);

it('has a document for every kind that a rule names', () => {
  const { dossier } = play(requestOf(), ...wholeWay);
  const lapse = { kind: 'lapse', step: 'request', round: 1, data: { outcome: 'lapse', workingDays: 20 } } as const;
  const required = [...dossier.forms, ...rejected().dossier.forms, lapse].flatMap(requiredKinds);
  expect(required.filter((kind) => !documentKinds.some((known) => known.kind === kind))).toEqual([]);
});
