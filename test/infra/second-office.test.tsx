import '../support/second-office';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { renderPdf } from '../../functions/adapters/pdf/renderer';
import { rows } from '../../functions/catalog';
import { holidaysFrom } from '../../functions/domain/time/calendar';
import { profile } from '../../functions/domain/office/office-profile';
import { requestForm } from '../../functions/domain/forms/forms';
import { parseForm } from '../../functions/domain/forms/parse';
import type { Roster } from '../../functions/domain/office/roster';
import { officialBy, titleAndUnit } from '../../functions/domain/office/roster';
import { roleTitles } from '../../functions/domain/sop/sop';
import { stepForm } from '../../functions/domain/forms/step-form';
import { DecisionPage } from '../../functions/pages/official/decision';
import { document } from '../../functions/pages/parts/layout';
import { renderMail } from '../../functions/mails/mail-content';
import { applicantMailContent } from '../../functions/mails/applicant-mail';
import { officialMailContent } from '../../functions/mails/official-mail';
import { TrackingPage } from '../../functions/pages/public/tracking';
import { bundleFunctions } from '../../infra/bundle';
import { installedPrintFiles } from '../../local/print-files';
import { exampleRoster } from '../../local/roster';
import { buildSite } from '../../web/build';
import { type Act, decisions as d, documentsOf, play, requestOf, wholeWay } from '../support/dossier';
import { textsOf } from '../support/document-text';
import { testRoster } from '../support/office';
import { lettersOf, readPdfs } from '../support/read-pdf';
import { testSheets } from '../support/sheets';
import { tempFolder } from '../support/temp-folder';
import { composeStage } from './composed';

// An office with another name, domain, labels and times. It must show none of the shipped office's.
const roster: Roster = {
  posts: testRoster.posts.map((post) => ({ ...post, title: roleTitles[post.role], unit: 'Aplikasi' })),
  officials: testRoster.officials,
};
const now = new Date('2026-11-24T02:00:00Z');
const conditions = { ...d.withConditions, conditions: ['Pakai SSO'] };
const built = { ...d.built, url: 'https://izin.contohkab.go.id' };
const actOfOffice = (act: Act): Act => (act === d.withConditions ? conditions : act === d.built ? built : act);
const stories: Act[][] = [
  wholeWay.map(actOfOffice),
  [d.reject],
  [d.accept, d.forward, d.returnWithAdvice],
  [d.accept, d.forward, d.doesNotConform],
  [d.accept, d.forward, d.conforms, d.noIntegration, d.cancel],
];
const today = { now: new Date('2026-11-25T02:00:00Z'), holidays: holidaysFrom([]) };
const documents = stories.flatMap((acts) => documentsOf(play(requestOf(), ...acts), roster));

const pages = (): Record<string, string> => {
  const before = (count: number) => play(requestOf(), ...wholeWay.slice(0, count).map(actOfOffice)).dossier;
  const open = [0, 1, 2, 3, 4, 5].map((count) => {
    // The story's last record is decided. The next act opens the next step.
    const { dossier: played, events } = play(requestOf(), ...wholeWay.slice(0, count + 1).map(actOfOffice));
    const dossier = { ...played, events: [...events.values()], documents: [] };
    const record = dossier.steps.at(-1)!;
    const form = stepForm(before(count), record, roster, now);
    const title = titleAndUnit(roster, officialBy(roster, record.holder)!);
    const page = (
      <DecisionPage
        {...{
          dossier,
          record,
          form,
          filled: { input: {}, gaps: [] },
          files: [],
          path: '/putusan/x',
          site: '',
          today,
          roster,
          warned: true,
        }}
      />
    );
    const mail = renderMail('a@example.id', officialMailContent(dossier, record, title, 'https://example.id/x', today));
    const news = { head: dossier.head, last: record, today: '2026-12-01', trackingUrl: 'https://example.id/y' };
    const letter = renderMail('a@example.id', applicantMailContent(news));
    return [
      [`decision page ${record.step}`, document(page)],
      [`official's mail ${record.step}`, mail.subject + mail.html + mail.text],
      [`applicant's mail ${record.step}`, letter.subject + letter.html + letter.text],
      [`tracking page ${record.step}`, document(<TrackingPage view={dossier} roster={roster} today={today} />)],
    ] as const;
  });
  return Object.fromEntries(open.flat());
};

const site = async (folder: string): Promise<Record<string, string>> => {
  await buildSite(folder, '');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
};

const printTexts = async (): Promise<Record<string, string>> => {
  const options = { verificationUrl: 'https://example.id/verifikasi/x', files: installedPrintFiles };
  const files: Uint8Array[] = [];
  for (const model of documents) files.push(await renderPdf(model, options));
  return Object.fromEntries(
    (await readPdfs(files)).map((pdf, index) => [`pdf ${documents[index]!.number}`, lettersOf(pdf)]),
  );
};

