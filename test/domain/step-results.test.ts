import { proposedContent } from '../../functions/domain/catalogue/proposal';
import {
  earlierIntegration,
  factOf,
  integrationExtent,
  integrationFact,
  integrationSentence,
  resultsOf,
} from '../../functions/domain/case/step-results';
import { present } from '../../functions/domain/present';
import { applicantMailContent } from '../../functions/mails/applicant-mail';
import { decisions as d, documentsOf, play, requestOf, type Act } from '../support/dossier';
import { withLetters } from '../support/with-letters';

withLetters({ loop: true });

const systems = {
  whole: { 0: { result: 'terintegrasi' }, 1: { result: 'terintegrasi' } },
  part: { 0: { result: 'terintegrasi' }, 1: { result: 'sebagian', retryOn: '2026-12-10' } },
  none: {
    0: { result: 'tidak-dapat', reason: 'BKN menolak membuka API.' },
    1: { result: 'tidak-dapat', reason: 'API belum siap', retryOn: '2026-12-10' },
  },
} as const;
const wholly = { ...d.integrated, systems: systems.whole };
const partly = { ...d.integrated, systems: systems.part };
const failed = { ...d.integrated, systems: systems.none };
const allMet = { ...d.built, conditionsMet: ['0', '1'] };
const analysed: readonly Act[] = [d.accept, d.forward, d.withConditions, d.integrate];
const after = (...acts: readonly Act[]) => play(requestOf(), ...analysed, ...acts);

/** Returns the applicant's mail about the newest decision of a story. */
const mailAfter = (...acts: readonly Act[]) => {
  const { head, steps, forms } = after(...acts).dossier;
  const decision = present(forms.at(-1), 'the decision');
  if (decision.kind !== 'decision') throw new Error(`${decision.kind} is no decision`);
  const last = steps.find(({ step }) => step === decision.step);
  return applicantMailContent({
    head,
    last,
    decision,
    forms,
    today: '2026-12-01',
    trackingUrl: 'https://ajuan.test/lacak/x',
  });
};

const partLine = 'Palapa: sebagian terintegrasi, dicoba lagi Kamis, 10 Desember 2026';
const noneLines = [
  'SIMBADA: belum dapat diintegrasikan, karena BKN menolak membuka API',
  'Palapa: belum dapat diintegrasikan, karena API belum siap; dicoba lagi Kamis, 10 Desember 2026',
];

it.each([
  ['every system', wholly, 'all', 'Selesai', ['SIMBADA: terintegrasi', 'Palapa: terintegrasi']],
  ['some systems', partly, 'part', 'Sebagian terintegrasi', ['SIMBADA: terintegrasi', partLine]],
  ['no system', failed, 'none', 'Belum terintegrasi', noneLines],
] as const)('states the result of step 6 that integrated %s', (_which, act, extent, fact, lines) => {
  const { forms } = after(act).dossier;
  expect(integrationExtent(forms)).toBe(extent);
  expect(factOf('integration', 'done', forms)).toBe(fact);
  expect(resultsOf(present(forms.at(-1), 'step 6'), forms)).toEqual([{ title: 'Hasil integrasi', lines }]);
});

const finished = {
  ...allMet,
  milestones: { integrasi: { status: 'selesai', date: '2026-12-01', note: 'API dibuka 1 Desember.' } },
};

it.each([
  ['some systems', partly, 'Sebagian terintegrasi menurut langkah 6; selesai pada langkah 7'],
  ['no system', failed, 'Belum terintegrasi menurut langkah 6; selesai pada langkah 7'],
] as const)('states an integration that step 7 finished after step 6 integrated %s', (_which, act, fact) => {
  const { forms } = after(act, finished).dossier;
  expect(integrationFact(forms)).toBe(fact);
  expect(integrationSentence(forms)).toBe('Integrasi dengan sistem lain sudah selesai.');
  expect(resultsOf(present(forms.at(-1), 'step 7'), forms)).toEqual([
    { title: 'Integrasi yang selesai pada langkah 7', lines: ['API dibuka 1 Desember.'] },
  ]);
});

