import { changeProfile, restoreProfile } from '../change-profile';
import { present } from '../../../functions/domain/present';
import { StopExecutionCommand } from '@aws-sdk/client-sfn';
import { changeCatalogue } from '../../../functions/domain/catalogue/change';
import { bundleCase } from '../../../functions/tasks/bundle-case';
import { type AnswerName, answerOf, resubmission } from '../answers';
import { bounceNotice } from '../bounce-notice';
import { newestPath } from '../people';
import { submission } from '../submission';
import type { RecordedWorld } from './recorder';
import { playDesk } from './desk-life';
import { type Visitor, visitor } from './visitor';

/** Returns references to files as a link's form sends them. */
const attached = (files: { kind: string; uploadId: string }[]) =>
  Object.fromEntries(
    files.flatMap((file, at) => Object.entries(file).map(([name, value]) => [`attachments.${at}.${name}`, value])),
  );

const documentOn = async (v: Visitor, path: string): Promise<string> =>
  /name="document" value="(\w+)"/.exec(await (await v.get(path)).text())?.[1] ?? '';

/** Sends the applicant's signed form, first uploaded by the page's script, then in the post itself. */
const playSignedForm = async (v: Visitor, path: string) => {
  const file = attached([await v.attach(`${path}/berkas`, 'formulir-pengajuan')]);
  await v.form(`${path}/formulir`, { document: await documentOn(v, path), ...file });
  await v.formWithFile(`${path}/formulir`, { document: await documentOn(v, path) }, 'file');
};

/** Decides as an official, and adds the signed version of the decision's document. */
const playSignedVersion = async (v: Visitor, path: string, decide: () => Promise<unknown>) => {
  await decide();
  const file = attached([await v.attach(`${path}/berkas`, 'dokumen-bertanda-tangan')]);
  await v.form(`${path}/bertanda-tangan`, { document: await documentOn(v, path), compared: 'true', ...file });
};

/** Plays a request from its form to the end of step 7, with a return, papers, links, overview and ZIP. */
const wholeLife = async ({ w, task }: RecordedWorld, v: Visitor) => {
  const body = submission();
  const { requestId } = body;
  const papers = [];
  for (const kind of ['surat-permohonan', 'spesifikasi-teknis'])
    papers.push(await v.attach('/api/uploads', kind, { requestId }));
  await v.json('/api/requests', { ...body, attachments: papers });
  // A record that shares a word with the request but is not similar, so that the look-up reads it.
  const content = { name: 'Galian', agency: 'Dinas ESDM', class: 'provinsi', status: 'berjalan' } as const;
  const purpose = 'Izin tambang galian pasir, tanah urug, dan batu andesit beserta jaminan reklamasinya.';
  const record = { id: 'galian', state: 'listed', content: { ...content, purpose } } as const;
  const act = { type: 'added', actor: 'admin-1', now: w.world.now, digest: w.deps.ids.digest } as const;
  await w.deps.catalogue.change(changeCatalogue(undefined, record, act));
  const decide = (name: AnswerName, more = {}) => v.form(newestPath(w), { ...answerOf[name], ...more });

  await playSignedForm(v, newestPath(w, 'pemohon'));
  await v.get(newestPath(w));
  await v.form(`${newestPath(w)}/tautan-baru`);
  const heads = newestPath(w);
  await decide('return');
  const theirs = newestPath(w, 'pemohon');
  await v.form(`${theirs}/tautan-baru`);
  const added = attached([await v.attach(`${theirs}/berkas`, 'surat-permohonan')]);
  await v.form(theirs, { ...resubmission(body), ...added });
  await v.files(theirs);

  for (const name of ['accept', 'forward'] as const) await decide(name);
  const evidence = attached([await v.attach(`${newestPath(w)}/berkas`, 'bukti')]);
  await decide('conforms-with-conditions', evidence);
  await playSignedVersion(v, newestPath(w), () => decide('integrate'));
  await decide('integrated');
  const ours = newestPath(w);
  await v.form(ours, { outcome: 'save', 'milestones.url': 'x' });
  await v.form(ours, { outcome: 'progress', text: 'Desain disetujui.' });
  await v.form(ours.replace('putusan', 'ringkasan'), { caseId: requestId });
  await decide('built');
  await v.get(ours.replace('putusan', 'ringkasan'));
  await v.get(`${heads.replace('putusan', 'ringkasan')}/statistik`);
  for (const place of ['', '?cari=galian', '/galian']) await v.get(`${ours}/katalog${place}`);
  await v.form(`${ours}/bundel`);
  await v.files(ours);

  const { trackingId, requestNumber } = (await w.view(requestId)).head;
  await v.form('/tautan-baru', { requestNumber, email: body.contact.email });
  await v.get(`/lacak/${trackingId}`);
  await v.get(`/api/cases/${trackingId}`);
  const [document] = await w.deps.cases.documents(requestId);
  await v.get(`/verifikasi/${document!.documentId}`);
  // A repeated wait after all decisions is answered at once.
  await task('open-step', { caseId: requestId, step: 'agency-disposition', taskToken: 'nobody waits' });
  return requestId;
};

