import type { Hono } from 'hono';
import { isReturned, openRecord } from '../../functions/domain/case/case';
import type { StepRecord } from '../../functions/domain/case/records';
import { unchangedField } from '../../functions/domain/forms/unchanged-field';
import { toFormInput } from '../../functions/domain/forms/form-input';
import { requestForm } from '../../functions/domain/forms/forms';
import { newestRequest } from '../../functions/domain/case/newest-request';
import { uploadKey } from '../../functions/domain/files/uploads';
import { dayOf } from '../../functions/domain/time/calendar';
import { present } from '../../functions/domain/present';
import type { Deps } from '../../functions/ports/deps';
import { recordUpload } from '../../functions/use-cases/sign-upload';
import { wholePdf } from '../ops/whole-pdf';
import { decide, type Fields } from './decisions';
import type { MailedLink } from './mailed-links';
import type { Random } from './random';
import { contacts, wishAt } from './wishes';

/** The surroundings in which people act: the office's pages, its sent mails, its clock. */
export interface Stage {
  deps: Deps;
  app: Hono;
  linksOf(caseId: string): readonly MailedLink[];
  /** Waits until everything that an act started has ended, and lets a moment pass. */
  waitUntilIdle(): Promise<void>;
  random: Random;
}

const post = async ({ app, waitUntilIdle }: Stage, path: string, fields: Fields): Promise<Response> => {
  const answer = await app.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  await waitUntilIdle();
  return answer;
};

/** Stores a file at the key of a browser's upload. @returns the reference for a form */
export const attach = async (
  { deps }: Pick<Stage, 'deps'>,
  scope: string,
  by: 'applicant' | 'official',
  { kind, bytes }: { kind: string; bytes: Uint8Array },
): Promise<{ kind: string; uploadId: string }> => {
  const facts = {
    kind,
    name: `${kind}.pdf`,
    size: bytes.length,
    type: 'application/pdf',
    sha256: deps.ids.digest(bytes),
  };
  const { uploadId } = await recordUpload(deps, scope, by, { body: facts });
  await deps.files.put(uploadKey(scope, uploadId), bytes, facts.type);
  return { kind, uploadId };
};

/** Sends an agency's `index`-th request, as the form does. @returns the case's id */
export const sendRequest = async (stage: Stage, index: number): Promise<string> => {
  const { deps, app, random, waitUntilIdle } = stage;
  const wish = wishAt(index);
  const requestId = random.uuid();
  const today = dayOf(deps.clock.now());
  const attachments = [];
  for (const kind of ['surat-permohonan', 'spesifikasi-teknis'])
    attachments.push(await attach(stage, requestId, 'applicant', { kind, bytes: wholePdf(`${kind} ${index}`) }));
  const name = random.pick(contacts);
  const body = {
    requestId,
    kind: 'baru',
    commitment: true,
    attachments,
    letter: { number: `000.1/${index + 1}/${today.slice(0, 4)}`, date: today },
    agency: { name: wish.agency, head: { name: 'Contoh Kepala, M.Si.', nip: '197001011995031001' } },
    contact: {
      name,
      phone: '0812-3456-7890',
      position: 'Kepala Subbagian Perencanaan',
      email: `${name.split(' ', 1)[0]?.toLowerCase()}.${(index * 29) % 63}@example.id`,
    },
    application: { type: wish.type, name: wish.name, summary: wish.summary },
    subdomain: `${wish.subject.toLowerCase().replaceAll(' ', '-')}-${index + 1}`,
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await app.request('/api/requests', { method: 'POST', headers, body: JSON.stringify(body) });
  if (answer.status !== 201) throw new Error(`a request was answered ${answer.status}: ${await answer.text()}`);
  await waitUntilIdle();
  return requestId;
};

const newestLink = ({ linksOf }: Stage, caseId: string, { step, round }: StepRecord): string | undefined =>
  linksOf(caseId).findLast(({ link }) => link.kind === 'official' && link.step === step && link.round === round)?.path;

/** Returns the answers that depend on the page: similar applications to judge, and conditions to tick after the build. */
const askedBy = async ({ app }: Stage, path: string, outcome: string | undefined): Promise<Fields> => {
  const page = await (await app.request(path)).text();
  const similar = [...page.matchAll(/name="(similar\.[^"]+\.answer)"/g)];
  return {
    ...Object.fromEntries(similar.map(([, name = '']) => [name, 'tidak-serupa'])),
    ...(outcome === 'done' && page.includes('name="conditionsMet"') && { conditionsMet: '0' }),
  };
};

/** Posts on the newest link of the open step, and asks for a fresh one if that link has ended. */
const postOnStep = async (stage: Stage, caseId: string, record: StepRecord, fields: Fields): Promise<void> => {
  for (let tried = 0; tried < 2; tried += 1) {
    const path = present(newestLink(stage, caseId, record), `the link to ${record.step}`);
    const pageAnswers =
      record.step === 'conformity-analysis' || record.step === 'build'
        ? await askedBy(stage, path, fields.outcome)
        : {};
    const { status } = await post(stage, path, { ...pageAnswers, ...fields });
    if (status === 303) return;
    if (status !== 410) throw new Error(`${record.step} answered ${status} to ${fields.outcome}`);
    await post(stage, `${path}/tautan-baru`, {});
  }
};

/** Decides the open step as its official, or writes a progress note. */
export const actOnStep = async (
  stage: Stage,
  caseId: string,
  act: 'decide' | 'progress',
  raa: string,
): Promise<void> => {
  const { deps, random } = stage;
  const view = present(await deps.cases.view(caseId), caseId);
  const record = openRecord(view);
  if (!record || isReturned(view)) return;
  const fields =
    act === 'progress'
      ? { outcome: 'progress', text: 'Desain selesai. Pengembangan berjalan sesuai jadwal.' }
      : decide(record.step, random, {
          today: dayOf(deps.clock.now()),
          opened: dayOf(new Date(record.openedAt)),
          post: record.post,
          raa,
        });
  await postOnStep(stage, caseId, record, fields);
};

/** Answers a returned request as its applicant, or withdraws it. */
export const reply = async (stage: Stage, caseId: string, act: 'resubmit' | 'withdraw'): Promise<void> => {
  const dossier = present(await stage.deps.cases.dossier(caseId), caseId);
  const link = stage.linksOf(caseId).findLast(({ link: { kind } }) => kind === 'applicant');
  const input = toFormInput(requestForm, newestRequest(dossier.forms));
  const fields: Fields =
    act === 'withdraw'
      ? { outcome: 'withdraw', reason: 'Kebutuhan ini digabung dengan aplikasi lain di dinas kami.' }
      : {
          ...Object.fromEntries(Object.entries(input).map(([name, value]) => [name, `${value}`])),
          outcome: 'resubmit',
          [unchangedField.name]: 'true',
        };
  const { status } = await post(stage, present(link?.path, 'the link of the applicant'), fields);
  if (status !== 303) throw new Error(`the page of the applicant answered ${status} to ${act}`);
};
