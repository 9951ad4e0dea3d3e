import { AlreadyDecided, IncompletePapers } from '../../../functions/domain/errors';
import type { CaseHead, CaseView, Dossier, PendingWork, StepRecord } from '../../../functions/domain/case/records';
import { open, openStatus, recordedOutcome } from '../../../functions/domain/case/opening';
import { isInHand, missingPapers, paperText } from '../../../functions/domain/case/papers-in-hand';
import {
  mergeAttachments,
  missingPapersMessage,
  papersReceived,
  papersToRequest,
} from '../../../functions/domain/sop/papers-received';
import { type PaperId, stepIds, type StepId } from '../../../functions/domain/sop/sop';
import { holidaysFrom } from '../../../functions/domain/time/calendar';
import { caseId, closedHead, decidedAt, headAt, recordAt } from '../../support/case-at';
import { requestOf } from '../../support/dossier';

const none = holidaysFrom([]);
/** Tuesday, 1 December 2026, 09.00 WIB. */
const now = new Date('2026-12-01T02:00:00Z');
const official = { holder: 'plh-kasi', post: 'kasi-aplikasi' };
/** Every step before the last. */
const earlierSteps = stepIds.slice(0, -1);
const dossier = (head: CaseHead, steps: StepRecord[] = earlierSteps.map((step) => decidedAt(step))): Dossier => ({
  head,
  steps,
  forms: [],
});

describe('a step opens', () => {
  it.each<[StepId, string | undefined, number | undefined]>([
    // Received on 1 December; the day after is day 1. 9 December, Wednesday.
    ['agency-disposition', '2026-12-02T09:00:00.000Z', 1],
    ['division-disposition', '2026-12-02T09:00:00.000Z', 1],
    ['conformity-analysis', '2026-12-03T09:00:00.000Z', 2],
    ['integration-analysis', '2026-12-03T09:00:00.000Z', 2],
    ['integration', '2026-12-03T09:00:00.000Z', 2],
    ['build', '2027-01-01T09:00:00.000Z', 23],
    ['request', undefined, undefined],
  ])('%s: due %s, standard %s working days', (step, dueAt, standard) => {
    const opened = open(dossier(headAt(step)), official, 'token', now, none).step;
    expect([opened.dueAt, opened.standard]).toEqual([dueAt, standard]);
  });

  it('for its holder, with the token of its wait', () => {
    const { step, head } = open(dossier(headAt('integration', {}, { round: 2 })), official, 'token-2', now, none);
    expect(step).toMatchObject({
      caseId,
      step: 'integration',
      round: 2,
      status: 'terbuka',
      token: 'token-2',
      ...official,
      openedAt: '2026-12-01T02:00:00.000Z',
    });
    expect(head.waits).toEqual({ holder: 'plh-kasi', at: step.dueAt });
  });

  it('of an applicant waits since it opened, with their last day', () => {
    const { step, head } = open(dossier(headAt('request')), { holder: 'pemohon' }, 'token', now, none);
    expect([step.status, step.reviseBy]).toEqual(['menunggu-pemohon', '2027-01-12']);
    expect(head.waits).toEqual({ holder: 'pemohon', at: '2026-12-01T02:00:00.000Z' });
  });

  it.each<[StepId, PendingWork[], PendingWork[]]>([
    ['integration', [], ['official', 'applicant']],
    ['request', [], ['applicant']],
    ['integration', ['documents', 'applicant'], ['documents', 'applicant', 'official']],
  ])('%s, with %j pending, leaves %j pending', (step, pending, left) =>
    expect(open(dossier(headAt(step, { pending })), official, 'token', now, none).head.pending).toEqual(left),
  );

  it.each<[StepId, 'terbuka' | 'menunggu-pemohon']>([
    ['request', 'menunggu-pemohon'],
    ['build', 'terbuka'],
  ])('%s as %s', (step, status) => expect(openStatus(step)).toBe(status));

  it('not in a case that has ended', () =>
    expect(() => open(dossier(closedHead('ditolak')), official, 'token', now, none)).toThrow(AlreadyDecided));
  it('not while a paper is missing', () =>
    expect(() =>
      open(dossier(headAt('conformity-analysis', { papersIn: ['request-letter'] })), official, 'token', now, none),
    ).toThrow(new IncompletePapers(['technical-specification'])));
});