/** A ZIP whose files break off after the first parts were stored. */
const brokenBundle = async ({ w, run }: RecordedWorld, caseId: string) => {
  const breaking = async function* () {
    for (let part = 0; part < 3; part += 1) yield new Uint8Array(4 * 1024 * 1024);
    throw new Error('broke off');
  };
  const files = { ...w.deps.files, read: async () => breaking() };
  await run('bundle-case', () => bundleCase({ ...w.deps, files })({ caseId })).catch(() => undefined);
};

/** Ends requests as the head of the office and as the applicant, which releases the letter and the subdomain. */
const earlyEnds = async ({ w, task }: RecordedWorld, v: Visitor) => {
  const { caseId } = await w.submit();
  // A repeated wait while its step is open.
  const { token } = present((await w.view(caseId)).steps.at(-1), 'a step');
  await task('open-step', { caseId, step: 'agency-disposition', taskToken: token });
  await v.form(newestPath(w), answerOf.reject);
  await w.submit();
  await v.form(newestPath(w, 'pemohon'), { outcome: 'withdraw', reason: 'Anggaran dialihkan' });
};

/** Ends a case's execution unexpectedly, each time just before a person acts. */
const stuckLife = async ({ w, task }: RecordedWorld, v: Visitor) => {
  const body = submission();
  const { caseId } = await w.submit(body);
  const stop = async () => {
    const { execution } = (await w.view(caseId)).head;
    const machine = w.machine.stateMachineArn.replace(':stateMachine:', ':execution:');
    await w.clients.sfn.send(new StopExecutionCommand({ executionArn: `${machine}:${caseId}-${execution}` }));
    await w.machine.idle();
  };
  await stop();
  await v.form(newestPath(w), answerOf.return);
  await stop();
  await v.form(newestPath(w, 'pemohon'), resubmission(body));
  await task('flag-case', { caseId });
};

/** Records a decision whose wait can no longer be answered. The schedule ends that execution and starts the next. */
const lostWaitLife = async ({ w, task }: RecordedWorld, v: Visitor) => {
  const { caseId } = await w.submit();
  await w.deps.cases.replaceToken((await w.view(caseId)).head, 'nobody waits');
  await v.form(newestPath(w), answerOf.accept);
  w.world.now = new Date(w.world.now.getTime() + 16 * 60_000);
  await task('redeliver-cases');
  await task('move-holders');
};

/** Loses mails and documents, and changes the holders of steps. The five-minute schedule repairs them. */
const pendingLife = async ({ w, task }: RecordedWorld) => {
  const { background } = w.deps;
  w.deps.background = { start: () => Promise.reject(new Error('throttled')) };
  w.world.mailFails = true;
  await w.submit();
  w.world.mailFails = false;
  w.deps.background = background;
  w.world.now = new Date(w.world.now.getTime() + 11 * 60_000);
  await task('redeliver-cases');
  await task('move-holders');
};

/** Plays an applicant who does not answer: reminded on the fifth working day, ended after thirty. */
const heldBackLife = async ({ w, task }: RecordedWorld, v: Visitor) => {
  const { caseId } = await w.submit();
  await v.form(newestPath(w), answerOf.return);
  for (const day of ['2026-12-01', '2027-01-12']) {
    w.world.now = new Date(`${day}T08:00:00+07:00`);
    await task('morning-round');
  }
  return caseId;
};

/** Plays what people and schedules do, so that each function's calls are seen. */
export const playLives = async (recorded: RecordedWorld): Promise<void> => {
  const v = await visitor(recorded);
  const closed = await wholeLife(recorded, v);
  await brokenBundle(recorded, closed);
  await earlyEnds(recorded, v);
  await stuckLife(recorded, v);
  await lostWaitLife(recorded, v);
  await pendingLife(recorded);
  const lapsed = await heldBackLife(recorded, v);
  await recorded.task('note-bounce', bounceNotice('Bounce', 'kabid-data@example.id'));
  await playDesk(recorded, v, { closed, lapsed });
  // Comes last: months are counted once they are over, and entries carry dates.
  recorded.w.world.now = new Date('2027-03-01T02:00:00Z');
  await recorded.task('count-months');
  changeProfile({ performance: true });
  await v.get('/kinerja');
  restoreProfile();
};
