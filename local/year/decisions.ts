import type { Answer } from '../../functions/domain/sop/answers';
import {
  type ChecklistGroup,
  conformityChecklist,
  integrationChecklist,
  milestones,
} from '../../functions/domain/sop/checklist';
import type { StepId } from '../../functions/domain/sop/sop';
import type { Random } from './random';

export type Fields = Record<string, string>;
/** A decision and its weight. */
type Choice = readonly [Fields, number];

const answerAll = (groups: readonly ChecklistGroup[], answer: Answer): Fields =>
  Object.fromEntries(groups.flatMap(({ items }) => items.map(({ id }) => [`checklist.${id}.answer`, answer])));
const conformity = answerAll(conformityChecklist, 'ya');
/** Returns the checklist with items answered "Tidak". */
const unmet = (item: string): Fields => ({
  [`checklist.${item}.answer`]: 'tidak',
  [`checklist.${item}.note`]: 'Lengkapi butir ini dalam dokumen perencanaan.',
});

const failItems = (random: Random): Fields => ({
  ...conformity,
  ...unmet(random.pick(['B2', 'B4', 'C1'])),
  ...unmet(random.pick(['A3', 'D2', 'G1'])),
});

const budget = (random: Random, year: number): Fields => ({
  'budget.0.source': random.weighted([
    ['APBD', 8],
    ['DAK', 2],
    ['APBN', 1],
  ] as const),
  'budget.0.ceiling': `Rp${random.between(4, 60) * 25_000_000}`,
  'budget.0.year': `${year}`,
  'budget.0.account': '5.2.02.05',
  'budget.0.model': random.pick(['swakelola', 'penyedia']),
});

/** Step 5 lists the systems, and step 6 has one row for each: the row names must match. */
const system = (random: Random): Fields => ({
  'systems.0.name': random.pick(['SIASN', 'SIPD', 'Satu Data', 'SRIKANDI', 'Samsat Induk']),
  'systems.0.owner': 'Walidata',
  'systems.0.method': random.pick(['api', 'splp', 'berkas']),
});

/** The facts that a decision depends on, besides chance. */
interface DecisionContext {
  /** Today, and the day on which the step opened, as YYYY-MM-DD. */
  today: string;
  opened: string;
  /** The post that holds the step. */
  post?: string;
  raa: string;
}

const sections: Record<string, readonly string[]> = {
  'kabid-aplikasi': ['kasi-aplikasi', 'kasi-integrasi'],
  'kabid-statistik': ['kasi-data', 'kasi-layanan'],
};

const choices: Record<StepId, (random: Random, at: DecisionContext) => readonly Choice[]> = {
  request: () => [],
  'agency-disposition': (random) => {
    const holder = random.weighted([
      ['kabid-aplikasi', 3],
      ['kabid-statistik', 1],
    ] as const);
    return [
      [{ outcome: 'accept', holder, instructions: 'telaah', note: 'Mohon segera ditelaah.' }, 84],
      [{ outcome: 'reject', reason: 'Kebutuhan ini sudah dilayani aplikasi yang berjalan.' }, 6],
      [{ outcome: 'return', reason: 'Lengkapi ringkasan kebutuhan dan perkiraan jumlah pengguna.' }, 10],
    ];
  },
  'division-disposition': (random, { post = '' }) => [
    [{ outcome: 'forward', holder: random.pick(sections[post] ?? ['kasi-aplikasi']), instructions: 'proses' }, 94],
    [{ outcome: 'send-back', reason: 'Urusan ini bukan tugas bidang kami.' }, 6],
  ],
  'conformity-analysis': (random, { raa }) => [
    [{ outcome: 'conforms', raa, ...conformity }, 50],
    [
      { outcome: 'conforms-with-conditions', raa, conditions: 'Memakai SSO\nMenyerahkan kode sumber', ...conformity },
      25,
    ],
    [{ outcome: 'return', reason: 'Jelaskan data yang dipakai dan pemiliknya.', ...failItems(random) }, 14],
    [{ outcome: 'does-not-conform', reason: 'Menduplikasi Aplikasi Umum.', ...failItems(random) }, 11],
  ],
  'integration-analysis': (random) => [
    [{ outcome: 'integrate', ...answerAll(integrationChecklist, 'ya'), ...system(random) }, 60],
    [{ outcome: 'no-integration', ...answerAll(integrationChecklist, 'tidak') }, 40],
  ],
  integration: (random, { today }) => {
    const result = random.weighted<Fields>([
      [{ 'systems.0.result': 'terintegrasi' }, 7],
      [{ 'systems.0.result': 'sebagian', 'systems.0.reason': 'Data induk belum diserahkan.' }, 2],
      [{ 'systems.0.result': 'tidak-dapat', 'systems.0.reason': 'API sistem itu belum siap.' }, 2],
    ]);
    return [[{ outcome: 'done', ...result, ...budget(random, Number(today.slice(0, 4))) }, 1]];
  },
  build: (random, { today, opened }) => {
    const finished = milestones.flatMap(({ id }, index) => [
      [`milestones.${id}.status`, 'selesai'],
      [`milestones.${id}.date`, index === 0 ? opened : today],
    ]);
    const integrated = { 'milestones.integrasi.note': 'Diuji bersama pengembangan.' };
    return [
      [
        {
          outcome: 'done',
          ...Object.fromEntries(finished),
          ...integrated,
          ...budget(random, Number(today.slice(0, 4))),
        },
        92,
      ],
      [{ outcome: 'cancel', reason: 'Anggarannya dialihkan pada perubahan APBD.' }, 8],
    ];
  },
};

/** Returns the decision of an example official on a step. */
export const decide = (step: StepId, random: Random, at: DecisionContext): Fields =>
  random.weighted(choices[step](random, at));

/** Returns the working days before an official acts on a step: usually few, but building takes weeks. */
export const delayOf = (step: StepId, random: Random): number =>
  step === 'build'
    ? random.between(8, 30)
    : random.weighted([
        [0, 35],
        [1, 30],
        [2, 15],
        [3, 8],
        [5, 7],
        [9, 5],
      ] as const);

export type Reply = 'resubmit' | 'withdraw' | 'nothing';

/** Returns the applicant's reaction to a returned request, and the working days before it. */
export const replyOf = (random: Random): { reply: Reply; days: number } => ({
  reply: random.weighted([
    ['resubmit', 65],
    ['withdraw', 10],
    ['nothing', 25],
  ] as const),
  days: random.weighted([
    [1, 40],
    [4, 30],
    [9, 20],
    [20, 10],
  ] as const),
});