const outputs: Record<string, string> = {};
const stacks = composeStage('prod', 'contoh');
beforeAll(async () => {
  const folder = await tempFolder();
  Object.assign(outputs, pages(), await site(path.join(folder.path, 'site')), await printTexts(), {
    ...Object.fromEntries(documents.map((model) => [model.number, JSON.stringify([model.title, textsOf(model)])])),
    'example roster': JSON.stringify(exampleRoster()),
    'refused form': JSON.stringify(parseForm(requestForm, { contact: { email: 'x' } }, { today: '2026-11-24' })),
  });
  const bundled = rows.filter(({ name }) => ['decide-step', 'issue-documents', 'submit-request'].includes(name));
  for (const [name, made] of await bundleFunctions(bundled, folder.path, testSheets()))
    outputs[`bundle ${name}`] = readFileSync(path.join(made, 'index.mjs'), 'utf8');
  for (const stack of [stacks.data, stacks.site, stacks.service, stacks.alarms, stacks.publish])
    outputs[`template ${stack.node.id}`] = JSON.stringify(Template.fromStack(stack).toJSON());
  await folder.remove();
});

/** Returns the places of a text: the name of the output with some of the text around it. */
const placesWith = (text: RegExp) =>
  Object.entries(outputs).flatMap(([name, output]) => {
    const at = output.search(text);
    return at < 0 ? [] : [`${name}: ${output.slice(Math.max(0, at - 40), at + 40)}`];
  });

it('shows nothing of the shipped office', () => {
  expect(Object.keys(outputs).length).toBeGreaterThan(50);
  expect(placesWith(/banten|diskominfo|serang|0254/i)).toEqual([]);
});

it('calls the posts as the office does, wherever they are named', () => {
  // Templates and bundles name them in comments and placeholders, which no page shows.
  const placesNamingHeads = placesWith(/kepala\s*(?:bidang|seksi)/i).filter(
    (place) => !/^(?:bundle|template)/.test(place),
  );
  expect(placesNamingHeads).toEqual([]);
});

it.each([
  [
    'index.html',
    ['<img src="data:image/svg+xml', 'masyarakat Kabupaten Contoh', 'Kota Contoh', 'nama@contohkab.go.id'],
  ],
  ['index.html', ['(0999) 123456']],
  ['terkirim/index.html', ['Berikutnya Kepala Badan memutuskan dalam 2–3 hari kerja.']],
  [
    'alur/index.html',
    [
      '1 / BTI / I / 2026',
      'Peraturan Bupati Contoh',
      'SPBE Kabupaten Contoh',
      'Disposisi Sekretaris',
      'Ketua Tim · 2–4 bulan',
    ],
  ],
  ['index.html', ['<a href="tel:0999123400">(0999) 123400</a>', '<a href="mailto:bantuan@contohkab.go.id">']],
  ["official's mail build", ['tidak terbaca. Perlu bantuan? (0999) 123400 · bantuan@contohkab.go.id']],
  ['tracking page build', ['/APP/BTI/XI/2026', 'Ketua Tim · waktu baku 2–4 bulan', 'Disposisi Kepala Badan']],
  ['decision page division-disposition', ['Teruskan kepada Ketua Tim', 'perizinan.contohkab.go.id']],
  ['decision page integration', ['Langkah ini selesai. Permohonan masuk ke langkah 7: Pembangunan.']],
  ['decision page build', ['Seluruh permohonan selesai dan ditutup. Pemohon menerima pemberitahuan.']],
  ['decision page conformity-analysis', ['SSO Contoh Masuk', 'standar BTI Contoh']],
  ["official's mail agency-disposition", ['Badan Teknologi Informasi Kabupaten Contoh', 'waktu baku 2–3 hari kerja']],
  ["applicant's mail division-disposition", ['Langkah 3 dari 7, diteruskan kepada Ketua Tim']],
  ['TT-1/12/APP/BTI/XI/2026', ['diteruskan kepada Kepala Badan', 'Kota Contoh, 24 November 2026']],
  [
    'SPN-1/12/APP/BTI/XI/2026',
    ['SOP nomor 1/BTI/I/2026', 'Kepala Badan Teknologi Informasi', 'Kepala Bappeda Kabupaten Contoh'],
  ],
  ['pdf TT-1/12/APP/BTI/XI/2026', ['PEMERINTAHKABUPATENCONTOH', 'BADANTEKNOLOGIINFORMASI', 'JalanMelati']],
  ['pdf TT-1/12/APP/BTI/XI/2026', ['Telepon(0999)123400·Surelbantuan@contohkab.go.id·Situsbti.contohkab.go.id']],
  ['refused form', ['Contoh: nama@contohkab.go.id']],
  ['example roster', ['"title":"Ketua Tim"', '"unit":"BTI Contoh"']],
  ['bundle submit-request', ['APP/BTI', 'contohkab']],
  ['template Ajuan-contoh-prod-Site', ["img-src 'self' data:"]],
  ['template Ajuan-contoh-prod-Service', ['ajuan@ajuan.contohkab.go.id']],
] as const)('%s shows %j', (name, labels) =>
  expect(labels.filter((label) => !outputs[name]?.includes(label))).toEqual([]),
);

it('gives the browser only what the form needs', () => {
  const script = Object.entries(outputs).find(([name]) => name.startsWith('form-'))![1];
  const { domainSuffix, sop, address } = profile;
  expect([domainSuffix, sop.number, address].map((part) => script.includes(part))).toEqual([true, false, false]);
});
