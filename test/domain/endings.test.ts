import { askAgainText, endings, letterTaken, liftRefusal, subdomainTaken } from '../../functions/domain/case/endings';
import { demandSameBody } from '../../functions/domain/case/same-request';
import { register } from '../../functions/domain/case/registration';
import { type CaseStatus, type ClosedStatus, closedStatuses } from '../../functions/domain/sop/sop';
import { retryAfterText } from '../../functions/domain/time/retry-after';
import { applicantMailContent } from '../../functions/mails/applicant-mail';
import { requestOf } from '../support/dossier';

const moment = { now: new Date('2026-11-24T02:00:00Z'), digest: () => 'a'.repeat(64) };
const { head } = register(
  { requestId: '0f2b7c1e-6a3d-4f57-9c1b-2d8e4a6b7c90', form: requestOf(), bodyHash: 'body', trackingId: 'rahasia' },
  12,
  moment,
);
const number = '12/PAB/DISKOMINFO/XI/2026';
const at = { closedAt: '2026-11-30T02:00:00Z' };

it.each<[CaseStatus, RegExp]>([
  ['berjalan', /yang masih berjalan\. Ikuti permohonan itu lewat surel tanda terimanya\./],
  ['menunggu-pemohon', /yang menunggu perbaikan\. Kirim perbaikannya lewat tautan pada surel terbaru kami\./],
  ['selesai', /yang sudah selesai pada 30 November 2026\. .* surat permohonan baru/],
  ['ditolak', /yang ditolak pada 30 November 2026\. .* surat permohonan baru/],
  ['tidak-direkomendasikan', /yang tidak direkomendasikan pada 30 November 2026\. .* surat permohonan baru/],
])('says of a letter whose request is %s which it is, and the way out', (status, way) => {
  const { field, message } = letterTaken({ ...head, ...at, status }).gap;
  expect(field).toBe('letter.number');
  expect(message).toContain(number);
  expect(message).toMatch(way);
});

it.each(closedStatuses)('mails after %s the advice that registering then follows', (status) => {
  const closed = { ...head, ...at, status, next: undefined };
  const { paragraphs } = applicantMailContent({
    head: closed,
    today: '2026-12-01',
    trackingUrl: 'https://ajuan.test/lacak/x',
  });
  expect(paragraphs).toContain(askAgainText(status));
});

const advice: Record<ClosedStatus, RegExp> = {
  selesai: /^Nama subdomain tetap dipakai aplikasi ini\./,
  ditolak: /dengan surat permohonan baru: surat yang lama tidak dapat dipakai lagi\. Nama subdomain dilepas/,
  'tidak-direkomendasikan': /dengan surat permohonan baru: surat yang lama tidak dapat dipakai lagi\. Nama subdomain d/,
  dicabut: /ajukan permohonan baru\. Surat permohonan yang sama dapat dipakai lagi\. Nama subdomain dilepas/,
  dibatalkan: /ajukan permohonan baru\. Surat permohonan yang sama dapat dipakai lagi\. Nama subdomain dilepas/,
  kedaluwarsa:
    /minta sekretariat kami membukanya kembali, atau ajukan permohonan baru\. Surat .* sama dapat dipakai lagi/,
};
it.each(closedStatuses)('advises after %s what its letter and subdomain are free for', (status) => {
  expect(askAgainText(status)).toMatch(advice[status]);
  expect(/surat permohonan yang sama dapat dipakai lagi/i.test(askAgainText(status))).toBe(
    endings[status].letter === 'free',
  );
});

it('names the request that a sending was registered as before, and what another one needs', () => {
  expect(() => demandSameBody(head, 'another')).toThrow(
    expect.objectContaining({
      gap: {
        field: 'requestId',
        message: expect.stringMatching(
          /terdaftar sebagai permohonan 12\/PAB\/DISKOMINFO\/XI\/2026, .*lampirkan lagi berkasnya, lalu kirim dengan surat dan nama subdomain lain\.$/,
        ),
      },
    }),
  );
});

const name = subdomainTaken(false, { requestNumber: '13/B' });
const letterOf = (requestNumber: string) => letterTaken({ ...head, requestNumber, status: 'berjalan' });
const begin = 'Tidak dapat dibuka kembali: ';
const then = 'Periksa dahulu permohonan itu. Bila masih diperlukan, minta pemohon mengajukan permohonan baru dengan';
it.each([
  [
    'its name',
    [name],
    `nama subdomainnya kini dipakai permohonan 13/B. ${then} nama lain. Surat permohonan yang sama dapat dipakai lagi.`,
  ],
  [
    'its letter',
    [letterOf('13/B')],
    `surat permohonannya kini dipakai permohonan 13/B. ${then} surat lain. Nama subdomain yang sama dapat diajukan lagi.`,
  ],
  [
    'both',
    [name, letterOf('13/B')],
    `nama subdomain dan surat permohonannya kini dipakai permohonan 13/B. ${then} nama dan surat lain.`,
  ],
  [
    'each by another request',
    [name, letterOf('14/C')],
    `nama subdomainnya kini dipakai permohonan 13/B, dan surat permohonannya kini dipakai permohonan 14/C. ${then} nama dan surat lain.`,
  ],
])('tells the secretariat who holds %s where a lapse can not be lifted, and a way that there is', (_what, all, text) =>
  expect(liftRefusal(all)).toBe(begin + text),
);

it('tells an applicant no number of the request that has a name', () => expect(name.gap.message).not.toContain('13/B'));

it.each([
  [20, 'sebentar lagi'],
  [61, 'sekitar 2 menit lagi'],
  [3_000, 'sekitar 50 menit lagi'],
  [80_000, 'sekitar 23 jam lagi'],
])('says of a limit that ends in %i s when to try again', (seconds, text) =>
  expect(retryAfterText(seconds)).toBe(text),
);
