import { toOptions } from '../../../functions/domain/advice/similar-found';
import { type DecisionForm, decisionForm } from '../../../functions/domain/forms/decision-forms';
import { contradictions } from '../../../functions/domain/forms/decision-rules';
import { answeredFacts } from '../../../functions/domain/documents/printed';
import { fieldsOf } from '../../../functions/domain/forms/fields';
import { parseForm } from '../../../functions/domain/forms/parse';
import { parseSpecification, specificationForm } from '../../../functions/domain/forms/specification-form';
import { decisions, documentsOf, play, requestOf, wholeSpecification } from '../../support/dossier';

const similar = toOptions([
  { id: 'srikandi', name: 'SRIKANDI', agency: 'ANRI', class: 'aplikasi-umum', reasons: ['Kata yang sama: surat.'] },
]);
const form = decisionForm('conformity-analysis', { holders: [], systems: [], conditions: [], similar });
const gapsOf = (decision: Partial<DecisionForm>) =>
  contradictions('conformity-analysis', { outcome: 'conforms', ...decision }, form).map(({ field }) => field);

describe('an analysis is refused', () => {
  const met = { B4: { answer: 'ya' } } as const;
  it.each<[string, Partial<DecisionForm>, string[]]>([
    ['where B4 is Ya and a similar one is unanswered', { checklist: met }, ['similar.srikandi.answer']],
    ['in any outcome', { checklist: met, outcome: 'return' }, ['similar.srikandi.answer']],
    ['where a similar one has no reason', { similar: { srikandi: { answer: 'serupa' } } }, ['similar.srikandi.reason']],
    [
      'where B4 is Ya against a similar one',
      { checklist: met, similar: { srikandi: { answer: 'serupa', reason: 'Persuratan' } } },
      ['checklist.B4.note'],
    ],
    ['where it conforms with a mandatory item met in part', { checklist: { A1: { answer: 'sebagian' } } }, ['outcome']],
    [
      'where a mandatory item is left aside without a note',
      { checklist: { C3: { answer: 'tidak-relevan' } } },
      ['checklist.C3.note'],
    ],
    ...(['does-not-conform', 'return'] as const).flatMap((outcome) =>
      (['tidak', 'sebagian'] as const).map((answer): [string, Partial<DecisionForm>, string[]] => [
        `where it ends as ${outcome} with a mandatory item answered ${answer} without advice`,
        { outcome, checklist: { A1: { answer } } },
        ['checklist.A1.note'],
      ]),
    ),
  ])('%s', (_case, decision, fields) => expect(gapsOf(decision)).toEqual(fields));
  it.each<[string, Partial<DecisionForm>]>([
    ['each similar one is answered', { checklist: met, similar: { srikandi: { answer: 'tidak-serupa' } } }],
    ['B4 is no Ya', { checklist: { B4: { answer: 'tidak', note: 'Ada' } } }],
    ['the item met in part is advice', { checklist: { A4: { answer: 'sebagian' } } }],
    ['it becomes a condition', { outcome: 'conforms-with-conditions', checklist: { A1: { answer: 'sebagian' } } }],
    ['an item is left aside with a note', { checklist: { C3: { answer: 'tidak-relevan', note: 'Tanpa data' } } }],
    [
      'each unmet mandatory item has advice',
      {
        outcome: 'does-not-conform',
        checklist: { A1: { answer: 'tidak', note: 'Lengkapi' }, A4: { answer: 'tidak' } },
      },
    ],
  ])('not where %s', (_case, decision) => expect(gapsOf(decision)).toEqual([]));
});

describe('an integration that the answers do not support', () => {
  const step5 = decisionForm('integration-analysis', { holders: [], systems: [], conditions: [], similar: [] });
  const none = { H1: { answer: 'tidak' }, H2: { answer: 'tidak-relevan' }, H4: { answer: 'tidak' } } as const;
  const gaps = (checklist: DecisionForm['checklist']) =>
    contradictions('integration-analysis', { outcome: 'integrate', checklist }, step5).map(({ field }) => field);
  it('needs a reason in a note', () => expect(gaps(none)).toEqual(['checklist.H1.note']));
  it.each<[string, DecisionForm['checklist']]>([
    ['one needs data', { ...none, H2: { answer: 'ya' } }],
    ['one needs a part', { ...none, H1: { answer: 'sebagian' } }],
    ['it uses the SSO', { ...none, H4: { answer: 'ya' } }],
    ['a note explains it', { ...none, H2: { answer: 'tidak', note: 'Diminta Bappeda' } }],
    ['the questions are open', {}],
  ])('is not asked about where %s', (_case, checklist) => expect(gaps(checklist)).toEqual([]));
});