it('states an integration that step 7 declared unneeded, and leaves nothing open', () => {
  const note = 'Palapa sudah dihentikan.';
  const dropped = { ...allMet, milestones: { integrasi: { status: 'tidak-diperlukan', note } } };
  const { head, forms } = after(partly, dropped).dossier;
  expect(integrationFact(forms)).toBe(
    'Sebagian terintegrasi menurut langkah 6; yang belum selesai tidak diperlukan lagi sejak langkah 7',
  );
  expect(integrationSentence(forms)).toBe('Integrasi yang belum selesai tidak diperlukan lagi.');
  expect(resultsOf(present(forms.at(-1), 'step 7'), forms)).toEqual([
    { title: 'Integrasi yang tidak diperlukan lagi', lines: [note] },
  ]);
  const { openItems, retryOn } = proposedContent({ head, forms });
  expect([openItems, retryOn]).toEqual([undefined, undefined]);
});

it('keeps the fact of step 6 after step 7 finished the integration', () =>
  expect(factOf('integration', 'done', after(failed, finished).dossier.forms)).toBe('Belum terintegrasi'));

it('states an integration that step 5 did not need and step 7 finished', () => {
  const { forms } = play(requestOf(), d.accept, d.forward, d.withConditions, d.noIntegration, finished).dossier;
  expect(integrationFact(forms)).toBe('Tidak diperlukan menurut langkah 5; selesai pada langkah 7');
});

it('tells step 7 that a needed integration that is complete contradicts only "Tidak diperlukan"', () =>
  expect(earlierIntegration(after(wholly).dossier.forms)).toEqual({
    text: 'Langkah 6 mencatat: Terintegrasi.',
    isOpen: false,
    contradictedBy: ['tidak-diperlukan'],
  }));

it.each([
  ['every system', wholly, /^Integrasi selesai: /, 'Integrasi selesai pada Minggu, 29 November 2026.'],
  [
    'some systems',
    partly,
    /^Langkah 6 dari 7, sebagian terintegrasi: /,
    'Langkah integrasi selesai pada Minggu, 29 November 2026: sebagian terintegrasi.',
  ],
  [
    'no system',
    failed,
    /^Langkah 6 dari 7, belum terintegrasi: /,
    'Langkah integrasi selesai pada Minggu, 29 November 2026: belum terintegrasi.',
  ],
] as const)('mails the applicant that step 6 integrated %s', (_which, act, subject, news) => {
  const letter = mailAfter(act);
  expect(letter.subject).toMatch(subject);
  expect(letter.paragraphs[0]).toBe(news);
});

it('mails the applicant the result, reason and retry day of each system', () => {
  expect(mailAfter(partly).paragraphs).toContain(`Hasil integrasi:\n1. SIMBADA: terintegrasi\n2. ${partLine}`);
  expect(mailAfter(failed).paragraphs).toContain(`Hasil integrasi:\n1. ${noneLines.join('\n2. ')}`);
});

it('names open conditions and integrations in the closing mail', () => {
  const { paragraphs } = mailAfter(partly, d.built);
  expect(paragraphs).toContain(`Integrasi yang belum selesai:\n1. ${partLine}`);
  expect(paragraphs).toContain('Syarat yang belum dipenuhi:\n1. Serahkan kode sumber');
});

it('names nothing open in the closing mail of a request that left nothing open', () => {
  const { paragraphs } = mailAfter(wholly, allMet);
  expect(paragraphs.join('\n')).not.toContain('yang belum');
});

it.each([
  ['every system', wholly, 'sudah selesai', 'Terintegrasi'],
  ['some systems', partly, 'baru selesai sebagian', 'Sebagian terintegrasi'],
  ['no system', failed, 'belum selesai', 'Belum terintegrasi'],
] as const)('tells in the final report and letter that %s got integrated', (_which, act, inLetter, inReport) => {
  const [report, letter] = documentsOf(after(act, d.built)).slice(-2);
  expect(JSON.stringify(letter?.blocks)).toContain(`. Integrasi dengan sistem lain ${inLetter}.`);
  expect(JSON.stringify(report?.blocks)).toContain(JSON.stringify({ label: 'Integrasi', value: inReport }));
});

it('names open conditions and integrations in the final letter', () => {
  const text = JSON.stringify(documentsOf(after(partly, d.built)).at(-1)?.blocks);
  expect(text).toContain(partLine);
  expect(text).toContain('"title":"Syarat yang belum dipenuhi","text":"1. Serahkan kode sumber"');
});

it('names nothing open in the letter about a cancelled build', () => {
  const text = JSON.stringify(documentsOf(after(partly, d.cancel)).at(-1)?.blocks);
  expect(text).not.toContain('yang belum');
});
