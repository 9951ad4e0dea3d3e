import { decideStep } from '../../functions/http/official/decide-step';
import { present } from '../../functions/domain/present';
import { newestRequest } from '../../functions/domain/case/newest-request';
import { conformityChecklist } from '../../functions/domain/sop/checklist';
import { answerOf, resubmission } from '../support/answers';
import { caseAtStep, decideInOrder } from '../support/cases';
import { type DeskClient, startDesk } from '../support/desk';
import { newestPath, postForm, sendForm } from '../support/people';
import type { World } from '../support/world';

let w: World;
let desk: DeskClient;
beforeAll(async () => {
  ({ w, desk } = await startDesk());
});
afterAll(() => w.stop());

type Fields = Record<string, string> | [string, string][];
const newest = () => newestPath(w);
const get = async (path: string) => (await decideStep(w.deps).request(path)).text();
/** A page saves by itself. */
const autosave = async (path: string, fields: Fields) => {
  const answer = await postForm(w, `${path}/draf`, fields);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const act = (path: string, action: string, id = '') =>
  postForm(w, `${path}/draf`, { 'draft.action': action, 'draft.id': id });
const versionOn = (html: string) => /name="draft\.version" value="([^"]*)"/.exec(html)![1]!;
/** Ids of the drafts that a page offers. */
const offeredOn = (html: string) => [...html.matchAll(/name="draft\.id" value="([^"]+)"/g)].map(([, id]) => id!);
const fieldOn = (html: string, name: string) => new RegExp(`name="${name}"[^>]*>([^<]*)</textarea>`).exec(html)?.[1];

/** A case that waits for its conformity analysis. */
const atAnalysis = () => caseAtStep(w, 'conformity-analysis');
const freshLink = async (path: string) => {
  expect((await sendForm(w, decideStep(w.deps), `${path}/tautan-baru`)).status).toBe(303);
  return newest();
};
/** The desk passes the step to the other section. */
const reassigned = async (caseId: string, post = 'kasi-data') => {
  const form = { 'reassign.post': post, 'reassign.reason': 'Beban kerja' };
  expect((await desk.post(`/meja/permohonan/${caseId}/alih`, form)).status).toBe(303);
  return newest();
};

it('shows an official what a page of theirs saved behind each of their links, and records nothing', async () => {
  const { caseId, path } = await atAnalysis();
  const before = (await w.view(caseId)).head.seq;
  w.world.now = new Date('2026-11-24T04:45:00Z');
  const { status, body } = await autosave(path, { outcome: 'return', note: 'Baru separuh' });
  expect(status).toBe(200);
  expect(body.message).toBe('Tersimpan 11.46');
  const html = await get(await freshLink(path));
  expect(fieldOn(html, 'note')).toBe('Baru separuh');
  expect(html).toMatch(/value="return" checked/);
  expect(html).toContain('Tersimpan 11.46');
  expect((await w.view(caseId)).head.seq).toBe(before);
});

it('prefers what was chosen in a draft to what a mailed link proposes', async () => {
  const { path } = await atAnalysis();
  await autosave(path, { outcome: 'return' });
  const html = await get(`${path}?pilihan=conforms`);
  expect(html).toMatch(/value="return" checked/);
  expect(html).not.toMatch(/value="conforms" checked/);
});

it('takes no draft at steps that keep none, and none of a stranger', async () => {
  await w.submit();
  expect((await postForm(w, `${newest()}/draf`, { note: 'x' })).status).toBe(409);
  expect((await postForm(w, `/putusan/${'a'.repeat(43)}/draf`, { note: 'x' })).status).toBe(404);
});

describe('the button that answers the rest of a group', () => {
  const groupA = present(conformityChecklist[0], 'the first group').items;
  const answersOn = (html: string) =>
    [...html.matchAll(/name="checklist\.(A\d+)\.answer" value="([a-z-]+)" checked/g)].map(
      ([, id, value]) => `${id} ${value}`,
    );
  const pressed = async (fields: Record<string, string>) => {
    const { caseId, path } = await atAnalysis();
    const answer = await postForm(w, path, { 'draft.version': '', 'draft.rest': 'A', ...fields });
    return { caseId, answer, html: await get(path) };
  };

  it('fills in Ya where the author has not answered, and saves that as a draft', async () => {
    const { answer, html } = await pressed({ 'checklist.A2.answer': 'tidak', note: 'Baru separuh' });
    expect(answer.status).toBe(303);
    expect(answersOn(html)).toEqual(groupA.map(({ id }) => `${id} ${id === 'A2' ? 'tidak' : 'ya'}`));
    expect(fieldOn(html, 'note')).toBe('Baru separuh');
  });

  it('decides nothing, whatever is chosen and answered', async () => {
    const { caseId } = await pressed(answerOf.conforms);
    expect((await w.view(caseId)).steps.at(-1)).toMatchObject({
      step: 'conformity-analysis',
      status: 'terbuka',
    });
  });
});

