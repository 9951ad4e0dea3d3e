import { applicantLink, officialLink } from '../../functions/domain/case/access';
import type { BundleRecord } from '../../functions/domain/case/bundle-record';
import type { LinkRecord } from '../../functions/domain/case/records';
import { AlreadyDecided, InvalidInput, NotFound, Taken } from '../../functions/domain/errors';
import type { UploadRecord } from '../../functions/domain/files/uploads';
import type { WholeCase } from '../../functions/ports/cases';
import { signBundleDownload, signDownload, signView } from '../../functions/use-cases/sign-download';
import { requestIdOf } from '../../functions/domain/files/uploads';
import { signFormUpload, signLinkUpload } from '../../functions/use-cases/sign-upload';
import { startBundle } from '../../functions/use-cases/start-bundle';
import { type Act, decisions, openNext, play, requestOf } from '../support/dossier';
import { unitDeps, unitNow } from '../support/unit-deps';

const secret = 's'.repeat(43);
const body = { kind: 'surat-permohonan', name: 'surat.pdf', size: 3, type: 'application/pdf', sha256: 'a'.repeat(64) };
const signedBody = { ...body, kind: 'dokumen-bertanda-tangan' };
const address = '203.0.113.7';

const wholeCase = (...acts: Act[]): WholeCase => ({
  ...openNext(play(requestOf(), ...acts)).dossier,
  events: [],
  documents: [],
});

/** Links to a case after these acts, and the saved records. */
const begin = (link: (dossier: WholeCase) => LinkRecord | undefined, ...acts: Act[]) => {
  const dossier = wholeCase(...acts);
  const saved: UploadRecord[] = [];
  const unit = unitDeps({
    cases: { link: async () => link(dossier), dossier: async () => dossier, view: async () => undefined },
    uploads: { save: async (record) => void saved.push(record) },
    fileLinks: { presignUpload: async (key) => ({ url: `http://files/${key}`, headers: {} }) },
  });
  return { ...unit, saved, dossier };
};
const ofApplicant = ({ head }: WholeCase) => applicantLink('hash', head.caseId, head.mailbox, unitNow);
const ofOfficial = ({ head, steps }: WholeCase) =>
  officialLink('hash', head.caseId, { ...steps.at(-1)!, address: undefined }, unitNow);

describe('sign an upload', () => {
  it('binds a form upload to its request', async () => {
    const { deps, saved } = begin(ofApplicant);
    const { uploadId, url } = await signFormUpload(deps, 'request-1', { body });
    expect(saved).toEqual([expect.objectContaining({ uploadId, scope: 'request-1', name: 'surat.pdf' })]);
    expect(url).toBe(`http://files/uploads/request-1/${uploadId}`);
  });

  it('refuses a request that is registered', async () => {
    const { deps, dossier } = begin(ofApplicant);
    const cases = { ...deps.cases, view: async () => dossier };
    await expect(signFormUpload({ ...deps, cases }, 'request-1', { body })).rejects.toThrow(Taken);
  });

  it('counts by network address, and by request where none is known', async () => {
    const { deps, recorded } = begin(ofApplicant);
    await signFormUpload(deps, 'request-1', { body, address });
    await signFormUpload(deps, 'request-1', { body });
    expect(recorded.counted).toEqual([
      ['upload', address],
      ['upload', 'request-1'],
    ]);
  });

  it('lets the applicant attach while a revision is asked for', async () => {
    const { deps, saved, dossier } = begin(ofApplicant, decisions.return);
    await signLinkUpload(deps, secret, 'applicant', { body });
    expect(saved.map(({ scope }) => scope)).toEqual([`${dossier.head.caseId}-request-2`]);
  });

  it('refuses the applicant while an official has the case', async () => {
    const { deps } = begin(ofApplicant);
    await expect(signLinkUpload(deps, secret, 'applicant', { body })).rejects.toThrow(AlreadyDecided);
  });

  it('lets an official attach to the step of their link', async () => {
    const { deps, saved, dossier } = begin(ofOfficial);
    await signLinkUpload(deps, secret, 'official', { body: signedBody });
    expect(saved.map(({ scope }) => scope)).toEqual([`${dossier.head.caseId}-agency-disposition-1`]);
  });

  it('refuses an official with the link of an applicant', async () => {
    const { deps } = begin(ofApplicant);
    await expect(signLinkUpload(deps, secret, 'official', { body: signedBody })).rejects.toThrow(NotFound);
  });
});

describe('sign a download', () => {
  const fileLinks = {
    presignDownload: async (key: string, name: string) => `${key} as ${name}`,
    presignView: async (key: string, _name: string, type: string) => `${key} shown as ${type}`,
  };

  it('signs a file of the case under its name', async () => {
    const { deps } = unitDeps({ fileLinks });
    expect(await signDownload(deps, wholeCase(), 'applicant', 'surat.pdf')).toMatch(/^files\/surat\.pdf as .*\.pdf$/);
  });

  it('signs a file to be shown in place as what it is', async () => {
    const { deps } = unitDeps({ fileLinks });
    expect(await signView(deps, wholeCase(), 'applicant', 'surat.pdf')).toBe(
      'files/surat.pdf shown as application/pdf',
    );
  });

  it('refuses a file that the case does not have', async () => {
    const { deps } = unitDeps({ fileLinks });
    await expect(signDownload(deps, wholeCase(), 'applicant', 'x')).rejects.toThrow(NotFound);
  });

  it.each([
    ['signs a ZIP that is ready', '2026-12-01T01:00:00.000Z', expect.stringContaining('bundles/x.zip')],
    ['signs nothing while the ZIP is made', undefined, undefined],
  ])('%s', async (_name, readyAt, answer) => {
    const { deps } = unitDeps({ fileLinks });
    const dossier = wholeCase();
    const { caseId } = dossier.head;
    const bundle = { caseId, key: 'bundles/x.zip', seq: 1, requestedAt: '2026-12-01T00:59:00.000Z', readyAt };
    expect(await signBundleDownload(deps, { ...dossier, bundle })).toEqual(answer);
  });
});

it('records a ZIP that is asked for and has it made', async () => {
  const saved: BundleRecord[] = [];
  const { deps, recorded } = unitDeps({ cases: { saveBundle: async (record) => void saved.push(record) } });
  const { head } = wholeCase();
  await startBundle(deps, head);
  expect(saved).toEqual([expect.objectContaining({ seq: head.seq, requestedAt: unitNow.toISOString() })]);
  expect(recorded.started).toEqual([['bundle-case', { caseId: head.caseId }]]);
});

it.each([
  ['in any case of letters', { requestId: '6F9619FF-8B86-4011-B42D-00CF4FC964FF' }],
  ['beside other fields', { requestId: '6f9619ff-8b86-4011-b42d-00cf4fc964ff', kind: 'bukti' }],
])('reads the id of a form %s', (_what, body) =>
  expect(requestIdOf(body)).toBe('6f9619ff-8b86-4011-b42d-00cf4fc964ff'),
);

it.each([undefined, 'x', {}, { requestId: 1 }, { requestId: 'x' }])('refuses a body without an id: %j', (body) =>
  expect(() => requestIdOf(body)).toThrow(InvalidInput),
);
