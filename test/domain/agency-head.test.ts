import { addressOf, headTitle, proposedTitle, withHeadTitle } from '../../functions/domain/forms/agency-head';
import { type Act, decisions as d, documentsOf, play, requestOf } from '../support/dossier';
import { textsOf } from '../support/document-text';

it.each<[string, string | undefined, string]>([
  ['Dinas Kesehatan', 'Kepala Dinas', 'Kepala Dinas Kesehatan'],
  ['BADAN PENDAPATAN DAERAH', 'Kepala Badan', 'Kepala BADAN PENDAPATAN DAERAH'],
  ['Biro Hukum', 'Kepala Biro', 'Kepala Biro Hukum'],
  ['Inspektorat Daerah Provinsi Banten', 'Inspektur', 'Inspektur Daerah Provinsi Banten'],
  ['Inspektorat', 'Inspektur', 'Inspektur'],
  ['Sekretariat DPRD Provinsi Banten', 'Sekretaris DPRD', 'Sekretaris DPRD\nSekretariat DPRD Provinsi Banten'],
  [
    'Sekretariat Dewan Perwakilan Rakyat Daerah',
    'Sekretaris DPRD',
    'Sekretaris DPRD\nSekretariat Dewan Perwakilan Rakyat Daerah',
  ],
  ['RSUD Banten', 'Direktur', 'Direktur RSUD Banten'],
  ['Rumah Sakit Umum Daerah Malingping', 'Direktur', 'Direktur Rumah Sakit Umum Daerah Malingping'],
  ['Satuan Polisi Pamong Praja', 'Kepala Satuan', 'Kepala Satuan Polisi Pamong Praja'],
  ['Kecamatan Curug', 'Camat', 'Camat Curug'],
  ['KELURAHAN Sukasari', 'Lurah', 'Lurah Sukasari'],
  ['UPTD Samsat Cikokol', 'Kepala UPTD', 'Kepala UPTD Samsat Cikokol'],
  ['Puskesmas Curug', 'Kepala Puskesmas', 'Kepala Puskesmas Curug'],
  ['Kantor Penghubung', undefined, 'Kepala OPD\nKantor Penghubung'],
  ['Dinasti Contoh', undefined, 'Kepala OPD\nDinasti Contoh'],
])('%s is headed by %s, addressed as %j', (name, title, address) => {
  expect(proposedTitle(name)).toBe(title);
  expect(headTitle({ name, head: {} })).toBe(title ?? 'Kepala OPD');
  expect(addressOf({ name, head: {} })).toBe(address);
});

it.each([
  ['Plt. Kepala Dinas', 'Dinas Kesehatan', 'Plt. Kepala Dinas Kesehatan'],
  ['Sekretaris Dinas', 'Dinas Kesehatan', 'Sekretaris Dinas Kesehatan'],
  ['Kepala Kantor', 'Kantor Penghubung', 'Kepala Kantor Penghubung'],
  ['Plh. Inspektur', 'Inspektorat Daerah', 'Plh. Inspektur Daerah'],
  ['Ketua', 'Komisi Informasi', 'Ketua\nKomisi Informasi'],
])('addresses the %s of %s as %j', (title, name, address) =>
  expect(addressOf({ name, head: { title } })).toBe(address),
);

it.each([
  ['Kecamatan Curug', '', 'Camat'],
  ['Kecamatan Curug', 'Plt. Camat', 'Plt. Camat'],
  ['Kantor Penghubung', ' ', 'Kepala OPD'],
])('shows for %s with the title %j before sending: %s', (name, title, shown) =>
  expect(withHeadTitle({ 'agency.name': name, 'agency.head.title': title })).toEqual({
    'agency.name': name,
    'agency.head.title': shown,
  }),
);

const agency = (title?: string) => ({
  agency: {
    name: 'Inspektorat Daerah',
    head: { name: 'Drs. Contoh', nip: '196208251987042001', ...(title && { title }) },
  },
});
const newest = (title: string | undefined, ...acts: Act[]) =>
  documentsOf(play(requestOf(agency(title)), ...acts)).at(-1)!;

it.each([
  [undefined, 'Inspektur', 'Yth. Inspektur Daerah'],
  ['Plt. Inspektur', 'Plt. Inspektur', 'Yth. Plt. Inspektur Daerah'],
])('signs the form and addresses the letter with the title %j of the request', (title, signs, addressed) => {
  expect(newest(title).signatory?.title).toBe(signs);
  expect(textsOf(newest(title, d.reject)).join('\n')).toContain(`${addressed}\ndi Tempat`);
});
