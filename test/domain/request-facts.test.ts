import { systemIds } from '../../functions/adapters/system';
import { resubmit } from '../../functions/domain/case/decisions';
import { caseHead, type CaseHead } from '../../functions/domain/case/records';
import { requestFacts, requestFactsShape } from '../../functions/domain/case/request-facts';
import { fieldsOf } from '../../functions/domain/forms/fields';
import { requestForm } from '../../functions/domain/forms/forms';
import { decisions, openNext, play, requestOf } from '../support/dossier';

const { agency } = requestOf();
const before = requestOf({ agency: { ...agency, head: { ...agency.head, title: 'Kepala Dinas' } } });
/** A revision that changes every answer. */
const after = requestOf({
  letter: { number: '900/7-Dishub/2026', date: '2026-11-25' },
  agency: {
    name: 'Dinas Perhubungan',
    head: { title: 'Plt. Kepala Dinas', name: 'Drs. Budi Uji', nip: '197001011995031001' },
  },
  contact: { name: 'Rina Uji', phone: '0254-200200', email: 'rina@example.id', position: 'Analis' },
  application: { type: 'sistem-informasi', name: 'Trayek', summary: 'Untuk izin trayek.' },
  subdomain: 'trayek',
  attachments: before.attachments.slice(0, 1),
});

const valueAt = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => Object.entries(at ?? {}).find(([name]) => name === key)?.[1], data);
const answers = fieldsOf(requestForm)
  .filter(({ kind }) => kind !== 'agree')
  .map(({ name }) => name);

const returned = openNext(play(before, decisions.return)).dossier;
const moment = { now: new Date('2026-11-27T02:00:00Z'), digest: systemIds.digest };
const revised: CaseHead = resubmit(returned, before, after, moment).head;
const { letterKeys: _keys, ...copied } = revised;

it.each(answers)('revises %s in this test', (name) => expect(valueAt(after, name)).not.toEqual(valueAt(before, name)));

it.each(answers)('keeps no former %s in the head of a revised request', (name) => {
  expect(JSON.stringify(copied)).not.toContain(JSON.stringify(valueAt(before, name)));
});

it('copies the same facts on registration as on a revision', () => {
  expect(returned.head).toMatchObject(requestFacts(before));
  expect(revised).toMatchObject(requestFacts(after));
});

/** The head's own state: no answer of a form. A new field belongs here, or into `requestFactsShape`. */
const own = [
  'caseId',
  'requestNumber',
  'trackingId',
  'status',
  'next',
  'asker',
  'rounds',
  'assigned',
  'letterKeys',
  'receivedAt',
  'closedAt',
  'mailbox',
  'execution',
  'seq',
  'hash',
  'bodyHash',
  'pending',
  'nextCheckAt',
  'waits',
  'flagged',
  'agenda',
];

it('knows of each field of the head whether the request says it', () => {
  const fields = new Set(caseHead.def.options.flatMap(({ shape }) => Object.keys(shape)));
  expect([...fields].toSorted()).toEqual([...own, ...Object.keys(requestFactsShape)].toSorted());
});