describe('a result of step 6', () => {
  const results = decisionForm('integration', { holders: [], systems: ['Palapa'], conditions: [], similar: [] });
  const gaps = (system: object) =>
    contradictions('integration', { outcome: 'done', systems: { 0: system } }, results).map(({ message }) => message);
  it.each([
    ['sebagian', 'Palapa: tulis bagian yang belum terintegrasi dan alasannya.'],
    ['tidak-dapat', 'Palapa: tulis alasan mengapa sistem ini belum dapat diintegrasikan.'],
  ])('%s needs its reason, which the reports print', (result, message) => {
    expect(gaps({ result })).toEqual([message]);
    expect(gaps({ result, reason: 'API belum siap' })).toEqual([]);
  });
  it('needs none if the system is integrated', () => expect(gaps({ result: 'terintegrasi' })).toEqual([]));
});

describe('the code of the reference model', () => {
  const missing = (outcome: 'conforms' | 'return') =>
    parseForm(form, { checklist: {} }, { outcome, today: '2026-11-27' }).gaps.filter(({ field }) => field === 'raa');
  it('is needed to conform', () => expect(missing('conforms')).toHaveLength(1));
  it('is not needed for a return', () => expect(missing('return')).toEqual([]));
});

const texts = (title: string, ...acts: Parameters<typeof play>[1][]) => {
  const story = play(requestOf(), decisions.accept, decisions.forward, ...acts);
  return JSON.stringify(documentsOf(story).find((document) => document.title === title)?.blocks);
};

describe('the report of the analysis', () => {
  const judged = {
    ...decisions.withConditions,
    similar: { srikandi: { answer: 'tidak-serupa' } },
    similarFound: [{ id: 'srikandi', name: 'SRIKANDI', agency: 'ANRI', class: 'aplikasi-umum', reasons: [] }],
    suggestions: { B2: { answer: 'tidak', because: 'ada SRIKANDI.', source: 'Katalog aplikasi' } },
  };
  const report = texts('Laporan Hasil Analisis', judged, decisions.noIntegration);
  it('prints the code', () => expect(report).toContain('RAA.02.02.01 Kesehatan'));
  it('prints what became of each similar application', () => {
    expect(report).toMatch(/SRIKANDI \(ANRI\)","Tidak serupa/);
  });
  it('shows a suggestion that was overridden', () =>
    expect(report).toContain('Usulan sistem: Tidak, karena ada SRIKANDI.'));
  it('prints what became of each candidate for integration', () => {
    const reasons = ['Disebut pada spesifikasi.'];
    const offered = {
      ...decisions.integrate,
      candidatesFound: [
        { id: 'simbada', name: 'SIMBADA', owner: 'BPKAD', reasons },
        { id: 'siak', name: 'SIAK', owner: 'Kemendagri', reasons },
      ],
    };
    const printed = texts('Laporan Hasil Analisis', decisions.conforms, offered);
    expect(printed).toContain('SIMBADA","BPKAD","Disebut pada spesifikasi.","Masuk daftar');
    expect(printed).toContain('SIAK","Kemendagri","Disebut pada spesifikasi.","Tidak dipilih');
  });
  it('is readable for decisions of before', () => {
    const { raa: _raa, ...before } = decisions.withConditions;
    const old = texts('Laporan Hasil Analisis', before, decisions.noIntegration);
    expect(old).toContain('Kesimpulan Bagian A');
    expect(old).not.toContain('Kode RAA"');
  });
});

describe('a specification of before', () => {
  it('is still taken', () => {
    expect(parseSpecification({ specification: wholeSpecification }, '2026-11-27', []).gaps).toEqual([]);
  });
  it('prints without the fields that it does not have', () => {
    const labels = answeredFacts(fieldsOf(specificationForm), requestOf({ specification: wholeSpecification }));
    expect(labels).toHaveLength(Object.keys(wholeSpecification).length);
  });
});