describe('two pages of one official', () => {
  it('do not overwrite each other: the older one is put aside and told so', async () => {
    const { path } = await atAnalysis();
    const version = versionOn(await get(path));
    const first = await autosave(path, { 'draft.version': version, note: 'Di komputer' });
    const second = await autosave(path, { 'draft.version': version, note: 'Di telepon' });
    expect(second.body.message).toMatch(/^Draf ini juga diubah di tab atau perangkat lain\. .*disimpan terpisah/);
    const html = await get(path);
    expect(fieldOn(html, 'note')).toBe('Di komputer');
    expect(versionOn(html)).toBe(first.body['draft.version']);
    expect(html).toContain('Di telepon');
    expect(offeredOn(html)).toEqual([second.body['draft.version']]);
  });

  it('let the official choose: the other draft is used, and the former stays', async () => {
    const { path } = await atAnalysis();
    await autosave(path, { 'draft.version': '', note: 'Di komputer' });
    const { body } = await autosave(path, { 'draft.version': '', note: 'Di telepon' });
    expect((await act(path, 'take', body['draft.version'])).status).toBe(303);
    const html = await get(path);
    expect(fieldOn(html, 'note')).toBe('Di telepon');
    expect(offeredOn(html)).toHaveLength(1);
    await act(path, 'drop', offeredOn(html)[0]);
    expect(offeredOn(await get(path))).toEqual([]);
  });

  it('keep what the button saves, and put aside what it would overwrite', async () => {
    const { path } = await atAnalysis();
    await autosave(path, { 'draft.version': '', note: 'Di komputer' });
    const saved = { 'draft.version': '', note: 'Di telepon', outcome: 'save' };
    expect((await postForm(w, path, saved)).status).toBe(303);
    const html = await get(path);
    expect(fieldOn(html, 'note')).toBe('Di telepon');
    expect(html).toContain('Di komputer');
  });

  it('go on where an answer was lost, without another draft', async () => {
    const { path } = await atAnalysis();
    const next = 'c'.repeat(32);
    await autosave(path, [
      ['draft.version', ''],
      ['draft.next', next],
      ['note', 'Satu'],
    ]);
    await autosave(path, [
      ['draft.version', ''],
      ['draft.version', next],
      ['note', 'Satu dua'],
    ]);
    const html = await get(path);
    expect(fieldOn(html, 'note')).toBe('Satu dua');
    expect(offeredOn(html)).toEqual([]);
  });

  it('keep an error page on what its form stood on', async () => {
    const { path } = await atAnalysis();
    await autosave(path, { 'draft.version': '', note: 'Di komputer' });
    const refused = await postForm(w, path, { 'draft.version': 'v-lama', outcome: 'conforms', note: 'Di telepon' });
    expect(refused.status).toBe(400);
    const html = await refused.text();
    expect(versionOn(html)).toBe('v-lama');
    expect(fieldOn(html, 'note')).toBe('Di telepon');
  });
});