describe('what a step must have in hand', () => {
  const upTo = (step: StepId) => earlierSteps.slice(0, earlierSteps.indexOf(step)).map((one) => decidedAt(one));
  const letter: CaseHead['papersIn'] = ['request-letter'];

  it.each<[StepId, StepRecord[], CaseHead['papersIn'], PaperId[]]>([
    ['request', [], [], []],
    ['agency-disposition', upTo('agency-disposition'), letter, []],
    ['agency-disposition', [], [], ['request-letter', 'request-form']],
    ['division-disposition', upTo('agency-disposition'), letter, ['agency-disposition']],
    ['conformity-analysis', upTo('conformity-analysis'), letter, ['technical-specification']],
    [
      'integration-analysis',
      upTo('conformity-analysis'),
      ['request-letter', 'technical-specification'],
      ['conformity-report'],
    ],
    ['integration', upTo('integration-analysis'), [], ['analysis-report']],
    ['build', upTo('integration'), [], []],
  ])('%s lacks, of what came: %#', (step, steps, papersIn, missing) =>
    expect(missingPapers(step, { head: headAt(step, { papersIn }), steps })).toEqual(missing),
  );

  it.each<[string, StepRecord[], boolean]>([
    ['decided', [decidedAt('agency-disposition')], true],
    ['open', [recordAt('agency-disposition')], false],
    [
      'decided once, and open again',
      [decidedAt('agency-disposition'), recordAt('agency-disposition', { round: 2 })],
      false,
    ],
    ['dropped', [decidedAt('agency-disposition', { status: 'dibatalkan' })], false],
  ])('a sheet is there when its step is %s: %#', (_name, steps, there) =>
    expect(isInHand('agency-disposition', { head: headAt('build'), steps })).toBe(there),
  );

  const request = (kinds: string[]) => {
    const data = requestOf({
      attachments: kinds.map((kind) => ({
        kind,
        name: 'x.pdf',
        size: 1,
        type: 'application/pdf',
        sha256: 'a',
        key: 'k',
      })),
    });
    return {
      caseId,
      seq: 1,
      step: 'request',
      round: 1,
      at: now.toISOString(),
      by: 'pemohon',
      kind: 'request',
      data,
    } as const;
  };
  it.each<[PaperId, string[], string]>([
    ['request-letter', [], 'ada'],
    ['request-form', [], 'ada, belum bertanda tangan'],
    ['request-form', ['formulir-pengajuan'], 'ada, bertanda tangan'],
    ['integration-report', [], 'belum ada'],
  ])('%s with %j stands as "%s"', (paper, kinds, text) =>
    expect(
      paperText(paper, {
        head: headAt('build', { papersIn: ['request-letter'] }),
        steps: [decidedAt('request')],
        forms: [request(kinds)],
      }),
    ).toBe(text),
  );
});

describe('what a request brings', () => {
  const attachments = (...kinds: string[]) => kinds.map((kind) => ({ kind }));
  it.each<[Parameters<typeof papersReceived>[0], PaperId[]]>([
    [{}, []],
    [{ attachments: attachments('surat-permohonan') }, ['request-letter']],
    [
      { attachments: attachments('spesifikasi-teknis', 'surat-permohonan') },
      ['request-letter', 'technical-specification'],
    ],
    [{ specification: {} }, ['technical-specification']],
    [{ attachments: attachments('formulir-pengajuan', 'lain') }, []],
  ])('%j: %j', (form, papers) => expect(papersReceived(form)).toEqual(papers));

  it.each<[StepId, PaperId[], PaperId[], string | undefined]>([
    ['agency-disposition', [], ['request-letter'], 'Masih kurang: Surat permohonan.'],
    [
      'conformity-analysis',
      [],
      ['request-letter', 'technical-specification'],
      'Masih kurang: Surat permohonan, Spesifikasi teknis aplikasi baru.',
    ],
    ['conformity-analysis', ['request-letter', 'technical-specification'], [], undefined],
    ['build', [], [], undefined],
  ])('for %s with %j in hand the applicant is asked for %j', (asker, papersIn, papers, message) => {
    expect(papersToRequest(asker, { papersIn })).toEqual(papers);
    expect(missingPapersMessage({ asker, papersIn })).toBe(message);
  });
  it('asks for nothing where nobody asked', () => expect(missingPapersMessage({ papersIn: [] })).toBeUndefined());

  it('replaces a kind of file by its new one, and keeps the others', () => {
    const file = (kind: string, name: string) => ({
      kind,
      name,
      size: 1,
      type: 'application/pdf',
      sha256: 'a',
      key: name,
    });
    const merged = mergeAttachments(
      [file('surat', 'old'), file('lain', 'kept')],
      [file('surat', 'new'), file('foto', 'added')],
    );
    expect(merged.map(({ name }) => name)).toEqual(['kept', 'new', 'added']);
  });
});

describe('what a wait that the case has left is answered', () => {
  const rounds = [
    decidedAt('agency-disposition', { outcome: 'return' }),
    decidedAt('agency-disposition', { round: 2, outcome: 'accept' }),
  ];
  const open3 = recordAt('agency-disposition', { round: 3 });
  it.each<[string, CaseView, string | undefined]>([
    ['the outcome of the newest round', { head: headAt('division-disposition'), steps: rounds }, 'accept'],
    [
      'that of before a round that is open again',
      { head: headAt('agency-disposition', {}, { round: 3 }), steps: [...rounds, open3] },
      'accept',
    ],
    [
      'nothing where none was decided',
      { head: headAt('agency-disposition'), steps: [recordAt('agency-disposition')] },
      undefined,
    ],
    ['a withdrawal', { head: closedHead('dicabut'), steps: rounds }, 'withdraw'],
    ['a lapse', { head: closedHead('kedaluwarsa'), steps: rounds }, 'lapse'],
    [
      'its outcome after another end',
      { head: closedHead('ditolak'), steps: [decidedAt('agency-disposition', { outcome: 'reject' })] },
      'reject',
    ],
  ])('%s', (_name, view, outcome) => expect(recordedOutcome(view, 'agency-disposition')).toBe(outcome));
});