describe('a holder who takes over', () => {
  it('sees whose draft there is and since when, and none of it in the form', async () => {
    const { caseId, path } = await atAnalysis();
    await autosave(path, { note: 'Punya Kasi Aplikasi' });
    const html = await get(await reassigned(caseId));
    expect(html).toMatch(/Draf dari Pejabat kasi-aplikasi \(Kepala Seksi Pengembangan Aplikasi\), tersimpan \S+, /);
    expect(fieldOn(html, 'note')).toBe('');
    expect(html).toContain('Lanjutkan draf ini');
    expect(html).toContain('Mulai dari kosong');
  });

  it('may take it, and the former holder finds their own as it was', async () => {
    const { caseId, path } = await atAnalysis();
    await autosave(path, { note: 'Punya Kasi Aplikasi' });
    const theirs = await reassigned(caseId);
    await act(theirs, 'take', offeredOn(await get(theirs))[0]);
    const taken = await get(theirs);
    expect(fieldOn(taken, 'note')).toBe('Punya Kasi Aplikasi');
    await autosave(theirs, { 'draft.version': versionOn(taken), note: 'Punya Kasi Data' });
    expect(fieldOn(await get(theirs), 'note')).toBe('Punya Kasi Data');
    expect(fieldOn(await get(await reassigned(caseId, 'kasi-aplikasi')), 'note')).toBe('Punya Kasi Aplikasi');
  });

  it('may begin empty, and take it later', async () => {
    const { caseId, path } = await atAnalysis();
    await autosave(path, { note: 'Punya Kasi Aplikasi' });
    const theirs = await reassigned(caseId);
    await act(theirs, 'empty');
    const html = await get(theirs);
    expect(html).not.toContain('Mulai dari kosong');
    expect(fieldOn(html, 'note')).toBe('');
    expect(html).toContain('Draf lain untuk langkah ini');
    expect(offeredOn(html)).toHaveLength(1);
  });

  it("cannot delete another's", async () => {
    const { caseId, path } = await atAnalysis();
    await autosave(path, { note: 'Punya Kasi Aplikasi' });
    const theirs = await reassigned(caseId);
    const [id] = offeredOn(await get(theirs));
    await act(theirs, 'drop', id);
    expect(offeredOn(await get(theirs))).toEqual([id]);
  });

  it('is offered what a version stored that kept one draft a step', async () => {
    const { caseId, path } = await atAnalysis();
    const item = { pk: `case#${caseId}`, sk: 'draft#4#000001', typed: { note: 'Dari versi lama' } };
    await w.deps.cases.putDraft({ ...item, caseId, step: 'conformity-analysis', round: 1, slot: '', version: 'lama' });
    const html = await get(path);
    expect(html).toContain('Draf dari pejabat sebelumnya');
    await act(path, 'take', 'lama');
    expect(fieldOn(await get(path), 'note')).toBe('Dari versi lama');
  });
});

it('forgets the drafts of a step that is decided', async () => {
  const { caseId, path } = await atAnalysis();
  await autosave(path, { note: 'Belum selesai' });
  expect((await postForm(w, path, answerOf.conforms)).status).toBe(303);
  expect(await w.deps.cases.drafts(caseId, { step: 'conformity-analysis', round: 1 })).toEqual([]);
  expect((await postForm(w, `${path}/draf`, { note: 'Terlambat' })).status).toBe(409);
  expect(await w.deps.cases.drafts(caseId, { step: 'conformity-analysis', round: 1 })).toEqual([]);
});

it('keeps the rest of a draft when its note of progress is recorded', async () => {
  const { path: analysis } = await atAnalysis();
  await decideInOrder(w, 'conforms', 'no-integration');
  const path = newest();
  expect(path).not.toBe(analysis);
  const { body } = await autosave(path, { note: 'Hampir', text: 'Desain selesai' });
  await postForm(w, path, { outcome: 'progress', note: 'Hampir', text: 'Desain selesai' });
  const html = await get(path);
  expect([fieldOn(html, 'text'), fieldOn(html, 'note')]).toEqual(['', 'Hampir']);
  expect(versionOn(html)).toBe(body['draft.version']);
});

describe('the answers of a return', () => {
  const at = (round: number) => ({ step: 'conformity-analysis', round }) as const;
  /** Returns the case to the applicant, who sends it again. The result is the link of the second round. */
  const secondRound = async (answers: Record<string, string>) => {
    const { caseId, path } = await atAnalysis();
    await autosave(path, answers);
    expect((await postForm(w, path, { ...answerOf.return, ...answers })).status).toBe(303);
    await w.machine.idle();
    const revised = resubmission(newestRequest((await w.dossier(caseId)).forms));
    expect((await postForm(w, newestPath(w, 'pemohon'), revised)).status).toBe(303);
    await w.machine.idle();
    return { caseId, path: newest() };
  };

  it('are offered in the next round, chosen by nobody, and continued on request', async () => {
    const { path } = await secondRound({ 'checklist.A1.answer': 'ya', note: 'Untuk pemohon' });
    const fresh = await get(path);
    expect(fresh).toContain('Jawaban pada putaran sebelumnya dari Anda');
    expect(fresh).not.toMatch(/name="checklist\.A1\.answer"[^>]* checked/);
    expect((await act(path, 'take', offeredOn(fresh)[0])).status).toBe(303);
    const continued = await get(path);
    expect(continued).toMatch(/name="checklist\.A1\.answer"[^>]*value="ya"[^>]* checked/);
    expect(fieldOn(continued, 'note')).toBe('');
    expect(offeredOn(continued)).toEqual([]);
  });

  it('are none where the return said only why', async () => {
    const { caseId } = await secondRound({ note: 'Untuk pemohon' });
    expect(await w.deps.cases.drafts(caseId, at(2))).toEqual([]);
  });
});
